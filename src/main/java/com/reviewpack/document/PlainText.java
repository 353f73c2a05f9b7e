package com.reviewpack.document;

/** Text from exports and portfolios as it may stand in an XML part. */
final class PlainText {

    private PlainText() {}

    /**
     * The text without what XML cannot carry (control characters but tab and line feed, lone surrogates, U+FFFE and
     * U+FFFF) and without the two overrides of writing direction, which would turn what follows around.
     */
    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= 0x20 && c != 0x7F || c == '\t' || c == '\n')
                .filter(c -> c < 0xD800 || c > 0xDFFF)
                .filter(c -> c != 0xFFFE && c != 0xFFFF && c != 0x202D && c != 0x202E)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** {@link #of} with the five characters escaped that mean something in XML. */
    static String escaped(String text) {
        return of(text).replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
