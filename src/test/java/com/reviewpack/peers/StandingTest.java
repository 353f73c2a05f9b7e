package com.reviewpack.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    /** Shares of 5 to 20 % are told in whole points, scores in steps of five. */
    @ParameterizedTest(name = "{1} beside {2}, {3}, {4}: {5}")
    @CsvSource({
        "ratio, 0.082, 0.08, 0.08, 0.09, true",
        "ratio, 0.086, 0.08, 0.08, 0.09, false",
        "ratio, 0.092, 0.09, 0.09, 0.09, true",
        "ratio, 0.102, 0.08, 0.08, 0.09, false",
        "nps, 19.6, 20, 20, 25, true",
        "nps, 17.4, 15, 20, 25, false"
    })
    void isOnTheMedianWhereItsOwnStepIsTheMedian(
            String unit, BigDecimal own, BigDecimal first, BigDecimal median, BigDecimal third, boolean expected) {
        KeyFigure figure =
                new KeyFigure("conversations.nps", unit.equals("nps") ? Unit.NPS : Unit.RATIO, KeyFigure.Better.HIGHER);
        Benchmark benchmark = new Benchmark.Shown(Circle.INDUSTRY, 7, new Quartiles(first, median, third));
        assertThat(new Standing(figure, Measurement.total(own, 300), benchmark).onMedian())
                .isEqualTo(expected);
    }
}
