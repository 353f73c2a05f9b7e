package com.reviewpack.document.chart;

import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Formats;

/** Draws a chart in the notation of the International Business Communication Standards. */
public final class ChartDrawing {

    private ChartDrawing() {}

    /**
     * @param size of all text, in points
     */
    public static void draw(Chart chart, Palette palette, Formats formats, float size, Canvas canvas) {
        Pen pen = new Pen(canvas, palette, formats, size);
        if (chart.categories().isEmpty() || chart.series().isEmpty()) {
            return;
        }
        switch (chart.kind()) {
            case COLUMNS -> ColumnDrawing.draw(chart, pen);
            case LINES, BURN_DOWN -> LineDrawing.draw(chart, pen);
            case BARS -> BarDrawing.draw(chart, pen);
            case VARIANCE_BARS -> VarianceDrawing.draw(chart, pen);
            case STACKED_BARS -> StackDrawing.draw(chart, pen);
            case BULLET -> BulletDrawing.draw(chart, pen);
            case RANGE -> RangeDrawing.draw(chart, pen);
            case HEAT_MAP -> HeatDrawing.draw(chart, pen);
            case FUNNEL -> FunnelDrawing.draw(chart, pen);
            case TIMELINE -> TimelineDrawing.draw(chart, pen);
            case FUNNEL_PLOT, CURVE -> ScatterDrawing.draw(chart, pen);
        }
    }

    /** The height at which a chart reads well, in points. */
    public static float height(Chart chart, float size) {
        int rows = chart.categories().size();
        float key = chart.series().size() > 1 ? size * 1.8f : 0;
        float marks = chart.markers().isEmpty() ? 0 : size * 1.6f;
        return switch (chart.kind()) {
            case COLUMNS, LINES, BURN_DOWN -> size * 16 + key;
            case FUNNEL_PLOT, CURVE -> size * 21;
            case BARS -> rows * size * (chart.series().size() > 1 ? 2.6f : 2.1f) + key + marks;
            case VARIANCE_BARS -> rows * size * 2.1f + marks;
            case STACKED_BARS, BULLET, RANGE -> rows * size * 2.4f + key + marks;
            case HEAT_MAP -> (chart.series().size() + 1) * size * 1.9f + size * 2.4f;
            case FUNNEL -> rows * size * 3.2f;
            case TIMELINE -> rows * size * 2.2f + size * 1.8f;
        };
    }

    /** The height beyond which a chart falls apart, in points. */
    public static float mostHeight(Chart chart, float size) {
        float around = size * 3.4f;
        return switch (chart.kind()) {
            case COLUMNS, LINES, BURN_DOWN -> size * 31;
            case FUNNEL_PLOT, CURVE -> size * 34;
            case BARS, VARIANCE_BARS, STACKED_BARS, BULLET, RANGE, FUNNEL, TIMELINE ->
                chart.categories().size() * size * Rows.MOST_HIGH + around;
            case HEAT_MAP -> (chart.series().size() + 1) * size * 2.6f + around;
        };
    }

    /** The height below which a chart cannot be read, in points. */
    public static float leastHeight(Chart chart, float size) {
        return switch (chart.kind()) {
            case COLUMNS, LINES, BURN_DOWN -> size * 6.5f;
            case FUNNEL_PLOT, CURVE -> size * 11;
            case BARS, VARIANCE_BARS, STACKED_BARS, BULLET, RANGE, FUNNEL, TIMELINE -> height(chart, size) * 0.72f;
            case HEAT_MAP -> height(chart, size) * 0.8f;
        };
    }
}
