package com.reviewpack.document.chart;

import com.reviewpack.document.chart.Canvas.Align;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Marker;
import com.reviewpack.pack.Chart.Role;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Few points of time, left to right, with their values above them. */
final class ColumnDrawing {

    private static final float SHARE_OF_SLOT = 0.66f;
    /** How far a column reaches over the one before it. */
    private static final float OVERLAP = 0.3f;

    private ColumnDrawing() {}

    static void draw(Chart chart, Pen pen) {
        List<ChartSeries> series = chart.series().stream()
                .sorted(Comparator.comparingInt(s -> order(s.role())))
                .toList();
        float key = Key.height(series, pen);
        Key.draw(chart, series, pen, 0);
        float right = pen.canvas().width() - Lines.roomForThresholds(chart, pen);
        Axis axis = Axis.fromZero(chart, pen.canvas().height() - pen.line() * 1.3f, key + pen.line());
        float slot = right / chart.categories().size();
        float column = slot * SHARE_OF_SLOT / (1 + (series.size() - 1) * (1 - OVERLAP));
        column = Math.min(column, pen.size() * 7);
        boolean all = labelsFit(chart, pen, slot);
        for (int i = 0; i < chart.categories().size(); i++) {
            float start = i * slot + (slot - column * (1 + (series.size() - 1) * (1 - OVERLAP))) / 2;
            for (int s = 0; s < series.size(); s++) {
                BigDecimal value = series.get(s).values().get(i);
                if (value != null) {
                    float x = start + s * column * (1 - OVERLAP);
                    Fill.bar(pen, series.get(s), i, x, axis.zero(), column, axis.at(value) - axis.zero());
                    if (labelled(series, s, i, all)) {
                        label(chart, pen, axis, series, s, i, x + column / 2, column);
                    }
                }
            }
        }
        pen.canvas().line(0, axis.zero(), right, axis.zero(), pen.palette().ink(), 0.8f);
        Lines.categories(chart, pen, slot, slot / 2);
        Lines.thresholds(chart, pen, axis, 0, right);
        Lines.events(chart, pen, slot, slot / 2, key, axis.from());
    }

    private static int order(Role role) {
        return switch (role) {
            case PREVIOUS_YEAR -> 0;
            case PREVIOUS -> 1;
            case TARGET -> 2;
            case ACTUAL, GOOD, BAD, NEUTRAL, START, LIMIT, MARK, LOW, HIGH -> 3;
            case FORECAST -> 4;
        };
    }

    private static boolean labelsFit(Chart chart, Pen pen, float slot) {
        return chart.series().stream()
                .filter(s -> s.role() == Role.ACTUAL || s.role() == Role.FORECAST)
                .flatMap(s -> s.values().stream())
                .allMatch(v -> v == null || pen.boldWidth(pen.label(chart, v)) < slot - 2);
    }

    /** All actual and expected values where they fit; else the last alone. */
    private static boolean labelled(List<ChartSeries> series, int s, int index, boolean all) {
        Role role = series.get(s).role();
        boolean main = role == Role.ACTUAL || (role == Role.FORECAST && !hasActual(series, index));
        return main && (all || index == series.get(s).values().size() - 1);
    }

    private static boolean hasActual(List<ChartSeries> series, int index) {
        return series.stream()
                .anyMatch(s -> s.role() == Role.ACTUAL && s.values().get(index) != null);
    }

    /** Above the column, and above whatever the label would run into: a neighbour or a threshold. */
    private static void label(
            Chart chart, Pen pen, Axis axis, List<ChartSeries> series, int s, int index, float x, float column) {
        BigDecimal value = Objects.requireNonNull(series.get(s).values().get(index));
        String text = pen.label(chart, value);
        boolean below = value.signum() < 0;
        float foot = axis.at(value) + (below ? pen.size() * 1.05f : -pen.size() * 0.35f);
        boolean reachesBack = s > 0 && pen.boldWidth(text) > column * (1 - 2 * OVERLAP);
        BigDecimal neighbour = reachesBack ? series.get(s - 1).values().get(index) : null;
        if (neighbour != null && !below) {
            foot = Math.min(foot, axis.at(neighbour) - pen.size() * 0.35f);
        }
        for (Marker marker : chart.markers()) {
            float line = marker.value().map(axis::at).orElse(Float.NEGATIVE_INFINITY);
            if (!below && line < foot + 2 && line > foot - pen.size()) {
                foot = line - pen.size() * 0.3f;
            }
        }
        pen.writeBold(
                text,
                x,
                foot,
                series.get(s).small().get(index)
                        ? pen.palette().quiet()
                        : pen.palette().ink(),
                Align.CENTRE);
    }
}
