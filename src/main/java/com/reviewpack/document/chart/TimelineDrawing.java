package com.reviewpack.document.chart;

import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Marker;
import com.reviewpack.pack.Chart.Role;
import java.math.BigDecimal;
import java.util.Optional;

/** What runs from when to when, a bar a row, with today and other days as upright lines. */
final class TimelineDrawing {

    private TimelineDrawing() {}

    static void draw(Chart chart, Pen pen) {
        Optional<ChartSeries> starts =
                chart.series().stream().filter(s -> s.role() == Role.START).findFirst();
        Optional<ChartSeries> lengths =
                chart.series().stream().filter(s -> s.role() != Role.START).findFirst();
        if (starts.isEmpty() || lengths.isEmpty()) {
            return;
        }
        Rows rows = Rows.of(chart, pen, chart.markers().isEmpty() ? 0 : pen.line(), 0);
        BigDecimal first = null;
        BigDecimal last = BigDecimal.ONE;
        for (int i = 0; i < chart.categories().size(); i++) {
            BigDecimal start = starts.get().values().get(i);
            BigDecimal length = lengths.get().values().get(i);
            if (start != null && length != null) {
                first = first == null ? start : first.min(start);
                last = last.max(start.add(length));
            }
        }
        for (Marker marker : chart.markers()) {
            last = last.max(marker.value().orElse(last));
            first = first == null ? null : first.min(marker.value().orElse(first));
        }
        Axis axis = Axis.between(
                first == null ? BigDecimal.ZERO : first,
                last,
                rows.bars(),
                pen.canvas().width());
        Thresholds.scale(chart, pen, axis, rows.top(), rows.bottom(chart));
        for (int i = 0; i < chart.categories().size(); i++) {
            float top = rows.top() + i * rows.height();
            pen.canvas()
                    .line(
                            rows.bars(),
                            top,
                            pen.canvas().width(),
                            top,
                            pen.palette().grid(),
                            0.5f);
            rows.name(pen, chart.categories().get(i), i, pen.palette().ink());
            BigDecimal start = starts.get().values().get(i);
            BigDecimal length = lengths.get().values().get(i);
            if (start != null && length != null) {
                float from = axis.at(start);
                float to = axis.at(start.add(length));
                float thick = rows.height() * 0.46f;
                Fill.bar(pen, lengths.get(), i, from, rows.middle(i) - thick / 2, Math.max(2, to - from), thick);
            }
        }
        Thresholds.draw(chart, pen, axis, rows.top(), rows.bottom(chart));
    }
}
