package com.reviewpack.transcripts;

import java.util.ArrayList;
import java.util.List;

/** Finds names in scripts that put no spaces between words, by what stands before or after them. */
final class UnspacedNames {

    private static final int LEAST = 2;
    private static final int MOST = 4;

    private UnspacedNames() {}

    /** All that may be a name, the longer holding the shorter: which of them it is cannot be told. */
    static List<String> of(String text) {
        List<String> names = new ArrayList<>();
        MaskingWords.SAYS_UNSPACED.forEach(phrase -> after(text, phrase, names));
        MaskingWords.UNSPACED_BEFORE.forEach(phrase -> before(text, phrase, names));
        return names;
    }

    private static void after(String text, String phrase, List<String> names) {
        int at = text.indexOf(phrase);
        if (at >= 0) {
            String rest = text.substring(at + phrase.length()).strip();
            int end = 0;
            while (end < rest.length() && end < MOST && Character.isLetter(rest.charAt(end))) {
                end++;
            }
            for (int length = LEAST; length <= end; length++) {
                names.add(rest.substring(0, length));
            }
        }
    }

    private static void before(String text, String phrase, List<String> names) {
        for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
            int start = at;
            while (start > 0 && at - start < MOST && mayBeName(text.charAt(start - 1))) {
                start--;
            }
            for (int from = start; from <= at - LEAST; from++) {
                names.add(text.substring(from, at));
            }
        }
    }

    /** Hiragana writes endings, not names (ours). */
    private static boolean mayBeName(char sign) {
        return isUnspaced(sign) && Character.UnicodeScript.of(sign) != Character.UnicodeScript.HIRAGANA;
    }

    static boolean isUnspaced(String text) {
        return text.codePoints().anyMatch(UnspacedNames::isUnspaced);
    }

    private static boolean isUnspaced(int sign) {
        Character.UnicodeScript script = Character.UnicodeScript.of(sign);
        return Character.isIdeographic(sign)
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL;
    }
}
