package com.reviewpack.gallery;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.sample.SampleInstallation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Every kind of block with ordinary, very much and no content. */
final class BlockBook {

    private static final int LONG_TABLE = 1_000;
    private static final Unit EURO = Unit.money(Currency.getInstance("EUR"));

    private BlockBook() {}

    static List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        pages.add(page("cover", Page.Layout.COVER, Names.LONG, List.of()));
        pages.add(page("prose", List.of(new Block.Prose(repeated(3)))));
        pages.add(page("prose_long", List.of(new Block.Prose(repeated(40)))));
        pages.add(page("bullets", List.of(new Block.Bullets("Points", List.of("One", "Two", "Three")))));
        pages.add(page("bullets_long", List.of(new Block.Bullets(Names.LONG, repeated(40)))));
        pages.add(page("bullets_empty", List.of(new Block.Bullets("", List.of()))));
        pages.add(page("tiles", List.of(tiles(2), tiles(6))));
        pages.add(page("tiles_long", List.of(longTiles())));
        pages.add(page("table", List.of(table(5))));
        pages.add(page("table_one", List.of(table(1))));
        pages.add(page("table_empty", List.of(table(0))));
        pages.add(page("table_long", List.of(table(LONG_TABLE))));
        pages.add(page("table_wide", List.of(wide())));
        pages.add(page("actions", List.of(actions(4, "Act"))));
        pages.add(page("actions_long", List.of(actions(20, Names.LONG))));
        pages.add(page("actions_empty", List.of(new Block.Actions("", List.of()))));
        pages.add(page("callouts", List.of(callout(Tone.GOOD), callout(Tone.BAD), callout(Tone.NEUTRAL))));
        pages.add(page("beside", List.of(beside())));
        pages.add(page("nothing", List.of()));
        pages.add(page("appendix", Page.Layout.APPENDIX, "Every cell there is", List.of(cells())));
        return pages;
    }

    private static Page page(String key, List<Block> blocks) {
        boolean isLong = key.endsWith("_long");
        return page(
                key, Page.Layout.CONTENT, isLong ? Names.LONG + " " + Names.JAPANESE : key.replace('_', ' '), blocks);
    }

    private static Page page(String key, Page.Layout layout, String title, List<Block> blocks) {
        return new Page(
                key,
                layout,
                key.replace('_', ' '),
                title,
                layout == Page.Layout.COVER ? Names.ARABIC : "Invented, October 2026",
                blocks,
                List.of("What to say"),
                List.of("What it rests on"));
    }

    private static List<String> repeated(int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> Names.of(i) + ". " + Names.of(i + 5))
                .toList();
    }

    private static Block.Tiles tiles(int count) {
        return new Block.Tiles(IntStream.range(0, count)
                .mapToObj(i -> new Block.Tiles.Tile("Figure " + (i + 1), value(i), change(i), "n = 312"))
                .toList());
    }

    private static Block.Tiles longTiles() {
        return new Block.Tiles(IntStream.range(0, 6)
                .mapToObj(i -> new Block.Tiles.Tile(
                        Names.plain(i),
                        i % 2 == 0
                                ? new Cell.Quantity(new BigDecimal("-999999999999"), i == 0 ? EURO : Unit.COUNT)
                                : new Cell.Value(
                                        new Measurement.MissingData(MissingInput.Kind.EXPORT, "conversations"),
                                        Unit.RATIO),
                        new Cell.Change(new BigDecimal("999999"), Cell.Change.Kind.PER_CENT, Unit.RATIO, Tone.BAD),
                        Names.plain(i + 6)))
                .toList());
    }

    private static Block.Table table(int rows) {
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            boolean group = rows > 5 && i % 25 == 0;
            all.add(new Row(
                    List.of(
                            new Cell.Text(rows > 5 ? Names.of(i) : "Line " + (i + 1)),
                            group ? new Cell.Empty() : value(i),
                            group ? new Cell.Empty() : change(i),
                            group ? new Cell.Empty() : new Cell.Quantity(BigDecimal.valueOf(i * 1_000L), EURO)),
                    group ? Row.Kind.GROUP : i == rows - 1 && i > 0 ? Row.Kind.TOTAL : Row.Kind.PLAIN));
        }
        return new Block.Table(
                "table-" + rows,
                rows > 5 ? "A thousand rows" : "Rows",
                List.of(
                        new Block.Table.Column("Line", false, 4),
                        new Block.Table.Column("Value", true, 2),
                        new Block.Table.Column("Change", true, 2),
                        new Block.Table.Column("Amount", true, 2)),
                all,
                "A note below the table.");
    }

    private static Block.Table wide() {
        List<Block.Table.Column> columns = IntStream.range(0, 14)
                .mapToObj(i -> new Block.Table.Column(i == 0 ? "Line" : "Column no. " + i, i > 0, i == 0 ? 3 : 1))
                .toList();
        List<Row> rows = IntStream.range(0, 4)
                .mapToObj(row -> new Row(
                        IntStream.range(0, 14)
                                .<Cell>mapToObj(i -> i == 0 ? new Cell.Text(Names.plain(row)) : value(row + i))
                                .toList(),
                        Row.Kind.PLAIN))
                .toList();
        return new Block.Table("wide", "Fourteen columns", columns, rows, "");
    }

    private static Block.Table cells() {
        List<Cell> all = List.of(
                new Cell.Text(Names.FORMULA),
                new Cell.Text(Names.MARKUP),
                new Cell.Text(""),
                new Cell.State("on track", Tone.GOOD),
                new Cell.State("late", Tone.BAD),
                new Cell.State(Names.HEBREW, Tone.NEUTRAL),
                new Cell.Value(Measurement.ratio(7, 9), Unit.RATIO),
                new Cell.Value(Measurement.ratio(7_000, 9_000), Unit.RATIO),
                new Cell.Value(new Measurement.NothingToMeasure(), Unit.RATIO),
                new Cell.Value(new Measurement.MissingData(MissingInput.Kind.EXPORT, "tickets"), Unit.COUNT),
                new Cell.Value(new Measurement.NotCovered(), Unit.SCORE),
                new Cell.Value(new Measurement.NotApplicable(), Unit.NPS),
                new Cell.Quantity(new BigDecimal("0.0001"), EURO),
                new Cell.Quantity(new BigDecimal("999999999999"), Unit.SECONDS),
                new Cell.Quantity(new BigDecimal("-12.5"), Unit.HOURS),
                new Cell.Quantity(new BigDecimal("61.25"), Unit.MINUTES),
                new Cell.Quantity(new BigDecimal("-0.84"), Unit.FACTOR),
                new Cell.Change(new BigDecimal("-0.064"), Cell.Change.Kind.POINTS, Unit.RATIO, Tone.BAD),
                new Cell.Change(new BigDecimal("12.5"), Cell.Change.Kind.PER_CENT, Unit.COUNT, Tone.GOOD),
                new Cell.Change(BigDecimal.ZERO, Cell.Change.Kind.ABSOLUTE, EURO, Tone.NEUTRAL),
                new Cell.Day(SampleInstallation.DEFAULT_UNTIL),
                new Cell.Empty());
        return new Block.Table(
                "cells",
                "Cells",
                List.of(new Block.Table.Column("What", false, 3), new Block.Table.Column("Cell", true, 3)),
                all.stream()
                        .map(cell ->
                                new Row(List.of(new Cell.Text(cell.getClass().getSimpleName()), cell), Row.Kind.PLAIN))
                        .toList(),
                "");
    }

    private static Cell value(int i) {
        return switch (i % 4) {
            case 0 -> new Cell.Value(Measurement.ratio(600 + i % 300, 1_000), Unit.RATIO);
            case 1 -> new Cell.Value(Measurement.count(1_000L * i), Unit.COUNT);
            case 2 -> new Cell.Value(Measurement.ratio(3, 4), Unit.RATIO);
            default -> new Cell.Value(new Measurement.MissingData(MissingInput.Kind.EXPORT, "visitors"), Unit.COUNT);
        };
    }

    private static Cell change(int i) {
        return switch (i % 3) {
            case 0 -> new Cell.Change(new BigDecimal("0.021"), Cell.Change.Kind.POINTS, Unit.RATIO, Tone.GOOD);
            case 1 -> new Cell.Change(new BigDecimal("-0.12"), Cell.Change.Kind.PER_CENT, Unit.COUNT, Tone.BAD);
            default -> new Cell.Empty();
        };
    }

    private static Block.Actions actions(int count, String what) {
        return new Block.Actions(
                count > 5 ? Names.LONG : "What to do",
                IntStream.range(0, count)
                        .mapToObj(i -> new Block.Actions.Action(
                                count > 5 ? Names.of(i) + " " + what : what + " " + (i + 1),
                                i % 3 == 2 ? "" : count > 5 ? Names.plain(i + 1) : "Head of Care",
                                i % 4 == 3
                                        ? Optional.empty()
                                        : Optional.of(SampleInstallation.DEFAULT_UNTIL.plusDays(i)),
                                i % 5 == 4 ? "" : count > 5 ? Names.plain(i + 2) : "4 pp more",
                                i % 2 == 0 ? "new" : "",
                                Tone.values()[i % 3]))
                        .toList());
    }

    private static Block.Callout callout(Tone tone) {
        return new Block.Callout(
                tone == Tone.NEUTRAL ? Names.LONG : tone.name(), Names.QUOTES + " " + Names.LONG, tone);
    }

    private static Block.Beside beside() {
        Chart chart = InventedCharts.of(Chart.Kind.BARS, Situation.LONG_NAMES);
        return new Block.Beside(
                List.of(new Block.ChartBlock(chart), new Block.Prose(Collections.nCopies(2, Names.LONG))),
                List.of(tiles(2), table(5), callout(Tone.BAD)),
                0.6);
    }
}
