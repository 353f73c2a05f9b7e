package com.reviewpack.document.chart;

import com.reviewpack.document.chart.Canvas.Align;
import com.reviewpack.document.type.Weight;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Parts of a whole a row: each part with its value inside, or after the bar where it is too narrow. */
final class StackDrawing {

    /** A value that found no room in its part. */
    private record Outside(String text, Color colour) {}

    /** The share of the width that the bars have at least, whatever stands behind them. */
    private static final float LEAST_FOR_BARS = 0.25f;

    private StackDrawing() {}

    static void draw(Chart chart, Pen pen) {
        float key = Key.height(chart.series(), pen);
        Rows rows = Rows.of(chart, pen, key, 0);
        Key.draw(chart, chart.series(), pen, rows.bars());
        float room = 0;
        BigDecimal most = BigDecimal.ZERO;
        for (int i = 0; i < chart.categories().size(); i++) {
            BigDecimal sum = BigDecimal.ZERO;
            float labels = 0;
            for (ChartSeries series : chart.series()) {
                BigDecimal value = series.values().get(i);
                sum = value == null ? sum : sum.add(value.max(BigDecimal.ZERO));
                labels += value == null ? 0 : pen.boldWidth(pen.label(chart, value)) + 7;
            }
            most = most.max(sum);
            room = Math.max(room, labels);
        }
        float width = pen.canvas().width();
        float end = Math.max(width - room, rows.bars() + width * LEAST_FOR_BARS);
        Axis axis = Axis.between(BigDecimal.ZERO, most, rows.bars(), end);
        for (int i = 0; i < chart.categories().size(); i++) {
            rows.name(pen, chart.categories().get(i), i, pen.palette().ink());
            row(chart, pen, rows, axis, i);
        }
        pen.canvas()
                .line(
                        rows.bars(),
                        rows.top(),
                        rows.bars(),
                        rows.bottom(chart),
                        pen.palette().ink(),
                        0.8f);
    }

    private static void row(Chart chart, Pen pen, Rows rows, Axis axis, int row) {
        float thick = rows.height() * 0.62f;
        float top = rows.middle(row) - thick / 2;
        BigDecimal before = BigDecimal.ZERO;
        List<Outside> outside = new ArrayList<>();
        for (ChartSeries series : chart.series()) {
            BigDecimal value = series.values().get(row);
            if (value == null || value.signum() == 0) {
                continue;
            }
            if (value.signum() < 0) {
                outside.add(new Outside(pen.label(chart, value), pen.palette().ink()));
                continue;
            }
            float start = axis.at(before);
            before = before.add(value);
            float end = axis.at(before);
            Fill.bar(pen, series, row, start, top, Math.max(0.5f, end - start - 0.8f), thick);
            String text = pen.label(chart, value);
            if (pen.boldWidth(text) + 6 < end - start) {
                boolean pale = series.role() == Role.NEUTRAL
                        || series.role() == Role.ACTUAL && series.small().get(row);
                Color on = pale ? pen.palette().ink() : Color.WHITE;
                pen.writeBold(text, (start + end) / 2, pen.footOf(rows.middle(row)), on, Align.CENTRE);
            } else {
                Color colour = series.role() == Role.NEUTRAL ? pen.palette().quiet() : Fill.colour(pen, series, row);
                outside.add(new Outside(text, colour));
            }
        }
        float at = axis.at(before) + 5;
        for (Outside value : outside) {
            String text = pen.canvas()
                    .fit(value.text(), Weight.SEMIBOLD, pen.size(), pen.canvas().width() - at);
            pen.writeBold(text, at, pen.footOf(rows.middle(row)), value.colour(), Align.LEFT);
            at += pen.boldWidth(text) + 7;
        }
    }
}
