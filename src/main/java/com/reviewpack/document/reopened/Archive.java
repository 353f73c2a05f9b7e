package com.reviewpack.document.reopened;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A zip archive in memory (PKWARE's APPNOTE 6.3, without its extensions for large files): every byte of it belongs to a
 * part that its own list names, or to that list.
 */
final class Archive {

    /** What all parts hold at most, unpacked. */
    private static final long MOST = 512L << 20;

    private static final int LOCAL = 0x04034b50;
    private static final int LISTED = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int LISTED_LENGTH = 46;
    private static final int END_LENGTH = 22;
    private static final int DEFLATED = 8;

    /** Sizes stand behind the part, too: with or without a mark before them. */
    private static final int SIZES_FOLLOW = 8;

    private static final int FOLLOWING_SIZES = 0x08074b50;

    private static final String CUT = "its archive ends too early";

    private record Part(String name, int flags, int method, int crc, int packed, int length, int begin) {}

    private final byte[] file;
    private final ByteBuffer bytes;
    private final List<Part> parts = new ArrayList<>();

    /**
     * @throws IOException where it is no whole archive
     */
    Archive(byte[] file) throws IOException {
        this.file = file;
        this.bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        try {
            list();
        } catch (IndexOutOfBoundsException beyond) {
            throw new IOException(CUT, beyond);
        }
    }

    private void list() throws IOException {
        int end = file.length - END_LENGTH;
        if (end < 0 || bytes.getInt(end) != END) {
            throw new IOException(CUT);
        }
        int number = Short.toUnsignedInt(bytes.getShort(end + 10));
        int directory = bytes.getInt(end + 16);
        int at = directory;
        for (int i = 0; i < number; i++) {
            if (bytes.getInt(at) != LISTED) {
                throw new IOException(CUT);
            }
            int name = Short.toUnsignedInt(bytes.getShort(at + 28));
            parts.add(new Part(
                    new String(file, at + LISTED_LENGTH, name, StandardCharsets.UTF_8),
                    bytes.getShort(at + 8),
                    bytes.getShort(at + 10),
                    bytes.getInt(at + 16),
                    bytes.getInt(at + 20),
                    bytes.getInt(at + 24),
                    bytes.getInt(at + 42)));
            at += LISTED_LENGTH
                    + name
                    + Short.toUnsignedInt(bytes.getShort(at + 30))
                    + Short.toUnsignedInt(bytes.getShort(at + 32));
        }
        if (parts.isEmpty() || at != end) {
            throw new IOException(CUT);
        }
        requireNothingBetween(directory);
    }

    private void requireNothingBetween(int directory) throws IOException {
        int at = 0;
        long length = 0;
        for (Part part :
                parts.stream().sorted(Comparator.comparingInt(Part::begin)).toList()) {
            if (part.begin() != at
                    || bytes.getInt(at) != LOCAL
                    || !localName(at).equals(part.name())) {
                throw new IOException("its archive holds what its list does not name, before " + part.name());
            }
            at = content(part) + part.packed();
            if ((part.flags() & SIZES_FOLLOW) != 0) {
                at += bytes.getInt(at) == FOLLOWING_SIZES ? 16 : 12;
            }
            length += Integer.toUnsignedLong(part.length());
        }
        if (at != directory) {
            throw new IOException("its archive holds what its list does not name, at its end");
        }
        if (length > MOST) {
            throw new IOException("it unpacks to more than " + (MOST >> 20) + " MB");
        }
    }

    private String localName(int at) {
        int length = Short.toUnsignedInt(bytes.getShort(at + 26));
        return new String(file, at + LOCAL_LENGTH, length, StandardCharsets.UTF_8);
    }

    private int content(Part part) {
        return part.begin()
                + LOCAL_LENGTH
                + Short.toUnsignedInt(bytes.getShort(part.begin() + 26))
                + Short.toUnsignedInt(bytes.getShort(part.begin() + 28));
    }

    /**
     * All parts by name.
     *
     * @throws IOException where one of them is damaged
     */
    SortedMap<String, byte[]> all() throws IOException {
        SortedMap<String, byte[]> all = new TreeMap<>();
        Inflater inflater = new Inflater(true);
        try {
            for (Part part : parts) {
                if (all.put(part.name(), unpacked(part, inflater)) != null) {
                    throw new IOException("its archive has two parts named " + part.name());
                }
            }
        } finally {
            inflater.end();
        }
        return all;
    }

    /**
     * One part; empty where there is none of that name.
     *
     * @throws IOException where it is damaged
     */
    byte[] part(String name) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            for (Part part : parts) {
                if (part.name().equals(name)) {
                    return unpacked(part, inflater);
                }
            }
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    private byte[] unpacked(Part part, Inflater inflater) throws IOException {
        byte[] content = new byte[part.length()];
        boolean whole;
        if (part.method() == DEFLATED) {
            inflater.reset();
            inflater.setInput(file, content(part), part.packed());
            try {
                whole = inflater.inflate(content) == content.length && isAtEnd(inflater);
            } catch (DataFormatException damage) {
                throw new IOException("its part " + part.name() + " is damaged: " + damage.getMessage(), damage);
            }
        } else {
            whole = part.method() == 0 && part.packed() == part.length();
            System.arraycopy(file, content(part), content, 0, whole ? content.length : 0);
        }
        CRC32 check = new CRC32();
        check.update(content);
        if (!whole || (int) check.getValue() != part.crc()) {
            throw new IOException("its part " + part.name() + " is damaged");
        }
        return content;
    }

    /** An inflater may have given all that there is before it has seen the mark of the end. */
    private static boolean isAtEnd(Inflater inflater) throws DataFormatException {
        return inflater.finished() || inflater.inflate(new byte[1]) == 0 && inflater.finished();
    }
}
