package com.reviewpack.document.chart;

import com.reviewpack.document.chart.Canvas.Align;
import com.reviewpack.document.type.Weight;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Marker;
import com.reviewpack.pack.Chart.Positions;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Tone;
import java.awt.Color;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Two quantities against each other: points with limits round them, or a curve with named points on it. */
final class ScatterDrawing {

    private static final float MOST_FOR_A_NAME = 0.35f;

    private static final float MOST_FOR_NAMES = 0.3f;

    /** A point that is drawn, and its name. */
    private record Dot(BigDecimal x, BigDecimal y, String name, Color colour, boolean large) {}

    private final Chart chart;
    private final Positions positions;
    private final Pen pen;
    private final Axis up;
    private final Axis along;

    private ScatterDrawing(Chart chart, Pen pen) {
        this.chart = chart;
        this.pen = pen;
        this.positions = chart.positions().orElseThrow();
        this.up = Axis.forLines(chart, pen.canvas().height() - pen.line() * 2.7f, pen.line());
        float left = 0;
        for (BigDecimal mark : up.marks()) {
            left = Math.max(left, pen.width(pen.label(chart, mark)));
        }
        float names = 0;
        for (ChartSeries series : named()) {
            names = Math.max(names, pen.boldWidth(endText(series)) + 10);
        }
        for (Marker marker : chart.markers()) {
            names = Math.max(names, marker.value().isPresent() ? pen.boldWidth(marker.label()) + 10 : 0);
        }
        float width = pen.canvas().width();
        float room = Math.max(pen.size() * 2, Math.min(names, width * MOST_FOR_NAMES));
        this.along = Axis.along(positions, left + 8, width - room);
    }

    static void draw(Chart chart, Pen pen) {
        ScatterDrawing drawing = new ScatterDrawing(chart, pen);
        drawing.scales();
        drawing.lines();
        drawing.dots();
    }

    private void scales() {
        float floor = up.from();
        for (BigDecimal mark : up.marks()) {
            boolean base = mark.compareTo(up.low()) == 0;
            Color colour = base ? pen.palette().quiet() : pen.palette().grid();
            pen.canvas().line(along.from(), up.at(mark), along.to(), up.at(mark), colour, base ? 0.8f : 0.5f);
            pen.write(
                    pen.label(chart, mark),
                    along.from() - 6,
                    pen.footOf(up.at(mark)),
                    pen.palette().quiet(),
                    Align.RIGHT);
        }
        for (BigDecimal mark : along.marks()) {
            String text = pen.formats().quantity(mark, positions.unit());
            float half = pen.width(text) / 2;
            float centre = Math.min(along.at(mark), pen.canvas().width() - half);
            pen.canvas()
                    .line(
                            along.at(mark),
                            floor,
                            along.at(mark),
                            floor + 3,
                            pen.palette().quiet(),
                            0.8f);
            pen.write(text, centre, floor + pen.line(), pen.palette().quiet(), Align.CENTRE);
        }
        pen.write(
                positions.title(),
                along.to(),
                floor + pen.line() * 2,
                pen.palette().quiet(),
                Align.RIGHT);
    }

    /** Curves of limits, the line of all, lines through values; and thresholds. */
    private void lines() {
        EndNames names = new EndNames();
        for (ChartSeries series : chart.series()) {
            if (lineOf(series)) {
                line(series);
            }
        }
        for (ChartSeries series : named()) {
            Color colour = series.role() == Role.LIMIT
                    ? pen.palette().quiet()
                    : pen.palette().ink();
            last(series).ifPresent(value -> names.add(endText(series), colour, up.at(value)));
        }
        for (Marker marker : chart.markers()) {
            marker.value().ifPresent(value -> {
                pen.canvas()
                        .dashed(
                                along.from(),
                                up.at(value),
                                along.to(),
                                up.at(value),
                                pen.palette().accent(),
                                1);
                names.add(marker.label(), pen.palette().accent(), up.at(value));
            });
        }
        names.write(pen, along.to() + 7, up.from());
    }

    private boolean lineOf(ChartSeries series) {
        return series.role() != Role.MARK && (chart.kind() == Chart.Kind.CURVE || series.role() != Role.ACTUAL);
    }

    /** Lines that are named where they end; a curve that stands alone is named by the chart's title. */
    private List<ChartSeries> named() {
        List<ChartSeries> lines = chart.series().stream().filter(this::lineOf).toList();
        return chart.kind() == Chart.Kind.CURVE && lines.size() < 2 ? List.of() : lines;
    }

