package com.reviewpack.document.workbook;

/** A rectangle of cells; rows and columns count from 0, the last ones are included. */
record CellArea(int firstRow, int lastRow, int firstColumn, int lastColumn) {

    private static final String[] LETTERS = new String[256];

    static {
        for (int i = 0; i < LETTERS.length; i++) {
            LETTERS[i] = composed(i);
        }
    }

    CellArea {
        if (firstRow < 0 || firstColumn < 0 || lastRow < firstRow || lastColumn < firstColumn) {
            throw new IllegalArgumentException("no area of cells: rows " + firstRow + " to " + lastRow + ", columns "
                    + firstColumn + " to " + lastColumn);
        }
    }

    /** {@code B5:D9}, or {@code B5} for a single cell. */
    String address() {
        String first = address(firstRow, firstColumn);
        return firstRow == lastRow && firstColumn == lastColumn ? first : first + ":" + address(lastRow, lastColumn);
    }

    /** {@code 'Sheet'!$B$5:$D$9}, as names of cells have it. */
    String absolute(String sheet) {
        String first = absolute(firstRow, firstColumn);
        return quoted(sheet) + "!"
                + (firstRow == lastRow && firstColumn == lastColumn
                        ? first
                        : first + ":" + absolute(lastRow, lastColumn));
    }

    /** {@code 'Sheet'!$5:$9}. */
    String wholeRows(String sheet) {
        return quoted(sheet) + "!$" + (firstRow + 1) + ":$" + (lastRow + 1);
    }

    /** {@code 'Sheet'!$B:$D}. */
    String wholeColumns(String sheet) {
        return quoted(sheet) + "!$" + letters(firstColumn) + ":$" + letters(lastColumn);
    }

    /** {@code B5}. */
    static String address(int row, int column) {
        return letters(column) + (row + 1);
    }

    private static String absolute(int row, int column) {
        return "$" + letters(column) + "$" + (row + 1);
    }

    /** A sheet's name as formulas and links have it. */
    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /** A column: {@code A} is 0, {@code AA} is 26. */
    static String letters(int column) {
        return column < LETTERS.length ? LETTERS[column] : composed(column);
    }

    private static String composed(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : composed(column / 26 - 1) + last;
    }
}
