package com.reviewpack.document.chart;

import com.reviewpack.document.chart.Canvas.Align;
import com.reviewpack.document.type.Weight;
import com.reviewpack.pack.Chart;
import java.awt.Color;

/**
 * The rows of a chart that runs downwards: names on the left, room for bars on the right.
 *
 * @param bars where the bars begin
 * @param top where the first row begins
 * @param height of a row
 */
record Rows(float bars, float top, float height) {

    /** The height beyond which a row falls apart, in sizes of its text. */
    static final float MOST_HIGH = 3.4f;

    private static final float GAP = 8;
    private static final float MOST_FOR_NAMES = 0.42f;
    /** Where a chart is narrow, names say more than the difference of its few bars. */
    private static final float MOST_IN_NARROW = 0.55f;
    /** Below so many sizes of its text a chart is narrow. */
    private static final float NARROW = 30;

    static Rows of(Chart chart, Pen pen, float top, float bottom) {
        float names = 0;
        for (String name : chart.categories()) {
            names = Math.max(names, pen.width(name));
        }
        float width = pen.canvas().width();
        float most = width * (width < pen.size() * NARROW ? MOST_IN_NARROW : MOST_FOR_NAMES);
        float height = (pen.canvas().height() - top - bottom)
                / Math.max(1, chart.categories().size());
        return new Rows(Math.min(names + 1, most) + GAP, top, Math.min(height, pen.size() * MOST_HIGH));
    }

    /** The same with shorter names where the bars would have less room than that before their end. */
    Rows leaving(float room, float end) {
        return new Rows(Math.max(GAP, Math.min(bars, end - room)), top, height);
    }

    float middle(int row) {
        return top + (row + 0.5f) * height;
    }

    /** Where the last row ends. */
    float bottom(Chart chart) {
        return top + chart.categories().size() * height;
    }

    void name(Pen pen, String name, int row, Color colour) {
        String shown = pen.canvas().fit(name, Weight.REGULAR, pen.size(), bars - GAP);
        pen.write(shown, 0, pen.footOf(middle(row)), colour, Align.LEFT);
    }
}
