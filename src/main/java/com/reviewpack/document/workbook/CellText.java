package com.reviewpack.document.workbook;

import com.reviewpack.document.ooxml.PlainText;
import java.util.regex.Pattern;

/** Text from exports and portfolios as it may stand in a cell. */
final class CellText {

    /** What a cell holds at most, in UTF-16 units. */
    static final int LIMIT = 32_767;

    /** Spreadsheet programs read this as one character; an escaped underscore keeps it literal. */
    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /**
     * The text without what a cell cannot carry. Where it is longer than a cell holds, its end is cut and
     * {@code … [+N]} says how many characters are gone.
     */
    static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String clean =
                PlainText.of(text.replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' '));
        String whole = escaped(clean);
        if (whole.length() <= LIMIT) {
            return whole;
        }
        int kept = LIMIT - 20;
        String cut = escaped(head(clean, kept));
        while (cut.length() > LIMIT - 20) {
            kept -= cut.length() - (LIMIT - 20);
            cut = escaped(head(clean, kept));
        }
        return cut + "… [+" + (clean.length() - head(clean, kept).length()) + "]";
    }

    /** Short and of printable characters below the surrogates, without an underscore: most text is. */
    private static boolean isPlain(String text) {
        if (text.length() > LIMIT) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '_' || c == 0x7F || c >= 0x2028 && c <= 0x202E || c >= Character.MIN_SURROGATE) {
                return false;
            }
        }
        return true;
    }

    /** Whether a spreadsheet program would take the text for a formula once someone edits its cell. */
    static boolean actsAsFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n|%".indexOf(text.charAt(0)) >= 0;
    }

    private static String escaped(String text) {
        return ESCAPE_LIKE.matcher(text).replaceAll("_x005F_");
    }

    private static String head(String text, int length) {
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }
}
