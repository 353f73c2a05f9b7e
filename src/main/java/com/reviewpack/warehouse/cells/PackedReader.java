package com.reviewpack.warehouse.cells;

import com.reviewpack.intake.reading.Instants;
import com.reviewpack.warehouse.StorageFailed;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Reads what a {@link PackedWriter} wrote, in the same order. */
final class PackedReader {
    private final List<String> names = new ArrayList<>();
    private final byte[] bytes;
    private int position;
    private String previousId = "";

    PackedReader(byte[] packed) {
        int length = (packed[0] & 0xff) << 24 | (packed[1] & 0xff) << 16 | (packed[2] & 0xff) << 8 | packed[3] & 0xff;
        bytes = new byte[length];
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(packed, 4, packed.length - 4);
            int read = inflater.inflate(bytes);
            if (read != length) {
                throw new StorageFailed("a cell holds " + read + " bytes, expected " + length);
            }
        } catch (DataFormatException damaged) {
            throw new StorageFailed("a cell is damaged: " + damaged.getMessage(), damaged);
        } finally {
            inflater.end();
        }
    }

    long count() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[position++];
            value |= (next & 0x7fL) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    long number() {
        long value = count();
        return (value >>> 1) ^ -(value & 1);
    }

    long nanos() {
        long value = number();
        return (value & 1) == 0 ? (value >> 1) * Instants.NANOS_PER_SECOND : value >> 1;
    }

    String name() {
        int known = (int) count();
        if (known > 0) {
            return names.get(known - 1);
        }
        String text = prose();
        names.add(text);
        return text;
    }

    String id() {
        int common = (int) count();
        String rest = prose();
        previousId = common == 0 ? rest : previousId.substring(0, common) + rest;
        return previousId;
    }

    String prose() {
        int length = (int) count();
        String text = new String(bytes, position, length, StandardCharsets.UTF_8);
        position += length;
        return text;
    }
}
