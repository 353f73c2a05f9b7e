package com.reviewpack.document.ooxml;

/** Text from exports and portfolios as it may stand in an XML part. */
public final class PlainText {

    private PlainText() {}

    /**
     * The text without what XML cannot carry (control characters but tab and line feed, lone surrogates, U+FFFE and
     * U+FFFF) and without the two overrides of writing direction, which would turn what follows around.
     */
    public static String of(String text) {
        if (text.codePoints().allMatch(PlainText::carries)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().filter(PlainText::carries).forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Whether {@link #of} keeps a character. */
    static boolean carries(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' || c == 0x7F;
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return !control && !surrogate && c != 0xFFFE && c != 0xFFFF && c != 0x202D && c != 0x202E;
    }

    /** {@link #of} with the five characters escaped that mean something in XML. */
    public static String escaped(String text) {
        return of(text).replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
