package com.reviewpack.document.chart;

import com.reviewpack.document.chart.Canvas.Align;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Tone;
import java.awt.Color;
import java.math.BigDecimal;

/** Differences: bars to either side of zero, coloured by what is good, with their sign. */
final class VarianceDrawing {

    private VarianceDrawing() {}

    static void draw(Chart chart, Pen pen) {
        ChartSeries series = chart.series().getFirst();
        Rows rows = Rows.of(chart, pen, 0, 0);
        float left = 0;
        float right = 0;
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (BigDecimal value : series.values()) {
            if (value == null) {
                continue;
            }
            float width = pen.boldWidth(pen.label(chart, value)) + 6;
            left = value.signum() < 0 ? Math.max(left, width) : left;
            right = value.signum() < 0 ? right : Math.max(right, width);
            low = low.min(value);
            high = high.max(value);
        }
        Axis axis = Axis.between(low, high, rows.bars() + left, pen.canvas().width() - right);
        for (int i = 0; i < chart.categories().size(); i++) {
            rows.name(pen, chart.categories().get(i), i, pen.palette().ink());
            BigDecimal value = series.values().get(i);
            if (value != null) {
                bar(chart, pen, series, rows, axis, i, value);
            }
        }
        pen.canvas()
                .line(
                        axis.zero(),
                        rows.top(),
                        axis.zero(),
                        rows.bottom(chart),
                        pen.palette().ink(),
                        0.8f);
    }

    private static void bar(Chart chart, Pen pen, ChartSeries series, Rows rows, Axis axis, int row, BigDecimal value) {
        Color colour = colour(pen, series, row);
        float thick = rows.height() * 0.5f;
        float end = axis.at(value);
        pen.canvas()
                .fill(
                        Math.min(axis.zero(), end),
                        rows.middle(row) - thick / 2,
                        Math.abs(end - axis.zero()),
                        thick,
                        colour);
        boolean below = value.signum() < 0;
        pen.writeBold(
                pen.label(chart, value),
                below ? end - 4 : end + 4,
                pen.footOf(rows.middle(row)),
                series.small().get(row) ? pen.palette().quiet() : colour,
                below ? Align.RIGHT : Align.LEFT);
    }

    private static Color colour(Pen pen, ChartSeries series, int row) {
        if (series.small().get(row)) {
            return pen.palette().small();
        }
        Tone tone = series.tones().isEmpty() ? Tone.NEUTRAL : series.tones().get(row);
        return tone == Tone.NEUTRAL ? pen.palette().quiet() : pen.palette().of(tone);
    }
}
