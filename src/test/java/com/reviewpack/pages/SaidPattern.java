package com.reviewpack.pages;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with gaps, as a pattern: {@code <name> rose by <up> to <value>}. */
record SaidPattern(Pattern regex, List<String> gaps) {

    private static final Pattern GAP = Pattern.compile("<([a-z]+)>");

    /**
     * @param points what stands behind percentage points
     */
    static SaidPattern of(String sentence, String points) {
        StringBuilder regex = new StringBuilder();
        List<String> gaps = new ArrayList<>();
        Matcher gap = GAP.matcher(sentence);
        int end = 0;
        while (gap.find()) {
            regex.append(Pattern.quote(sentence.substring(end, gap.start())))
                    .append('(')
                    .append(filling(gap.group(1), points))
                    .append(')');
            gaps.add(gap.group(1));
            end = gap.end();
        }
        return new SaidPattern(
                Pattern.compile(
                        regex.append(Pattern.quote(sentence.substring(end))).toString()),
                List.copyOf(gaps));
    }

    private static String filling(String gap, String points) {
        return switch (gap) {
            case "severity" -> "P\\d";
            case "from", "to" -> "\\d{1,2}";
            case "up",
                    "down",
                    "value",
                    "usual",
                    "target",
                    "size",
                    "one",
                    "many",
                    "met",
                    "cap",
                    "n",
                    "amount",
                    "share" ->
                "[-\u2212]?€?\\d[\\d., ]*(?:%|" + Pattern.quote(points) + "|€|h|s|min|[djT])?(?: \\d\\d (?:h|min|s))?";
            default -> "[^;]+";
        };
    }

    /** What stands in the gaps, by their names; empty where the text does not fit. */
    Optional<Map<String, String>> match(String text) {
        Matcher matcher = regex.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < gaps.size(); i++) {
            parts.put(gaps.get(i), matcher.group(i + 1));
        }
        return Optional.of(parts);
    }
}
