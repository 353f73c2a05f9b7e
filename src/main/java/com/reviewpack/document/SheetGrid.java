package com.reviewpack.document;

import com.reviewpack.document.type.TextWidths;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Widths and heights of a sheet's columns and rows, so that texts fit before a spreadsheet program has seen them. */
final class SheetGrid {

    static final int EMU_PER_POINT = 12_700;

    /** Height of a row of one line, in points. */
    static final double ROW = 15;

    /** What a row's height may be at most, in points. */
    private static final double HIGHEST = 409;

    /** Air to the left and right of a text in a cell, in points. */
    private static final double PADDING = 5;

    private SheetGrid() {}

    /** Sets the widths of the first columns, in digits of the base font. */
    static void widths(XSSFSheet sheet, double... digits) {
        for (int column = 0; column < digits.length; column++) {
            sheet.setColumnWidth(column, (int) Math.round(Math.min(255, digits[column]) * 256));
        }
    }

    /** The width of columns, the last one included, in points. */
    static double width(XSSFSheet sheet, int first, int last) {
        double width = 0;
        for (int column = first; column <= last; column++) {
            width += points(sheet.getColumnWidth(column) / 256.0);
        }
        return width;
    }

    /** A column of so many digits is 7 pixels a digit and 5 pixels of air wide. */
    static double points(double digits) {
        return (Math.floor(digits * 7) + 5) * 0.75;
    }

    /** The height of the rows up to the last one, which is included, in points. */
    static double height(XSSFSheet sheet, int lastRow) {
        double height = 0;
        for (int row = 0; row <= lastRow; row++) {
            XSSFRow line = sheet.getRow(row);
            height += line == null ? ROW : line.getHeightInPoints();
        }
        return height;
    }

    /** Text over several columns, in a row as high as it takes. */
    static void merged(
            CellWriter cells, XSSFSheet sheet, int row, int first, int last, String text, WorkbookStyle style) {
        cells.text(sheet, row, first, text, style);
        for (int column = first + 1; column <= last; column++) {
            cells.blank(sheet, row, column, style);
        }
        if (last > first) {
            merge(sheet, row, first, last);
        }
        XSSFRow line = sheet.getRow(row);
        raise(line, needed(line.getCell(first), width(sheet, first, last)));
    }

    /** Lets a text run over several columns. */
    static void merge(XSSFSheet sheet, int row, int first, int last) {
        sheet.addMergedRegionUnsafe(new CellRangeAddress(row, row, first, last));
    }

    /** Makes a row as high as the texts in its cells take. */
    static void fitRow(XSSFSheet sheet, int row) {
        fitRow(sheet, row, Integer.MAX_VALUE);
    }

    /** Makes a row as high as the texts in its cells take, up to the last column. */
    static void fitRow(XSSFSheet sheet, int row, int lastColumn) {
        XSSFRow line = sheet.getRow(row);
        double needed = ROW;
        for (org.apache.poi.ss.usermodel.Cell cell : line) {
            if (cell.getCellType() == CellType.STRING && cell.getColumnIndex() <= lastColumn) {
                needed = Math.max(
                        needed, needed((XSSFCell) cell, points(sheet.getColumnWidth(cell.getColumnIndex()) / 256.0)));
            }
        }
        raise(line, needed);
    }

    private static double needed(XSSFCell cell, double width) {
        XSSFFont font = cell.getCellStyle().getFont();
        String text = cell.getStringCellValue();
        double size = font.getFontHeightInPoints();
        double room = width - PADDING;
        // No letter is wider than its type is high: most texts need no measuring.
        int lines = text.indexOf('\n') < 0 && text.length() * size <= room
                ? 1
                : (font.getBold() ? TextWidths.BOLD : TextWidths.REGULAR)
                        .lines(text.substring(0, Math.min(4000, text.length())), size, room)
                        .size();
        return Math.max(ROW, lines * size * 1.28 + 3);
    }

    private static void raise(XSSFRow row, double points) {
        if (points > ROW) {
            row.setHeightInPoints((float) Math.min(HIGHEST, points));
        }
    }
}
