package com.reviewpack.pack;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.GroupingStrategy;
import com.ibm.icu.number.NumberFormatter.SignDisplay;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.NumberForms.Digits;
import com.reviewpack.period.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Writes values in the form of a locale, with western digits and the Gregorian calendar. Rounds half even, for display
 * alone: ratios to one decimal of a per cent; counts, scores and money from 100 to whole units; seconds and minutes to
 * one decimal below 10 and to whole ones above; hours to one decimal, factors to two. The locale's data come with the
 * program, so that every machine writes the same. Safe for use by several threads.
 */
public final class Formats {

    private static final BigDecimal COMPACT_FROM = BigDecimal.valueOf(10_000_000);
    private static final int MOST_MORE_DIGITS = 2;
    private static final int MINUTE = 60;

    /** The number one before a month's name or the dash of a range, and at the end of no other number. */
    private static final Pattern FIRST_OF_MONTH = Pattern.compile("(?<!\\d)1(?=\\h\\p{L}|\\h?[\u2013-]\\h?\\d)");

    private static final int HOUR = 3600;

    private final Locale locale;
    private final ULocale icu;
    private final String points;
    private final String day;
    private final LocalizedNumberFormatter numbers;
    private final NumberForms forms;
    private final Map<Integer, String> thousandsWords = new ConcurrentHashMap<>();
    private final Map<String, DateFormat> skeletons = new ConcurrentHashMap<>();
    private final DateFormat days;

    public Formats(Locale locale) {
        this(locale, "pp", "d");
    }

    /**
     * @param points what stands behind a change in percentage points
     * @param day what stands behind a number of days in a time
     */
    Formats(Locale locale, String points, String day) {
        this.locale = locale;
        this.points = points;
        this.day = day;
        this.icu = new ULocale.Builder()
                .setLocale(ULocale.forLocale(locale))
                .setUnicodeLocaleKeyword("nu", "latn")
                .setUnicodeLocaleKeyword("ca", "gregory")
                .build();
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(icu);
        symbols.setMinusSignString("\u2212");
        this.numbers = NumberFormatter.withLocale(icu).symbols(symbols).roundingMode(RoundingMode.HALF_EVEN);
        this.forms = new NumberForms(numbers);
        this.days = DateFormat.getDateInstance(DateFormat.MEDIUM, icu);
        this.days.setTimeZone(TimeZone.GMT_ZONE);
    }

    public Locale locale() {
        return locale;
    }

    /** A known quantity with its unit: {@code 71.4%}, {@code 1,234}, {@code €12,500}, {@code 2 min 05 s}. */
    public String quantity(BigDecimal value, Unit unit) {
        return quantity(value, unit, 0);
    }

    /** A plain number with one decimal: {@code 5.3}. */
    public String decimal(BigDecimal value) {
        return fraction(value, 1);
    }

    /** Two quantities that a sentence compares. */
    public record Compared(String first, String second) {}

    /**
     * Two quantities that a sentence compares, with as many digits as tell them apart, up to two more than usual: 13.98 %
     * against 14.00 %, never 14.0 % against 14.0 %. Equal ones are written as usual.
     */
    public Compared apart(BigDecimal first, BigDecimal second, Unit unit) {
        int more = 0;
        if (first.compareTo(second) != 0) {
            while (more < MOST_MORE_DIGITS && quantity(first, unit, more).equals(quantity(second, unit, more))) {
                more++;
            }
        }
        return new Compared(quantity(first, unit, more), quantity(second, unit, more));
    }

    /** {@link #quantity(BigDecimal, Unit)} with {@code more} digits than usual. */
    private String quantity(BigDecimal value, Unit unit, int more) {
        return switch (unit.kind()) {
            case RATIO -> percent(value, SignDisplay.AUTO, more);
            case COUNT -> write(Digits.AT_MOST, 1 + more, SignDisplay.AUTO, value);
            case MEAN -> fraction(value, 1 + more);
            case SCORE, NPS -> fraction(value, more);
            case FACTOR -> fraction(value, 2 + more);
            case HOURS -> fraction(value, 1 + more) + "\u00a0h";
            case SECONDS -> more == 0 ? duration(value) : fraction(value, more) + "\u00a0s";
            case MINUTES -> more == 0 ? minutes(value) : fraction(value, more) + "\u00a0min";
            case MONEY -> money(value, unit, more);
        };
    }

    private String fraction(BigDecimal value, int digits) {
        return write(Digits.EXACTLY, digits, SignDisplay.AUTO, value);
    }

    /** A measurement: its quantity, or an en dash where there is none (the reason stands in the notes). */
    public String measurement(Measurement measurement, Unit unit) {
        return measurement.known().map(v -> quantity(v, unit)).orElse("–");
    }

