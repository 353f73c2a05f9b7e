package com.reviewpack.gate;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Words;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The numbers that the pages of a pack say; subtitles, which repeat whose they are and when, may be shortened. */
final class PageNumbers {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Pages for which a workbook has sheets that say more, and their keys. */
    private static final Set<String> ELSEWHERE = Set.of("definitions", "notes");

    private final Words words;
    private boolean inWorkbook;
    private final SortedMap<String, Integer> shown = new TreeMap<>();
    private final SortedMap<String, Integer> worded = new TreeMap<>();
    private final List<Double> inCells = new ArrayList<>();
    private final List<Double> inHeatMaps = new ArrayList<>();
    private final List<Double> inCharts = new ArrayList<>();

    PageNumbers(Pack pack) {
        words = pack.words();
        for (Page page : pack.pages()) {
            inWorkbook = page.layout() != Page.Layout.COVER && !ELSEWHERE.contains(page.key());
            text(page.title());
            page.blocks().forEach(this::block);
        }
    }

    /** How often readers find each, outside charts. */
    SortedMap<String, Integer> shown() {
        return shown;
    }

    /** How often each stands within words, where numbers of tables stand in cells. */
    SortedMap<String, Integer> worded() {
        return worded;
    }

    /** What the cells of tables hold, not rounded; of dates nothing. */
    List<Double> inCells() {
        return inCells;
    }

    /** What heat maps show. */
    List<Double> inHeatMaps() {
        return inHeatMaps;
    }

    /** What charts draw. */
    List<Double> inCharts() {
        return inCharts;
    }

    private void text(String text) {
        Numbers.count(text, shown);
        if (inWorkbook) {
            Numbers.count(text, worded);
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Prose prose -> prose.paragraphs().forEach(this::text);
            case Block.Bullets bullets -> {
                text(bullets.heading());
                bullets.points().forEach(this::text);
            }
            case Block.Tiles tiles ->
                tiles.tiles().forEach(tile -> {
                    text(tile.label());
                    cell(tile.value());
                    cell(tile.change());
                    text(tile.note());
                });
            case Block.Table table -> table(table);
            case Block.ChartBlock chart -> chart(chart.chart());
            case Block.Actions actions -> actions(actions);
            case Block.Callout callout -> {
                text(callout.heading());
                text(callout.text());
            }
            case Block.Beside beside -> {
                beside.left().forEach(this::block);
                beside.right().forEach(this::block);
            }
        }
    }

    private void table(Block.Table table) {
        text(table.heading());
        table.columns().forEach(column -> text(column.header()));
        table.rows().forEach(row -> row.cells().forEach(this::cell));
        text(table.note());
    }

    private void actions(Block.Actions actions) {
        text(actions.heading());
        for (Block.Actions.Action action : actions.actions()) {
            text(action.what());
            text(action.owner());
            action.by().ifPresent(day -> Numbers.count(words.formats().day(day), shown));
            text(action.expectedEffect());
            text(action.status());
        }
        text(actions.note());
    }

    private void cell(Cell cell) {
        switch (cell) {
            case Cell.Text text -> text(text.text());
            case Cell.State state -> text(state.text());
            case Cell.Value value -> {
                if (value.measurement() instanceof Measurement.Known known) {
                    number(cell, known.value());
                }
            }
            case Cell.Quantity quantity -> number(cell, quantity.value());
            case Cell.Change change ->
                number(
                        cell,
                        change.kind() == Cell.Change.Kind.POINTS
                                ? change.change().multiply(HUNDRED)
                                : change.change());
            case Cell.Day day -> Numbers.count(words.cell(day), shown);
            case Cell.Empty empty -> {}
        }
    }

    private void number(Cell cell, BigDecimal kept) {
        Numbers.count(words.cell(cell), shown);
        if (inWorkbook) {
            inCells.add(kept.doubleValue());
        }
    }

    /** Bars of differences in points are drawn as points. Titles are left out, since long ones are shortened. */
    private void chart(Chart chart) {
        boolean heat = chart.kind() == Chart.Kind.HEAT_MAP;
        boolean points = chart.kind() == Chart.Kind.VARIANCE_BARS
                && chart.change()
                        .map(kind -> kind == Cell.Change.Kind.POINTS)
                        .orElse(chart.unit().kind() == Unit.Kind.RATIO);
        for (Chart.ChartSeries series : chart.series()) {
            for (BigDecimal value : series.values()) {
                if (value != null) {
                    (heat ? inHeatMaps : inCharts).add((points ? value.multiply(HUNDRED) : value).doubleValue());
                }
            }
        }
    }
}
