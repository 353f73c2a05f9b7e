package com.reviewpack.document.reopened;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Walks through what paints a page, operator by operator, and keeps the operands that say something (ISO 32000-1, 7.8). */
final class PageOperators {

    private static final String ACTUAL_TEXT = "ActualText";

    private final byte[] content;
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private int at;
    private String operator = "";
    private String name = "";
    private String firstName = "";
    private String lastNumber = "";
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

    String lastNumber() {
        return lastNumber;
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
        String word = regular();
        if (word.isEmpty()) {
            at++;
            return false;
        }
        char first = word.charAt(0);
        if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
            lastNumber = word;
            return false;
        }
        operator = word;
        return dictionaries == 0;
    }

    private String regular() {
        int from = at;
        while (at < content.length && content[at] > ' ' && "()<>[]{}/%".indexOf(content[at]) < 0) {
            at++;
        }
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
