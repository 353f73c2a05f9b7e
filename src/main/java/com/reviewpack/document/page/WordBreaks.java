package com.reviewpack.document.page;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;

/**
 * Where the lines of a language may break: where Unicode allows it, and within what is longer than any word should be, so
 * that a name without spaces runs into nothing. For one thread.
 */
public final class WordBreaks {

    /** Characters without a break beyond which one is forced (ours: the longest words of daily use are shorter). */
    static final int LONGEST_WORD = 30;

    /** How many characters of such a word stay together at either end. */
    static final int KEPT = 12;

    /** Ids of no more characters than this stay whole where they hold hyphens. */
    static final int LONGEST_ID = 24;

    /** Stays with its amount, whatever currency stands between. */
    private static final char MINUS = '\u2212';

    private final BreakIterator breaks;
    private final BreakIterator characters = BreakIterator.getCharacterInstance(ULocale.ROOT);

    /**
     * @param language of BCP 47; empty: any
     */
    public WordBreaks(String language) {
        this.breaks = BreakIterator.getLineInstance(ULocale.forLanguageTag(language));
    }

    /** Every place, ascending, counted in characters from the beginning; the last is the text's end. */
    public int[] in(String text) {
        breaks.setText(text);
        int[] found = new int[text.length()];
        int number = 0;
        int before = 0;
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (isWithinId(text, at) || at < text.length() && text.charAt(at - 1) == MINUS) {
                continue;
            }
            if (at - before > LONGEST_WORD) {
                characters.setText(text);
                int within = characters.following(before + KEPT - 1);
                for (; within <= at - KEPT; within = characters.next()) {
                    found[number++] = within;
                }
            }
            found[number++] = at;
            before = at;
        }
        return Arrays.copyOf(found, number);
    }

    /** Whether a place is behind a hyphen of what is one mark to its reader: T-007-12, a-007-l2, the E of E-mail. */
    private static boolean isWithinId(String text, int at) {
        if (at >= text.length() || text.charAt(at - 1) != '-') {
            return false;
        }
        int from = at - 1;
        while (from > 0 && isOfId(text.charAt(from - 1))) {
            from--;
        }
        int to = at;
        boolean digits = false;
        while (to < text.length() && isOfId(text.charAt(to))) {
            to++;
        }
        for (int i = from; i < to; i++) {
            digits |= Character.isDigit(text.charAt(i));
        }
        return to - from <= LONGEST_ID && (digits || at - from == 2);
    }

    private static boolean isOfId(char one) {
        return one == '-' || Character.isLetterOrDigit(one);
    }
}
