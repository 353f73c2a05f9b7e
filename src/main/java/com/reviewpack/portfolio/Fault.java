package com.reviewpack.portfolio;

/**
 * Something wrong in an input table, told so that its reader can mend it.
 *
 * @param file as it is named in its folder
 * @param line physical, from 1; 0 where the fault has no line
 * @param column the column's name; empty where it has none
 * @param value what stands there
 * @param expected what should stand there, and what to do
 */
public record Fault(String file, long line, String column, String value, String expected) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (column.isEmpty() ? "" : " [" + column + "]")
                + (value.isEmpty() ? "" : " '" + value + "'") + ": " + expected;
    }
}
