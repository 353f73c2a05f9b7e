package com.reviewpack.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.measure.Unit;
import com.reviewpack.period.Period;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest(name = "{0}: {1} {2} in {3}")
    @CsvFileSource(resources = "/pack/formats.csv", numLinesToSkip = 1)
    void writesQuantitiesInTheFormOfTheLocale(
            String id, BigDecimal value, String unit, String locale, String expected) {
        Formats formats = new Formats(Locale.forLanguageTag(locale));
        assertThat(visible(formats.quantity(value, unit(unit)))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: {1} {2} in {3}")
    @CsvFileSource(resources = "/pack/changes.csv", numLinesToSkip = 1)
    void keepsPointsAndPerCentApart(String id, BigDecimal change, String kind, String locale, String expected) {
        Formats formats = new Formats(Locale.forLanguageTag(locale));
        Cell.Change cell = new Cell.Change(
                change, Cell.Change.Kind.valueOf(kind), Unit.money(Currency.getInstance("EUR")), Tone.GOOD);
        assertThat(visible(formats.change(cell))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} against {1} {2}")
    @CsvSource({
        "0.1398, 0.14, ratio, 13.98%, 14.00%",
        "0.13996, 0.14, ratio, 13.996%, 14.000%",
        "0.138, 0.14, ratio, 13.8%, 14.0%",
        "0.14, 0.14, ratio, 14.0%, 14.0%",
        "0.1399999, 0.14, ratio, 14.000%, 14.000%",
        "65.04, 65, hours, 65.04_h, 65.00_h",
        "1239.7, 1240, EUR, '€1,239.7', '€1,240.0'",
        "71.6, 72, nps, 71.6, 72.0",
        "45.2, 45.4, seconds, 45.2_s, 45.4_s",
        "125.2, 125.4, seconds, 125.2_s, 125.4_s"
    })
    void tellsComparedNumbersApartWithUpToTwoMoreDigits(
            BigDecimal first, BigDecimal second, String unit, String firstText, String secondText) {
        Formats.Compared compared = new Formats(Locale.UK).apart(first, second, unit(unit));
        assertThat(visible(compared.first())).isEqualTo(firstText);
        assertThat(visible(compared.second())).isEqualTo(secondText);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"0.0002, POINTS, 0.02_pp", "0.06, POINTS, 6.0_pp", "0, POINTS, 0.0_pp", "-0.0004, PER_CENT, 0.04%"})
    void writesNoDifferenceAsNone(BigDecimal change, Cell.Change.Kind kind, String expected) {
        assertThat(visible(new Formats(Locale.UK).size(new Cell.Change(change, kind, Unit.RATIO, Tone.BAD))))
                .isEqualTo(expected);
    }

    @Test
    void groupsTheDigitsOfThousandsOfTrillions() {
        BigDecimal huge = new BigDecimal("1134300000000000");
        assertThat(visible(new Formats(Locale.US).quantity(huge, unit("USD")))).isEqualTo("$1,134.3T");
        assertThat(visible(new Formats(Locale.GERMANY).quantity(huge, unit("EUR"))))
                .isEqualTo("1.134,3_Bio._€");
    }

    @Test
    void namesPeriodsInWords() {
        Formats english = new Formats(Locale.UK);
        assertThat(english.period(period("2026-10-01", "2026-11-01"))).isEqualTo("October 2026");
        assertThat(english.period(period("2026-01-01", "2027-01-01"))).isEqualTo("2026");
        assertThat(english.period(period("2026-10-31", "2026-11-01"))).isEqualTo("31 Oct 2026");
        assertThat(visible(english.period(period("2026-08-01", "2026-11-01")))).isEqualTo("1 August_–_31 October 2026");
        assertThat(visible(new Formats(Locale.GERMANY).period(period("2026-10-16", "2026-11-01"))))
                .isEqualTo("16.–31. Oktober 2026");
    }

    @Test
    void callsTheFirstOfAMonthAnOrdinalInFrench() {
        Formats french = new Formats(Locale.FRANCE);
        assertThat(visible(french.day(LocalDate.parse("2026-08-01")))).isEqualTo("1er août 2026");
        assertThat(visible(french.day(LocalDate.parse("2026-08-21")))).isEqualTo("21 août 2026");
        assertThat(visible(french.day(LocalDate.parse("2026-08-11")))).isEqualTo("11 août 2026");
        assertThat(visible(french.shortDay(LocalDate.parse("2026-11-01")))).isEqualTo("1er nov.");
        assertThat(visible(french.period(period("2026-08-01", "2026-11-01")))).isEqualTo("1er août_–_31 octobre 2026");
        assertThat(visible(french.period(period("2026-10-01", "2026-10-16")))).isEqualTo("1er–15 octobre 2026");
        assertThat(visible(french.period(period("2026-10-31", "2026-11-02"))))
                .isEqualTo("31 octobre_–_1er novembre 2026");
        assertThat(new Formats(Locale.UK).day(LocalDate.parse("2026-08-01"))).isEqualTo("1 Aug 2026");
    }

    @Test
    void tellsMeansToATenthEvenWhereTheyAreWhole() {
        assertThat(new Formats(Locale.UK).quantity(BigDecimal.ONE, Unit.MEAN)).isEqualTo("1.0");
        assertThat(new Formats(Locale.GERMANY).quantity(new BigDecimal("6.67"), Unit.MEAN))
                .isEqualTo("6,7");
    }

    /** A euro has no cents from 100 on, so that 0.4 of a euro is €0.40 and 0.004 is €0.00. */
    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource({
        "-0.004, ABSOLUTE, EUR, true, €0.00",
        "-0.4, ABSOLUTE, EUR, false, −€0.40",
        "0.0004, POINTS, ratio, true, 0.0_pp",
        "0.0006, POINTS, ratio, false, +0.1_pp",
        "-0.0004, PER_CENT, count, true, 0.0%",
        "-0.6, ABSOLUTE, score, false, −0.6",
        "0.04, ABSOLUTE, score, true, 0.0",
        "-1.4, ABSOLUTE, score, false, −1"
    })
    void knowsADifferenceThatIsWrittenAsNone(
            BigDecimal change, Cell.Change.Kind kind, String unit, boolean level, String expected) {
        Formats formats = new Formats(Locale.UK);
        Cell.Change cell = new Cell.Change(change, kind, unit(unit), Tone.BAD);
        assertThat(formats.isLevel(cell)).isEqualTo(level);
        assertThat(visible(formats.change(cell))).isEqualTo(expected);
    }

    @Test
    void readsHoursAndWeekdaysAsTheLocaleDoes() {
        assertThat(visible(new Formats(Locale.GERMANY).hour(9))).isEqualTo("09:00");
        assertThat(visible(new Formats(Locale.US).hour(21))).isEqualTo("9_PM");
        assertThat(new Formats(Locale.FRANCE).weekday(DayOfWeek.TUESDAY)).isEqualTo("mar.");
    }

    @Test
    void writesWesternDigitsInEveryLocale() {
        assertThat(new Formats(Locale.forLanguageTag("ar-EG")).count(1234)).containsPattern("1.?234");
    }

    /** No-break spaces made visible. */
    private static String visible(String text) {
        return text.replace('\u00a0', '_');
    }

    private static Period period(String start, String end) {
        return new Period(LocalDate.parse(start), LocalDate.parse(end));
    }

    private static Unit unit(String name) {
        return switch (name) {
            case "ratio" -> Unit.RATIO;
            case "count" -> Unit.COUNT;
            case "seconds" -> Unit.SECONDS;
            case "minutes" -> Unit.MINUTES;
            case "hours" -> Unit.HOURS;
            case "nps" -> Unit.NPS;
            case "score" -> Unit.SCORE;
            case "factor" -> Unit.FACTOR;
            default -> Unit.money(Currency.getInstance(name));
        };
    }
}
