package com.reviewpack.transcripts;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes personal data out of a conversation: names, e-mail addresses, phone, card and account numbers, ids, user names and
 * addresses. In doubt it masks: a word too many is lost rather than a name shown.
 */
final class Masking {

    private static final Pattern SAME_AGAIN = Pattern.compile("(\\[[a-z-]+\\])(?:[\\s,.&/'\u2019-]*\\1)+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\[[a-z-]+\\]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cc}]+");

    /** A name of so many letters is masked within longer words too, as in user names. */
    private static final int WITHIN_WORDS = 4;

    private Masking() {}

    /** The text of lines {@code from} to {@code end}, exclusive, masked by what the whole conversation gives away, with single spaces. */
    static List<String> mask(Talk talk, int from, int end) {
        LearnedNames learned = LearnedNames.of(talk);
        List<String> masked = new ArrayList<>();
        for (int i = from; i < end; i++) {
            String whole = learned.wholeLines().get(i);
            String single = line(talk.line(i).text(), learned.names());
            masked.add(whole == null || PLACEHOLDER.matcher(single).matches() ? single : whole);
        }
        return List.copyOf(masked);
    }

    private static String line(String text, Set<String> names) {
        String tidy = BLANKS.matcher(text).replaceAll(" ").strip();
        String named = names(MaskedPatterns.mask(tidy), names);
        String once = SAME_AGAIN.matcher(named).replaceAll("$1");
        return BLANKS.matcher(once).replaceAll(" ").strip();
    }

    private static String names(String text, Set<String> names) {
        String masked = LearnedNames.WORD.matcher(text).replaceAll(found -> replaced(text, found, names));
        for (String name : names) {
            if (UnspacedNames.isUnspaced(name)) {
                masked = masked.replace(name, MaskedPatterns.NAME);
            }
        }
        return masked;
    }

    private static String replaced(String text, MatchResult found, Set<String> names) {
        boolean placeholder = found.start() > 0
                && found.end() < text.length()
                && text.charAt(found.start() - 1) == '['
                && (text.charAt(found.end()) == ']' || text.charAt(found.end()) == '-');
        String word = LearnedNames.folded(found.group());
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        boolean name = names.contains(bare)
                || names.contains(word)
                || (bare.endsWith("s") && names.contains(bare.substring(0, bare.length() - 1)))
                || names.stream().anyMatch(one -> one.length() >= WITHIN_WORDS && word.contains(one));
        return !placeholder && name ? MaskedPatterns.NAME : Matcher.quoteReplacement(found.group());
    }
}
