package com.reviewpack.document.page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * Takes out of a finished PDF what differs from run to run and from machine to machine: the six letters before the name
 * of an embedded part of a font (ISO 32000-1, 9.6.4: arbitrary, but different for each part), the file identifier (14.4:
 * recommended from the content) and digits of the machine's language. Nothing changes its length, so that the
 * cross-reference table stays right.
 */
final class FixedBytes {

    private static final byte[] FILE_ID = latin("/ID");
    private static final byte[] CROSS_REFERENCES = latin("\nxref\n0 ");
    private static final int PREFIX = 6;
    private static final int SHORTEST_NAME = 4;
    private static final int ID_DIGITS = 32;
    private static final int ENTRY = 20;
    /** An offset of ten digits, a space and a generation of five. */
    private static final int DIGITS = 16;

    private FixedBytes() {}

    /** Changes the bytes of a PDF and gives them back. */
    static byte[] of(byte[] pdf) {
        fontNames(pdf);
        int table = lastIndexOf(pdf, CROSS_REFERENCES, "cross-reference table");
        latinDigits(pdf, table + CROSS_REFERENCES.length);
        int first = hexDigits(pdf, lastIndexOf(pdf, FILE_ID, "file identifier"));
        int second = hexDigits(pdf, first + ID_DIGITS);
        Arrays.fill(pdf, first, first + ID_DIGITS, (byte) '0');
        Arrays.fill(pdf, second, second + ID_DIGITS, (byte) '0');
        byte[] digest = latin(digest(pdf));
        System.arraycopy(digest, 0, pdf, first, ID_DIGITS);
        System.arraycopy(digest, 0, pdf, second, ID_DIGITS);
        return pdf;
    }

    /** Six capitals between a slash and a plus, before a name. */
    private static void fontNames(byte[] pdf) {
        Map<String, byte[]> prefixes = new HashMap<>();
        for (int plus = PREFIX + 1; plus < pdf.length - 1; plus++) {
            if (pdf[plus] == '+' && pdf[plus - PREFIX - 1] == '/' && isFontName(pdf, plus)) {
                String random = new String(pdf, plus - PREFIX, PREFIX, StandardCharsets.ISO_8859_1);
                byte[] prefix = prefixes.computeIfAbsent(random, r -> letters(prefixes.size()));
                System.arraycopy(prefix, 0, pdf, plus - PREFIX, PREFIX);
            }
        }
    }

    private static boolean isFontName(byte[] pdf, int plus) {
        for (int i = plus - PREFIX; i < plus; i++) {
            if (pdf[i] < 'A' || pdf[i] > 'Z') {
                return false;
            }
        }
        int end = plus + 1;
        while (end < pdf.length && (Character.isLetterOrDigit(pdf[end]) || pdf[end] == '-')) {
            end++;
        }
        return end - plus > SHORTEST_NAME && end < pdf.length && " \r\n/>".indexOf(pdf[end]) >= 0;
    }

    /**
     * The library writes the cross-reference table in the digits of the machine's language. Its first entry is that of
     * object 0 and begins with a zero, whichever digit that is; each entry has 20 characters (7.5.4).
     */
    private static void latinDigits(byte[] pdf, int number) {
        int start = number;
        int entries = 0;
        for (; pdf[start] != '\n'; start++) {
            entries = entries * 10 + pdf[start] - '0';
        }
        start++;
        int zero = pdf[start];
        int end = start + ENTRY * entries;
        for (int entry = start; entry < end; entry += ENTRY) {
            for (int i = entry; i < entry + DIGITS; i++) {
                if (pdf[i] != ' ') {
                    pdf[i] = (byte) ('0' + pdf[i] - zero);
                }
            }
        }
    }

    /** Where the digits of the next string of the file identifier begin. */
    private static int hexDigits(byte[] pdf, int from) {
        int at = from;
        while (pdf[at] != '<') {
            at++;
        }
        if (pdf[at + 1 + ID_DIGITS] != '>') {
            throw new IllegalStateException("the PDF's file identifier has not " + ID_DIGITS + " digits");
        }
        return at + 1;
    }

    private static int lastIndexOf(byte[] pdf, byte[] wanted, String name) {
        for (int at = pdf.length - wanted.length; at >= 0; at--) {
            if (Arrays.equals(pdf, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new IllegalStateException("the PDF has no " + name);
    }

    /** AAAAAA, AAAAAB and so on. */
    private static byte[] letters(int number) {
        byte[] letters = new byte[PREFIX];
        int rest = number;
        for (int i = letters.length - 1; i >= 0; i--) {
            letters[i] = (byte) ('A' + rest % 26);
            rest /= 26;
        }
        return letters;
    }

    private static String digest(byte[] pdf) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(pdf);
            return HexFormat.of().formatHex(hash, 0, ID_DIGITS / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
