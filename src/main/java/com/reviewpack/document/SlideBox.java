package com.reviewpack.document;

import java.util.Locale;

/** A place on a slide, in points from its top left corner. */
record SlideBox(double x, double y, double width, double height) {

    private static final double EMU = 12_700;

    /** As DrawingML says it. */
    String xml(String prefix) {
        return String.format(
                Locale.ROOT,
                "<%s:xfrm><a:off x=\"%d\" y=\"%d\"/><a:ext cx=\"%d\" cy=\"%d\"/></%s:xfrm>",
                prefix,
                emu(x),
                emu(y),
                Math.max(0, emu(width)),
                Math.max(0, emu(height)),
                prefix);
    }

    static long emu(double points) {
        return Math.round(points * EMU);
    }
}
