package com.reviewpack.document.chart;

import com.reviewpack.document.chart.Canvas.Align;
import com.reviewpack.document.type.Weight;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Formats;
import java.awt.Color;
import java.math.BigDecimal;

/**
 * What a drawing needs beside the chart.
 *
 * @param size of all its text, in points
 */
record Pen(Canvas canvas, Palette palette, Formats formats, float size) {

    String label(Chart chart, BigDecimal value) {
        return formats.label(chart, value);
    }

    float width(String text) {
        return canvas.textWidth(text, Weight.REGULAR, size);
    }

    float boldWidth(String text) {
        return canvas.textWidth(text, Weight.SEMIBOLD, size);
    }

    void write(String text, float x, float y, Color colour, Align align) {
        canvas.text(text, x, y, Weight.REGULAR, size, colour, align);
    }

    void writeBold(String text, float x, float y, Color colour, Align align) {
        canvas.text(text, x, y, Weight.SEMIBOLD, size, colour, align);
    }

    /** The height of a line of text. */
    float line() {
        return size * 1.35f;
    }

    /** The foot of a line of text whose figures are centred on {@code y}. */
    float footOf(float y) {
        return y + size * 0.36f;
    }
}
