package com.reviewpack.intake;

/** Text that people may open in a spreadsheet by way of a CSV file. */
public final class SpreadsheetText {

    private static final String FORMULA_STARTS = "=+-@\t\r\n|%";

    private SpreadsheetText() {}

    /** The text as no spreadsheet takes it for a formula: with an apostrophe before it where it begins like one. */
    public static String of(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
