package com.reviewpack.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GridTest {

    @ParameterizedTest
    @CsvSource({
        "SHARE, 0, 0",
        "SHARE, 0.0374, 0.035",
        "SHARE, 0.1249, 0.12",
        "SHARE, 0.7149, 0.72",
        "SHARE, 0.8849, 0.88",
        "SHARE, 0.9626, 0.965",
        "SHARE, 1, 1",
        "SCORE, -37.4, -35",
        "SCORE, 41, 40",
        "SIZE, 0, 0",
        "SIZE, 0.0101, 0.01",
        "SIZE, 41.3, 42.2",
        "SIZE, 99, 100",
        "SIZE, 1240, 1210",
        "SIZE, 98123456, 100000000",
    })
    void roundsToItsSteps(Grid grid, BigDecimal value, BigDecimal expected) {
        assertThat(grid.round(value)).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void neverFallsAndLeavesItsOwnStepsAlone(Grid grid) {
        BigDecimal last = grid.round(BigDecimal.ZERO);
        for (int i = 0; i <= 2000; i++) {
            BigDecimal value = BigDecimal.valueOf(i).divide(BigDecimal.valueOf(2000));
            BigDecimal rounded = grid.round(value);
            assertThat(rounded).isGreaterThanOrEqualTo(last);
            assertThat(grid.round(rounded)).isEqualByComparingTo(rounded);
            last = rounded;
        }
    }

    @Test
    void takesTimesAndAmountsInStepsOfAboutFivePerCent() {
        IntStream.rangeClosed(10, 10_000).forEach(value -> {
            BigDecimal rounded = Grid.of(Unit.Kind.SECONDS).round(BigDecimal.valueOf(value));
            assertThat(rounded.doubleValue() / value).isBetween(0.974, 1.026);
        });
    }
}
