package com.reviewpack.document.workbook;

import java.util.Locale;

/**
 * A formula of a spreadsheet with the value that it has now, computed as the spreadsheet does: in binary floating point,
 * from left to right.
 *
 * @param text without the equals sign
 */
record Formula(String text, double value) {

    /** A cell that a formula refers to, with its value. */
    record Operand(String address, double value) {
        static Operand at(int row, int column, double value) {
            return new Operand(Formula.address(row, column), value);
        }
    }

    /** {@code B5}, from a row and column that count from 0. */
    static String address(int row, int column) {
        return CellArea.address(row, column);
    }

    /** The difference of two shares in percentage points. */
    static Formula points(Operand now, Operand before) {
        return new Formula("(" + now.address + "-" + before.address + ")*100", (now.value - before.value) * 100);
    }

    /** The relative change; {@code before} is not 0. */
    static Formula perCent(Operand now, Operand before) {
        return new Formula(now.address + "/" + before.address + "-1", now.value / before.value - 1);
    }

    static Formula difference(Operand now, Operand before) {
        return new Formula(now.address + "-" + before.address, now.value - before.value);
    }

    /** {@code part} in shares of {@code whole}, which is not 0. */
    static Formula quotient(Operand part, Operand whole) {
        return new Formula(part.address + "/" + whole.address, part.value / whole.value);
    }

    /** The sum of the cells of one column; {@code value} is what they add up to. */
    static Formula sum(int firstRow, int lastRow, int column, double value) {
        return new Formula(
                String.format(Locale.ROOT, "SUM(%s:%s)", address(firstRow, column), address(lastRow, column)), value);
    }
}
