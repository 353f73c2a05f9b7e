package com.reviewpack.transcripts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Words and phrases by language. A phrase that ends in {@code *} stands for every word that begins so.
 *
 * @param phrases by the language's code, in lower case, without a space at either end
 */
record WordList(Map<String, List<String>> phrases) {

    WordList {
        phrases = phrases.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry ->
                                entry.getValue().stream().map(WordList::pattern).toList()));
    }

    /** Whether the list speaks that language at all. */
    boolean speaks(String language) {
        return phrases.containsKey(language);
    }

    /** Whether the line holds one of the language's phrases. */
    boolean in(Utterance line, String language) {
        return phrases.getOrDefault(language, List.of()).stream()
                .anyMatch(phrase -> line.words().contains(phrase));
    }

    private static String pattern(String phrase) {
        boolean open = phrase.endsWith("*");
        String words = Utterance.words(open ? phrase.substring(0, phrase.length() - 1) : phrase);
        return open ? words.substring(0, words.length() - 1) : words;
    }
}
