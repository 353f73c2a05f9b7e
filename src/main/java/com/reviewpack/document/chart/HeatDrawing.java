package com.reviewpack.document.chart;

import com.reviewpack.document.chart.Canvas.Align;
import com.reviewpack.document.type.Weight;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Tone;
import java.awt.Color;
import java.math.BigDecimal;
import java.math.MathContext;

/** Hour of day by weekday: the darker, the more, or the further from zero where cells have tones. Gaps are left white; small numbers are marked by a light frame. */
final class HeatDrawing {

    private static final double LIGHTEST = 0.92;
    private static final int STEPS = 5;

    private final Chart chart;
    private final Pen pen;
    private final HeatScale scale;
    private final float names;
    private final float left;
    private final float cellWidth;
    private final float cellHeight;

    private HeatDrawing(Chart chart, Pen pen) {
        this.chart = chart;
        this.pen = pen;
        this.scale = HeatScale.of(chart);
        float widest = 0;
        for (ChartSeries series : chart.series()) {
            widest = Math.max(widest, pen.width(series.name()));
        }
        this.names = Math.min(widest, pen.canvas().width() * 0.3f);
        this.left = names + 8;
        this.cellWidth = (pen.canvas().width() - left) / chart.categories().size();
        float rows = pen.canvas().height() - pen.line() * 1.2f - pen.line() * 1.8f;
        this.cellHeight = rows / chart.series().size();
    }

    static void draw(Chart chart, Pen pen) {
        new HeatDrawing(chart, pen).draw();
    }

    private void draw() {
        hours();
        boolean labels = labelsFit();
        float top = pen.line() * 1.2f;
        for (int row = 0; row < chart.series().size(); row++) {
            ChartSeries day = chart.series().get(row);
            float y = top + row * cellHeight;
            pen.write(
                    pen.canvas().fit(day.name(), Weight.REGULAR, pen.size(), names),
                    0,
                    pen.footOf(y + cellHeight / 2),
                    pen.palette().ink(),
                    Align.LEFT);
            for (int hour = 0; hour < chart.categories().size(); hour++) {
                cell(day, hour, y, labels);
            }
        }
        scale();
    }

    private void cell(ChartSeries day, int hour, float y, boolean label) {
        BigDecimal value = day.values().get(hour);
        float x = left + hour * cellWidth;
        float w = cellWidth - 1;
        float h = cellHeight - 1;
        if (value == null) {
            pen.canvas().outline(x, y, w, h, pen.palette().grid(), 0.5f);
            return;
        }
        boolean small = day.small().get(hour);
        Color ground = small
                ? Palette.lighter(pen.palette().grid(), 0.5)
                : shade(HeatScale.tone(day, hour), scale.share(value));
        pen.canvas().fill(x, y, w, h, ground);
        if (label) {
            pen.write(
                    pen.label(chart, value),
                    x + w / 2,
                    pen.footOf(y + h / 2),
                    small ? pen.palette().quiet() : pen.palette().textOn(ground),
                    Align.CENTRE);
        }
    }

    private Color shade(Tone tone, double share) {
        Color full =
                tone == Tone.NEUTRAL ? pen.palette().accent() : pen.palette().of(tone);
        return Palette.lighter(full, LIGHTEST * (1 - share));
    }

    private boolean labelsFit() {
        return chart.series().stream()
                .flatMap(s -> s.values().stream())
                .allMatch(v -> v == null || pen.width(pen.label(chart, v)) < cellWidth - 3);
    }

    private void hours() {
        float widest = 0;
        for (String hour : chart.categories()) {
            widest = Math.max(widest, pen.width(hour));
        }
        int each = Math.max(1, (int) Math.ceil((widest + 4) / cellWidth));
        for (int hour = 0; hour < chart.categories().size(); hour += each) {
            float x = left + hour * cellWidth;
            boolean room = x + widest <= pen.canvas().width();
            if (room) {
                pen.write(
                        chart.categories().get(hour),
                        x,
                        pen.size(),
                        pen.palette().quiet(),
                        Align.LEFT);
            }
        }
    }

    /** What the shades mean: the lowest and the highest value, with steps between; one value once. */
    private void scale() {
        float y = pen.canvas().height() - pen.line();
        float x = left;
        if (!scale.oneValue()) {
            String from = pen.label(chart, scale.low());
            pen.write(from, left, pen.footOf(y + pen.size() / 2), pen.palette().quiet(), Align.LEFT);
            x += pen.width(from) + 6;
        }
        float step = pen.size() * 2;
        for (int i = 0; i < (scale.oneValue() ? 1 : STEPS); i++) {
            pen.canvas().fill(x, y, step - 1, pen.size(), step(i));
            x += step;
        }
        pen.write(
                pen.label(chart, scale.high()),
                x + 5,
                pen.footOf(y + pen.size() / 2),
                pen.palette().quiet(),
                Align.LEFT);
    }

    private Color step(int index) {
        BigDecimal range = scale.high().subtract(scale.low());
        BigDecimal value = scale.low()
                .add(range.multiply(BigDecimal.valueOf(index))
                        .divide(BigDecimal.valueOf(STEPS - 1L), MathContext.DECIMAL32));
        double share = scale.share(value);
        boolean upper = scale.crossesZero() ? value.signum() > 0 : index > 0;
        return shade(upper ? scale.highTone() : scale.lowTone(), share);
    }
}