    /** What stands behind a difference of shares: {@code pp}. */
    public String pointsWord() {
        return points;
    }

    /** A difference with its sign: {@code +6.0 pp}, {@code −12.0%}, {@code +€300}; points and per cent kept apart. */
    public String change(Cell.Change change) {
        return switch (change.kind()) {
            case POINTS -> points(change.change(), SignDisplay.EXCEPT_ZERO, 0);
            case PER_CENT -> percent(change.change(), SignDisplay.EXCEPT_ZERO, 0);
            case ABSOLUTE -> {
                String size = size(change.change().abs(), change, 0);
                yield switch (isLevel(change) ? 0 : change.change().signum()) {
                    case 1 -> "+" + size;
                    case -1 -> "\u2212" + size;
                    default -> size;
                };
            }
        };
    }

    /** Whether a difference is written as none, be it only for its rounding: 0.0 pp, €0. */
    public boolean isLevel(Cell.Change change) {
        return size(change.change().abs(), change, 0)
                .chars()
                .filter(Character::isDigit)
                .allMatch(digit -> digit == '0');
    }

    /**
     * The size of a difference, without its sign, for sentences whose verb says the direction; with up to two more digits
     * than usual where it would read as no difference.
     */
    public String size(Cell.Change change) {
        BigDecimal amount = change.change().abs();
        int more = 0;
        while (more < MOST_MORE_DIGITS
                && amount.signum() != 0
                && size(amount, change, more).equals(size(BigDecimal.ZERO, change, more))) {
            more++;
        }
        return size(amount, change, more);
    }

    private String size(BigDecimal amount, Cell.Change change, int more) {
        return switch (change.kind()) {
            case POINTS -> points(amount, SignDisplay.AUTO, more);
            case PER_CENT -> percent(amount, SignDisplay.AUTO, more);
            case ABSOLUTE -> quantity(amount, change.unit(), change.isPartOfAPoint() ? 1 + more : more);
        };
    }

    private String points(BigDecimal difference, SignDisplay sign, int more) {
        return write(Digits.EXACTLY, 1 + more, sign, difference.movePointRight(2)) + "\u00a0" + points;
    }

    /** A value of a chart as its label reads: a quantity, or a difference of the chart's kind. */
    public String label(Chart chart, BigDecimal value) {
        return chart.change()
                .map(kind -> change(new Cell.Change(value, kind, chart.unit(), Tone.NEUTRAL)))
                .orElseGet(() -> quantity(value, chart.unit()));
    }

    /** A value of one category as its label reads, in the unit of that category. */
    public String label(Chart chart, int category, BigDecimal value) {
        return chart.units().isEmpty() ? label(chart, value) : quantity(value, chart.unitOf(category));
    }

    /** A whole number with the locale's grouping. */
    public String count(long value) {
        return write(Digits.AS_THEY_ARE, 0, SignDisplay.AUTO, BigDecimal.valueOf(value));
    }

    /**
     * What the language puts behind a number of thousands, millions and so on, with the space before it: {@code M},
     * {@code " Mio."}; empty where it has no short word for it.
     *
     * @param zeros 3, 6, 9 or 12
     */
    public String thousandsWord(int zeros) {
        return thousandsWords.computeIfAbsent(zeros, asked -> {
            String one = write(numbers.notation(Notation.compactShort()), BigDecimal.ONE.scaleByPowerOfTen(asked));
            boolean word = one.startsWith("1")
                    && one.chars().filter(Character::isDigit).count() == 1;
            return word ? one.substring(1) : "";
        });
    }

    /** A day in the locale's medium style. */
    public String day(LocalDate day) {
        return ordinal(clean(((DateFormat) days.clone()).format(date(day))));
    }

    /** A month by name, with its year. */
    public String month(YearMonth month) {
        return skeleton("yMMMM", month.atDay(1));
    }

    /** A month by its short name, without the year. */
    public String shortMonth(YearMonth month) {
        return skeleton("MMM", month.atDay(1));
    }

    /** A day and its month, short and without the year, for axes. */
    public String shortDay(LocalDate day) {
        return ordinal(skeleton("MMMd", day));
    }

    /** A day of the week, short. */
    public String weekday(DayOfWeek weekday) {
        return skeleton("ccc", LocalDate.EPOCH.with(java.time.temporal.TemporalAdjusters.nextOrSame(weekday)));
    }

    /** A day of the week by its whole name. */
    public String dayOfWeek(DayOfWeek weekday) {
        return skeleton("cccc", LocalDate.EPOCH.with(java.time.temporal.TemporalAdjusters.nextOrSame(weekday)));
    }

