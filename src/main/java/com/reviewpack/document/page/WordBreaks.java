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
}
