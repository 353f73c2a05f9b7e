package com.reviewpack.document.chart;

import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A scale of values along a stretch of the canvas.
 *
 * @param low the value at {@code from}
 * @param high the value at {@code to}, above {@code low}
 * @param step between marks, in round numbers
 */
record Axis(BigDecimal low, BigDecimal high, BigDecimal step, float from, float to) {

    private static final int MARKS = 4;
    private static final BigDecimal UPPER_PART = new BigDecimal("0.6");

    /** From zero to the largest value, threshold included; below zero only where values are. */
    static Axis fromZero(Chart chart, float from, float to) {
        return around(values(chart), BigDecimal.ZERO, chart.unit(), from, to);
    }

    /** From zero, or from a round value where all values lie far above it: for lines and points alone. */
    static Axis forLines(Chart chart, float from, float to) {
        List<BigDecimal> values = values(chart);
        BigDecimal high = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal low = values.stream().reduce(high, BigDecimal::min);
        boolean far = low.compareTo(high) < 0 && low.compareTo(high.multiply(UPPER_PART)) > 0;
        BigDecimal start = switch (chart.kind()) {
            case LINES -> far ? low.subtract(high.subtract(low)).max(BigDecimal.ZERO) : BigDecimal.ZERO;
            case FUNNEL_PLOT -> low;
            case COLUMNS,
                    BARS,
                    STACKED_BARS,
                    VARIANCE_BARS,
                    BULLET,
                    RANGE,
                    HEAT_MAP,
                    FUNNEL,
                    BURN_DOWN,
                    TIMELINE,
                    CURVE -> BigDecimal.ZERO;
        };
        return around(values, start, chart.unit(), from, to);
    }

    /** The scale of positions, from zero. */
    static Axis along(Chart.Positions positions, float from, float to) {
        return around(positions.at(), BigDecimal.ZERO, positions.unit(), from, to);
    }

    /** Exactly from the one to the other, without marks. */
    static Axis between(BigDecimal low, BigDecimal high, float from, float to) {
        BigDecimal top = high.compareTo(low) > 0 ? high : low.add(BigDecimal.ONE);
        return new Axis(low, top, top.subtract(low), from, to);
    }

    private static Axis around(List<BigDecimal> values, BigDecimal start, Unit unit, float from, float to) {
        BigDecimal low = values.stream().reduce(start, BigDecimal::min);
        BigDecimal high = values.stream().reduce(start, BigDecimal::max);
        if (low.compareTo(high) == 0) {
            return new Axis(low, low.add(BigDecimal.ONE), BigDecimal.ONE, from, to);
        }
        BigDecimal step = round(high.subtract(low));
        if (unit.kind() == Unit.Kind.COUNT && values.stream().allMatch(Axis::isWhole)) {
            step = step.max(BigDecimal.ONE);
        }
        return new Axis(
                low.divide(step, 0, RoundingMode.FLOOR).multiply(step),
                high.divide(step, 0, RoundingMode.CEILING).multiply(step),
                step,
                from,
                to);
    }

    private static boolean isWhole(BigDecimal value) {
        return value.stripTrailingZeros().scale() <= 0;
    }

    /** 1, 2 or 5 times a power of ten, about a quarter of the range. */
    private static BigDecimal round(BigDecimal range) {
        BigDecimal raw = range.divide(BigDecimal.valueOf(MARKS), MathContext.DECIMAL64);
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
        for (int factor : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
            if (step.compareTo(raw) >= 0) {
                return step;
            }
        }
        return power.scaleByPowerOfTen(1);
    }

    private static List<BigDecimal> values(Chart chart) {
        List<BigDecimal> values = new ArrayList<>();
        for (ChartSeries series : chart.series()) {
            series.values().stream().filter(Objects::nonNull).forEach(values::add);
        }
        chart.markers().forEach(marker -> marker.value().ifPresent(values::add));
        return values;
    }

    float at(BigDecimal value) {
        double share = value.subtract(low).doubleValue() / high.subtract(low).doubleValue();
        return (float) (from + share * (to - from));
    }

    /** Where bars begin. */
    float zero() {
        return at(low.max(BigDecimal.ZERO).min(high));
    }

    /** Round values from low to high. */
    List<BigDecimal> marks() {
        List<BigDecimal> marks = new ArrayList<>();
        for (BigDecimal mark = low; mark.compareTo(high) <= 0; mark = mark.add(step)) {
            marks.add(mark);
        }
        return marks;
    }
}
