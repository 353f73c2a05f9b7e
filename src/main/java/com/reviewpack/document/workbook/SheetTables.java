package com.reviewpack.document.workbook;

import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block.Table;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Tables of one sheet, one below the other, in columns wide enough for all of them. */
final class SheetTables {

    /** Widths in digits of the base font. */
    private static final double FIRST_COLUMN = 30;

    private static final double OTHER_COLUMN = 14;
    private static final double WIDEST_FIRST = 46;
    private static final double WIDEST_OTHER = 32;

    /** About what a page across shows in a size that is read easily. */
    private static final double PAGE = 165;

    /** Charts and sentences get at least so many columns. */
    private static final int LEAST_COLUMNS = 8;

    private final WorkbookParts parts;
    private final Sheet sheet;
    private final int first;

    SheetTables(WorkbookParts parts, Sheet sheet, int first) {
        this.parts = parts;
        this.sheet = sheet;
        this.first = first;
    }

    /** Makes the columns wide enough, and says which one is the last. */
    int widths(List<Table> tables) {
        int columns = Math.max(
                LEAST_COLUMNS,
                tables.stream().mapToInt(t -> t.columns().size()).max().orElse(0));
        double[] widths = new double[columns];
        Arrays.fill(widths, OTHER_COLUMN);
        widths[0] = FIRST_COLUMN;
        for (Table table : tables) {
            for (int i = 0; i < table.columns().size(); i++) {
                widths[i] = Math.max(widths[i], wanted(table, i));
            }
        }
        giveRoomThatIsLeft(tables, widths);
        sheet.setWidth(0, 2.5);
        for (int i = 0; i < columns; i++) {
            sheet.setWidth(first + i, widths[i]);
        }
        return first + columns - 1;
    }

    /** What the page is wider than the columns goes to those whose texts would otherwise break into many lines. */
    private void giveRoomThatIsLeft(List<Table> tables, double[] widths) {
        double left = PAGE - Arrays.stream(widths).sum();
        for (Table table : tables) {
            for (int i = 0; i < table.columns().size() && left > 0; i++) {
                double more = Math.clamp(longest(table, i) + 3 - widths[i], 0, Math.min(left, WIDEST_OTHER));
                widths[i] += more;
                left -= more;
            }
        }
    }

    private double longest(Table table, int index) {
        return table.rows().stream()
                .mapToInt(row -> parts.words().cell(row.cells().get(index)).length())
                .max()
                .orElse(0);
    }

    private double wanted(Table table, int index) {
        double room = 0;
        for (Row row : table.rows()) {
            room = Math.max(room, parts.cells().room(row.cells().get(index)));
        }
        double most = index == 0 ? WIDEST_FIRST : WIDEST_OTHER;
        return Math.max(Math.min(most, longest(table, index) + 3), room);
    }

    /** Writes a table and says which row follows it. */
    int write(int firstRow, Table table) {
        CellWriter cells = parts.cells();
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            cells.text(
                    sheet,
                    firstRow,
                    first + i,
                    column.header(),
                    column.numeric() || holdsDays(table, i) ? WorkbookStyle.HEADER_RIGHT : WorkbookStyle.HEADER);
        }
        SheetGrid.fitRow(cells, sheet, firstRow);
        if (table.rows().isEmpty()) {
            SheetGrid.merged(
                    cells,
                    sheet,
                    firstRow + 1,
                    first,
                    first + table.columns().size() - 1,
                    parts.words().say("workbook.no_rows"),
                    WorkbookStyle.NOTE);
            return firstRow + 2;
        }
        TableFormulas formulas = new TableFormulas(table, firstRow + 1, first);
        for (int i = 0; i < table.rows().size(); i++) {
            int row = firstRow + 1 + i;
            for (int c = 0; c < table.columns().size(); c++) {
                cell(row, i, c, table, formulas);
            }
            SheetGrid.fitRow(cells, sheet, row);
        }
        return firstRow + 1 + table.rows().size();
    }

    /** Days stand at the right of their cells, as numbers do. */
    private static boolean holdsDays(Table table, int column) {
        return table.rows().stream().anyMatch(row -> row.cells().get(column) instanceof Cell.Day);
    }

    private void cell(int row, int tableRow, int column, Table table, TableFormulas formulas) {
        Row line = table.rows().get(tableRow);
        Cell cell = line.cells().get(column);
        CellWriter cells = parts.cells();
        boolean total = line.kind() == Row.Kind.TOTAL;
        if (line.kind() == Row.Kind.GROUP && (cell instanceof Cell.Text || cell instanceof Cell.Empty)) {
            String text = cell instanceof Cell.Text words ? words.text() : "";
            cells.text(sheet, row, first + column, text, WorkbookStyle.GROUP);
            return;
        }
        Optional<Formula> sum = total ? formulas.sum(tableRow, column) : Optional.empty();
        if (sum.isPresent()) {
            Unit unit = TableFormulas.quantity(cell).orElseThrow().unit();
            cells.sum(sheet, row, first + column, sum.get(), unit);
        } else if (cell instanceof Cell.Change change
                && formulas.change(tableRow, column).isPresent()) {
            cells.change(
                    sheet,
                    row,
                    first + column,
                    formulas.change(tableRow, column).get(),
                    change,
                    total);
        } else {
            cells.cell(sheet, row, first + column, cell, total);
        }
    }
}
