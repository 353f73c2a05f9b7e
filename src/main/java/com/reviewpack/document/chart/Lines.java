package com.reviewpack.document.chart;

import com.reviewpack.document.chart.Canvas.Align;
import com.reviewpack.document.type.Weight;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.Marker;
import java.util.List;

/** What stands around a chart that runs from left to right: names of the points, thresholds and events. */
final class Lines {

    private static final float MOST_FOR_NAMES = 0.25f;
    private static final float MOST_FOR_EVENTS = 0.4f;
    private static final float MOST_FOR_CATEGORIES = 0.24f;

    private Lines() {}

    /** The room on the right that the names of thresholds take. */
    static float roomForThresholds(Chart chart, Pen pen) {
        float widest = 0;
        for (Marker marker : chart.markers()) {
            if (marker.value().isPresent()) {
                widest = Math.max(widest, pen.width(marker.label()) + 8);
            }
        }
        return Math.min(widest, pen.canvas().width() * MOST_FOR_NAMES);
    }

    static void thresholds(Chart chart, Pen pen, Axis axis, float left, float right) {
        for (Marker marker : chart.markers()) {
            marker.value().ifPresent(value -> {
                float y = axis.at(value);
                pen.canvas().dashed(left, y, right + 2, y, pen.palette().accent(), 1);
                String name = pen.canvas()
                        .fit(
                                marker.label(),
                                Weight.REGULAR,
                                pen.size(),
                                pen.canvas().width() - right - 5);
                pen.write(name, right + 5, pen.footOf(y), pen.palette().accent(), Align.LEFT);
            });
        }
    }

    /** Upright lines at events, named at the top; a name that would meet another goes one line lower. */
    static void events(Chart chart, Pen pen, float step, float first, float top, float bottom) {
        List<Marker> events =
                chart.markers().stream().filter(m -> m.category().isPresent()).toList();
        float free = Float.NEGATIVE_INFINITY;
        int lower = 0;
        for (Marker event : events) {
            float x = first + event.category().orElseThrow() * step;
            String label = fit(pen, event.label(), pen.canvas().width() * MOST_FOR_EVENTS);
            float width = pen.width(label);
            boolean leftwards = x + width + 4 > pen.canvas().width();
            float start = leftwards ? x - width - 4 : x + 4;
            lower = start < free ? lower + 1 : 0;
            free = start + width + 6;
            pen.canvas().dashed(x, top, x, bottom, pen.palette().accent(), 0.8f);
            pen.write(
                    label,
                    start,
                    top + pen.size() + lower * pen.line(),
                    pen.palette().accent(),
                    Align.LEFT);
        }
    }

    /** Names under the points, every second or third where all would collide; the last one always. */
    static void categories(Chart chart, Pen pen, float step, float first) {
        int count = chart.categories().size();
        float most = Math.max(step - 6, pen.canvas().width() * MOST_FOR_CATEGORIES);
        List<String> names =
                chart.categories().stream().map(name -> fit(pen, name, most)).toList();
        float widest = 0;
        for (String name : names) {
            widest = Math.max(widest, pen.width(name));
        }
        int each = Math.max(1, (int) Math.ceil((widest + 6) / step));
        float foot = pen.canvas().height() - pen.size() * 0.35f;
        for (int i = (count - 1) % each; i < count; i += each) {
            String name = names.get(i);
            float x = first + i * step;
            float half = pen.width(name) / 2;
            float centre = Math.max(half, Math.min(x, pen.canvas().width() - half));
            pen.write(name, centre, foot, pen.palette().quiet(), Align.CENTRE);
        }
    }

    private static String fit(Pen pen, String name, float room) {
        return pen.canvas().fit(name, Weight.REGULAR, pen.size(), room);
    }
}
