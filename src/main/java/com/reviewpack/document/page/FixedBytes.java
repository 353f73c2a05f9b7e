package com.reviewpack.document.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes what is random out of a finished PDF: the six letters before the name of an embedded part of a font (ISO
 * 32000-1, 9.6.4: arbitrary, but different for each part) and the file identifier (14.4: recommended from the content).
 * Nothing changes its length, so that the cross-reference table stays right.
 */
final class FixedBytes {

    private static final Pattern FONT = Pattern.compile("/([A-Z]{6})\\+(?=[A-Za-z0-9-]{4,64}[ \\r\\n/>])");
    private static final Pattern FILE_ID = Pattern.compile("/ID ?\\[<([0-9a-fA-F]{32})><([0-9a-fA-F]{32})>\\]");

    private FixedBytes() {}

    static byte[] of(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        StringBuilder fixed = new StringBuilder(text);
        Map<String, String> prefixes = new HashMap<>();
        Matcher fonts = FONT.matcher(text);
        while (fonts.find()) {
            String prefix = prefixes.computeIfAbsent(fonts.group(1), random -> letters(prefixes.size()));
            fixed.replace(fonts.start(1), fonts.end(1), prefix);
        }
        Matcher id = FILE_ID.matcher(text);
        if (!id.find()) {
            throw new IllegalStateException("the PDF has no file identifier");
        }
        String zeros = "0".repeat(32);
        fixed.replace(id.start(1), id.end(1), zeros).replace(id.start(2), id.end(2), zeros);
        String digest = digest(fixed.toString());
        fixed.replace(id.start(1), id.end(1), digest).replace(id.start(2), id.end(2), digest);
        return fixed.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** AAAAAA, AAAAAB and so on. */
    private static String letters(int number) {
        char[] letters = new char[6];
        int rest = number;
        for (int i = letters.length - 1; i >= 0; i--) {
            letters[i] = (char) ('A' + rest % 26);
            rest /= 26;
        }
        return new String(letters);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.ISO_8859_1));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
