package com.reviewpack.transcripts;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line of a conversation as it is read.
 *
 * @param agent the agent's id; empty for others, or where the export does not name it
 * @param text as it was said, without signs that cannot be seen
 * @param words the text in lower case, its words between single spaces, with a space at both ends: {@code " how are you "}
 */
record Utterance(Instant at, Speaker by, String agent, String text, String words) {

    private static final int LONGEST_TEXT = 2_000;
    private static final Pattern NO_WORD = Pattern.compile("\\S{300,}");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}']+");

    /** Without signs that cannot be seen: they would hide a number or a name within a longer one. */
    static Utterance of(Instant at, Speaker by, String agent, String text) {
        String seen = UNSEEN.matcher(text).replaceAll("");
        return new Utterance(at, by, agent, bounded(seen), words(seen));
    }

    /** What no page would show is left out: the end of a very long line, and words that are no words. */
    private static String bounded(String text) {
        String ended = text;
        if (text.length() > LONGEST_TEXT) {
            int blank = text.lastIndexOf(' ', LONGEST_TEXT);
            ended = blank < 0 ? "" : text.substring(0, blank);
        }
        return NO_WORD.matcher(ended).replaceAll("\u2026");
    }

    /** Lower case with straight apostrophes; whatever is no letter, digit or apostrophe separates words. */
    static String words(String text) {
        String plain = text.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
        return (" " + BETWEEN_WORDS.matcher(plain).replaceAll(" ") + " ").replaceAll(" +", " ");
    }

    int wordCount() {
        String trimmed = words.strip();
        return trimmed.isEmpty() ? 0 : trimmed.split(" ", -1).length;
    }

    boolean asks() {
        return text.indexOf('?') >= 0 || text.indexOf('\uFF1F') >= 0 || text.indexOf('\u061F') >= 0;
    }
}
