package com.reviewpack.gate;

import java.util.Map;

/** The numbers in a text: digits with what groups and divides them. A sign is left to the words around. */
final class Numbers {

    private Numbers() {}

    /** Adds each number of a text to a count. */
    static void count(String text, Map<String, Integer> counts) {
        int at = 0;
        while (at < text.length()) {
            if (!Character.isDigit(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            while (at < text.length() && (Character.isDigit(text.charAt(at)) || isWithin(text, at))) {
                at++;
            }
            counts.merge(text.substring(start, at).replace('\u202f', '\u00a0'), 1, Integer::sum);
        }
    }

    /** A single mark with a digit on either side. */
    private static boolean isWithin(String text, int at) {
        return ".,'’\u00a0\u202f٫٬".indexOf(text.charAt(at)) >= 0
                && Character.isDigit(text.charAt(at - 1))
                && at + 1 < text.length()
                && Character.isDigit(text.charAt(at + 1));
    }
}
