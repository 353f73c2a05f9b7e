package com.reviewpack.intake.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The first place of a text at which it is not UTF-8.
 *
 * @param line physical, from 1
 * @param first the first byte that does not fit
 */
record BadBytes(long line, byte first) {

    private static final int BUFFER = 1 << 16;

    /** Empty where all is UTF-8. */
    static Optional<BadBytes> in(InputStream text) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer chars = CharBuffer.allocate(BUFFER);
        long line = 1;
        boolean afterReturn = false;
        boolean atEnd = false;
        while (!atEnd) {
            int read = text.read(bytes.array(), bytes.position(), bytes.remaining());
            atEnd = read < 0;
            bytes.position(bytes.position() + Math.max(read, 0)).flip();
            CoderResult result = decoder.decode(bytes, chars, atEnd);
            chars.flip();
            while (chars.hasRemaining()) {
                char c = chars.get();
                line += c == '\r' || c == '\n' && !afterReturn ? 1 : 0;
                afterReturn = c == '\r';
            }
            if (result.isError()) {
                return Optional.of(new BadBytes(line, bytes.get(bytes.position())));
            }
            chars.clear();
            bytes.compact();
        }
        return Optional.empty();
    }

    /** Where, and which byte; with the letter that it is in the coding that is most often used in the place of UTF-8. */
    String inWords() {
        String letter = new String(new byte[] {first}, Charset.forName("windows-1252"));
        String guess = Character.isLetter(letter.charAt(0)) ? ", which is '" + letter + "' in Windows-1252" : "";
        return "line " + line + " is not valid UTF-8: it has the byte "
                + HexFormat.of().withUpperCase().toHexDigits(first) + guess;
    }
}
