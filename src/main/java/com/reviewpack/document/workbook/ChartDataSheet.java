package com.reviewpack.document.workbook;

import com.reviewpack.document.nativechart.ChartGrid;
import com.reviewpack.document.nativechart.ChartGrid.Column;
import com.reviewpack.document.nativechart.ChartGrid.Mark;
import com.reviewpack.document.nativechart.NativeCharts;
import com.reviewpack.document.workbook.Formula.Operand;
import com.reviewpack.pack.Chart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The cells that the charts of a workbook draw, one grid below the other, each with a link to its chart. */
final class ChartDataSheet {

    private static final int FIRST_ROW = 4;
    private static final int FIRST_COLUMN = 1;

    /** Only what is drawn and not read, as the steps of a time line, takes more columns than these. */
    private static final int NAMED_COLUMNS = 6;

    /** A grid and where it stands. */
    private record Entry(Chart chart, ChartGrid grid, NativeCharts.Place place, String backTo) {}

    private final WorkbookParts parts;
    private final String name;
    private final List<Entry> entries = new ArrayList<>();
    private int next = FIRST_ROW;

    ChartDataSheet(WorkbookParts parts) {
        this.parts = parts;
        name = parts.reserve(parts.words().say("workbook.charts"));
    }

    /**
     * Takes a chart in.
     *
     * @param backTo the cell at which the chart stands, as links write it
     * @return where its grid will stand
     */
    NativeCharts.Place add(Chart chart, ChartGrid grid, String backTo) {
        NativeCharts.Place place = new NativeCharts.Place(name, next + 1, FIRST_COLUMN);
        entries.add(new Entry(chart, grid, place, backTo));
        next += grid.categories().size() + 4;
        return place;
    }

    /** Where a grid stands, as links write it. */
    static String target(NativeCharts.Place place) {
        return CellArea.quoted(place.sheet()) + "!" + CellArea.address(place.row() - 1, place.column());
    }

    /** Writes all grids; nothing where there are no charts. */
    void write(ContentsSheet contents, SheetPrint print) {
        if (entries.isEmpty()) {
            return;
        }
        Sheet sheet = parts.sheetNamed(name);
        CellWriter cells = parts.cells();
        String title = parts.words().say("workbook.charts.title");
        contents.add(sheet, title);
        int widest =
                entries.stream().mapToInt(e -> e.grid().columns().size()).max().orElse(1);
        sheet.setWidth(0, 2.5);
        sheet.setWidth(FIRST_COLUMN, 40);
        for (int column = 1; column <= widest + 1; column++) {
            sheet.setWidth(FIRST_COLUMN + column, column <= NAMED_COLUMNS ? 17 : 10);
        }
        contents.linkFrom(sheet);
        int last = FIRST_COLUMN + Math.clamp(widest, 3, 6);
        SheetGrid.merged(cells, sheet, 1, FIRST_COLUMN, last, title, WorkbookStyle.TITLE);
        SheetGrid.merged(
                cells, sheet, 2, FIRST_COLUMN, last, parts.words().say("workbook.charts.note"), WorkbookStyle.NOTE);
        entries.forEach(entry -> write(sheet, entry));
        List<Integer> starts =
                entries.stream().map(entry -> entry.place().row() - 1).toList();
        print.grids(sheet, starts, next - 1, FIRST_COLUMN, FIRST_COLUMN + widest + 1);
    }

    private void write(Sheet sheet, Entry entry) {
        CellWriter cells = parts.cells();
        int head = entry.place().row();
        ChartGrid grid = entry.grid();
        cells.link(sheet, head - 1, FIRST_COLUMN, entry.chart().title(), entry.backTo());
        SheetGrid.merge(sheet, head - 1, FIRST_COLUMN, FIRST_COLUMN + 3);
        cells.text(sheet, head, FIRST_COLUMN, grid.corner(), WorkbookStyle.HEADER);
        for (int i = 0; i < grid.columns().size(); i++) {
            cells.text(sheet, head, column(i), grid.columns().get(i).header(), WorkbookStyle.HEADER_RIGHT);
        }
        SheetGrid.fitRow(cells, sheet, head);
        for (int i = 0; i < grid.categories().size(); i++) {
            int row = head + 1 + i;
            cells.text(sheet, row, FIRST_COLUMN, grid.categories().get(i), WorkbookStyle.TEXT);
            SheetGrid.fitRow(cells, sheet, row, FIRST_COLUMN);
            for (int c = 0; c < grid.columns().size(); c++) {
                value(sheet, row, entry, i, c);
            }
        }
        shareOfTarget(sheet, entry);
    }

