package com.reviewpack.document.ooxml;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Writes XML from its beginning to its end into memory, in UTF-8. Elements are closed in the order in which they were
 * opened, text and values of attributes are escaped, and what XML cannot carry is left out, so that the result is well-formed
 * whatever the text. Numbers are written the same in every locale.
 *
 * <p>Not for use by several threads.
 */
public final class Xml {

    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private byte[] out;
    private int size;
    private String[] open = new String[24];
    private int depth;
    private boolean inTag;

    private Xml(int expected) {
        out = new byte[expected];
    }

    /** A part of a package, with its XML declaration. */
    public static Xml part() {
        return new Xml(16_384).ascii(DECLARATION);
    }

    /** A piece that goes into a part with {@link #piece(Xml)}. */
    public static Xml piece() {
        return new Xml(1_024);
    }

    /** Begins an element; attributes may follow, then what stands in it. */
    public Xml open(String name) {
        endTag();
        put('<');
        ascii(name);
        if (depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
        }
        open[depth++] = name;
        inTag = true;
        return this;
    }

    /**
     * Ends the element that was opened last.
     *
     * @throws IllegalStateException where none is open
     */
    public Xml close() {
        if (depth == 0) {
            throw new IllegalStateException("no element is open");
        }
        String name = open[--depth];
        if (inTag) {
            inTag = false;
            return ascii("/>");
        }
        put('<');
        put('/');
        ascii(name);
        put('>');
        return this;
    }

    /** An element without anything in it. */
    public Xml empty(String name) {
        return open(name).close();
    }

    /** An element whose one attribute is {@code val}, as DrawingML and SpreadsheetML often have it. */
    public Xml val(String name, String value) {
        return open(name).attribute("val", value).close();
    }

    /** As {@link #val(String, String)}, of a whole number. */
    public Xml val(String name, long value) {
        return open(name).attribute("val", value).close();
    }

    /**
     * An attribute of the element that was opened last.
     *
     * @throws IllegalStateException where something stands in the element already
     */
    public Xml attribute(String name, String value) {
        beginAttribute(name);
        escaped(value, true);
        put('"');
        return this;
    }

    /** As {@link #attribute(String, String)}, of a whole number. */
    public Xml attribute(String name, long value) {
        beginAttribute(name);
        digits(value);
        put('"');
        return this;
    }

    private void beginAttribute(String name) {
        if (!inTag) {
            throw new IllegalStateException("attribute " + name + " after the beginning of its element");
        }
        put(' ');
        ascii(name);
        put('=');
        put('"');
    }

    /** Text within the element that was opened last. */
    public Xml text(String text) {
        endTag();
        escaped(text, false);
        return this;
    }

    /** A number within the element that was opened last, without an exponent. */
    public Xml number(BigDecimal number) {
        endTag();
        return ascii(number.toPlainString());
    }

    /** A whole number within the element that was opened last. */
    public Xml number(long number) {
        endTag();
        digits(number);
        return this;
    }

    /** Markup that is known to be well-formed, such as a constant of the program; it is not escaped. */
    public Xml markup(String wellFormed) {
        endTag();
        encode(wellFormed);
        return this;
    }

    /**
     * A piece, as it stands.
     *
     * @throws IllegalStateException where it has an open element
     */
    public Xml piece(Xml piece) {
        piece.checkClosed();
        endTag();
        reserve(piece.size);
        System.arraycopy(piece.out, 0, out, size, piece.size);
        size += piece.size;
        return this;
    }

    /**
     * All that was written.
     *
     * @throws IllegalStateException where an element is still open
     */
    public byte[] bytes() {
        checkClosed();
        return Arrays.copyOf(out, size);
    }

    /** As {@link #bytes}, to read. */
    @Override
    public String toString() {
        return new String(out, 0, size, StandardCharsets.UTF_8);
    }

    private void checkClosed() {
        if (depth > 0) {
            throw new IllegalStateException("element " + open[depth - 1] + " is still open");
        }
    }

    private void endTag() {
        if (inTag) {
            inTag = false;
            put('>');
        }
    }

    private void reserve(int more) {
        if (size + more > out.length) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, size + more));
        }
    }

    private void put(char ascii) {
        reserve(1);
        out[size++] = (byte) ascii;
    }

    private Xml ascii(String text) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            out[size++] = (byte) text.charAt(i);
        }
        return this;
    }

    private void digits(long number) {
        if (number < 0) {
            ascii(Long.toString(number));
        } else if (number < 10) {
            put((char) ('0' + number));
        } else {
            digits(number / 10);
            put((char) ('0' + number % 10));
        }
    }

    private void encode(String text) {
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            character(c);
        }
    }

    private void escaped(String text, boolean inAttribute) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '&' -> ascii("&amp;");
                case '<' -> ascii("&lt;");
                case '>' -> ascii("&gt;");
                case '"' -> ascii("&quot;");
                case '\t' -> ascii(inAttribute ? "&#9;" : "\t");
                case '\n' -> ascii(inAttribute ? "&#10;" : "\n");
                default -> {
                    if (PlainText.carries(c)) {
                        character(c);
                    }
                }
            }
        }
    }

    private void character(int c) {
        reserve(4);
        if (c < 0x80) {
            out[size++] = (byte) c;
        } else if (c < 0x800) {
            out[size++] = (byte) (0xC0 | c >> 6);
            out[size++] = (byte) (0x80 | c & 0x3F);
        } else if (c < 0x10000) {
            out[size++] = (byte) (0xE0 | c >> 12);
            out[size++] = (byte) (0x80 | c >> 6 & 0x3F);
            out[size++] = (byte) (0x80 | c & 0x3F);
        } else {
            out[size++] = (byte) (0xF0 | c >> 18);
            out[size++] = (byte) (0x80 | c >> 12 & 0x3F);
            out[size++] = (byte) (0x80 | c >> 6 & 0x3F);
            out[size++] = (byte) (0x80 | c & 0x3F);
        }
    }
}
