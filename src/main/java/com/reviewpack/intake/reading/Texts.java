package com.reviewpack.intake.reading;

/**
 * Hands out one string for equal characters, so that a name which stands in a million rows is one object. Once it holds
 * many it keeps no more and makes a new string each time. Not safe for several threads.
 */
public final class Texts {
    private static final int MOST = 1 << 18;

    private String[] table = new String[1 << 10];
    private int size;

    public String of(char[] text, int start, int length) {
        if (length == 0) {
            return "";
        }
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + text[i];
        }
        int mask = table.length - 1;
        int at = spread(hash) & mask;
        while (table[at] != null) {
            if (same(table[at], hash, text, start, length)) {
                return table[at];
            }
            at = (at + 1) & mask;
        }
        String made = new String(text, start, length);
        if (size < MOST) {
            table[at] = made;
            size++;
            if (size * 2 > table.length) {
                grow();
            }
        }
        return made;
    }

    private void grow() {
        String[] old = table;
        table = new String[old.length * 2];
        int mask = table.length - 1;
        for (String text : old) {
            if (text != null) {
                int at = spread(text.hashCode()) & mask;
                while (table[at] != null) {
                    at = (at + 1) & mask;
                }
                table[at] = text;
            }
        }
    }

    private static boolean same(String known, int hash, char[] text, int start, int length) {
        if (known.length() != length || known.hashCode() != hash) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != text[start + i]) {
                return false;
            }
        }
        return true;
    }

    private static int spread(int hash) {
        int h = hash * 0x9E3779B9;
        return h ^ (h >>> 15);
    }
}
