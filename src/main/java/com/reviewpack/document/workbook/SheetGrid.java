package com.reviewpack.document.workbook;

import com.reviewpack.document.type.TextWidths;

/** Widths and heights of a sheet's columns and rows, so that texts fit before a spreadsheet program has seen them. */
final class SheetGrid {

    static final int EMU_PER_POINT = 12_700;

    /** Air to the left and right of a text in a cell, in points. */
    private static final double PADDING = 5;

    /** So much of a text is measured: more does not fit into the highest row. */
    private static final int MEASURED = 4000;

    private SheetGrid() {}

    /** Sets the widths of the first columns, in digits of the base font. */
    static void widths(Sheet sheet, double... digits) {
        for (int column = 0; column < digits.length; column++) {
            sheet.setWidth(column, digits[column]);
        }
    }

    /** The width of columns, the last one included, in points. */
    static double width(Sheet sheet, int first, int last) {
        double width = 0;
        for (int column = first; column <= last; column++) {
            width += points(sheet.width(column));
        }
        return width;
    }

    /** A column of so many digits is 7 pixels a digit and 5 pixels of air wide. */
    static double points(double digits) {
        return (Math.floor(digits * 7) + 5) * 0.75;
    }

    /** The height of the rows up to the last one, which is included, in points. */
    static double height(Sheet sheet, int lastRow) {
        double height = 0;
        for (int row = 0; row <= lastRow; row++) {
            height += sheet.height(row);
        }
        return height;
    }

    /** Text over several columns, in a row as high as it takes. */
    static void merged(CellWriter cells, Sheet sheet, int row, int first, int last, String text, WorkbookStyle style) {
        cells.text(sheet, row, first, text, style);
        for (int column = first + 1; column <= last; column++) {
            cells.blank(sheet, row, column, style);
        }
        if (last > first) {
            merge(sheet, row, first, last);
        }
        raise(sheet, row, needed(cells, sheet, row, first, width(sheet, first, last)));
    }

    /** Lets a text run over several columns. */
    static void merge(Sheet sheet, int row, int first, int last) {
        sheet.merged.add(new CellArea(row, row, first, last));
    }

    /** Makes a row as high as the texts in its cells take. */
    static void fitRow(CellWriter cells, Sheet sheet, int row) {
        fitRow(cells, sheet, row, Integer.MAX_VALUE);
    }

    /** Makes a row as high as the texts in its cells take, up to the last column. */
    static void fitRow(CellWriter cells, Sheet sheet, int row, int lastColumn) {
        double needed = Sheet.ROW;
        int end = Math.min(lastColumn, sheet.end(row) - 1);
        for (int column = 0; column <= end; column++) {
            needed = Math.max(needed, needed(cells, sheet, row, column, points(sheet.width(column))));
        }
        raise(sheet, row, needed);
    }

    /** Whether the text of a cell takes more than one line in so many points. */
    static boolean needsMore(CellWriter cells, Sheet sheet, int row, int column, double width) {
        return needed(cells, sheet, row, column, width) > Sheet.ROW;
    }

    private static double needed(CellWriter cells, Sheet sheet, int row, int column, double width) {
        Sheet.Placed cell = sheet.at(row, column);
        if (cell == null || !(cell.content() instanceof CellContent.Words words)) {
            return Sheet.ROW;
        }
        NamedStyle style = cells.style(cell.format());
        String text = words.text();
        double size = style.size();
        double room = width - PADDING;
        // No letter is wider than its type is high: most texts need no measuring.
        int lines = text.indexOf('\n') < 0 && text.length() * size <= room
                ? 1
                : (style.bold() ? TextWidths.BOLD : TextWidths.REGULAR)
                        .lines(text.substring(0, Math.min(MEASURED, text.length())), size, room)
                        .size();
        return Math.max(Sheet.ROW, lines * size * 1.28 + 3);
    }

    private static void raise(Sheet sheet, int row, double points) {
        if (points > Sheet.ROW) {
            sheet.setHeight(row, points);
        }
    }
}
