package com.reviewpack.document.type;

/** The cuts of a family that documents use. */
public enum Weight {
    /** Running text. */
    REGULAR("Regular", 400),
    /** Emphasis in running text. */
    ITALIC("Italic", 400),
    /** Titles, headers and sums. */
    SEMIBOLD("SemiBold", 600),
    /** Key numbers. */
    BOLD("Bold", 700);

    private final String fileWord;
    private final int css;

    Weight(String fileWord, int css) {
        this.fileWord = fileWord;
        this.css = css;
    }

    /** The word for it in the names of font files. */
    String fileWord() {
        return fileWord;
    }

    /** As style sheets count it, 100 to 900. */
    public int css() {
        return css;
    }

    /** The cut nearest to what a style sheet asks for. */
    public static Weight nearest(int css, boolean italic) {
        if (italic) {
            return ITALIC;
        }
        if (css < 550) {
            return REGULAR;
        }
        return css < 650 ? SEMIBOLD : BOLD;
    }
}
