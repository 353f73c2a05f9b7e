package com.reviewpack.offering;

/**
 * Something wrong in a catalogue file, told so that its reader can mend it.
 *
 * @param file as it was named
 * @param line physical, from 1; 0 where the fault has no line
 * @param path where in the file, such as {@code deliverables.qbr}; empty where it has none
 * @param value what stands there; may be empty
 * @param expected what should stand there
 */
public record CatalogueFault(String file, int line, String path, String value, String expected) {
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + (path.isEmpty() ? "" : " [" + path + "]")
                + (value.isEmpty() ? "" : " '" + value + "'") + ": " + expected;
    }
}
