package com.reviewpack.document;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/** Finds where a text is not UTF-8: older editors save letters with accents in one byte. */
final class EncodingCheck {

    private EncodingCheck() {}

    /** The first such line, from 1; empty where all of it is UTF-8. */
    static OptionalLong firstBroken(byte[] content) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CoderResult result = decoder.decode(bytes, CharBuffer.allocate(content.length + 1), true);
        if (!result.isError()) {
            return OptionalLong.empty();
        }
        byte[] before = Arrays.copyOf(content, bytes.position());
        long line = 1;
        for (byte one : before) {
            line += one == '\n' ? 1 : 0;
        }
        return OptionalLong.of(line);
    }
}
