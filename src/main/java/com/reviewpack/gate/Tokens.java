package com.reviewpack.gate;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text cut into words: runs of letters and digits, compared without regard to case; in scripts that put no space between
 * words, every letter is one. Words are kept as hashes, since all texts of a night pass through here.
 */
final class Tokens {

    /** Below it no letter has another form that reads the same. */
    private static final char FIRST_WITH_FORMS = '\u0300';

    /** Letters in lower case and digits at their own place; 0 where neither stands. */
    private static final byte[] ASCII = new byte[128];

    static {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            ASCII[letter] = (byte) letter;
            ASCII[letter - 'a' + 'A'] = (byte) letter;
        }
        for (char digit = '0'; digit <= '9'; digit++) {
            ASCII[digit] = (byte) digit;
        }
    }

    /** Two letters where it is written in capitals. */
    private static final int SHARP_S = 'ß';

    private final String text;
    private long[] hashes = new long[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    private Tokens(String text) {
        this.text = text;
    }

    static Tokens of(String said) {
        Tokens tokens = new Tokens(composed(said));
        tokens.cut();
        return tokens;
    }

    private static String composed(String said) {
        for (int i = 0; i < said.length(); i++) {
            if (said.charAt(i) >= FIRST_WITH_FORMS) {
                return Normalizer.normalize(said, Normalizer.Form.NFKC);
            }
        }
        return said;
    }

    private void cut() {
        int at = 0;
        while (at < text.length()) {
            if (text.charAt(at) < 128 && ASCII[text.charAt(at)] == 0) {
                at++;
                continue;
            }
            int letter = text.codePointAt(at);
            int next = at + Character.charCount(letter);
            if (!isPart(letter)) {
                at = next;
            } else if (standsAlone(letter)) {
                add(folded(letter), at, next);
                at = next;
            } else {
                int start = at;
                long hash = 0;
                for (; at < text.length() && text.charAt(at) < 128 && ASCII[text.charAt(at)] != 0; at++) {
                    hash = hash * 1_000_003 + ASCII[text.charAt(at)];
                }
                while (at < text.length()) {
                    letter = text.codePointAt(at);
                    if (!isPart(letter) || standsAlone(letter)) {
                        break;
                    }
                    int folded = folded(letter);
                    hash = folded == SHARP_S ? (hash * 1_000_003 + 's') * 1_000_003 + 's' : hash * 1_000_003 + folded;
                    at += Character.charCount(letter);
                }
                add(hash, start, at);
            }
        }
    }

    private static boolean isPart(int letter) {
        return letter < 128
                ? ASCII[letter] != 0
                : Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean standsAlone(int letter) {
        return letter >= 0x0E00
                && (Character.isIdeographic(letter)
                        || switch (Character.UnicodeScript.of(letter)) {
                            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                            default -> false;
                        });
    }

    private static int folded(int letter) {
        if (letter < 128) {
            return ASCII[letter];
        }
        return Character.toLowerCase(Character.toUpperCase(letter));
    }

    private void add(long hash, int start, int end) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size);
            ends = Arrays.copyOf(ends, 2 * size);
        }
        // Spread, so that the low bits tell words apart.
        hashes[size] = mixed(hash);
        starts[size] = start;
        ends[size++] = end;
    }

    /** The finaliser of SplitMix64. */
    static long mixed(long hash) {
        long mixed = (hash ^ hash >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    int size() {
        return size;
    }

    long hash(int index) {
        return hashes[index];
    }

    /** The hash of so many words from there on. */
    long hash(int first, int count) {
        long all = 0;
        for (int i = first; i < first + count; i++) {
            all = mixed(all + hashes[i]);
        }
        return all;
    }

    /** What stands between the beginning of one word and the end of another. */
    String between(int first, int last) {
        return text.substring(starts[first], ends[last]);
    }

    /** How many characters part a word from the next. */
    int gapAfter(int index) {
        return starts[index + 1] - ends[index];
    }

    /** The words around a place, on one line. */
    String around(int first, int last) {
        int from = starts[Math.max(0, first - 4)];
        int to = ends[Math.min(size - 1, last + 4)];
        return text.substring(from, to).replaceAll("\\s+", " ");
    }

    /** Whether these words stand somewhere in that text, one after the other. */
    static boolean contains(Tokens text, Tokens words) {
        for (int at = 0; at + words.size <= text.size; at++) {
            if (Arrays.equals(text.hashes, at, at + words.size, words.hashes, 0, words.size)) {
                return true;
            }
        }
        return false;
    }

    /** Letters that it has, an ideograph counted twice. */
    int letters() {
        return text.codePoints()
                .filter(Character::isLetter)
                .map(letter -> standsAlone(letter) ? 2 : 1)
                .sum();
    }
}
