package com.reviewpack.document;

import com.reviewpack.document.ooxml.PlainText;
import com.reviewpack.pack.Formats;

/**
 * What a native chart needs to know of the place where it stands.
 *
 * @param look for the colours where they are not the theme's
 * @param themed whether the document's theme carries the look's colours, so that changing the theme changes the chart
 * @param titled whether the chart carries its own title; false where it stands as text above
 * @param size of the type, in points
 * @param width in points
 * @param height in points
 */
record ChartStyle(
        Look look, Formats formats, boolean themed, boolean titled, double size, double width, double height) {

    ChartStyle {
        if (size <= 0 || width <= 0 || height <= 0) {
            throw new IllegalArgumentException("chart of " + width + " by " + height + " pt with type of " + size);
        }
    }

    /** The colours of a document's theme; the look says the value where a document has no theme of ours. */
    enum Paint {
        INK("tx1", ""),
        PAPER("bg1", "FFFFFF"),
        /** Second text. */
        DARK("tx2", "595959"),
        ACCENT("accent1", ""),
        GOOD("accent2", ""),
        BAD("accent3", ""),
        /** The period before. */
        MID("accent4", "8C8C8C"),
        /** A year before, and what is undecided. */
        LIGHT("accent5", "C8C8C8"),
        /** Lines of the grid, and what rests on few observations. */
        GRID("accent6", "E3E3E3");

        private final String theme;
        private final String grey;

        Paint(String theme, String grey) {
            this.theme = theme;
            this.grey = grey;
        }

        /** Its place in the theme. */
        String theme() {
            return theme;
        }

        /** Six hexadecimal digits. */
        String rgb(Look look) {
            String colour = switch (this) {
                case INK -> look.ink();
                case ACCENT -> look.accent();
                case GOOD -> look.good();
                case BAD -> look.bad();
                case PAPER, DARK, MID, LIGHT, GRID -> grey;
            };
            return colour.replace("#", "");
        }
    }

    /** The colour as an element of DrawingML. */
    String colour(Paint paint) {
        return themed ? "<a:schemeClr val=\"" + paint.theme + "\"/>" : "<a:srgbClr val=\"" + paint.rgb(look) + "\"/>";
    }

    /** The type family as DrawingML names it. */
    String typeface() {
        return themed ? "+mn-lt" : PlainText.escaped(look.font());
    }
}
