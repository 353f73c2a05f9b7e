package com.reviewpack.document.chart;

import com.reviewpack.document.type.Typefaces;
import com.reviewpack.document.type.Weight;
import java.awt.Color;
import java.util.List;
import org.openpdf.text.pdf.PdfContentByte;

/**
 * A rectangle of a page to draw on, in points from its upper left corner, downwards.
 */
public final class Canvas {

    /** Which end of a text stands at the point named. */
    public enum Align {
        LEFT,
        CENTRE,
        RIGHT
    }

    private final PdfContentByte page;
    private final Typefaces typefaces;
    private final float left;
    private final float top;
    private final float width;
    private final float height;

    public Canvas(PdfContentByte page, Typefaces typefaces, float left, float top, float width, float height) {
        this.page = page;
        this.typefaces = typefaces;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
    }

    public float width() {
        return width;
    }

    public float height() {
        return height;
    }

    public void fill(float x, float y, float w, float h, Color colour) {
        page.setColorFill(colour);
        page.rectangle(left + x, top - y - h, w, h);
        page.fill();
    }

    /** The outline lies within the rectangle. */
    public void outline(float x, float y, float w, float h, Color colour, float thickness) {
        page.setColorStroke(colour);
        page.setLineWidth(thickness);
        page.setLineDash(0);
        float inset = thickness / 2;
        page.rectangle(left + x + inset, top - y - h + inset, Math.max(0, w - thickness), Math.max(0, h - thickness));
        page.stroke();
    }

    /** Slanted lines within an outline: what is expected, not known. */
    public void hatch(float x, float y, float w, float h, Color colour) {
        page.saveState();
        page.rectangle(left + x, top - y - h, w, h);
        page.clip();
        page.newPath();
        for (float at = -h; at < w; at += 4) {
            line(x + at, y + h, x + at + h, y, colour, 0.8f);
        }
        page.restoreState();
        outline(x, y, w, h, colour, 0.8f);
    }

    public void line(float x1, float y1, float x2, float y2, Color colour, float thickness) {
        stroke(List.of(new float[] {x1, y1}, new float[] {x2, y2}), colour, thickness, 0);
    }

    public void dashed(float x1, float y1, float x2, float y2, Color colour, float thickness) {
        stroke(List.of(new float[] {x1, y1}, new float[] {x2, y2}), colour, thickness, 3);
    }

    /** A line through points; {@code dash} is the length of its strokes and gaps, 0 for an unbroken line. */
    public void stroke(List<float[]> points, Color colour, float thickness, float dash) {
        page.setColorStroke(colour);
        page.setLineWidth(thickness);
        page.setLineJoin(PdfContentByte.LINE_JOIN_ROUND);
        if (dash > 0) {
            page.setLineDash(dash, dash, 0);
        } else {
            page.setLineDash(0);
        }
        boolean first = true;
        for (float[] point : points) {
            if (first) {
                page.moveTo(left + point[0], top - point[1]);
            } else {
                page.lineTo(left + point[0], top - point[1]);
            }
            first = false;
        }
        page.stroke();
    }

    public void dot(float x, float y, float radius, Color fill, Color edge) {
        page.setColorFill(fill);
        page.setColorStroke(edge);
        page.setLineWidth(1);
        page.setLineDash(0);
        page.circle(left + x, top - y, radius);
        page.fillStroke();
    }

    /** A line of text with its foot on {@code y}. */
    public void text(String text, float x, float y, Weight weight, float size, Color colour, Align align) {
        float start = switch (align) {
            case LEFT -> x;
            case CENTRE -> x - textWidth(text, weight, size) / 2;
            case RIGHT -> x - textWidth(text, weight, size);
        };
        page.setColorFill(colour);
        for (Typefaces.Run run : typefaces.runs(text, weight)) {
            page.beginText();
            page.setFontAndSize(run.font(), size);
            page.setTextMatrix(left + start, top - y);
            page.showText(run.text());
            page.endText();
            start += run.font().getWidthPoint(run.text(), size);
        }
    }

    public float textWidth(String text, Weight weight, float size) {
        return typefaces.width(text, weight, size);
    }

    /** The text as far as it fits, with an ellipsis where it was cut. */
    public String fit(String text, Weight weight, float size, float room) {
        return typefaces.fit(text, weight, size, room);
    }
}
