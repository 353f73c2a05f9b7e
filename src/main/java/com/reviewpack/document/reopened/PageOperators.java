package com.reviewpack.document.reopened;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Walks through what paints a page, operator by operator, and keeps the operands that say something (ISO 32000-1, 7.8). */
final class PageOperators {

    private static final String ACTUAL_TEXT = "ActualText";

    /** What parts words from one another. */
    private static final boolean[] PARTS = new boolean[128];

    static {
        for (char part : "()<>[]{}/%".toCharArray()) {
            PARTS[part] = true;
        }
    }

    private final byte[] content;
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private int at;
    private String operator = "";
    private String name = "";
    private String firstName = "";
    private int numberBegin;
    private int numberEnd;
    private int dictionaries;
    private boolean actualFollows;
    private @Nullable String actual;

    PageOperators(byte[] content) {
        this.content = content;
    }

    /** Goes to the next operator; false at the end. */
    boolean next() {
        shown.reset();
        name = "";
        firstName = "";
        actual = null;
        while (at < content.length) {
            int c = content[at];
            switch (c) {
                case ' ', '\n', '\r', '\t', '\f', 0, '[', ']', '{', '}' -> at++;
                case '(' -> string(literal());
                case '<' -> {
                    if (at + 1 < content.length && content[at + 1] == '<') {
                        dictionaries++;
                        at += 2;
                    } else {
                        string(hexadecimal());
                    }
                }
                case '>' -> {
                    if (at + 1 < content.length && content[at + 1] == '>') {
                        dictionaries--;
                        at++;
                    }
                    at++;
                }
                case '/' -> takeName();
                case '%' -> {
                    while (at < content.length && content[at] != '\n' && content[at] != '\r') {
                        at++;
                    }
                }
                default -> {
                    if (word()) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    String operator() {
        return operator;
    }

    private void takeName() {
        at++;
        name = regular();
        actualFollows = name.equals(ACTUAL_TEXT);
        if (firstName.isEmpty()) {
            firstName = name;
        }
    }

    /** The last name among the operands. */
    String name() {
        return name;
    }

    String firstName() {
        return firstName;
    }

    /** The last number among the operands, as it is written. */
    String lastNumber() {
        return new String(content, numberBegin, numberEnd - numberBegin, StandardCharsets.ISO_8859_1);
    }

    /** The bytes of all strings among the operands. */
    byte[] shown() {
        return shown.toByteArray();
    }

    /** The text that stands for what is shown, where the operands name one. */
    @Nullable
    String actualText() {
        return actual;
    }

    /** Whether the word is an operator; else it is a number. */
    private boolean word() {
        int from = at;
        skipRegular();
        if (at == from) {
            at++;
            return false;
        }
        byte first = content[from];
        if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
            numberBegin = from;
            numberEnd = at;
            return false;
        }
        operator = operator(from);
        return dictionaries == 0;
    }

    /** One that says something; empty where it only paints. */
    private String operator(int from) {
        int length = at - from;
        if (length == 3) {
            return is("BDC", from) ? "BDC" : is("EMC", from) ? "EMC" : is("BMC", from) ? "BMC" : "";
        }
        if (length > 2) {
            return "";
        }
        int code = (content[from] & 0xff) << 8 | (length == 2 ? content[from + 1] & 0xff : 0);
        return switch (code) {
            case 'T' << 8 | 'f' -> "Tf";
            case 'T' << 8 | 'j' -> "Tj";
            case 'T' << 8 | 'J' -> "TJ";
            case '\'' << 8 -> "'";
            case '"' << 8 -> "\"";
            case 'T' << 8 | 'm' -> "Tm";
            case 'T' << 8 | 'd' -> "Td";
            case 'T' << 8 | 'D' -> "TD";
            case 'T' << 8 | '*' -> "T*";
            case 'D' << 8 | 'o' -> "Do";
            default -> "";
        };
    }

    private boolean is(String wanted, int from) {
        for (int i = 0; i < wanted.length(); i++) {
            if (content[from + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private void skipRegular() {
        while (at < content.length && content[at] > ' ' && !PARTS[content[at]]) {
            at++;
        }
    }

    private String regular() {
        int from = at;
        skipRegular();
        return new String(content, from, at - from, StandardCharsets.ISO_8859_1);
    }

    private void string(byte[] bytes) {
        if (actualFollows && dictionaries > 0) {
            actual = PageTexts.unicode(bytes);
            actualFollows = false;
        } else if (dictionaries == 0) {
            shown.writeBytes(bytes);
        }
    }

    private byte[] literal() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int open = 1;
        at++;
        while (at < content.length) {
            int c = content[at++];
            if (c == '\\' && at < content.length) {
                escaped(bytes);
            } else {
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
                if (open == 0) {
                    break;
                }
                bytes.write(c);
            }
        }
        return bytes.toByteArray();
    }

    private void escaped(ByteArrayOutputStream bytes) {
        int c = content[at++];
        switch (c) {
            case 'n' -> bytes.write('\n');
            case 'r' -> bytes.write('\r');
            case 't' -> bytes.write('\t');
            case 'b' -> bytes.write('\b');
            case 'f' -> bytes.write('\f');
            case '\n' -> {}
            case '\r' -> at += at < content.length && content[at] == '\n' ? 1 : 0;
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                int code = c - '0';
                for (int i = 0; i < 2 && at < content.length && content[at] >= '0' && content[at] <= '7'; i++) {
                    code = code * 8 + content[at++] - '0';
                }
                bytes.write(code);
            }
            default -> bytes.write(c);
        }
    }

    private byte[] hexadecimal() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        at++;
        int half = -1;
        for (; at < content.length && content[at] != '>'; at++) {
            int digit = Character.digit(content[at], 16);
            if (digit >= 0) {
                if (half < 0) {
                    half = digit;
                } else {
                    bytes.write(half * 16 + digit);
                    half = -1;
                }
            }
        }
        at++;
        if (half >= 0) {
            bytes.write(half * 16);
        }
        return bytes.toByteArray();
    }
}
