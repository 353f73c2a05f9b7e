package com.reviewpack.document.reopened;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

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

    private final byte[] xml;
    private final String part;
    private final Map<Integer, String> known = new HashMap<>();
    private int at;
    private int begin;
    private int end;
    private boolean closesToo;
    private int depth;
    private String name = "";

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
            depth--;
            return Event.CLOSE;
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
        if (depth != 0 || name.isEmpty()) {
            throw new IOException("part " + part + " ends too early");
        }
        return Event.END;
    }

    private Event tag() throws IOException {
        boolean closes = at + 1 < xml.length && xml[at + 1] == '/';
        begin = at + (closes ? 2 : 1);
        end = past('>') - 1;
        if (begin < xml.length && xml[begin] == '!') {
            throw new IOException("part " + part + " declares what no document of ours does");
        }
        at = end + 1;
        name = localName();
        if (closes) {
            depth--;
            return Event.CLOSE;
        }
        depth++;
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
        String found = known.get(hash);
        if (found == null || found.length() != last - first) {
            found = new String(xml, first, last - first, StandardCharsets.US_ASCII);
            known.put(hash, found);
        }
        return found;
    }

    /** The local name of the element that was opened or closed last. */
    String name() {
        return name;
    }

    /** The value of an attribute of the element that has just opened, empty where it has none of that full name. */
    String attribute(String wanted) {
        int length = wanted.length();
        for (int i = begin; i + length + 2 < end; i++) {
            if (xml[i] == ' ' && xml[i + length + 1] == '=' && is(wanted, i + 1)) {
                int from = i + length + 3;
                int to = from;
                while (to < end && xml[to] != '"') {
                    to++;
                }
                boolean plain = true;
                for (int next = from; next < to && plain; next++) {
                    plain = xml[next] != '&';
                }
                if (plain) {
                    return new String(xml, from, to - from, StandardCharsets.UTF_8);
                }
                StringBuilder value = new StringBuilder();
                decode(from, to, value);
                return value.toString();
            }
        }
        return "";
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
        StringBuilder text = new StringBuilder(end - begin);
        decode(begin, end, text);
        return text.toString();
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
