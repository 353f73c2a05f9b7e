package com.reviewpack.document.reopened;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the codes of a font's glyphs mean (ISO 32000-1, 9.10.3): codes of two bytes, or Latin letters of one. */
final class GlyphTexts {

    /** A font that says nothing of its codes. */
    static final GlyphTexts LATIN = new GlyphTexts(Map.of());

    private static final Pattern SECTION = Pattern.compile("begin(bfrange|bfchar)(.*?)end\\1", Pattern.DOTALL);
    private static final Pattern HEX = Pattern.compile("<([0-9A-Fa-f\\s]*)>");

    /** Stands for a glyph without meaning. */
    private static final String UNKNOWN = "\ufffd";

    private final Map<Integer, String> meanings;

    private GlyphTexts(Map<Integer, String> meanings) {
        this.meanings = meanings;
    }

    static GlyphTexts of(byte[] map) {
        Map<Integer, String> meanings = new HashMap<>();
        Matcher section = SECTION.matcher(new String(map, StandardCharsets.ISO_8859_1));
        while (section.find()) {
            boolean range = section.group(1).equals("bfrange");
            Matcher hex = HEX.matcher(section.group(2));
            while (hex.find()) {
                int first = code(hex.group(1));
                int last = range && hex.find() ? code(hex.group(1)) : first;
                if (hex.find()) {
                    add(meanings, first, last, hex.group(1));
                }
            }
        }
        return new GlyphTexts(meanings);
    }

    private static void add(Map<Integer, String> meanings, int first, int last, String hex) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i + 4 <= hex.length(); i += 4) {
            text.append((char) code(hex.substring(i, i + 4)));
        }
        for (int code = first; code <= last && !text.isEmpty(); code++) {
            meanings.put(code, text.toString());
            text.setCharAt(text.length() - 1, (char) (text.charAt(text.length() - 1) + 1));
        }
    }

    private static int code(String hex) {
        return Integer.parseInt(hex.strip(), 16);
    }

    String text(byte[] codes) {
        if (meanings.isEmpty()) {
            return new String(codes, StandardCharsets.ISO_8859_1);
        }
        StringBuilder text = new StringBuilder(codes.length / 2);
        for (int i = 0; i + 1 < codes.length; i += 2) {
            text.append(meanings.getOrDefault((codes[i] & 0xff) << 8 | codes[i + 1] & 0xff, UNKNOWN));
        }
        return text.toString();
    }
}
