package com.reviewpack.document.workbook;

/** What stands in a cell of a sheet. */
sealed interface CellContent {

    /** Only the look of its cell. */
    CellContent NOTHING = new Nothing();

    record Nothing() implements CellContent {}

    /**
     * Text, never a formula.
     *
     * @param shared its number among the workbook's texts
     */
    record Words(String text, int shared) implements CellContent {}

    /** A number, or a day as spreadsheets count them. */
    record Number(double value) implements CellContent {}

    /** A formula with the value that it has now. */
    record Computed(Formula formula) implements CellContent {}
}
