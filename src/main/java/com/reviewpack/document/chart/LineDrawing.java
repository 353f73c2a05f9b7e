package com.reviewpack.document.chart;

import com.reviewpack.document.chart.Canvas.Align;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Marker;
import com.reviewpack.pack.Chart.Role;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** Many points of time: a line a series, named at its end; gaps stay gaps. */
final class LineDrawing {

    private static final float MOST_FOR_NAMES = 0.3f;

    private final Chart chart;
    private final Pen pen;
    private final Axis axis;
    private final float left;
    private final float right;

    private LineDrawing(Chart chart, Pen pen) {
        this.chart = chart;
        this.pen = pen;
        Axis across = Axis.forLines(chart, pen.canvas().height() - pen.line() * 1.4f, topRoom(chart, pen));
        this.axis = across;
        float scale = 0;
        for (BigDecimal mark : across.marks()) {
            scale = Math.max(scale, pen.width(pen.label(chart, mark)));
        }
        this.left = scale + 8;
        float names = 0;
        for (ChartSeries series : chart.series()) {
            names = Math.max(names, pen.boldWidth(endText(series)));
        }
        for (Marker marker : chart.markers()) {
            names = Math.max(names, marker.value().isPresent() ? pen.width(marker.label()) : 0);
        }
        this.right = pen.canvas().width() - Math.min(names + 10, pen.canvas().width() * MOST_FOR_NAMES);
    }

    static void draw(Chart chart, Pen pen) {
        new LineDrawing(chart, pen).draw();
    }

    private static float topRoom(Chart chart, Pen pen) {
        boolean events = chart.markers().stream().anyMatch(m -> m.category().isPresent());
        return events ? pen.line() * 2 : pen.line();
    }

    private void draw() {
        for (BigDecimal mark : axis.marks()) {
            boolean base = mark.signum() == 0;
            pen.canvas()
                    .line(
                            left,
                            axis.at(mark),
                            right,
                            axis.at(mark),
                            base ? pen.palette().quiet() : pen.palette().grid(),
                            base ? 0.8f : 0.5f);
            pen.write(
                    pen.label(chart, mark),
                    left - 6,
                    pen.footOf(axis.at(mark)),
                    pen.palette().quiet(),
                    Align.RIGHT);
        }
        Lines.events(chart, pen, step(), left, 0, axis.from());
        thresholdLines();
        chart.series().stream()
                .sorted(Comparator.comparingInt(s -> s.role() == Role.ACTUAL ? 1 : 0))
                .forEach(this::line);
        endNames();
        Lines.categories(chart, pen, step(), left);
        chart.series().stream().filter(s -> s.role() == Role.ACTUAL).findFirst().ifPresent(this::extremes);
    }

    private float step() {
        return (right - left) / Math.max(1, chart.categories().size() - 1);
    }

    private void thresholdLines() {
        for (Marker marker : chart.markers()) {
            marker.value()
                    .ifPresent(value -> pen.canvas()
                            .dashed(
                                    left,
                                    axis.at(value),
                                    right,
                                    axis.at(value),
                                    pen.palette().accent(),
                                    1));
        }
    }

    private void line(ChartSeries series) {
        Color colour = colour(series);
        float thickness = series.role() == Role.ACTUAL ? 2 : 1.4f;
        float dash = series.role() == Role.FORECAST ? 3 : 0;
        List<float[]> run = new ArrayList<>();
        for (int i = 0; i <= series.values().size(); i++) {
            BigDecimal value = i < series.values().size() ? series.values().get(i) : null;
            if (value != null) {
                run.add(new float[] {left + i * step(), axis.at(value)});
            } else if (!run.isEmpty()) {
                if (run.size() == 1) {
                    pen.canvas().dot(run.getFirst()[0], run.getFirst()[1], 2, colour, colour);
                }
                pen.canvas().stroke(run, colour, thickness, dash);
                run = new ArrayList<>();
            }
        }
        for (int i = 0; i < series.values().size(); i++) {
            BigDecimal value = series.values().get(i);
            if (value != null && series.small().get(i)) {
                pen.canvas()
                        .dot(
                                left + i * step(),
                                axis.at(value),
                                2.2f,
                                Color.WHITE,
                                pen.palette().small());
            }
        }
    }

    private Color colour(ChartSeries series) {
        return series.role() == Role.TARGET ? pen.palette().small() : Fill.colour(pen.palette(), series.role());
    }

    private Optional<BigDecimal> last(ChartSeries series) {
        return series.values().stream().filter(Objects::nonNull).reduce((a, b) -> b);
    }

    /** Name and last value; a line that stands alone is named by the chart's title. */
    private String endText(ChartSeries series) {
        String name = chart.series().size() == 1 ? "" : series.name() + " ";
        return last(series).map(v -> name + pen.label(chart, v)).orElse("");
    }

    /** Names of lines and thresholds on the right. */
    private void endNames() {
        EndNames names = new EndNames();
        for (ChartSeries series : chart.series()) {
            Color colour = series.role() == Role.ACTUAL
                    ? pen.palette().ink()
                    : pen.palette().quiet();
            last(series).ifPresent(v -> names.add(endText(series), colour, axis.at(v)));
        }
        for (Marker marker : chart.markers()) {
            marker.value()
                    .ifPresent(v -> names.add(marker.label(), pen.palette().accent(), axis.at(v)));
        }
        names.write(pen, right + 7, axis.from());
    }

    /** The highest and the lowest value, unless one of them is the last, which the name at the end tells. */
    private void extremes(ChartSeries series) {
        List<Integer> known = IntStream.range(0, series.values().size())
                .filter(i -> series.values().get(i) != null)
                .boxed()
                .toList();
        if (chart.kind() == Chart.Kind.BURN_DOWN || known.size() < 4) {
            return;
        }
        Comparator<Integer> byValue =
                Comparator.comparing(i -> Objects.requireNonNull(series.values().get(i)));
        int highest = known.stream().max(byValue).orElseThrow();
        int lowest = known.stream().min(byValue).orElseThrow();
        mark(series, highest, -pen.size() * 0.5f);
        if (byValue.compare(lowest, highest) < 0) {
            mark(series, lowest, pen.size() * 1.15f);
        }
    }

    private void mark(ChartSeries series, int index, float distance) {
        if (index >= series.values().size() - 2) {
            return;
        }
        BigDecimal value = Objects.requireNonNull(series.values().get(index));
        String text = pen.label(chart, value);
        float half = pen.width(text) / 2;
        float x = Math.max(left + half, Math.min(left + index * step(), right - half));
        float foot = Math.min(clear(axis.at(value) + distance, distance < 0), axis.from() - 2);
        pen.canvas()
                .dot(
                        left + index * step(),
                        axis.at(value),
                        2,
                        pen.palette().actual(),
                        pen.palette().actual());
        pen.write(text, x, foot, pen.palette().ink(), Align.CENTRE);
    }

    /** The foot of a value above or below its point, farther away where a threshold would run through it. */
    private float clear(float wanted, boolean above) {
        float foot = wanted;
        for (Marker marker : chart.markers()) {
            float line = marker.value().map(axis::at).orElse(Float.NEGATIVE_INFINITY);
            if (line > foot - pen.size() && line < foot + 2) {
                foot = above ? line - pen.size() * 0.3f : line + pen.size() * 1.05f;
            }
        }
        return foot;
    }
}
