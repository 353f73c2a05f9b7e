package com.reviewpack.document.workbook;

import com.reviewpack.document.ooxml.PlainText;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Names of the sheets of one workbook: at most 31 UTF-16 units, without {@code []:*?/\}, unlike one another in any case.
 * The same labels in the same order give the same names.
 */
final class SheetNames {

    static final int LIMIT = 31;

    private final Set<String> taken = new HashSet<>();

    SheetNames() {
        // Spreadsheet programs keep this name to themselves.
        taken.add("history");
    }

    /** A free name that reads as close to the label as the format allows. */
    String take(String label) {
        String clean = clean(label);
        String name = cut(clean, LIMIT);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String ending = " (" + i + ")";
            name = cut(clean, LIMIT - ending.length()) + ending;
        }
        return name;
    }

    private static String clean(String label) {
        StringBuilder out = new StringBuilder();
        PlainText.of(label)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.FORMAT)
                .map(c -> "[]:*?/\\\t\n".indexOf(c) >= 0 ? ' ' : c)
                .forEach(out::appendCodePoint);
        String clean = trimmed(out.toString().replaceAll(" +", " "));
        return clean.isEmpty() ? "Sheet" : clean;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return trimmed(text.substring(0, end)) + "…";
    }

    /** A name neither begins nor ends with an apostrophe. */
    private static String trimmed(String text) {
        return text.replaceAll("^[ ']+|[ ']+$", "");
    }
}
