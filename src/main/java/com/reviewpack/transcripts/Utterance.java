package com.reviewpack.transcripts;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line of a conversation as it is read.
 *
 * @param agent the agent's id; empty for others, or where the export does not name it
 * @param text as it was said
 * @param words the text in lower case, its words between single spaces, with a space at both ends: {@code " how are you "}
 */
record Utterance(Instant at, Speaker by, String agent, String text, String words) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}']+");

    static Utterance of(Instant at, Speaker by, String agent, String text) {
        return new Utterance(at, by, agent, text, words(text));
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
