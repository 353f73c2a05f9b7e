package com.reviewpack.document.chart;

import com.reviewpack.document.chart.Canvas.Align;
import com.reviewpack.document.type.Weight;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import java.math.BigDecimal;
import java.util.Optional;

/** Goals against actual: a bar a goal, on a scale of its own, with a line across it where the target is. */
final class BulletDrawing {

    private static final BigDecimal HEADROOM = new BigDecimal("1.08");

    private static final float MOST_FOR_A_HEADER = 0.16f;

    /** The share of the width that the bars have at least. */
    private static final float LEAST_FOR_BARS = 0.15f;

    private BulletDrawing() {}

    static void draw(Chart chart, Pen pen) {
        Optional<ChartSeries> actual = series(chart, Role.ACTUAL);
        Optional<ChartSeries> target = series(chart, Role.TARGET);
        float key = pen.line() * 1.2f;
        float actualRoom = actual.map(s -> widest(chart, pen, s)).orElse(0f);
        float targetRoom = target.map(s -> widest(chart, pen, s)).orElse(0f);
        float right = pen.canvas().width();
        float end = right - actualRoom - targetRoom - 22;
        Rows rows = Rows.of(chart, pen, key, 0).leaving(right * LEAST_FOR_BARS, end);
        actual.ifPresent(s -> pen.write(
                header(pen, s),
                right - targetRoom - 12,
                pen.size(),
                pen.palette().quiet(),
                Align.RIGHT));
        target.ifPresent(
                s -> pen.write(header(pen, s), right, pen.size(), pen.palette().accent(), Align.RIGHT));
        for (int i = 0; i < chart.categories().size(); i++) {
            rows.name(pen, chart.categories().get(i), i, pen.palette().ink());
            row(chart, pen, rows, i, end, actual, target, targetRoom);
        }
    }

    private static void row(
            Chart chart,
            Pen pen,
            Rows rows,
            int row,
            float end,
            Optional<ChartSeries> actual,
            Optional<ChartSeries> target,
            float targetRoom) {
        Optional<BigDecimal> is =
                actual.flatMap(s -> Optional.ofNullable(s.values().get(row)));
        Optional<BigDecimal> should =
                target.flatMap(s -> Optional.ofNullable(s.values().get(row)));
        BigDecimal most =
                is.orElse(BigDecimal.ZERO).max(should.orElse(BigDecimal.ZERO)).max(BigDecimal.ZERO);
        BigDecimal least =
                is.orElse(BigDecimal.ZERO).min(should.orElse(BigDecimal.ZERO)).min(BigDecimal.ZERO);
        Axis axis = Axis.between(least.multiply(HEADROOM), most.multiply(HEADROOM), rows.bars(), end);
        float middle = rows.middle(row);
        float thick = rows.height() * 0.42f;
        pen.canvas()
                .fill(
                        rows.bars(),
                        middle - thick,
                        end - rows.bars(),
                        thick * 2,
                        Palette.lighter(pen.palette().grid(), 0.45));
        is.ifPresent(value -> {
            ChartSeries series = actual.orElseThrow();
            Fill.bar(pen, series, row, axis.zero(), middle - thick / 2, axis.at(value) - axis.zero(), thick);
            pen.writeBold(
                    pen.formats().label(chart, row, value),
                    pen.canvas().width() - targetRoom - 12,
                    pen.footOf(middle),
                    series.small().get(row)
                            ? pen.palette().quiet()
                            : pen.palette().ink(),
                    Align.RIGHT);
        });
        should.ifPresent(value -> {
            pen.canvas()
                    .fill(
                            axis.at(value) - 1.2f,
                            middle - thick,
                            2.4f,
                            thick * 2,
                            pen.palette().accent());
            pen.writeBold(
                    pen.formats().label(chart, row, value),
                    pen.canvas().width(),
                    pen.footOf(middle),
                    pen.palette().accent(),
                    Align.RIGHT);
        });
    }

    private static Optional<ChartSeries> series(Chart chart, Role role) {
        return chart.series().stream().filter(s -> s.role() == role).findFirst();
    }

    /** The name above the numbers, as far as they leave it room. */
    private static String header(Pen pen, ChartSeries series) {
        return pen.canvas()
                .fit(series.name(), Weight.REGULAR, pen.size(), pen.canvas().width() * MOST_FOR_A_HEADER);
    }

    private static float widest(Chart chart, Pen pen, ChartSeries series) {
        float widest = pen.width(header(pen, series));
        for (int row = 0; row < series.values().size(); row++) {
            BigDecimal value = series.values().get(row);
            widest = value == null
                    ? widest
                    : Math.max(widest, pen.boldWidth(pen.formats().label(chart, row, value)));
        }
        return widest;
    }
}