    private static int column(int index) {
        return FIRST_COLUMN + 1 + index;
    }

    private void value(Sheet sheet, int row, Entry entry, int category, int index) {
        Column column = entry.grid().columns().get(index);
        BigDecimal value = column.values().get(category);
        boolean drawnOnly = EnumSet.of(Mark.SPACER, Mark.TICK, Mark.CARRIER, Mark.STROKE, Mark.PALE_STROKE)
                .contains(column.mark());
        WorkbookStyle look = drawnOnly ? WorkbookStyle.SMALL : WorkbookStyle.COUNT;
        if (value == null) {
            parts.cells().blank(sheet, row, column(index), WorkbookStyle.TEXT);
            return;
        }
        Optional<Formula> rate = stepRate(entry, row, category, index);
        if (rate.isPresent()) {
            parts.cells()
                    .formula(
                            sheet,
                            row,
                            column(index),
                            rate.get(),
                            look,
                            entry.grid().format(category, column));
        } else {
            parts.cells()
                    .number(sheet, row, column(index), value, look, entry.grid().format(category, column));
        }
    }

    /** Of a funnel: how many of the step before took this step. */
    private static Optional<Formula> stepRate(Entry entry, int row, int category, int index) {
        Column column = entry.grid().columns().get(index);
        if (entry.chart().kind() != Chart.Kind.FUNNEL || column.mark() != Mark.NUMBER || category == 0) {
            return Optional.empty();
        }
        List<Column> columns = entry.grid().columns();
        for (int i = 0; i < columns.size(); i++) {
            Column steps = columns.get(i);
            BigDecimal now = steps.values().get(category);
            BigDecimal before = steps.values().get(category - 1);
            if (steps.mark() == Mark.BAR && steps.origin() == column.origin() && now != null && before != null) {
                return Optional.of(Formula.quotient(
                        Operand.at(row, column(i), now.doubleValue()),
                        Operand.at(row - 1, column(i), before.doubleValue())));
            }
        }
        return Optional.empty();
    }

    /** Of goals against actual: a further column with the share that is reached. */
    private void shareOfTarget(Sheet sheet, Entry entry) {
        List<Column> columns = entry.grid().columns();
        int actual = numbers(columns, Chart.Role.ACTUAL);
        int target = numbers(columns, Chart.Role.TARGET);
        if (entry.chart().kind() != Chart.Kind.BULLET || actual < 0 || target < 0) {
            return;
        }
        int head = entry.place().row();
        int at = column(columns.size());
        parts.cells().text(sheet, head, at, parts.words().say("workbook.of_target"), WorkbookStyle.HEADER_RIGHT);
        for (int i = 0; i < entry.grid().categories().size(); i++) {
            int row = head + 1 + i;
            BigDecimal is = columns.get(actual).values().get(i);
            BigDecimal aim = columns.get(target).values().get(i);
            if (is == null || aim == null || aim.signum() == 0) {
                parts.cells().blank(sheet, row, at, WorkbookStyle.TEXT);
            } else {
                parts.cells()
                        .formula(
                                sheet,
                                row,
                                at,
                                Formula.quotient(
                                        Operand.at(row, column(actual), is.doubleValue()),
                                        Operand.at(row, column(target), aim.doubleValue())),
                                WorkbookStyle.PERCENT,
                                "0.0%");
            }
        }
    }

    private static int numbers(List<Column> columns, Chart.Role role) {
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (column.mark() == Mark.NUMBER
                    && column.origin() != null
                    && column.origin().role() == role) {
                return i;
            }
        }
        return -1;
    }
}
