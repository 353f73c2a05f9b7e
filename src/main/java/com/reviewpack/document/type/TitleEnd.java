package com.reviewpack.document.type;

/** Keeps the last words of a title together, so that none stands alone on its last line. */
public final class TitleEnd {

    /** Shorter ends, in characters, look lost below a full line (ours). */
    private static final int LEAST = 14;

    private TitleEnd() {}

    /** The title with no-break spaces between its last words; as it is where that leaves less than half of it to break. */
    public static String together(String title) {
        int from = title.length();
        while (from > 0 && title.length() - from < LEAST) {
            from = title.lastIndexOf(' ', from - 1);
        }
        return from <= 0 || from < title.length() / 2
                ? title
                : title.substring(0, from + 1) + title.substring(from + 1).replace(' ', '\u00a0');
    }
}
