package com.reviewpack.document.reopened;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Walks through the XML of a part from its beginning to its end: elements, their attributes and texts. It knows what the
 * parts of office documents are made of and nothing else of XML: no document types, no processing instructions but the
 * first. Elements are told by their local names. Reading a pack's files must cost a fraction of making them, which is why
 * this is no general parser.
 */
final class Markup {

    /** What comes next. */
    enum Event {
        OPEN,
        CLOSE,
        TEXT,
        END
    }

    /** Names that somebody asks for. */
    private static final List<String> ASKED_FOR = List.of(
            "br", "c", "f", "is", "lpwstr", "numCache", "p", "property", "pt", "si", "sldId", "strCache", "t", "v");

    /** With a sign and a point; so many digits are kept exactly. */
    private static final int MOST_DIGITS = 16;

    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16
    };

    private static final String[] LETTER = new String[128];
    private static final int TABLE = 256;
    private static final String[] NAMES = new String[TABLE];
    private static final byte[][] LETTERS = new byte[TABLE][];

    static {
        for (int letter = 0; letter < LETTER.length; letter++) {
            LETTER[letter] = String.valueOf((char) letter);
        }
        Arrays.fill(NAMES, "");
        Arrays.fill(LETTERS, new byte[0]);
        Set<String> all = new TreeSet<>(ASKED_FOR);
        all.addAll(PartTexts.withWords());
        for (String name : all) {
            byte[] letters = name.getBytes(StandardCharsets.US_ASCII);
            int hash = 0;
            for (byte letter : letters) {
                hash = 31 * hash + letter;
            }
            int place = hash & TABLE - 1;
            while (LETTERS[place].length > 0) {
                place = place + 1 & TABLE - 1;
            }
            NAMES[place] = name;
            LETTERS[place] = letters;
        }
    }

    private final byte[] xml;
    private final String part;
    private int at;
    private int begin;
    private int end;
    private boolean closesToo;
    private String[] open = new String[32];
    private int depth;
    private boolean begun;
    private String name = "";
    private int valueBegin;
    private int valueEnd;

    Markup(byte[] xml, String part) {
        this.xml = xml;
        this.part = part;
    }

    /**
     * @throws IOException where the part ends too early or is no XML of this kind
     */
    Event next() throws IOException {
        if (closesToo) {
            closesToo = false;
            return close();
        }
        while (at < xml.length) {
            if (xml[at] != '<') {
                begin = at;
                while (at < xml.length && xml[at] != '<') {
                    at++;
                }
                end = at;
                if (depth > 0) {
                    return Event.TEXT;
                }
            } else if (at + 1 < xml.length && xml[at + 1] == '?') {
                at = past('>');
            } else {
                return tag();
            }
        }
        if (depth != 0 || !begun) {
            throw new IOException("part " + part + " ends too early");
        }
        return Event.END;
    }

    private Event close() throws IOException {
        if (depth == 0) {
            throw new IOException("part " + part + " ends what has not begun");
        }
        name = open[--depth];
        return Event.CLOSE;
    }

    private Event tag() throws IOException {
        boolean closes = at + 1 < xml.length && xml[at + 1] == '/';
        begin = at + (closes ? 2 : 1);
        end = past('>') - 1;
        if (begin < xml.length && xml[begin] == '!') {
            throw new IOException("part " + part + " declares what no document of ours does");
        }
        at = end + 1;
        if (closes) {
            return close();
        }
        name = localName();
        if (depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
        }
        open[depth++] = name;
        begun = true;
        closesToo = xml[end - 1] == '/';
        return Event.OPEN;
    }

    private int past(char wanted) throws IOException {
        for (int i = at; i < xml.length; i++) {
            if (xml[i] == wanted) {
                return i + 1;
            }
        }
        throw new IOException("part " + part + " ends too early");
    }

    private String localName() {
        int first = begin;
        int last = begin;
        int hash = 0;
        for (; last < end && xml[last] > ' ' && xml[last] != '/'; last++) {
            if (xml[last] == ':') {
                first = last + 1;
                hash = 0;
            } else {
                hash = 31 * hash + xml[last];
            }
        }
        int place = hash & TABLE - 1;
        while (LETTERS[place].length > 0) {
            if (LETTERS[place].length == last - first && is(NAMES[place], first)) {
                return NAMES[place];
            }
            place = place + 1 & TABLE - 1;
        }
        return "";
    }

    /** The local name of the element that was opened or closed last; empty where nobody asks for elements of that name. */
    String name() {
        return name;
    }

    /** The value of an attribute of the element that has just opened, empty where it has none of that full name. */
    String attribute(String wanted) {
        if (!find(wanted)) {
            return "";
        }
        boolean letter = valueEnd - valueBegin == 1 && xml[valueBegin] > ' ';
        return letter ? LETTER[xml[valueBegin]] : text(valueBegin, valueEnd);
    }

    /**
     * The place that an attribute names in the manner of {@code D6}: the row in the upper half, the column in the lower,
     * both counted from 1; 0 where it names none.
     */
    long place(String wanted) {
        int row = 0;
        int column = 0;
        if (find(wanted)) {
            for (int i = valueBegin; i < valueEnd; i++) {
                byte c = xml[i];
                if (c >= 'A' && c <= 'Z') {
                    column = column * 26 + c - 'A' + 1;
                } else if (c >= '0' && c <= '9') {
                    row = row * 10 + c - '0';
                }
            }
        }
        return (long) row << 32 | column;
    }

    private boolean find(String wanted) {
        int length = wanted.length();
        for (int i = begin; i + length + 2 < end; i++) {
            if (xml[i] == ' ' && xml[i + length + 1] == '=' && is(wanted, i + 1)) {
                valueBegin = i + length + 3;
                valueEnd = valueBegin;
                while (valueEnd < end && xml[valueEnd] != '"') {
                    valueEnd++;
                }
                return true;
            }
        }
        return false;
    }

    private boolean is(String wanted, int from) {
        for (int i = 0; i < wanted.length(); i++) {
            if (xml[from + i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Adds the text that has just been met. */
    void addTextTo(StringBuilder text) {
        decode(begin, end, text);
    }

    String text() {
        return text(begin, end);
    }

    private String text(int from, int to) {
        for (int i = from; i < to; i++) {
            if (xml[i] == '&') {
                StringBuilder text = new StringBuilder(to - from);
                decode(from, to, text);
                return text.toString();
            }
        }
        return new String(xml, from, to - from, StandardCharsets.UTF_8);
    }

    /**
     * The text that has just been met, as a number.
     *
     * @throws NumberFormatException where it is none
     */
    double number() {
        long digits = 0;
        int decimals = -1;
        for (int i = begin; i < end; i++) {
            byte c = xml[i];
            if (c >= '0' && c <= '9' && end - begin <= MOST_DIGITS) {
                digits = digits * 10 + c - '0';
                decimals += decimals < 0 ? 0 : 1;
            } else if (c == '.' && decimals < 0) {
                decimals = 0;
            } else if (c != '-' || i > begin) {
                return Double.parseDouble(text());
            }
        }
        // Both are exact, and so is the division's rounding.
        double number = digits / POWERS[Math.max(0, decimals)];
        return xml[begin] == '-' ? -number : number;
    }

    private void decode(int from, int to, StringBuilder into) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (xml[i] == '&') {
                into.append(new String(xml, start, i - start, StandardCharsets.UTF_8));
                int semicolon = i;
                while (semicolon < to && xml[semicolon] != ';') {
                    semicolon++;
                }
                reference(new String(xml, i + 1, Math.max(0, semicolon - i - 1), StandardCharsets.US_ASCII), into);
                i = semicolon;
                start = semicolon + 1;
            }
        }
        if (start < to) {
            into.append(new String(xml, start, to - start, StandardCharsets.UTF_8));
        }
    }

    private static void reference(String name, StringBuilder into) {
        switch (name) {
            case "amp" -> into.append('&');
            case "lt" -> into.append('<');
            case "gt" -> into.append('>');
            case "quot" -> into.append('"');
            case "apos" -> into.append('\'');
            default -> {
                if (name.matches("#x[0-9A-Fa-f]{1,6}")) {
                    into.appendCodePoint(Integer.parseInt(name, 2, name.length(), 16));
                } else if (name.matches("#[0-9]{1,7}")) {
                    into.appendCodePoint(Integer.parseInt(name, 1, name.length(), 10));
                }
            }
        }
    }
}
