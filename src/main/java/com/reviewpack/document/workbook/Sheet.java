package com.reviewpack.document.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sheet in the making: its cells in any order, their widths and heights, and what lies on them. Rows and columns count
 * from 0.
 */
final class Sheet {

    /** The width of a column that nobody has set, in digits of the base font. */
    static final double COLUMN = 8;

    /** The height of a row that nobody has set, in points. */
    static final double ROW = 15;

    private static final double WIDEST = 255;
    private static final double HIGHEST = 409;

    /** No number is given more room than this (ours). */
    private static final double WIDEST_OF_NUMBERS = 60;

    /** A cell: its format by number, and what stands in it. */
    record Placed(int format, CellContent content) {}

    /** A link from a cell to another one of the same workbook. */
    record Link(int row, int column, String target) {}

    /** A table with filters; its first row holds the columns' names. */
    record Table(int number, String name, CellArea area, List<String> columns) {}

    /** Cells shaded by their values. */
    record Shade(List<CellArea> areas, List<Stop> stops) {

        /**
         * A colour at a value.
         *
         * @param at the least, the highest, or zero
         * @param colour six hexadecimal digits
         */
        record Stop(At at, String colour) {
            enum At {
                LEAST,
                ZERO,
                HIGHEST
            }
        }
    }

    /** Rows above and columns to the left that stay when the reader scrolls. */
    record Freeze(int rows, int columns) {}

    private final String name;
    private final boolean rightToLeft;
    private final List<@Nullable Line> lines = new ArrayList<>();
    private double[] widths = new double[0];
    final List<CellArea> merged = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final List<Table> tables = new ArrayList<>();
    final List<Shade> shades = new ArrayList<>();
    final List<Drawn> drawn = new ArrayList<>();
    private Optional<Freeze> freeze = Optional.empty();
    private Optional<PrintSetup> print = Optional.empty();

    /** The cells of one row. */
    static final class Line {
        private @Nullable Placed[] cells = new Placed[16];
        private int end;
        private double height;

        /** One more than the last column that has a cell. */
        int end() {
            return end;
        }

        @Nullable
        Placed at(int column) {
            return column < end ? cells[column] : null;
        }

        /** In points; 0 where nobody has set it. */
        double height() {
            return height;
        }

        private void put(int column, Placed cell) {
            if (column >= cells.length) {
                cells = Arrays.copyOf(cells, Math.max(column + 1, 2 * cells.length));
            }
            cells[column] = cell;
            end = Math.max(end, column + 1);
        }
    }

    /**
     * An empty sheet.
     *
     * @param rightToLeft whether its columns run from right to left
     */
    Sheet(String name, boolean rightToLeft) {
        this.name = name;
        this.rightToLeft = rightToLeft;
    }

    boolean rightToLeft() {
        return rightToLeft;
    }

    String name() {
        return name;
    }

    /** Puts a cell in its place, in the place of one that stood there. */
    void put(int row, int column, int format, CellContent content) {
        line(row).put(column, new Placed(format, content));
    }

    private Line line(int row) {
        while (lines.size() <= row) {
            lines.add(null);
        }
        Line line = lines.get(row);
        if (line == null) {
            line = new Line();
            lines.set(row, line);
        }
        return line;
    }

    /** The cell in its place; null where nobody has put one. */
    @Nullable
    Placed at(int row, int column) {
        Line line = row < lines.size() ? lines.get(row) : null;
        return line == null ? null : line.at(column);
    }

    /** One more than the last column of a row that has a cell. */
    int end(int row) {
        Line line = row < lines.size() ? lines.get(row) : null;
        return line == null ? 0 : line.end();
    }

    /** Every row up to the last that has a cell or a height; null where a row has neither. */
    List<@Nullable Line> lines() {
        return lines;
    }

    /** In digits of the base font, 255 at most. */
    void setWidth(int column, double digits) {
        int before = widths.length;
        if (column >= before) {
            widths = Arrays.copyOf(widths, Math.max(column + 1, 2 * before));
            Arrays.fill(widths, before, widths.length, COLUMN);
        }
        widths[column] = Math.min(WIDEST, digits);
    }

    /** Makes a column wider where it is narrower, up to what is still read as a column; in digits of the base font. */
    void widen(int column, double digits) {
        if (digits > width(column)) {
            setWidth(column, Math.max(width(column), Math.min(WIDEST_OF_NUMBERS, digits)));
        }
    }

    /** In digits of the base font. */
    double width(int column) {
        return column < widths.length ? widths[column] : COLUMN;
    }

    /** One more than the last column that has a width of its own. */
    int columns() {
        int end = widths.length;
        while (end > 0 && widths[end - 1] == COLUMN) {
            end--;
        }
        return end;
    }

    /** In points, 409 at most. */
    void setHeight(int row, double points) {
        line(row).height = Math.min(HIGHEST, points);
    }

    /** In points. */
    double height(int row) {
        Line line = row < lines.size() ? lines.get(row) : null;
        return line == null || line.height == 0 ? ROW : line.height;
    }

    void freeze(int rows, int columns) {
        freeze = Optional.of(new Freeze(rows, columns));
    }

    Optional<Freeze> frozen() {
        return freeze;
    }

    void print(PrintSetup setup) {
        print = Optional.of(setup);
    }

    Optional<PrintSetup> printed() {
        return print;
    }
}
