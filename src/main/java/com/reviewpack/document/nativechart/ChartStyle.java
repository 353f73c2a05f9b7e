package com.reviewpack.document.nativechart;

import com.reviewpack.pack.Formats;

/**
 * What a native chart needs to know of the place where it stands. Its colours and its type are those of the document's theme,
 * so that changing the theme changes the chart.
 *
 * @param formats of the locale in which numbers are written
 * @param titled whether the chart carries its own title; false where it stands as text above
 * @param size of the type, in points
 * @param width in points
 * @param height in points
 */
public record ChartStyle(Formats formats, boolean titled, double size, double width, double height) {

    public ChartStyle {
        if (size <= 0 || width <= 0 || height <= 0) {
            throw new IllegalArgumentException("chart of " + width + " by " + height + " pt with type of " + size);
        }
    }

    /** The colours of a document's theme, by what they are for. */
    public enum Paint {
        INK("tx1"),
        PAPER("bg1"),
        /** Second text. */
        DARK("tx2"),
        ACCENT("accent1"),
        GOOD("accent2"),
        BAD("accent3"),
        /** The period before. */
        MID("accent4"),
        /** A year before, and what is undecided. */
        LIGHT("accent5"),
        /** Lines of the grid, and what rests on few observations. */
        GRID("accent6");

        private final String theme;

        Paint(String theme) {
            this.theme = theme;
        }

        /** Its place in the theme. */
        public String theme() {
            return theme;
        }

        /** As an element of DrawingML. */
        public String xml() {
            return "<a:schemeClr val=\"" + theme + "\"/>";
        }
    }
}
