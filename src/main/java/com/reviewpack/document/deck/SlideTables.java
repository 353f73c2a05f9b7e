package com.reviewpack.document.deck;

import com.reviewpack.document.chart.Palette;
import com.reviewpack.document.deck.SlideTable.Field;
import com.reviewpack.document.deck.SlideTable.Line;
import com.reviewpack.document.deck.SlideText.Align;
import com.reviewpack.document.nativechart.ChartStyle.Paint;
import com.reviewpack.document.page.WordBreaks;
import com.reviewpack.document.type.TextWidths;
import com.reviewpack.measure.Status;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Tone;
import com.reviewpack.pack.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Tables and lists of actions as tables of a slide. */
final class SlideTables {

    /** Words of fewer characters are never broken. */
    private static final int LONG_WORD = 12;

    /** What of a header is never broken. */
    private enum Headers {
        WHOLE,
        BY_WORDS
    }

    private final Words words;
    private final Palette palette;
    private final WordBreaks breaks;

    /** What was laid out already, since a table is measured more often than it is drawn. */
    private final Map<Block.Table, Map<Double, SlideTable>> known = new IdentityHashMap<>();

    private final SlideSpacing spacing;
    private final Map<SlideSpacing, SlideTables> others;

    /**
     * @param palette the colours of the deck's theme
     */
    SlideTables(Words words, Palette palette) {
        this(words, palette, SlideSpacing.EASY, new EnumMap<>(SlideSpacing.class));
        others.put(spacing, this);
    }

    private SlideTables(Words words, Palette palette, SlideSpacing spacing, Map<SlideSpacing, SlideTables> others) {
        this.words = words;
        this.palette = palette;
        this.breaks = new WordBreaks(words.language().toLanguageTag());
        this.spacing = spacing;
        this.others = others;
    }

    /** The same tables, set so far apart. */
    SlideTables set(SlideSpacing wanted) {
        return others.computeIfAbsent(wanted, one -> new SlideTables(words, palette, one, others));
    }

    /** A table laid out within a width. */
    SlideTable of(Block.Table table, double width) {
        return known.computeIfAbsent(table, one -> new HashMap<>()).computeIfAbsent(width, one -> laid(table, one));
    }

    /** With headers on one line, where that makes the table lower. */
    private SlideTable laid(Block.Table table, double width) {
        SlideTable broken = laid(table, widths(table, width, Headers.BY_WORDS));
        if (broken.lines().getFirst().height() <= TextWidths.LINE * spacing.table + 2 * spacing.cell) {
            return broken;
        }
        SlideTable whole = laid(table, widths(table, width, Headers.WHOLE));
        return whole.height() < broken.height() ? whole : broken;
    }

    private SlideTable laid(Block.Table table, List<Double> widths) {
        List<Line> lines = new ArrayList<>();
        List<Field> headers = new ArrayList<>();
        for (Block.Table.Column column : table.columns()) {
            SlideText header = SlideText.of(column.header(), spacing.table, true, Paint.DARK);
            headers.add(Field.of(column.numeric() ? header.align(Align.RIGHT) : header));
        }
        lines.add(SlideTable.line(headers, widths, 3, Paint.INK, spacing.cell));
        for (Block.Table.Row row : table.rows()) {
            lines.add(line(table, row, widths));
        }
        return new SlideTable(widths, lines, true, spacing.cell, SlideXml.CELL_SIDE);
    }