    private void line(ChartSeries series) {
        List<float[]> points = new ArrayList<>();
        for (int i = 0; i <= series.values().size(); i++) {
            BigDecimal value = i < series.values().size() ? series.values().get(i) : null;
            if (value != null) {
                points.add(new float[] {along.at(positions.at().get(i)), up.at(value)});
            } else if (!points.isEmpty()) {
                stroke(series.role(), points);
                points = new ArrayList<>();
            }
        }
    }

    private void stroke(Role role, List<float[]> points) {
        boolean thin = role == Role.LIMIT || role == Role.TARGET;
        float dash = role == Role.LIMIT ? 2 : role == Role.FORECAST ? 3 : 0;
        pen.canvas().stroke(points, Fill.colour(pen.palette(), role), thin ? 0.8f : 1.8f, dash);
    }

    private String endText(ChartSeries series) {
        return series.role() == Role.LIMIT
                ? series.name()
                : last(series)
                        .map(value -> series.name() + " " + pen.label(chart, value))
                        .orElse("");
    }

    private static Optional<BigDecimal> last(ChartSeries series) {
        return series.values().stream().filter(Objects::nonNull).reduce((a, b) -> b);
    }

    private void dots() {
        List<Dot> dots = new ArrayList<>();
        for (ChartSeries series : chart.series()) {
            boolean points = series.role() == Role.MARK || !lineOf(series);
            for (int i = 0; i < series.values().size() && points; i++) {
                BigDecimal value = series.values().get(i);
                if (value != null) {
                    dots.add(dot(series, i, value));
                }
            }
        }
        float radius = pen.size() * 0.32f;
        List<PointNames.Place> places = PointNames.places(obstacles(dots), room(radius));
        for (Dot dot : dots) {
            float x = along.at(dot.x());
            if (dot.large()) {
                pen.canvas()
                        .dashed(x, up.at(dot.y()), x, up.from(), pen.palette().quiet(), 0.7f);
            }
            pen.canvas().dot(x, up.at(dot.y()), dot.large() ? radius * 1.25f : radius, dot.colour(), Color.WHITE);
        }
        for (int i = 0; i < dots.size(); i++) {
            float left = (float) places.get(i).left();
            pen.writeBold(
                    dots.get(i).name(),
                    left,
                    pen.footOf((float) places.get(i).middle()),
                    dots.get(i).colour(),
                    Align.LEFT);
        }
    }

    private Dot dot(ChartSeries series, int index, BigDecimal value) {
        BigDecimal x = positions.at().get(index);
        if (series.role() == Role.MARK) {
            String name = fit(series.name() + " " + pen.label(chart, value));
            return new Dot(x, value, name, Fill.colour(pen.palette(), Role.MARK), true);
        }
        boolean told = !series.small().get(index)
                && !series.tones().isEmpty()
                && series.tones().get(index) != Tone.NEUTRAL;
        return new Dot(
                x, value, told ? fit(chart.categories().get(index)) : "", Fill.colour(pen, series, index), false);
    }

    private String fit(String name) {
        return pen.canvas().fit(name, Weight.SEMIBOLD, pen.size(), pen.canvas().width() * MOST_FOR_A_NAME);
    }

    /** The dots with their names, and after them the course of a curve. */
    private List<PointNames.Point> obstacles(List<Dot> dots) {
        List<PointNames.Point> points = new ArrayList<>();
        for (Dot dot : dots) {
            points.add(new PointNames.Point(along.at(dot.x()), up.at(dot.y()), pen.boldWidth(dot.name())));
        }
        for (ChartSeries series : chart.series()) {
            for (int i = 1; i < series.values().size() && lineOf(series); i++) {
                BigDecimal from = series.values().get(i - 1);
                BigDecimal to = series.values().get(i);
                if (from != null && to != null) {
                    points.addAll(PointNames.course(at(i - 1, from), at(i, to)));
                }
            }
        }
        return points;
    }

    private PointNames.Point at(int index, BigDecimal value) {
        return new PointNames.Point(along.at(positions.at().get(index)), up.at(value), 0);
    }

    private PointNames.Room room(float radius) {
        return new PointNames.Room(along.from(), 0, along.to() + 4, up.from(), pen.size() * 1.1, radius * 1.25 + 3);
    }
}
