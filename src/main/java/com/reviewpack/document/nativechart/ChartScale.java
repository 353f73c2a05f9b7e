package com.reviewpack.document.nativechart;

import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Marker;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The axis of values, in round steps of 1, 2 or 5 times a power of ten.
 *
 * @param lowest where it begins: 0, or below where values are negative; lines alone may begin above
 * @param highest where it ends, above the largest value
 * @param step from one grid line to the next
 */
record ChartScale(BigDecimal lowest, BigDecimal highest, BigDecimal step) {

    /** From nothing to all of it, and room for labels behind. */
    static final ChartScale WHOLE = new ChartScale(BigDecimal.ZERO, new BigDecimal("1.3"), new BigDecimal("0.2"));

    private static final int STEPS = 4;

    /** Lines whose values all lie in the upper part of the scale begin at a round value below them. */
    private static final BigDecimal UPPER_PART = new BigDecimal("0.6");

    ChartScale {
        if (highest.compareTo(lowest) <= 0 || step.signum() <= 0) {
            throw new IllegalArgumentException("scale from " + lowest + " to " + highest + " by " + step);
        }
    }

    /** For bars and columns side by side: from 0. */
    static ChartScale of(Chart chart) {
        return between(all(chart), false, leastStep(chart));
    }

    /** For lines: from 0, or from a round value where all values are far from it; for points from the lowest. */
    static ChartScale ofLines(Chart chart) {
        List<BigDecimal> values = all(chart);
        return chart.kind() == Chart.Kind.FUNNEL_PLOT
                ? from(values.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO), values, leastStep(chart))
                : between(values, chart.kind() == Chart.Kind.LINES, leastStep(chart));
    }

    /** For positions: from 0. */
    static ChartScale of(Chart.Positions positions) {
        return between(positions.at(), false, BigDecimal.ZERO);
    }

    /** For parts of a whole: to the largest sum of a category. */
    static ChartScale stacked(Chart chart) {
        List<BigDecimal> sums = new ArrayList<>();
        for (int i = 0; i < chart.categories().size(); i++) {
            BigDecimal sum = BigDecimal.ZERO;
            for (ChartSeries one : chart.series()) {
                BigDecimal value = one.values().get(i);
                sum = value == null ? sum : sum.add(value);
            }
            sums.add(sum);
        }
        BigDecimal highest = largest(sums);
        chart.markers().stream().flatMap(marker -> marker.value().stream()).forEach(sums::add);
        BigDecimal end = highest.max(largest(sums));
        return end.signum() == 0 ? WHOLE : new ChartScale(BigDecimal.ZERO, end, roundStep(end));
    }

    /** For differences: as far as the values reach on either side of 0, with room for labels. */
    static ChartScale around(List<ChartGrid.Column> columns) {
        List<BigDecimal> values = new ArrayList<>();
        columns.forEach(
                column -> column.values().stream().filter(Objects::nonNull).forEach(values::add));
        BigDecimal low = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal high = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal room = high.subtract(low).multiply(new BigDecimal("0.3"));
        if (room.signum() == 0) {
            return new ChartScale(BigDecimal.ONE.negate(), BigDecimal.ONE, BigDecimal.ONE);
        }
        return new ChartScale(
                low.signum() < 0 ? low.subtract(room) : low,
                high.signum() > 0 ? high.add(room) : high,
                roundStep(high.subtract(low)));
    }

    private static List<BigDecimal> all(Chart chart) {
        List<BigDecimal> values = new ArrayList<>();
        chart.series()
                .forEach(one -> one.values().stream().filter(Objects::nonNull).forEach(values::add));
        for (Marker marker : chart.markers()) {
            marker.value().ifPresent(values::add);
        }
        return values;
    }

    /** The largest of the values without their signs; 0 where there are none. */
    static BigDecimal largest(List<@Nullable BigDecimal> values) {
        BigDecimal largest = BigDecimal.ZERO;
        for (BigDecimal value : values) {
            largest = value == null ? largest : largest.max(value.abs());
        }
        return largest;
    }

    /** Counts are written without decimals, so that finer steps would repeat a number along the axis. */
    private static BigDecimal leastStep(Chart chart) {
        return chart.unit().kind() == Unit.Kind.COUNT ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static ChartScale between(List<BigDecimal> values, boolean mayBeginAbove, BigDecimal leastStep) {
        BigDecimal low = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal high = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        if (low.compareTo(high) == 0) {
            return new ChartScale(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.ONE);
        }
        BigDecimal least = values.stream().reduce(high, BigDecimal::min);
        BigDecimal from = low;
        boolean level = least.compareTo(high) == 0;
        if (mayBeginAbove && !level && least.signum() > 0 && least.compareTo(high.multiply(UPPER_PART)) > 0) {
            BigDecimal margin = high.subtract(least).max(high.multiply(new BigDecimal("0.02")));
            from = least.subtract(margin).max(BigDecimal.ZERO);
        }
        return from(from, values, leastStep);
    }

    /** From a round value at or below {@code from} to one at or above the largest. */
    private static ChartScale from(BigDecimal from, List<BigDecimal> values, BigDecimal leastStep) {
        BigDecimal high = values.stream().reduce(from, BigDecimal::max);
        if (high.compareTo(from) == 0) {
            return new ChartScale(from, from.add(BigDecimal.ONE), BigDecimal.ONE);
        }
        BigDecimal step = roundStep(high.subtract(from)).max(leastStep);
        BigDecimal start = from.divide(step, 0, RoundingMode.FLOOR).multiply(step);
        BigDecimal end = high.divide(step, 0, RoundingMode.CEILING).multiply(step);
        return new ChartScale(start, end, step);
    }

    private static BigDecimal roundStep(BigDecimal range) {
        BigDecimal raw = range.divide(BigDecimal.valueOf(STEPS), 16, RoundingMode.HALF_EVEN);
        if (raw.signum() <= 0) {
            return BigDecimal.ONE;
        }
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(raw.precision() - raw.scale() - 1);
        for (int factor : new int[] {1, 2, 5}) {
            BigDecimal step = power.multiply(BigDecimal.valueOf(factor));
            if (step.compareTo(raw) >= 0) {
                return step;
            }
        }
        return power.scaleByPowerOfTen(1);
    }
}