    private Line line(Block.Table table, Block.Table.Row row, List<Double> widths) {
        boolean bold = switch (row.kind()) {
            case PLAIN -> false;
            case GROUP, TOTAL -> true;
        };
        List<Field> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            SlideText text = text(row.cells().get(i), bold);
            cells.add(Field.of(table.columns().get(i).numeric() ? text.align(Align.RIGHT) : text));
        }
        return SlideTable.line(
                cells,
                widths,
                spacing.lines,
                row.kind() == Block.Table.Row.Kind.PLAIN ? Paint.GRID : Paint.MID,
                spacing.cell);
    }

    /** By the columns' weights, but none narrower than its longest number where the others can give. */
    private List<Double> widths(Block.Table table, double width, Headers headers) {
        int count = table.columns().size();
        double weights =
                table.columns().stream().mapToInt(Block.Table.Column::weight).sum();
        double[] widths = new double[count];
        double[] least = new double[count];
        for (int i = 0; i < count; i++) {
            widths[i] = width * table.columns().get(i).weight() / weights;
            least[i] = Math.min(least(table, i, headers), width * 0.4);
        }
        double wanting = 0;
        double spare = 0;
        for (int i = 0; i < count; i++) {
            wanting += Math.max(0, least[i] - widths[i]);
            spare += Math.max(0, widths[i] - least[i]);
        }
        double share = spare == 0 ? 0 : Math.min(1, wanting / spare);
        double given = wanting == 0 ? 0 : Math.min(1, spare / wanting);
        List<Double> settled = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            settled.add(
                    widths[i] < least[i]
                            ? widths[i] + (least[i] - widths[i]) * given
                            : widths[i] - (widths[i] - least[i]) * share);
        }
        return settled;
    }

    private double least(Block.Table table, int column, Headers headers) {
        boolean numeric = table.columns().get(column).numeric();
        double least = 0;
        String header = table.columns().get(column).header();
        for (String word : headers == Headers.WHOLE ? new String[] {header} : header.split(" ")) {
            least = Math.max(least, TextWidths.BOLD.of(word, spacing.table));
        }
        for (Block.Table.Row row : table.rows()) {
            Cell cell = row.cells().get(column);
            String text = written(cell);
            boolean whole = numeric || cell instanceof Cell.Day;
            for (String part : whole ? new String[] {text} : text.split(" ")) {
                least = Math.max(least, whole ? TextWidths.BOLD.of(part, spacing.table) : unbreakable(part));
            }
        }
        return least + 2 * SlideXml.CELL_SIDE + 1;
    }

    /** The widest part of a word, which scripts without spaces and very long words let break. */
    private double unbreakable(String word) {
        if (word.length() < LONG_WORD) {
            return TextWidths.BOLD.of(word, spacing.table);
        }
        double widest = 0;
        int from = 0;
        for (int to : breaks.in(word)) {
            widest = Math.max(widest, TextWidths.BOLD.of(word.substring(from, to), spacing.table));
            from = to;
        }
        return widest;
    }

    /** What stands in a cell: a state with the sign that tells good and bad apart without colour. */
    private String written(Cell cell) {
        String text = words.cell(cell);
        return switch (cell) {
            case Cell.State state ->
                switch (state.tone()) {
                    case GOOD -> "✓\u00A0" + text;
                    case BAD -> "✕\u00A0" + text;
                    case NEUTRAL -> text;
                };
            case Cell.Text plain -> text;
            case Cell.Value value -> text;
            case Cell.Quantity quantity -> text;
            case Cell.Change change -> text;
            case Cell.Day day -> text;
            case Cell.Empty empty -> text;
        };
    }

    /** A cell's text: grey where it rests on few observations or is missing, coloured where it is good or bad. */
    SlideText text(Cell cell, boolean bold) {
        String text = written(cell);
        return switch (cell) {
            case Cell.Text plain -> SlideText.of(text, spacing.table, bold, Paint.INK);
            case Cell.State state -> SlideText.of(text, spacing.table, true, paint(state.tone()));
            case Cell.Value value ->
                SlideText.of(
                        text,
                        spacing.table,
                        bold,
                        value.measurement().status() == Status.MEASURED ? Paint.INK : Paint.DARK);
            case Cell.Quantity quantity -> SlideText.of(text, spacing.table, bold, Paint.INK);
            case Cell.Change change -> SlideText.of(text, spacing.table, bold, paint(change.tone()));
            case Cell.Day day -> SlideText.of(text, spacing.table, bold, Paint.INK);
            case Cell.Empty empty -> SlideText.of("", spacing.table, bold, Paint.INK);
        };
    }

    static Paint paint(Tone tone) {
        return switch (tone) {
            case GOOD -> Paint.GOOD;
            case BAD -> Paint.BAD;
            case NEUTRAL -> Paint.INK;
        };
    }

    /** What is to be done, as a table: columns in which nothing stands are left out. */
    Block.Table actions(Block.Actions actions) {
        List<Block.Table.Column> all = List.of(
                new Block.Table.Column(words.say("action.what"), false, 9),
                new Block.Table.Column(words.say("action.who"), false, 3),
                new Block.Table.Column(words.say("action.by"), false, 3),
                new Block.Table.Column(words.say("action.effect"), false, 6),
                new Block.Table.Column(words.say("action.status"), false, 3));
        List<List<Cell>> rows = actions.actions().stream()
                .map(action -> List.<Cell>of(
                        new Cell.Text(action.what()),
                        new Cell.Text(action.owner()),
                        action.by().<Cell>map(Cell.Day::new).orElseGet(Cell.Empty::new),
                        new Cell.Text(action.expectedEffect()),
                        new Cell.State(action.status(), action.tone())))
                .toList();
        List<Integer> kept = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int column = i;
            if (i == 0
                    || rows.stream()
                            .anyMatch(row -> !words.cell(row.get(column)).isEmpty())) {
                kept.add(i);
            }
        }
        return new Block.Table(
                "actions",
                actions.heading(),
                kept.stream().map(all::get).toList(),
                rows.stream()
                        .map(row ->
                                new Block.Table.Row(kept.stream().map(row::get).toList(), Block.Table.Row.Kind.PLAIN))
                        .toList(),
                actions.note());
    }

    /** A heat map laid out within a width. */
    SlideTable heatMap(Chart chart, double width) {
        return SlideHeatMap.of(chart, width, words, palette, spacing.cell);
    }
}
