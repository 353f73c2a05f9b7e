package com.reviewpack.findings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A table of rules as it stands in a file: a line of headings, then a rule a line; lines that begin with # are for readers.
 *
 * @param file as faults name it
 * @param columns that every line has
 */
record RuleTable(String file, int columns) {

    /** Makes one rule of the cells of a line; says what is wrong with them by an {@link IllegalArgumentException}. */
    interface Reader<R> {
        R rule(List<String> cells);
    }

    /** The table that comes with the program. */
    String builtIn() {
        try (InputStream bytes =
                Objects.requireNonNull(RuleTable.class.getResourceAsStream(file), "the program's " + file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /**
     * @throws IllegalArgumentException with the line that is no rule
     */
    <R> List<R> read(String table, Reader<R> reader) {
        List<R> rules = new ArrayList<>();
        int number = 0;
        boolean header = true;
        for (String line : table.lines().toList()) {
            number++;
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (header) {
                header = false;
                continue;
            }
            rules.add(rule(number, List.of(line.split(",", -1)), reader));
        }
        return rules;
    }

    private <R> R rule(int number, List<String> cells, Reader<R> reader) {
        String place = file + ":" + number + ": ";
        if (cells.size() != columns) {
            throw new IllegalArgumentException(place + cells.size() + " cells, expected " + columns);
        }
        try {
            return reader.rule(cells);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + e.getMessage(), e);
        }
    }
}
