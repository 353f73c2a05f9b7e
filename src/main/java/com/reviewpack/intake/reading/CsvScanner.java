package com.reviewpack.intake.reading;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Splits CSV text into records and fields, one record at a time, and keeps the record as it stands. Comma, double
 * quotes, LF, CR or CRLF; a quote inside an unquoted field is an ordinary character; empty lines are no records.
 *
 * <p>Fields are handed out as places in an array that the next record overwrites, so that a row costs no objects. Not
 * safe for several threads.
 */
public final class CsvScanner {
    /** Characters of one field. */
    public static final int MAX_FIELD = 131_072;

    /** Characters of one record, line breaks within quotes included. */
    public static final int MAX_RECORD = 1_048_576;

    /** Fields of one record. */
    public static final int MAX_FIELDS = 1_000;

    private final Reader in;
    private char[] buffer = new char[1 << 16];
    private int position;
    private int limit;
    private boolean atEnd;
    private int recordStart;
    private int recordEnd;
    private long line = 1;
    private long recordLine;
    private boolean lineEnded;
    private int count;
    private int textAfterQuote;
    private int[] starts = new int[64];
    private int[] lengths = new int[64];
    private char[][] unescaped = new char[64][];

    public CsvScanner(Reader in) {
        this.in = in;
    }

    /** Moves to the next record; false where there is none. */
    public boolean next() throws IOException {
        do {
            if (!startRecord()) {
                return false;
            }
        } while (recordEnd == recordStart);
        return true;
    }

    /** How many fields the record has, at least 1. */
    public int fields() {
        return count;
    }

    /** The physical line on which the record begins, from 1. */
    public long line() {
        return recordLine;
    }

    /** The physical line that is being read, from 1. */
    public long currentLine() {
        return line;
    }

    /** Whether a line end followed the record; only the last one may have none. */
    public boolean lineEnded() {
        return lineEnded;
    }

    /** The first field whose closing quote is followed by text; -1 where there is none. */
    public int textAfterQuote() {
        return textAfterQuote;
    }

    /** The array in which the field's characters lie, from {@link #start} on. */
    public char[] characters(int field) {
        char[] own = unescaped[field];
        return own.length > 0 ? own : buffer;
    }

    public int start(int field) {
        return unescaped[field].length > 0 ? 0 : recordStart + starts[field];
    }

    public int length(int field) {
        return lengths[field];
    }

    public String text(int field) {
        return new String(characters(field), start(field), lengths[field]);
    }

    /** The record as it stands, without its line end. */
    public String record() {
        return new String(buffer, recordStart, recordEnd - recordStart);
    }

    private boolean startRecord() throws IOException {
        recordStart = position;
        recordLine = line;
        count = 0;
        textAfterQuote = -1;
        lineEnded = false;
        if (position == limit && !fill()) {
            return false;
        }
        boolean more = true;
        while (more) {
            more = has() && buffer[position] == '"' ? quotedField() : plainField(position, EMPTY);
        }
        return true;
    }

    private static final char[] EMPTY = new char[0];

    /** Reads on from {@code position} to the end of the field; true where another field follows in the record. */
    private boolean plainField(int fieldStart, char[] own) throws IOException {
        int relativeStart = fieldStart - recordStart;
        while (true) {
            char[] chars = buffer;
            int at = position;
            int end = limit;
            while (at < end && chars[at] > ',') {
                at++;
            }
            position = at;
            if (at == end) {
                boundField(relativeStart);
                if (!fill()) {
                    addField(relativeStart, position - recordStart - relativeStart, own);
                    recordEnd = position;
                    return false;
                }
                continue;
            }
            char c = chars[at];
            if (c == ',') {
                addField(relativeStart, at - recordStart - relativeStart, own);
                position = at + 1;
                return true;
            }
            if (c == '\n' || c == '\r') {
                addField(relativeStart, at - recordStart - relativeStart, own);
                endLine(c);
                return false;
            }
            refuseNul(c);
            position = at + 1;
        }
    }

