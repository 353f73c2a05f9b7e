package com.reviewpack.document.reopened;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What the codes of a font's glyphs mean (ISO 32000-1, 9.10.3): codes of two bytes, or Latin letters of one. */
final class GlyphTexts {

    /** A font that says nothing of its codes. */
    static final GlyphTexts LATIN = new GlyphTexts(new String[0]);

    /** Stands for a glyph without meaning. */
    private static final String UNKNOWN = "\ufffd";

    /** By code; empty where a code means nothing. */
    private final String[] meanings;

    private GlyphTexts(String[] meanings) {
        this.meanings = meanings;
    }

    /** Reads a font's map of codes: ranges and single codes, each with what it means in UTF-16. */
    static GlyphTexts of(byte[] map) {
        GlyphMap read = new GlyphMap(map);
        return new GlyphTexts(read.meanings());
    }

    String text(byte[] codes) {
        if (meanings.length == 0) {
            return new String(codes, StandardCharsets.ISO_8859_1);
        }
        StringBuilder text = new StringBuilder(codes.length / 2);
        for (int i = 0; i + 1 < codes.length; i += 2) {
            int code = (codes[i] & 0xff) << 8 | codes[i + 1] & 0xff;
            String meaning = code < meanings.length ? meanings[code] : "";
            text.append(meaning.isEmpty() ? UNKNOWN : meaning);
        }
        return text.toString();
    }

    /** A map of codes while it is read. */
    private static final class GlyphMap {

        private static final int CODES = 1 << 16;

        private final byte[] map;
        private String[] meanings = new String[0];
        private int at;

        GlyphMap(byte[] map) {
            this.map = map;
        }

        String[] meanings() {
            while (at < map.length) {
                if (follows("beginbfrange")) {
                    section(true);
                } else if (follows("beginbfchar")) {
                    section(false);
                } else {
                    at++;
                }
            }
            return meanings;
        }

        private boolean follows(String word) {
            for (int i = 0; i < word.length(); i++) {
                if (at + i >= map.length || map[at + i] != word.charAt(i)) {
                    return false;
                }
            }
            at += word.length();
            return true;
        }

        private void section(boolean ranges) {
            while (at < map.length && map[at] != 'e') {
                if (map[at] == '<') {
                    int first = code(hex());
                    int last = ranges ? code(next()) : first;
                    add(first, last, next());
                } else {
                    at++;
                }
            }
        }

        /** The next string of digits, where one follows before the section ends. */
        private String next() {
            while (at < map.length && map[at] != '<' && map[at] != 'e') {
                at++;
            }
            return at < map.length && map[at] == '<' ? hex() : "";
        }

        private String hex() {
            int from = ++at;
            while (at < map.length && map[at] != '>') {
                at++;
            }
            return new String(map, from, at++ - from, StandardCharsets.ISO_8859_1);
        }

        private static int code(String hex) {
            return hex.isBlank() ? 0 : Integer.parseInt(hex.strip(), 16);
        }

        private void add(int first, int last, String hex) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i + 4 <= hex.length(); i += 4) {
                text.append((char) Integer.parseInt(hex, i, i + 4, 16));
            }
            if (text.isEmpty() || last < first || last >= CODES) {
                return;
            }
            int known = meanings.length;
            if (last >= known) {
                meanings = Arrays.copyOf(meanings, last + 1);
                Arrays.fill(meanings, known, meanings.length, "");
            }
            for (int code = first; code <= last; code++) {
                meanings[code] = text.toString();
                text.setCharAt(text.length() - 1, (char) (text.charAt(text.length() - 1) + 1));
            }
        }
    }
}
