package com.reviewpack.document.chart;

import com.reviewpack.document.chart.Canvas.Align;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Structure: a bar a row from zero, the earlier value as a lighter bar behind it, the value at its end. */
final class BarDrawing {

    /** Between a bar or a threshold and the value beside it, in points. */
    private static final float GAP = 4;

    private BarDrawing() {}

    static void draw(Chart chart, Pen pen) {
        List<ChartSeries> series = chart.series().stream()
                .sorted(Comparator.comparingInt(s -> s.role() == Role.ACTUAL ? 1 : 0))
                .toList();
        float key = Key.height(series, pen);
        float marks = chart.markers().stream().anyMatch(m -> m.value().isPresent()) ? pen.line() : 0;
        Rows rows = Rows.of(chart, pen, key + marks, 0);
        Key.draw(chart, series, pen, rows.bars());
        float widest = 0;
        for (ChartSeries one : series) {
            for (BigDecimal value : one.values()) {
                widest = value == null ? widest : Math.max(widest, pen.boldWidth(pen.label(chart, value)));
            }
        }
        boolean negative = series.stream().flatMap(s -> s.values().stream()).anyMatch(v -> v != null && v.signum() < 0);
        Axis axis = Axis.fromZero(
                chart, rows.bars() + (negative ? widest + 6 : 0), pen.canvas().width() - widest - 6);
        for (int i = 0; i < chart.categories().size(); i++) {
            rows.name(pen, chart.categories().get(i), i, pen.palette().ink());
            bars(chart, pen, series, rows, axis, i);
        }
        pen.canvas()
                .line(
                        axis.zero(),
                        rows.top(),
                        axis.zero(),
                        rows.bottom(chart),
                        pen.palette().ink(),
                        0.8f);
        Thresholds.draw(chart, pen, axis, rows.top(), rows.bottom(chart));
    }

    private static void bars(Chart chart, Pen pen, List<ChartSeries> series, Rows rows, Axis axis, int row) {
        float thick = rows.height() * (series.size() > 1 ? 0.44f : 0.6f);
        for (int s = 0; s < series.size(); s++) {
            ChartSeries one = series.get(s);
            BigDecimal value = one.values().get(row);
            float shift = series.size() > 1 ? (s - (series.size() - 1) / 2f) * thick * 0.5f : 0;
            float y = rows.middle(row) - thick / 2 + shift;
            if (value == null) {
                continue;
            }
            Fill.bar(pen, one, row, axis.zero(), y, axis.at(value) - axis.zero(), thick);
            if (s == series.size() - 1) {
                String text = pen.label(chart, value);
                boolean negative = value.signum() < 0;
                float end = end(series, axis, row, value);
                pen.writeBold(
                        text,
                        negative ? end - GAP : beyondThresholds(chart, axis, end + GAP, pen.boldWidth(text)),
                        pen.footOf(rows.middle(row)),
                        one.small().get(row)
                                ? pen.palette().quiet()
                                : pen.palette().ink(),
                        negative ? Align.RIGHT : Align.LEFT);
            }
        }
    }

    /** Where a value may stand that no threshold runs through it. */
    private static float beyondThresholds(Chart chart, Axis axis, float start, float width) {
        float free = start;
        for (float line : chart.markers().stream()
                .flatMap(marker -> marker.value().stream())
                .sorted()
                .map(axis::at)
                .toList()) {
            if (line > free - GAP && line < free + width + 2) {
                free = line + GAP;
            }
        }
        return free;
    }

    /** Where the longest bar of a row ends, so that the value stands on white. */
    private static float end(List<ChartSeries> series, Axis axis, int row, BigDecimal value) {
        float end = axis.at(value);
        for (ChartSeries one : series) {
            BigDecimal other = one.values().get(row);
            if (other != null) {
                end = value.signum() < 0 ? Math.min(end, axis.at(other)) : Math.max(end, axis.at(other));
            }
        }
        return end;
    }
}
