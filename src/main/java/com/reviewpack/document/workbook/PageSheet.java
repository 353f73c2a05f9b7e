package com.reviewpack.document.workbook;

import com.reviewpack.document.nativechart.NativeCharts;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Actions.Action;
import com.reviewpack.pack.Block.Table;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Block.Tiles.Tile;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One page of the pack as a sheet: its message, its charts, its tables with formulas, from top to bottom. */
final class PageSheet {

    private static final int FIRST = 1;

    private final WorkbookParts parts;
    private final Page page;
    private final Sheet sheet;
    private final CellWriter cells;
    private final SheetTables tables;
    private final SheetCharts charts;
    private final int last;
    private final List<Integer> starts = new ArrayList<>();
    private int lastHeader = -1;
    private int row;

    PageSheet(WorkbookParts parts, Page page, ChartDataSheet data) {
        this.parts = parts;
        this.page = page;
        sheet = parts.sheet(page.label().isBlank() ? page.key() : page.label());
        cells = parts.cells();
        List<Table> all = new ArrayList<>();
        page.blocks().forEach(block -> collect(block, all));
        tables = new SheetTables(parts, sheet, FIRST);
        last = tables.widths(all);
        charts = new SheetCharts(parts, sheet, data, FIRST, last);
    }

    void write(ContentsSheet contents, SheetPrint print) {
        contents.add(sheet, page.title());
        contents.linkFrom(sheet);
        row = 1;
        line(page.title(), WorkbookStyle.TITLE);
        if (!page.subtitle().isBlank()) {
            line(page.subtitle(), WorkbookStyle.SUBTITLE);
        }
        row++;
        page.blocks().forEach(this::block);
        print.page(sheet, last, row - 1, starts, lastHeader);
    }

    private void line(String text, WorkbookStyle style) {
        SheetGrid.merged(cells, sheet, row, FIRST, last, text, style);
        row++;
    }

    private void block(Block block) {
        starts.add(row);
        switch (block) {
            case Block.Prose prose -> {
                prose.paragraphs().forEach(text -> line(text, WorkbookStyle.PROSE));
                row++;
            }
            case Block.Bullets bullets -> {
                heading(bullets.heading());
                bullets.points().forEach(point -> line("•  " + point, WorkbookStyle.PROSE));
                row++;
            }
            case Block.Callout callout -> {
                String heading = callout.heading();
                line(
                        heading.isBlank()
                                ? callout.text()
                                : parts.words().say("joined", Map.of("head", heading, "text", callout.text())),
                        WorkbookStyle.CALLOUT);
                row++;
            }
            case Block.Tiles tiles -> table(table(tiles));
            case Block.Actions actions -> table(table(actions));
            case Block.Table table -> table(table);
            case Block.ChartBlock chart -> row = charts.draw(row, chart.chart());
            case Block.Beside beside -> beside(beside);
        }
    }

    private void beside(Block.Beside beside) {
        if (beside.left().size() == 1
                && beside.right().size() == 1
                && beside.left().getFirst() instanceof Block.ChartBlock left
                && beside.right().getFirst() instanceof Block.ChartBlock right
                && NativeCharts.draws(left.chart())
                && NativeCharts.draws(right.chart())) {
            row = charts.drawBeside(row, left.chart(), right.chart(), beside.leftShare());
        } else {
            beside.left().forEach(this::block);
            beside.right().forEach(this::block);
        }
    }

    private void heading(String heading) {
        if (!heading.isBlank()) {
            line(heading, WorkbookStyle.HEADING);
        }
    }

    private void table(Table table) {
        heading(table.heading());
        lastHeader = row;
        row = tables.write(row, table);
        if (!table.note().isBlank()) {
            line(table.note(), WorkbookStyle.NOTE);
        }
        row++;
    }

    private void collect(Block block, List<Table> into) {
        switch (block) {
            case Block.Table table -> into.add(table);
            case Block.Tiles tiles -> into.add(table(tiles));
            case Block.Actions actions -> into.add(table(actions));
            case Block.Beside beside -> {
                beside.left().forEach(one -> collect(one, into));
                beside.right().forEach(one -> collect(one, into));
            }
            case Block.Prose prose -> {}
            case Block.Bullets bullets -> {}
            case Block.Callout callout -> {}
            case Block.ChartBlock chart -> {}
        }
    }

    private Table table(Block.Tiles tiles) {
        Words words = parts.words();
        List<Row> rows = new ArrayList<>();
        for (Tile tile : tiles.tiles()) {
            rows.add(new Row(
                    List.of(new Cell.Text(tile.label()), tile.value(), tile.change(), new Cell.Text(tile.note())),
                    Row.Kind.PLAIN));
        }
        return new Table(
                "tiles",
                "",
                List.of(
                        new Column(words.say("workbook.tile.label"), false, 3),
                        new Column(words.say("workbook.value"), true, 1),
                        new Column(words.say("workbook.tile.change"), true, 1),
                        new Column(words.say("workbook.tile.note"), false, 2)),
                rows,
                "");
    }

    private Table table(Block.Actions actions) {
        Words words = parts.words();
        List<Row> rows = new ArrayList<>();
        for (Action action : actions.actions()) {
            rows.add(new Row(
                    List.of(
                            new Cell.Text(action.what()),
                            new Cell.Text(action.owner()),
                            action.by().<Cell>map(Cell.Day::new).orElseGet(Cell.Empty::new),
                            new Cell.Text(action.expectedEffect()),
                            new Cell.State(action.status(), action.tone())),
                    Row.Kind.PLAIN));
        }
        return new Table(
                "actions",
                actions.heading(),
                List.of(
                        new Column(words.say("action.what"), false, 4),
                        new Column(words.say("action.who"), false, 2),
                        new Column(words.say("action.by"), true, 1),
                        new Column(words.say("action.effect"), false, 3),
                        new Column(words.say("action.status"), false, 1)),
                rows,
                actions.note());
    }
}
