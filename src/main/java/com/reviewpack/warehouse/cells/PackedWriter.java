package com.reviewpack.warehouse.cells;

import com.reviewpack.intake.reading.Instants;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.Deflater;

/** Writes numbers and texts as few bytes; {@link PackedReader} reads them in the same order. */
final class PackedWriter {
    private final Map<String, Integer> names = new HashMap<>();
    private byte[] bytes = new byte[64];
    private int size;
    private String previousId = "";

    int size() {
        return size;
    }

    /** A number of 0 or more: seven bits a byte, the lowest first. */
    void count(long value) {
        ensure(10);
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Any number; those near 0 are short. */
    void number(long value) {
        count((value << 1) ^ (value >> 63));
    }

    /** Nanoseconds, of which whole seconds are short. */
    void nanos(long value) {
        boolean whole = value % Instants.NANOS_PER_SECOND == 0;
        number(whole ? value / Instants.NANOS_PER_SECOND << 1 : value << 1 | 1);
    }

    /** A text that comes often: written out once. */
    void name(String text) {
        Integer known = names.putIfAbsent(text, names.size() + 1);
        if (known != null) {
            count(known);
        } else {
            count(0);
            prose(text);
        }
    }

    /** A text that comes once and may begin as the one before it. */
    void id(String text) {
        int common = 0;
        int most = Math.min(text.length(), previousId.length());
        while (common < most && text.charAt(common) == previousId.charAt(common)) {
            common++;
        }
        if (common > 0 && Character.isHighSurrogate(text.charAt(common - 1))) {
            common--;
        }
        count(common);
        prose(text.substring(common));
        previousId = text;
    }

    void prose(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        count(encoded.length);
        ensure(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    /** What was written: its length, then the deflated bytes. */
    byte[] toBytes() {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            deflater.setInput(bytes, 0, size);
            deflater.finish();
            byte[] packed = new byte[Math.max(64, size / 2)];
            putInt(packed, size);
            int length = 4;
            while (!deflater.finished()) {
                if (length == packed.length) {
                    packed = Arrays.copyOf(packed, packed.length * 2);
                }
                length += deflater.deflate(packed, length, packed.length - length);
            }
            return Arrays.copyOf(packed, length);
        } finally {
            deflater.end();
        }
    }

    private static void putInt(byte[] target, int value) {
        for (int i = 0; i < 4; i++) {
            target[i] = (byte) (value >>> (24 - 8 * i));
        }
    }

    private void ensure(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
