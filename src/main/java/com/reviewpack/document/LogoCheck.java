package com.reviewpack.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Tries a logo before a document does: a broken picture must not stop a pack, nor a huge one fill the memory. */
final class LogoCheck {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    /** Where the width stands in the first piece of a PNG, which every PNG begins with (ISO 15948, 11.2.1); then the height. */
    private static final int SIZE_AT = 16;

    private static final int HEADER = 24;

    /** Ours: sharp on a whole page of paper; a picture is unpacked at four bytes a pixel. */
    private static final long MOST_PIXELS = 4_000_000;

    private LogoCheck() {}

    /** What is wrong with the content, and what to do; empty where every format can show it. */
    static Optional<String> fault(byte[] content) {
        if (content.length < HEADER || !Arrays.equals(PNG, Arrays.copyOf(content, PNG.length))) {
            return Optional.of("is no PNG: save the logo as PNG");
        }
        ByteBuffer size = ByteBuffer.wrap(content, SIZE_AT, 2 * Integer.BYTES);
        long width = Integer.toUnsignedLong(size.getInt());
        long height = Integer.toUnsignedLong(size.getInt());
        if (width > MOST_PIXELS || height > MOST_PIXELS || width * height > MOST_PIXELS) {
            return Optional.of("is " + width + " by " + height + " pixels: expected at most " + MOST_PIXELS
                    + " pixels in all; save it smaller");
        }
        try {
            return ImageIO.read(new ByteArrayInputStream(content)) == null ? broken() : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return broken();
        }
    }

    private static Optional<String> broken() {
        return Optional.of("is a broken PNG: save the logo anew");
    }
}
