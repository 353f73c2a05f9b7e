package com.reviewpack.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.peers.Benchmark.Reason;
import com.reviewpack.peers.Benchmark.Shown;
import com.reviewpack.peers.Benchmark.Withheld;
import com.reviewpack.peers.Standing.Place;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndustryComparisonTest {

    private static final Measurement OWN = share("0.75", 300);

    private static Measurement share(String value, long n) {
        return Measurement.statistic(new BigDecimal(value), n);
    }

    private static Benchmark benchmark(Field field) {
        return field.beside("own", Field.CSAT, OWN).benchmark();
    }

    /**
     * Five peers at 0.60, 0.66, 0.70, 0.78, 0.86: the quartiles lie at the second, third and fourth. Means of three:
     * 1.96 ÷ 3 = 0.6533 → 0.66, 2.14 ÷ 3 = 0.7133 → 0.72, 2.34 ÷ 3 = 0.78.
     */
    @Test
    void takesTheMeanOfThreeAboutEachQuartileAndRoundsItAgain() {
        assertThat(benchmark(Field.of("0.86", "0.60", "0.70", "0.66", "0.78")))
                .isEqualTo(new Shown(Circle.INDUSTRY_AND_SEGMENT, 5, quartiles("0.66", "0.72", "0.78")));
    }

    /**
     * Six peers at 0.50, 0.54, 0.60, 0.66, 0.70, 0.80: the first quartile lies between the second and third, so it is the
     * mean of the first four, 2.30 ÷ 4 = 0.575 → 0.58; the median 2.50 ÷ 4 = 0.625 → 0.62; the third 2.76 ÷ 4 = 0.69 → 0.68
     * (half way, to the even step).
     */
    @Test
    void takesTheMeanOfFourWhereAQuartileLiesBetweenTwo() {
        assertThat(benchmark(Field.of("0.50", "0.54", "0.60", "0.66", "0.70", "0.80")))
                .isEqualTo(new Shown(Circle.INDUSTRY_AND_SEGMENT, 6, quartiles("0.58", "0.62", "0.68")));
    }

    private static Quartiles quartiles(String first, String median, String third) {
        return new Quartiles(new BigDecimal(first), new BigDecimal(median), new BigDecimal(third));
    }

    @Test
    void leavesTheAccountItselfOut() {
        Field field = Field.of("0.6", "0.6", "0.6", "0.6", "0.6", "0.9");
        assertThat(field.packOf(5))
                .isEqualTo(new Shown(Circle.INDUSTRY_AND_SEGMENT, 5, quartiles("0.6", "0.6", "0.6")));
        assertThat(field.packOf(0)).isNotEqualTo(field.packOf(5));
    }

    @Test
    void widensFromSizeToIndustryToAll() {
        Field field = Field.of("0.7", "0.7", "0.7", "0.7");
        assertThat(benchmark(field)).isEqualTo(new Withheld(Reason.TOO_FEW));
        field.with("travel", "medium", "0.7", 100);
        assertThat(circle(field)).isEqualTo(Circle.ALL_INDUSTRIES);
        field.with("retail", "large", "0.7", 100);
        assertThat(circle(field)).isEqualTo(Circle.INDUSTRY);
        field.with("retail", "medium", "0.7", 100);
        assertThat(circle(field)).isEqualTo(Circle.INDUSTRY_AND_SEGMENT);
    }

    private static Circle circle(Field field) {
        return field.beside("own", Field.CSAT, OWN).shown().orElseThrow().circle();
    }

    @Test
    void countsNoPeerWithFewerThanThirtyObservations() {
        Field field = Field.of("0.7", "0.7", "0.7", "0.7").with("retail", "medium", "0.7", 29);
        assertThat(benchmark(field)).isEqualTo(new Withheld(Reason.TOO_FEW));
        field.with("retail", "medium", "0.7", 30);
        assertThat(benchmark(field)).isInstanceOf(Shown.class);
    }

    @Test
    void letsNoPeerCarryMoreThanFortyPerCent() {
        // 266 of 666 are 39.9 %, 267 of 667 are 40.03 %.
        Field under = Field.of("0.7", "0.7", "0.7", "0.7").with("retail", "medium", "0.7", 266);
        assertThat(benchmark(under)).isInstanceOf(Shown.class);
        Field over = Field.of("0.7", "0.7", "0.7", "0.7").with("retail", "medium", "0.7", 267);
        assertThat(benchmark(over)).isEqualTo(new Withheld(Reason.DOMINATED));
        over.with("retail", "small", "0.7", 100);
        assertThat(circle(over)).isEqualTo(Circle.INDUSTRY);
    }

    @Test
    void comparesMoneyWithinOneCurrency() {
        Field field = new Field();
        for (String currency : List.of("EUR", "EUR", "EUR", "EUR", "GBP")) {
            field.with("retail", "medium", currency, Field.AOV, "120", 100);
        }
        assertThat(field.beside("own", Field.AOV, share("130", 100)).benchmark())
                .isEqualTo(new Withheld(Reason.TOO_FEW));
        field.with("retail", "medium", "EUR", Field.AOV, "120", 100);
        assertThat(field.beside("own", Field.AOV, share("130", 100)).shown())
                .get(InstanceOfAssertFactories.type(Shown.class))
                .satisfies(shown -> assertThat(shown.quartiles().median()).isEqualByComparingTo("121"));
    }

    @ParameterizedTest
    @CsvSource({
        // Quartiles are 0.66, 0.72 and 0.78; the steps beyond them begin at 0.65 and 0.79, half way to the even step.
        "HIGHER, 0.649, LAST_QUARTER, -0.5917",
        "HIGHER, 0.651, BELOW_MEDIAN, -0.575",
        "HIGHER, 0.719, BELOW_MEDIAN, 0",
        "HIGHER, 0.72, ABOVE_MEDIAN, 0",
        "HIGHER, 0.789, ABOVE_MEDIAN, 0.575",
        "HIGHER, 0.791, BEST_QUARTER, 0.5917",
        "NEITHER, 0.791, BEST_QUARTER,",
        "LOWER, 0.791, LAST_QUARTER, -0.5917",
        "LOWER, 0.789, BELOW_MEDIAN, -0.575",
        "LOWER, 0.72, ABOVE_MEDIAN, 0",
        "LOWER, 0.651, ABOVE_MEDIAN, 0.575",
        "LOWER, 0.649, BEST_QUARTER, 0.5917",
    })
    void tellsPlaceAndLeadByWhatIsGood(KeyFigure.Better better, String own, Place place, @Nullable BigDecimal lead) {
        Field field = Field.of("0.60", "0.66", "0.70", "0.78", "0.86");
        KeyFigure figure = new KeyFigure(Field.CSAT.id(), Unit.RATIO, better);
        Standing standing = field.beside("own", figure, share(own, 300));
        assertThat(standing.place()).contains(place);
        assertThat(standing.lead()
                        .map(widths -> widths.setScale(4, RoundingMode.HALF_UP).stripTrailingZeros()))
                .isEqualTo(Optional.ofNullable(lead).map(BigDecimal::stripTrailingZeros));
    }

    @Test
    void ranksNobodyOnFewObservationsOrWithoutAValue() {
        Field field = Field.of("0.60", "0.66", "0.70", "0.78", "0.86");
        assertThat(field.beside("own", Field.CSAT, share("0.9", 29)).place()).isEmpty();
        assertThat(field.beside("own", Field.CSAT, new Measurement.NothingToMeasure())
                        .place())
                .isEmpty();
        assertThat(Field.of("0.7").beside("own", Field.CSAT, OWN).place()).isEmpty();
    }

    @Test
    void refusesQuartilesThatFall() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> quartiles("0.7", "0.6", "0.8"))
                .withMessageContaining("0.7, 0.6, 0.8");
    }
}
