package com.reviewpack.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.figures.Direction;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeTest {

    /** z of 700/1000 against 750/1000 is 2.5, of 700/1000 against 715/1000 0.7: only the first is beyond two. */
    @ParameterizedTest(name = "{0} then, {1} now, {2} expected: {4}")
    @CsvSource({
        "700/1000, 800/1000, 0.8, UP_IS_GOOD, REACHED",
        "700/1000, 850/1000, 0.8, UP_IS_GOOD, REACHED",
        "700/1000, 750/1000, 0.8, UP_IS_GOOD, RIGHT_WAY",
        "700/1000, 715/1000, 0.8, UP_IS_GOOD, UNCHANGED",
        "750/1000, 700/1000, 0.8, UP_IS_GOOD, WORSE",
        "100/1000, 60/1000, 0.05, DOWN_IS_GOOD, RIGHT_WAY",
        "100/1000, 50/1000, 0.05, DOWN_IS_GOOD, REACHED",
        "60/1000, 100/1000, 0.05, DOWN_IS_GOOD, WORSE",
        "700/1000, 20/25, 0.8, UP_IS_GOOD, UNKNOWN",
        "700/1000, , 0.8, UP_IS_GOOD, UNKNOWN",
        "700/1000, 750/1000, , UP_IS_GOOD, RIGHT_WAY",
        "700/1000, 750/1000, , NEUTRAL, UNCHANGED",
        "700/1000, 750/1000, 0.6, NEUTRAL, WORSE",
        "700/1000, 720/1000, 0.7, UP_IS_GOOD, REACHED"
    })
    void tellsWhatBecameOfARecommendation(
            String then, @Nullable String now, @Nullable String expected, Direction direction, Outcome outcome) {
        assertThat(Outcome.of(
                        ratio(then),
                        now == null ? new Measurement.NothingToMeasure() : ratio(now),
                        Optional.ofNullable(expected).map(BigDecimal::new),
                        Unit.RATIO,
                        direction))
                .isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0} tickets then, {1} now: {2}")
    @CsvSource({"4, 0, REACHED", "20, 8, RIGHT_WAY", "4, 3, UNCHANGED", "4, 14, WORSE"})
    void countsTicketsDownToNone(long then, long now, Outcome outcome) {
        assertThat(Outcome.of(
                        Measurement.count(then),
                        Measurement.count(now),
                        Optional.of(BigDecimal.ZERO),
                        Unit.COUNT,
                        Direction.DOWN_IS_GOOD))
                .isEqualTo(outcome);
    }

    @Test
    void takesHoursThatAreAsTheyWereForUnchanged() {
        Measurement left = Measurement.total(BigDecimal.valueOf(120), 0);
        assertThat(Outcome.of(left, left, Optional.of(BigDecimal.ZERO), Unit.HOURS, Direction.NEUTRAL))
                .isEqualTo(Outcome.UNCHANGED);
    }

    private static Measurement ratio(String text) {
        int slash = text.indexOf('/');
        return Measurement.ratio(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }
}
