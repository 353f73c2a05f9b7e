package com.reviewpack.document.chart;

import java.awt.Color;

/** How well one colour is told from another: the contrast ratio of WCAG 2.2, from 1 to 21. */
final class Contrast {

    /** What text needs (success criterion 1.4.3). */
    static final double TEXT = 4.5;

    private Contrast() {}

    static double between(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : StrictMath.pow((share + 0.055) / 1.055, 2.4);
    }
}
