package com.reviewpack.document.nativechart;

import com.reviewpack.document.nativechart.ChartGrid.Column;
import com.reviewpack.document.nativechart.ChartGrid.Mark;
import com.reviewpack.document.ooxml.NumberCodes;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cells behind ranges. Each row has a scale of its own, so the drawn columns are shares of it, stacked: space, the lower
 * half of the range, the stroke of the median, its upper half, space. The stroke of one's own value stands wherever it
 * falls, which is why each stretch comes twice, once on either side of it.
 */
final class RangeGrid {

    private static final String SHARES = "0%";

    /** Thickness of the strokes. */
    private static final BigDecimal MEDIAN = new BigDecimal("0.008");

    private static final BigDecimal OWN = new BigDecimal("0.022");

    private static final BigDecimal HALF_OWN = new BigDecimal("0.011");

    /** What both strokes take from the space behind them. */
    private static final BigDecimal STROKES = OWN.subtract(HALF_OWN).add(MEDIAN);

    /** Room on both sides of the outermost value, as a share of the distance between the outermost. */
    private static final BigDecimal AIR = new BigDecimal("0.15");

    /** The least width of the middle half, so that it shows on both sides of the strokes where its ends are one value. */
    private static final BigDecimal LEAST_BOX = new BigDecimal("0.06");

    /** The room of the numbers behind the bars, on a scale of 1. */
    private static final BigDecimal LABELS = new BigDecimal("0.27");

    /** Before the range, up to its median, up to its end, behind it. */
    private static final int STRETCHES = 4;

    /** The stroke of the median, after the three parts of each stretch. */
    private static final int MEDIAN_PART = 3 * STRETCHES;

    /** The space of a row that has no range. */
    private static final int REST = MEDIAN_PART + 1;

    private final Chart chart;
    private final List<List<@Nullable BigDecimal>> parts = new ArrayList<>();

    private RangeGrid(Chart chart) {
        this.chart = chart;
    }

    static ChartGrid of(Chart chart) {
        RangeGrid ranges = new RangeGrid(chart);
        for (int i = 0; i <= REST; i++) {
            ranges.parts.add(new ArrayList<>());
        }
        for (int row = 0; row < chart.categories().size(); row++) {
            ranges.row(row);
        }
        return new ChartGrid(
                "",
                chart.categories(),
                ranges.columns(),
                ChartScale.WHOLE,
                chart.units().stream().map(NumberCodes::of).toList());
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        Optional<ChartSeries> own = ChartGrid.series(chart, Role.ACTUAL);
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            boolean within = stretch == 1 || stretch == 2;
            ChartSeries range =
                    ChartGrid.series(chart, stretch == 1 ? Role.LOW : Role.HIGH).orElse(null);
            String name = within && range != null ? range.name() : "";
            Mark mark = within ? Mark.BAR : Mark.SPACER;
            columns.add(new Column(name, SHARES, parts.get(stretch * 3), mark, within ? range : null));
            columns.add(new Column(
                    own.map(ChartSeries::name).orElse(""),
                    SHARES,
                    parts.get(stretch * 3 + 1),
                    Mark.TICK,
                    own.orElse(null)));
            columns.add(new Column(name, SHARES, parts.get(stretch * 3 + 2), mark, within ? range : null));
            if (stretch == 1) {
                columns.add(new Column(
                        ChartGrid.series(chart, Role.TARGET)
                                .map(ChartSeries::name)
                                .orElse(""),
                        SHARES,
                        parts.get(MEDIAN_PART),
                        Mark.BAR,
                        ChartGrid.series(chart, Role.TARGET).orElse(null)));
            }
        }
        columns.add(new Column("", SHARES, parts.get(REST), Mark.SPACER, null));
        columns.add(
                new Column("", SHARES, Collections.nCopies(chart.categories().size(), LABELS), Mark.CARRIER, null));
        columns.addAll(ChartGrid.plain(chart, Mark.NUMBER, chart.series()));
        return columns;
    }

    private @Nullable BigDecimal value(Role role, int row) {
        return ChartGrid.at(ChartGrid.series(chart, role), row);
    }

    /** The shares of one row; a range of which something is unknown is left out. */
    private void row(int row) {
        BigDecimal own = value(Role.ACTUAL, row);
        BigDecimal low = value(Role.LOW, row);
        BigDecimal median = value(Role.TARGET, row);
        BigDecimal high = value(Role.HIGH, row);
        if (own == null || low == null || median == null || high == null) {
            parts.forEach(part -> part.add(BigDecimal.ZERO));
            parts.get(REST).set(row, BigDecimal.ONE);
            return;
        }
        BigDecimal least = low.min(own);
        BigDecimal width = high.max(own).subtract(least);
        BigDecimal air = width.signum() == 0 ? BigDecimal.ONE : width.multiply(AIR);
        BigDecimal start = least.subtract(air);
        BigDecimal whole = width.add(air).add(air);
        BigDecimal wider = LEAST_BOX
                .subtract(high.subtract(low).divide(whole, MathContext.DECIMAL64))
                .max(BigDecimal.ZERO)
                .divide(BigDecimal.TWO);
        List<BigDecimal> stops = List.of(
                BigDecimal.ZERO,
                low.subtract(start).divide(whole, MathContext.DECIMAL64).subtract(wider),
                median.subtract(start).divide(whole, MathContext.DECIMAL64),
                high.subtract(start).divide(whole, MathContext.DECIMAL64).add(wider),
                BigDecimal.ONE);
        stretches(row, stops, own.subtract(start).divide(whole, MathContext.DECIMAL64));
    }

    private void stretches(int row, List<BigDecimal> stops, BigDecimal own) {
        boolean placed = false;
        for (int stretch = 0; stretch < STRETCHES; stretch++) {
            BigDecimal from = stops.get(stretch);
            BigDecimal to = stops.get(stretch + 1);
            boolean last = stretch == STRETCHES - 1;
            boolean here = !placed && (own.compareTo(to) <= 0 || last);
            placed |= here;
            BigDecimal before = here ? own.subtract(from).subtract(HALF_OWN).max(BigDecimal.ZERO) : to.subtract(from);
            BigDecimal behind = here ? to.subtract(own) : BigDecimal.ZERO;
            parts.get(stretch * 3).add(last && !here ? before.subtract(STROKES) : before);
            parts.get(stretch * 3 + 1).add(here ? OWN : BigDecimal.ZERO);
            parts.get(stretch * 3 + 2).add(last && here ? behind.subtract(STROKES) : behind);
        }
        parts.get(MEDIAN_PART).add(MEDIAN);
        parts.get(REST).add(BigDecimal.ZERO);
    }
}
