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
 * @param longest width of the longest name, in the chart's type
 */
record Rows(float bars, float top, float height, float longest) {

    /** The height beyond which a row falls apart, in sizes of its text. */
    static final float MOST_HIGH = 4.8f;

    private static final float GAP = 8;
    /** Between the lines of a name, in sizes of its text. */
    private static final float LINE = 1.15f;

    /** The type of names that take two lines in low rows, as a share of the chart's; 8 points where that is 9.4. */
    private static final float SMALLER = 0.85f;

    /** Between two names of two lines in low rows, in sizes of their text. */
    private static final float AIR = 0.15f;

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
        return new Rows(Math.min(names + 1, most) + GAP, top, Math.min(height, pen.size() * MOST_HIGH), names);
    }

    /** The same with shorter names where the bars would have less room than that before their end. */
    Rows leaving(float room, float end) {
        return new Rows(Math.max(GAP, Math.min(bars, end - room)), top, height, longest);
    }

    float middle(int row) {
        return top + (row + 0.5f) * height;
    }

    /** Where the last row ends. */
    float bottom(Chart chart) {
        return top + chart.categories().size() * height;
    }

    /** A name that is too long for one line takes two where the row is high enough; what is left over is cut. */
    void name(Pen chart, String name, int row, Color colour) {
        float room = bars - GAP;
        Pen pen = new Pen(chart.canvas(), chart.palette(), chart.formats(), sizeOfNames(chart.size()));
        float line = pen.size() * LINE;
        int end = twoLines(pen.size()) && pen.width(name) > room ? firstLine(pen, name, room) : 0;
        if (end == 0) {
            write(pen, name, pen.footOf(middle(row)), colour);
        } else {
            write(pen, name.substring(0, end), pen.footOf(middle(row) - line / 2), colour);
            write(pen, name.substring(end).strip(), pen.footOf(middle(row) + line / 2), colour);
        }
    }

    /** The chart's own size, or a smaller one where only that leaves room for the second line which the longest needs. */
    float sizeOfNames(float size) {
        boolean fit = longest <= bars - GAP;
        boolean smaller = height >= (2 * LINE + AIR) * size * SMALLER;
        return fit || twoLines(size) || !smaller ? size : size * SMALLER;
    }

    private boolean twoLines(float size) {
        return height >= 2 * LINE * size;
    }

    /** Where the last word ends that still fits the first line; 0 where not even one does. */
    private static int firstLine(Pen pen, String name, float room) {
        int end = 0;
        int space = name.indexOf(' ');
        while (space > 0 && pen.width(name.substring(0, space)) <= room) {
            end = space;
            space = name.indexOf(' ', space + 1);
        }
        return end;
    }

    private void write(Pen pen, String text, float foot, Color colour) {
        String shown = pen.canvas().fit(text, Weight.REGULAR, pen.size(), bars - GAP);
        pen.write(shown, 0, foot, colour, Align.LEFT);
    }
}
