package com.reviewpack.document.deck;

import com.reviewpack.document.ooxml.Xml;

/** A place on a slide, in points from its top left corner; places compare in order of reading. */
record SlideBox(double x, double y, double width, double height) implements Comparable<SlideBox> {

    private static final double EMU = 12_700;

    /** Writes it as DrawingML says it, under a name such as {@code a:xfrm}. */
    void write(Xml xml, String element) {
        xml.open(element)
                .open("a:off")
                .attribute("x", emu(x))
                .attribute("y", emu(y))
                .close();
        xml.open("a:ext")
                .attribute("cx", Math.max(0, emu(width)))
                .attribute("cy", Math.max(0, emu(height)))
                .close();
        xml.close();
    }

    static long emu(double points) {
        return Math.round(points * EMU);
    }

    /** The least box that holds both. */
    SlideBox with(SlideBox other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new SlideBox(
                left,
                top,
                Math.max(x + width, other.x + other.width) - left,
                Math.max(y + height, other.y + other.height) - top);
    }

    @Override
    public int compareTo(SlideBox other) {
        int down = Long.compare(Math.round(y), Math.round(other.y));
        return down != 0 ? down : Double.compare(x, other.x);
    }
}
