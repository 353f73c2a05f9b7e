package com.reviewpack.document.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Kind;
import com.reviewpack.pack.Chart.Role;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AxisTest {

    /** A quarter of the range of 1 would be 0.25, next in round numbers 0.5: no half of a ticket is opened. */
    @Test
    void countsInWholeSteps() {
        assertThat(Axis.fromZero(chart(Kind.COLUMNS, Unit.COUNT, "0", "1"), 0, 100)
                        .marks())
                .extracting(BigDecimal::intValueExact)
                .containsExactly(0, 1);
    }

    @Test
    void keepsFractionsWhereValuesHaveThem() {
        assertThat(Axis.fromZero(chart(Kind.COLUMNS, Unit.COUNT, "0.4", "1"), 0, 100)
                        .marks())
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(BigDecimal.ZERO, new BigDecimal("0.5"), BigDecimal.ONE);
        assertThat(Axis.fromZero(chart(Kind.COLUMNS, Unit.FACTOR, "0", "1"), 0, 100)
                        .step())
                .isEqualByComparingTo("0.5");
    }

    /** Both at the top of a scale from zero, not on the ground of one from 7 to 8. */
    @Test
    void beginsAtZeroWhereALineIsFlat() {
        Axis flat = Axis.forLines(chart(Kind.LINES, Unit.COUNT, "7", "7"), 100, 0);
        assertThat(flat.low()).isEqualByComparingTo("0");
        assertThat(flat.high()).isEqualByComparingTo("8");
        assertThat(flat.at(new BigDecimal("7"))).isEqualTo(12.5f);
    }

    /** 68 to 70 lie far above zero: from one range below them, in steps of one. */
    @Test
    void beginsBelowTheLinesWhereTheyLieFarAboveZero() {
        Axis axis = Axis.forLines(chart(Kind.LINES, Unit.COUNT, "70", "68"), 100, 0);
        assertThat(axis.low()).isEqualByComparingTo("66");
        assertThat(axis.high()).isEqualByComparingTo("70");
        assertThat(axis.step()).isEqualByComparingTo("1");
    }

    private static Chart chart(Kind kind, Unit unit, String... values) {
        List<BigDecimal> numbers = Stream.of(values).map(BigDecimal::new).toList();
        List<String> names = Stream.of(values).map(value -> "at " + value).toList();
        ChartSeries series =
                new ChartSeries("Tickets", Role.ACTUAL, numbers, Collections.nCopies(numbers.size(), false), List.of());
        return new Chart("tickets", kind, "Tickets", "Tickets", unit, names, List.of(series), List.of());
    }
}
