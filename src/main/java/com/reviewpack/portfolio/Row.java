package com.reviewpack.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One row of a table. What is wrong with a cell is remembered as a fault of the row, and the cell reads as empty. */
final class Row {

    private static final String TEXT = "text without control characters or line breaks";
    private static final String WHOLE_TEXT =
            "text without U+FFFD, which stands for a letter that was lost; export the" + " table again in UTF-8";

    /** Characters of an id; what is kept of it everywhere has room for so many. */
    private static final int LONGEST_ID = 200;

    private static final int LONGEST_SHOWN = 60;

    /** Characters of a text: what fits no line of a document is no name. */
    private static final int LONGEST_TEXT = 4_000;

    private final String file;
    private final long line;
    private final Map<String, String> cells;
    private final List<Fault> faults = new ArrayList<>();

    /** @param cells by column; a column that the row is too short for is empty */
    Row(String file, long line, Map<String, String> cells) {
        this.file = file;
        this.line = line;
        this.cells = cells;
    }

    long line() {
        return line;
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }

    boolean isSound() {
        return faults.isEmpty();
    }

    /** The cell as it stands, spaces included. */
    String exact(String column) {
        return cells.getOrDefault(column, "");
    }

    /** A text on one line, which may be empty. */
    String oneLine(String column) {
        String text = exact(column);
        if (hasControls(text)) {
            refuse(column, visible(text), "expected " + TEXT);
        } else if (text.indexOf('\uFFFD') >= 0) {
            refuse(column, visible(text), "expected " + WHOLE_TEXT);
        } else if (text.length() > LONGEST_TEXT) {
            refuse(
                    column,
                    visible(text),
                    "expected at most " + LONGEST_TEXT + " characters, found " + text.length() + "; shorten it");
        }
        return text;
    }

    /** A text on one line that must not be blank. */
    String requiredOneLine(String column) {
        String text = oneLine(column);
        if (text.isBlank()) {
            refuse(column, text, "expected a value; the cell is empty");
        }
        return text;
    }

    /** An id: text on one line, compared exactly. */
    <T> Optional<T> id(String column, Function<String, T> make) {
        String text = exact(column);
        if (text.isBlank() || hasControls(text) || text.indexOf('\uFFFD') >= 0 || text.length() > LONGEST_ID) {
            refuse(column, visible(text), "expected an id: " + TEXT + ", of 1 to " + LONGEST_ID + " characters");
            return Optional.empty();
        }
        return Optional.of(make.apply(text));
    }

    /** A value that must be there. */
    <T> Optional<T> required(String column, Function<String, Optional<T>> parse, String expected) {
        return parsed(column, parse, expected);
    }

    /** A value that may be left empty. */
    <T> Optional<T> optional(String column, Function<String, Optional<T>> parse, String expected) {
        return exact(column).isBlank() ? Optional.empty() : parsed(column, parse, expected + ", or nothing");
    }

    void refuse(String column, String value, String expected) {
        faults.add(new Fault(file, line, column, value, expected));
    }

    private <T> Optional<T> parsed(String column, Function<String, Optional<T>> parse, String expected) {
        Optional<T> value = parse.apply(exact(column).strip());
        if (value.isEmpty()) {
            refuse(column, visible(exact(column)), "expected " + expected);
        }
        return value;
    }

    private static boolean hasControls(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c)
                        || c >= 0x2028 && c <= 0x202E
                        || c >= 0x2066 && c <= 0x2069
                        || (c & 0xFFFE) == 0xFFFE
                        || Character.getType(c) == Character.SURROGATE);
    }

    /** On one line and of bearable length, so that a message stays one that can be read. */
    private static String visible(String text) {
        String start = text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
        return start.replaceAll("[\\p{Cc}\\p{Cs}\\u2028-\\u202e\\u2066-\\u2069\\ufffd-\\uffff]", "?");
    }
}
