package com.reviewpack.document.chart;

import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Tone;
import java.awt.Color;

/** How a bar tells what it stands for: actual dark, earlier light, target outlined, forecast hatched. */
final class Fill {

    private Fill() {}

    static void bar(Pen pen, ChartSeries series, int index, float x, float y, float w, float h) {
        float width = Math.abs(w);
        float height = Math.abs(h);
        float left = Math.min(x, x + w);
        float top = Math.min(y, y + h);
        Canvas canvas = pen.canvas();
        switch (series.role()) {
            case TARGET ->
                canvas.outline(left, top, width, height, pen.palette().quiet(), 1);
            case FORECAST ->
                canvas.hatch(left, top, width, height, pen.palette().quiet());
            case START, LIMIT -> {}
            case ACTUAL, PREVIOUS, PREVIOUS_YEAR, GOOD, BAD, NEUTRAL, MARK, LOW, HIGH ->
                canvas.fill(left, top, width, height, colour(pen, series, index));
        }
    }

    /** The colour of a value, grey where n is small. */
    static Color colour(Pen pen, ChartSeries series, int index) {
        if (series.role() == Role.ACTUAL && series.small().get(index)) {
            return pen.palette().small();
        }
        if (series.role() == Role.ACTUAL && !series.tones().isEmpty()) {
            Tone tone = series.tones().get(index);
            return pen.palette().of(tone);
        }
        return colour(pen.palette(), series.role());
    }

    static Color colour(Palette palette, Role role) {
        return switch (role) {
            case ACTUAL, FORECAST, START -> palette.actual();
            case PREVIOUS -> palette.previous();
            case PREVIOUS_YEAR -> palette.previousYear();
            case TARGET -> palette.quiet();
            case GOOD -> palette.good();
            case BAD -> palette.bad();
            case NEUTRAL, LOW, HIGH -> palette.previous();
            case MARK -> palette.accent();
            case LIMIT -> palette.quiet();
        };
    }

    static void swatch(Pen pen, Role role, float x, float y, float size) {
        switch (role) {
            case TARGET -> pen.canvas().outline(x, y, size, size, pen.palette().quiet(), 1);
            case FORECAST -> pen.canvas().hatch(x, y, size, size, pen.palette().quiet());
            case ACTUAL, PREVIOUS, PREVIOUS_YEAR, GOOD, BAD, NEUTRAL, START, LIMIT, MARK, LOW, HIGH ->
                pen.canvas().fill(x, y, size, size, colour(pen.palette(), role));
        }
    }
}
