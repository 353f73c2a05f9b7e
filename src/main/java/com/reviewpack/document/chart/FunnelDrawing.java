package com.reviewpack.document.chart;

import com.reviewpack.document.chart.Canvas.Align;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import java.math.BigDecimal;
import java.math.MathContext;

/** Steps of a funnel as bars from one zero, with the share that goes on written between them. */
final class FunnelDrawing {

    private FunnelDrawing() {}

    static void draw(Chart chart, Pen pen) {
        ChartSeries series = chart.series().getFirst();
        Rows rows = Rows.of(chart, pen, 0, 0);
        float widest = 0;
        BigDecimal most = BigDecimal.ZERO;
        for (BigDecimal value : series.values()) {
            if (value != null) {
                widest = Math.max(widest, pen.boldWidth(pen.label(chart, value)));
                most = most.max(value);
            }
        }
        Axis axis =
                Axis.between(BigDecimal.ZERO, most, rows.bars(), pen.canvas().width() - widest - 6);
        float thick = rows.height() * 0.5f;
        for (int i = 0; i < chart.categories().size(); i++) {
            BigDecimal value = series.values().get(i);
            rows.name(pen, chart.categories().get(i), i, pen.palette().ink());
            if (value == null) {
                continue;
            }
            float middle = rows.middle(i);
            float end = Math.max(rows.bars(), axis.at(value));
            Fill.bar(pen, series, i, rows.bars(), middle - thick / 2, Math.max(0.8f, end - rows.bars()), thick);
            pen.writeBold(
                    pen.label(chart, value),
                    end + 4,
                    pen.footOf(middle),
                    pen.palette().ink(),
                    Align.LEFT);
            BigDecimal before = i == 0 ? null : series.values().get(i - 1);
            if (before != null && before.signum() > 0 && value.signum() >= 0) {
                BigDecimal rate = value.divide(before, MathContext.DECIMAL64);
                pen.write(
                        "↓ " + pen.formats().quantity(rate, Unit.RATIO),
                        rows.bars() + 6,
                        pen.footOf(middle - rows.height() / 2),
                        pen.palette().accent(),
                        Align.LEFT);
            }
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
}