    /** An hour of the day as the locale's clock reads it: {@code 09:00} or {@code 9 AM}. */
    public String hour(int hour) {
        boolean halves =
                DateTimePatternGenerator.getInstance(icu).getBestPattern("j").contains("a");
        return clean(bySkeleton(halves ? "j" : "jm").format(new Date(hour * HOUR * 1000L)));
    }

    /** A period in words: a month by its name, a calendar year by its number, else its first and last day. */
    public String period(Period period) {
        LocalDate last = period.lastDay();
        YearMonth month = YearMonth.from(period.start());
        if (period.start().equals(month.atDay(1)) && last.equals(month.atEndOfMonth())) {
            return month(month);
        }
        if (period.start().getDayOfYear() == 1
                && period.end().equals(period.start().plusYears(1))) {
            return Integer.toString(period.start().getYear());
        }
        if (period.days() == 1) {
            return day(period.start());
        }
        DateIntervalFormat format = DateIntervalFormat.getInstance("yMMMMd", icu);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return ordinal(clean(format.format(
                new DateInterval(date(period.start()).getTime(), date(last).getTime()))));
    }

    /** The first of a month is an ordinal number in French: {@code 1er août}. */
    private String ordinal(String days) {
        return locale.getLanguage().equals("fr") ? FIRST_OF_MONTH.matcher(days).replaceAll("1er") : days;
    }

    private String percent(BigDecimal ratio, SignDisplay sign, int more) {
        return write(Digits.PER_CENT, 1 + more, sign, ratio.movePointRight(2));
    }

    private String money(BigDecimal value, Unit unit, int more) {
        Currency currency =
                Currency.getInstance(Objects.requireNonNull(unit.currency()).getCurrencyCode());
        LocalizedNumberFormatter format = numbers.unit(currency);
        if (value.abs().compareTo(COMPACT_FROM) >= 0) {
            format = format.notation(Notation.compactShort())
                    .grouping(GroupingStrategy.AUTO)
                    .precision(Precision.fixedFraction(1 + more));
        } else if (value.abs().compareTo(BigDecimal.valueOf(100)) >= 0 || value.signum() == 0) {
            format = format.precision(Precision.fixedFraction(more));
        }
        return write(format, value);
    }

    private String minutes(BigDecimal minutes) {
        return minutes.abs().compareTo(BigDecimal.valueOf(100)) < 0
                ? small(minutes) + "\u00a0min"
                : duration(minutes.multiply(BigDecimal.valueOf(MINUTE)));
    }

    private String duration(BigDecimal seconds) {
        if (seconds.abs().compareTo(BigDecimal.valueOf(100)) < 0) {
            return small(seconds) + "\u00a0s";
        }
        long whole = seconds.abs().setScale(0, RoundingMode.HALF_EVEN).longValueExact();
        String sign = seconds.signum() < 0 ? "\u2212" : "";
        if (whole < HOUR) {
            return sign + pair(whole / MINUTE, "min", whole % MINUTE, "s");
        }
        long minutes = Math.round(whole / (double) MINUTE);
        if (minutes < 48L * MINUTE) {
            return sign + pair(minutes / MINUTE, "h", minutes % MINUTE, "min");
        }
        long hours = Math.round(minutes / (double) MINUTE);
        return sign + pair(hours / 24, day, hours % 24, "h");
    }

    private String pair(long big, String bigUnit, long small, String smallUnit) {
        return count(big) + "\u00a0" + bigUnit + "\u00a0" + (small < 10 ? "0" : "") + small + "\u00a0" + smallUnit;
    }

    private String small(BigDecimal value) {
        boolean fine = value.abs().compareTo(BigDecimal.TEN) < 0
                && value.stripTrailingZeros().scale() > 0;
        return fraction(value, fine ? 1 : 0);
    }

    private String skeleton(String skeleton, LocalDate day) {
        return clean(bySkeleton(skeleton).format(date(day)));
    }

    /** A copy for one use: formats of dates are not for several threads. */
    private DateFormat bySkeleton(String skeleton) {
        return (DateFormat) skeletons
                .computeIfAbsent(skeleton, asked -> {
                    DateFormat format = DateFormat.getInstanceForSkeleton(asked, icu);
                    format.setTimeZone(TimeZone.GMT_ZONE);
                    return format;
                })
                .clone();
    }

    private static Date date(LocalDate day) {
        return Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private String write(Digits digits, int number, SignDisplay sign, BigDecimal value) {
        return write(forms.of(digits, number, sign), value);
    }

    private static String write(LocalizedNumberFormatter format, BigDecimal value) {
        return clean(format.format(value).toString());
    }

    /** Narrow and thin spaces become plain no-break spaces: few fonts have them. */
    private static String clean(String text) {
        return text.replace('\u202f', '\u00a0').replace('\u2009', '\u00a0');
    }
}
