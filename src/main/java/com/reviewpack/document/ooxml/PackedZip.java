package com.reviewpack.document.ooxml;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An archive of packed parts in the order given, all of one fixed time, so that its bytes depend on the parts alone.
 * After PKWARE's APPNOTE 6.3, without its extensions for large files: an archive stays below 2 GB and 65,535 parts.
 */
public final class PackedZip {

    /** 1 February 1980: programs take the first days of that year, where the format begins, for no date at all. */
    private static final short DATE = (short) (2 << 5 | 1);

    private static final int LOCAL = 30;
    private static final int CENTRAL = 46;
    private static final int END = 22;
    private static final short VERSION = 20;
    private static final short UTF_8 = 0x0800;
    private static final short DEFLATED = 8;
    private static final int MOST = 65_535;

    private PackedZip() {}

    /**
     * The archive's bytes.
     *
     * @throws IllegalArgumentException where two parts share a name, or the archive grows too large
     */
    public static byte[] of(List<PackedPart> parts) {
        List<byte[]> names = new ArrayList<>(parts.size());
        Set<String> taken = new HashSet<>();
        long size = END;
        for (PackedPart part : parts) {
            if (!taken.add(part.name())) {
                throw new IllegalArgumentException("two parts are named " + part.name());
            }
            byte[] name = part.name().getBytes(StandardCharsets.UTF_8);
            names.add(name);
            size += LOCAL + CENTRAL + 2L * name.length + part.bytes().length;
        }
        if (size > Integer.MAX_VALUE - 8 || parts.size() > MOST) {
            throw new IllegalArgumentException(
                    "an archive of " + parts.size() + " parts and " + size + " bytes is too large");
        }
        ByteBuffer out = ByteBuffer.allocate((int) size).order(ByteOrder.LITTLE_ENDIAN);
        int[] places = new int[parts.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = out.position();
            out.putInt(0x04034b50).putShort(VERSION);
            about(out, parts.get(i), names.get(i));
            out.put(names.get(i)).put(parts.get(i).bytes());
        }
        int directory = out.position();
        for (int i = 0; i < places.length; i++) {
            out.putInt(0x02014b50).putShort(VERSION).putShort(VERSION);
            about(out, parts.get(i), names.get(i));
            // No comment, first disk, no attributes.
            out.putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(0);
            out.putInt(places[i]).put(names.get(i));
        }
        int length = out.position() - directory;
        out.putInt(0x06054b50).putInt(0).putShort((short) places.length).putShort((short) places.length);
        out.putInt(length).putInt(directory).putShort((short) 0);
        return out.array();
    }

    private static void about(ByteBuffer out, PackedPart part, byte[] name) {
        boolean plain = name.length == part.name().length();
        out.putShort(plain ? 0 : UTF_8).putShort(part.stored() ? 0 : DEFLATED);
        out.putShort((short) 0).putShort(DATE);
        out.putInt((int) part.crc()).putInt(part.bytes().length).putInt(part.length());
        out.putShort((short) name.length).putShort((short) 0);
    }
}
