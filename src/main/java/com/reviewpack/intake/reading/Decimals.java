package com.reviewpack.intake.reading;

import java.math.BigDecimal;

/**
 * Plain decimal numbers in ASCII digits with a decimal point: no exponent, no separators, no plus sign, no minus zero.
 * A number has at most 15 digits, 9 of them behind the point; it is exact.
 */
public final class Decimals {
    /** What the parsers answer where the characters are no such number. */
    public static final long NONE = Long.MIN_VALUE;

    private static final int MAX_DIGITS = 15;
    private static final int MAX_SCALE = 9;
    private static final int SCALE_BITS = 4;
    private static final long[] POWERS = powers();

    private Decimals() {}

    /** A whole number from 0 to {@code max}, or {@link #NONE}. */
    public static long parseWhole(char[] text, int start, int length, long max) {
        if (length == 0 || length > MAX_DIGITS) {
            return NONE;
        }
        long value = 0;
        for (int i = start; i < start + length; i++) {
            if (!Instants.isDigit(text[i])) {
                return NONE;
            }
            value = value * 10 + (text[i] - '0');
        }
        return value <= max ? value : NONE;
    }

    /** A decimal number, packed as {@link #unpack} reads it, or {@link #NONE}. */
    public static long parse(char[] text, int start, int length) {
        boolean negative = length > 0 && text[start] == '-';
        int at = negative ? start + 1 : start;
        int end = start + length;
        long digits = 0;
        int count = 0;
        int scale = -1;
        for (; at < end; at++) {
            char c = text[at];
            if (c == '.' && scale < 0 && count > 0) {
                scale = 0;
            } else if (Instants.isDigit(c) && count < MAX_DIGITS && scale < MAX_SCALE) {
                digits = digits * 10 + (c - '0');
                count++;
                scale = scale < 0 ? scale : scale + 1;
            } else {
                return NONE;
            }
        }
        if (count == 0 || scale == 0 || (negative && digits == 0)) {
            return NONE;
        }
        return ((negative ? -digits : digits) << SCALE_BITS) | Math.max(scale, 0);
    }

    public static BigDecimal unpack(long packed) {
        return BigDecimal.valueOf(packed >> SCALE_BITS, (int) (packed & ((1 << SCALE_BITS) - 1)));
    }

    /** A duration of 0 or more, in nanoseconds, of a decimal number of units; or {@link #NONE}. */
    public static long parseDuration(char[] text, int start, int length, long secondsPerUnit, long maxUnits) {
        long packed = parse(text, start, length);
        if (packed == NONE || packed < 0) {
            return NONE;
        }
        long digits = packed >> SCALE_BITS;
        int scale = (int) (packed & ((1 << SCALE_BITS) - 1));
        if (digits > maxUnits * POWERS[scale]) {
            return NONE;
        }
        return digits * POWERS[MAX_SCALE - scale] * secondsPerUnit;
    }

    private static long[] powers() {
        long[] powers = new long[MAX_SCALE + 1];
        powers[0] = 1;
        for (int i = 1; i < powers.length; i++) {
            powers[i] = powers[i - 1] * 10;
        }
        return powers;
    }
}
