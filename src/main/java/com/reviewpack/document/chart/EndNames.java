package com.reviewpack.document.chart;

import com.reviewpack.document.chart.Canvas.Align;
import com.reviewpack.document.type.Weight;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names to the right of lines, each at the height where its line ends, pushed apart where they would meet. */
final class EndNames {

    /** A name and the height that it would like. */
    private record EndName(String text, Color colour, float wanted) {}

    private final List<EndName> names = new ArrayList<>();

    void add(String text, Color colour, float wanted) {
        names.add(new EndName(text, colour, wanted));
    }

    /**
     * @param left where the names begin; they are cut at the right edge of the canvas
     * @param floor the height below which none may stand
     */
    void write(Pen pen, float left, float floor) {
        names.sort(Comparator.comparingDouble(EndName::wanted));
        float[] at = new float[names.size()];
        for (int i = 0; i < at.length; i++) {
            float wanted = names.get(i).wanted();
            at[i] = i == 0 ? wanted : Math.max(wanted, at[i - 1] + pen.line());
        }
        float lowest = floor;
        for (int i = at.length - 1; i >= 0; i--) {
            at[i] = Math.min(at[i], lowest);
            lowest = at[i] - pen.line();
        }
        for (int i = 0; i < at.length; i++) {
            String shown = pen.canvas()
                    .fit(
                            names.get(i).text(),
                            Weight.SEMIBOLD,
                            pen.size(),
                            pen.canvas().width() - left);
            pen.writeBold(shown, left, pen.footOf(at[i]), names.get(i).colour(), Align.LEFT);
        }
    }
}
