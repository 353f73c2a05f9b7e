package com.reviewpack.document.chart;

import com.reviewpack.document.chart.Canvas.Align;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.Marker;

/** Upright lines at values, named above a chart that runs downwards. */
final class Thresholds {

    private Thresholds() {}

    static void draw(Chart chart, Pen pen, Axis axis, float top, float bottom) {
        float free = Float.NEGATIVE_INFINITY;
        for (Marker marker : chart.markers()) {
            if (marker.value().isEmpty()) {
                continue;
            }
            float x = axis.at(marker.value().get());
            pen.canvas().dashed(x, top - 2, x, bottom, pen.palette().accent(), 1);
            float width = pen.width(marker.label());
            float start = Math.max(0, Math.min(x - width / 2, pen.canvas().width() - width));
            if (start > free) {
                pen.write(
                        marker.label(),
                        start,
                        top - pen.size() * 0.4f,
                        pen.palette().accent(),
                        Align.LEFT);
                free = start + width + 6;
            }
        }
    }
}
