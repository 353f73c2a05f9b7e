package com.reviewpack.document.chart;

import com.reviewpack.document.chart.Canvas.Align;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.Marker;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** Upright lines at values, named above a chart that runs downwards. */
final class Thresholds {

    /** White between two names, in points. */
    private static final float GAP = 6;

    /** White around a line, which keeps it apart from the bars that it crosses; in points. */
    private static final float HALO = 2.5f;

    private Thresholds() {}

    /** The quiet lines of the scale, before what lies on them. */
    static void scale(Chart chart, Pen pen, Axis axis, float top, float bottom) {
        for (Marker marker : chart.markers()) {
            if (marker.scale() && marker.value().isPresent()) {
                float x = axis.at(marker.value().get());
                pen.canvas().line(x, top - 2, x, bottom, pen.palette().grid(), 0.75f);
            }
        }
    }

    /**
     * The lines that are to be seen, and all names. Where names would run into each other the last of them stands: today
     * rather than the month that it lies in.
     */
    static void draw(Chart chart, Pen pen, Axis axis, float top, float bottom) {
        List<Name> names = new ArrayList<>();
        for (Marker marker : chart.markers().reversed()) {
            if (marker.value().isPresent()) {
                float x = axis.at(marker.value().get());
                if (!marker.scale()) {
                    pen.canvas().line(x, top - 2, x, bottom, Color.WHITE, HALO);
                    pen.canvas().dashed(x, top - 2, x, bottom, pen.palette().accent(), 1);
                }
                float width = pen.width(marker.label());
                float start = Math.max(0, Math.min(x - width / 2, pen.canvas().width() - width));
                Name name = new Name(start, start + width);
                if (names.stream().noneMatch(name::meets)) {
                    names.add(name);
                    pen.write(
                            marker.label(),
                            start,
                            top - pen.size() * 0.4f,
                            marker.scale()
                                    ? pen.palette().quiet()
                                    : pen.palette().accent(),
                            Align.LEFT);
                }
            }
        }
    }

    /** From where to where a name stands. */
    private record Name(float from, float to) {
        boolean meets(Name other) {
            return from < other.to + GAP && other.from < to + GAP;
        }
    }
}
