package com.reviewpack.transcripts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells the language of a conversation by its small words.
 *
 * @param smallWords by the language's code, in lower case
 */
record Languages(Map<String, Set<String>> smallWords) {

    Languages {
        smallWords = smallWords.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /**
     * The language with most small words in the lines.
     *
     * @param usual taken where no language has more than the others
     */
    String guess(List<Utterance> lines, String usual) {
        Map<String, Integer> hits = new TreeMap<>();
        for (Utterance line : lines) {
            for (String word : line.words().split(" ", -1)) {
                smallWords.forEach((language, words) -> {
                    if (words.contains(word)) {
                        hits.merge(language, 1, Integer::sum);
                    }
                });
            }
        }
        int most = hits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> best = hits.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return best.isEmpty() || best.contains(usual) || best.size() > 1 ? usual : best.getFirst();
    }
}
