package com.reviewpack.document.type;

import java.util.Arrays;
import java.util.OptionalInt;
import org.openpdf.text.pdf.BaseFont;

/**
 * How far a font moves on after each of the characters that need no thought: Latin, Greek, Cyrillic and common
 * punctuation, with nothing to strip, to shape or to reorder. Looked up once a font, since the widths of the same letters
 * are asked for thousands of times a document. Safe for use by several threads.
 */
final class Advances {

    /** The first character that may run from right to left. */
    private static final int LETTERS = 0x0590;

    private static final int DELETE = 0x7F;
    private static final int LAST_OLD_CONTROL = 0x9F;
    private static final int FIRST_COMBINING = 0x0300;
    private static final int LAST_COMBINING = 0x036F;
    private static final int SOFT_HYPHEN = 0xAD;
    private static final int FIRST_MARK = 0x2010;
    private static final int LAST_MARK = 0x205E;
    /** Separators of lines and paragraphs, and marks that turn the direction of text. */
    private static final int FIRST_CONTROL = 0x2028;

    private static final int LAST_CONTROL = 0x202E;
    private static final int NONE = -1;

    /** In thousandths of the size; {@link #NONE} where the font has no glyph or the character is not plain. */
    private final int[] letters = new int[LETTERS];

    private final int[] marks = new int[LAST_MARK - FIRST_MARK + 1];

    Advances(BaseFont font) {
        Arrays.setAll(letters, character -> isPlain(character) ? advance(font, character) : NONE);
        Arrays.setAll(marks, i -> isPlain(FIRST_MARK + i) ? advance(font, FIRST_MARK + i) : NONE);
    }

    /** The width of a text in thousandths of the size; empty where it is not all plain or the font lacks a glyph. */
    OptionalInt width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); i++) {
            int advance = of(text.charAt(i));
            if (advance == NONE) {
                return OptionalInt.empty();
            }
            width += advance;
        }
        return OptionalInt.of(width);
    }

    private int of(char character) {
        if (character < LETTERS) {
            return letters[character];
        }
        return character >= FIRST_MARK && character <= LAST_MARK ? marks[character - FIRST_MARK] : NONE;
    }

    private static int advance(BaseFont font, int character) {
        return font.charExists(character) ? font.getWidth(character) : NONE;
    }

    private static boolean isPlain(int character) {
        return character >= ' '
                && (character < DELETE || character > LAST_OLD_CONTROL)
                && character != SOFT_HYPHEN
                && (character < FIRST_COMBINING || character > LAST_COMBINING)
                && (character < FIRST_CONTROL || character > LAST_CONTROL);
    }
}