    private boolean quotedField() throws IOException {
        long openedOn = line;
        int relativeStart = position + 1 - recordStart;
        int doubled = 0;
        position++;
        while (true) {
            if (position == limit && !fill()) {
                throw unclosed(openedOn, "the end of the file");
            }
            char c = buffer[position++];
            if (c == '"') {
                if (has() && buffer[position] == '"') {
                    doubled++;
                    position++;
                } else {
                    return closeQuoted(relativeStart, position - 1 - recordStart - relativeStart, doubled);
                }
            } else if (c == '\n' || (c == '\r' && !(has() && buffer[position] == '\n'))) {
                line++;
            } else {
                refuseNul(c);
            }
            if (position - recordStart - relativeStart > MAX_FIELD) {
                throw unclosed(openedOn, MAX_FIELD + " characters");
            }
        }
    }

    private boolean closeQuoted(int relativeStart, int length, int doubled) throws IOException {
        char[] own = EMPTY;
        if (doubled > 0) {
            own = new char[length - doubled];
            int to = 0;
            for (int i = recordStart + relativeStart, end = i + length; i < end; i++) {
                own[to++] = buffer[i];
                if (buffer[i] == '"') {
                    i++;
                }
            }
        }
        if (!has() || buffer[position] == ',' || buffer[position] == '\n' || buffer[position] == '\r') {
            addField(relativeStart, doubled > 0 ? own.length : length, own);
            if (!has()) {
                recordEnd = position;
                return false;
            }
            if (buffer[position] == ',') {
                position++;
                return true;
            }
            endLine(buffer[position]);
            return false;
        }
        if (textAfterQuote < 0) {
            textAfterQuote = count;
        }
        return plainField(recordStart + relativeStart, EMPTY);
    }

    private void addField(int relativeStart, int length, char[] own) throws BrokenText {
        boundField(relativeStart);
        if (count == MAX_FIELDS) {
            throw new BrokenText("the record on line " + recordLine + " has more than " + MAX_FIELDS + " fields");
        }
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
            unescaped = Arrays.copyOf(unescaped, count * 2);
        }
        starts[count] = relativeStart;
        lengths[count] = length;
        unescaped[count++] = own;
    }

    private void boundField(int relativeStart) throws BrokenText {
        if (position - recordStart - relativeStart > MAX_FIELD) {
            throw new BrokenText(
                    "the record on line " + recordLine + " has a field of more than " + MAX_FIELD + " characters");
        }
    }

    private void endLine(char c) throws IOException {
        recordEnd = position;
        lineEnded = true;
        line++;
        position++;
        if (c == '\r' && has() && buffer[position] == '\n') {
            position++;
        }
    }

    private boolean has() throws IOException {
        return position < limit || fill();
    }

    /** Reads more characters behind those of the record in hand; false at the end of the text. */
    private boolean fill() throws IOException {
        if (atEnd) {
            return false;
        }
        int kept = limit - recordStart;
        if (kept > MAX_RECORD) {
            throw new BrokenText("the record on line " + recordLine + " has more than " + MAX_RECORD + " characters");
        }
        char[] target = kept * 2 > buffer.length ? new char[buffer.length * 2] : buffer;
        System.arraycopy(buffer, recordStart, target, 0, kept);
        buffer = target;
        position -= recordStart;
        recordEnd -= recordStart;
        recordStart = 0;
        limit = kept;
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            atEnd = true;
            return false;
        }
        limit += read;
        return read > 0 || fill();
    }

    private void refuseNul(char c) throws BrokenText {
        if (c == 0) {
            throw new BrokenText(
                    "a NUL character stands on line " + line + ", as in text that is UTF-16 or none at all");
        }
    }

    private static BrokenText unclosed(long line, String bound) {
        return new BrokenText("the quote opened on line " + line + " is not closed before " + bound);
    }
}
