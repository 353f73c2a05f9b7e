package com.reviewpack.document.chart;

import com.reviewpack.document.chart.Canvas.Align;
import com.reviewpack.document.type.Weight;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import java.util.List;

/** A line above a chart that names what its fills stand for, where names beside the values do not fit. */
final class Key {

    private static final float GAP = 14;

    private Key() {}

    /** How high the line is; 0 where one series needs no name. */
    static float height(List<ChartSeries> series, Pen pen) {
        return series.size() < 2 ? 0 : pen.line() * 1.3f;
    }

    static void draw(Chart chart, List<ChartSeries> series, Pen pen, float x) {
        if (series.size() < 2) {
            return;
        }
        float swatch = pen.size() * 0.8f;
        float at = x;
        float right = pen.canvas().width();
        float most = Math.max((right - x) / series.size() - swatch - 4 - GAP, pen.size() * 3);
        for (ChartSeries one : series) {
            Fill.swatch(pen, one.role(), at, pen.size() * 0.25f, swatch);
            at += swatch + 4;
            String name = pen.canvas().fit(one.name(), Weight.REGULAR, pen.size(), Math.min(most, right - at));
            pen.write(name, at, pen.size() * 0.97f, pen.palette().quiet(), Align.LEFT);
            at += pen.width(name) + GAP;
        }
    }
}
