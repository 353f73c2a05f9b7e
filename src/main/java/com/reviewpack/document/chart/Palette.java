package com.reviewpack.document.chart;

import com.reviewpack.pack.Tone;
import java.awt.Color;

/**
 * The colours of a chart: greys for what is, one accent for what to look at, two for good and bad alone.
 *
 * @param actual what was measured
 * @param previous the period before
 * @param previousYear the same period a year ago
 * @param small values of small n
 * @param grid lines that help to read
 */
public record Palette(
        Color ink,
        Color accent,
        Color good,
        Color bad,
        Color actual,
        Color previous,
        Color previousYear,
        Color small,
        Color quiet,
        Color grid) {

    /** From the four colours of a brand, each as {@code #RRGGBB}. */
    public static Palette of(String ink, String accent, String good, String bad) {
        Color dark = Color.decode(ink);
        return new Palette(
                dark,
                Color.decode(accent),
                Color.decode(good),
                Color.decode(bad),
                lighter(dark, 0.18),
                lighter(dark, 0.68),
                lighter(dark, 0.80),
                lighter(dark, 0.48),
                lighter(dark, 0.30),
                lighter(dark, 0.86));
    }

    /** A colour on its way to white, 0 to 1. */
    public static Color lighter(Color colour, double share) {
        return new Color(part(colour.getRed(), share), part(colour.getGreen(), share), part(colour.getBlue(), share));
    }

    private static int part(int of, double share) {
        return (int) Math.round(of + (255 - of) * share);
    }

    /** The colour of text on a ground: ink, or white or black where the ground is too dark for ink. */
    Color textOn(Color ground) {
        if (Contrast.between(ink, ground) >= Contrast.TEXT) {
            return ink;
        }
        return Contrast.between(Color.WHITE, ground) >= Contrast.TEXT ? Color.WHITE : Color.BLACK;
    }

    /** Whether white can be read better than ink on a ground. */
    public boolean whiteReadsBetterOn(Color ground) {
        return Contrast.between(Color.WHITE, ground) > Contrast.between(ink, ground);
    }

    Color of(Tone tone) {
        return switch (tone) {
            case GOOD -> good;
            case BAD -> bad;
            case NEUTRAL -> actual;
        };
    }
}
