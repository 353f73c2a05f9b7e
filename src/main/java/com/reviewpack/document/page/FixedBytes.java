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
 * Takes out of a finished PDF what differs from run to run and from machine to machine: the six letters before the name
 * of an embedded part of a font (ISO 32000-1, 9.6.4: arbitrary, but different for each part), the file identifier (14.4:
 * recommended from the content) and digits of the machine's language. Nothing changes its length, so that the
 * cross-reference table stays right.
 */
final class FixedBytes {

    private static final Pattern FONT = Pattern.compile("/([A-Z]{6})\\+(?=[A-Za-z0-9-]{4,64}[ \\r\\n/>])");
    private static final Pattern FILE_ID = Pattern.compile("/ID ?\\[<([0-9a-fA-F]{32})><([0-9a-fA-F]{32})>\\]");

    private static final Pattern CROSS_REFERENCES = Pattern.compile("\\nxref\\n0 ([0-9]+)\\n");
    private static final int ENTRY = 20;
    /** An offset of ten digits, a space and a generation of five. */
    private static final int DIGITS = 16;

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
        latinDigits(fixed);
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

    /**
     * The library writes the cross-reference table in the digits of the machine's language. Its first entry is that of
     * object 0 and begins with a zero, whichever digit that is; each entry has 20 characters (7.5.4).
     */
    private static void latinDigits(StringBuilder pdf) {
        Matcher table = CROSS_REFERENCES.matcher(pdf);
        if (!table.find()) {
            throw new IllegalStateException("the PDF has no cross-reference table");
        }
        int start = table.end();
        int zero = pdf.charAt(start);
        int end = start + ENTRY * Integer.parseInt(table.group(1));
        for (int entry = start; entry < end; entry += ENTRY) {
            for (int i = entry; i < entry + DIGITS; i++) {
                if (pdf.charAt(i) != ' ') {
                    pdf.setCharAt(i, (char) ('0' + pdf.charAt(i) - zero));
                }
            }
        }
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
