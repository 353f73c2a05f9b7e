package com.reviewpack.document;

import com.reviewpack.document.ColumnWidths.Need;
import com.reviewpack.document.page.Hyphens;
import com.reviewpack.document.page.WordBreaks;
import com.reviewpack.document.type.Typefaces;
import com.reviewpack.document.type.Weight;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Tone;
import com.reviewpack.pack.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How wide the columns of tables and tiles are on a page, so that no word runs into the next column. For one thread. */
final class PageColumns {

    private static final float REPORT_TEXT = 9;
    private static final float DECK_TEXT = 12;
    private static final float REPORT_TILE = 16;
    private static final float REPORT_TILE_OF_MANY = 13;
    private static final float DECK_TILE = 22;
    /** Tiles above this number are set smaller on reports. */
    private static final int FEW_TILES = 4;
    /** To the right of each cell, against the size of its text. */
    private static final double AIR = 0.9;

    /** The same where the words would not fit otherwise. */
    private static final double LITTLE_AIR = 0.35;

    /** What stands before a state that is good or bad, on one line with its first word. */
    private static final String MARK = "\u2713\u00a0";

    /** What a column loses when its width is rounded, in points. */
    private static final double ROUNDING = 1.5;

    /**
     * Columns of a table.
     *
     * @param percent of the room, one a column
     * @param tight whether the words fit only with little air between the columns
     * @param divided whether they fit only where long words of heads are divided by hyphens
     * @param crowded whether they do not fit even so, and long numbers break
     */
    record Columns(List<String> percent, boolean tight, boolean divided, boolean crowded) {
        Columns {
            percent = List.copyOf(percent);
        }
    }

    private final Words words;
    private final Typefaces typefaces;
    private final boolean slides;
    private final WordBreaks breaks;
    private final Hyphens hyphens;

    PageColumns(Words words, Typefaces typefaces, boolean slides) {
        this.words = words;
        this.typefaces = typefaces;
        this.slides = slides;
        this.breaks = new WordBreaks(words.language().toLanguageTag());
        this.hyphens = new Hyphens(words.language().toLanguageTag());
    }

    /** The columns of a table in a room in points. */
    Columns ofTable(Block.Table table, double room) {
        List<Need> whole = needs(table, AIR, false);
        boolean tight = isTooWide(whole, room);
        List<Need> close = tight ? needs(table, LITTLE_AIR, false) : whole;
        boolean divided = isTooWide(close, room);
        List<Need> taken = divided ? needs(table, LITTLE_AIR, true) : close;
        return new Columns(ColumnWidths.percent(taken, room), tight, divided, isTooWide(taken, room));
    }

    private static boolean isTooWide(List<Need> needs, double room) {
        return needs.stream().mapToDouble(Need::least).sum() > room;
    }

    private List<Need> needs(Block.Table table, double air, boolean divided) {
        List<Need> needs = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            Block.Table.Column column = table.columns().get(i);
            double least = head(column.header(), Weight.SEMIBOLD, divided);
            for (Block.Table.Row row : table.rows()) {
                if (row.kind() != Block.Table.Row.Kind.GROUP && i < row.cells().size()) {
                    boolean bold = row.kind() == Block.Table.Row.Kind.TOTAL;
                    least = Math.max(least, least(row.cells().get(i), bold, text()));
                }
            }
            needs.add(new Need(column.weight(), least + air * text() + ROUNDING));
        }
        return needs;
    }

    /** Columns of a list of actions as percentages of the room, by the names of the messages that head them. */
    Map<String, String> ofActions(Block.Actions actions, double room) {
        Map<String, Need> needs = new LinkedHashMap<>();
        put(needs, actions, "what", 34, Weight.SEMIBOLD, Block.Actions.Action::what);
        put(needs, actions, "who", 16, Weight.REGULAR, Block.Actions.Action::owner);
        put(
                needs,
                actions,
                "by",
                13,
                Weight.REGULAR,
                action -> action.by().map(words.formats()::day).orElse("").replace(' ', '\u00a0'));
        put(needs, actions, "effect", 24, Weight.REGULAR, Block.Actions.Action::expectedEffect);
        put(
                needs,
                actions,
                "status",
                13,
                Weight.SEMIBOLD,
                action -> action.status().isEmpty() || action.tone() == Tone.NEUTRAL
                        ? action.status()
                        : MARK + action.status());
        List<String> percent = ColumnWidths.percent(List.copyOf(needs.values()), room);
        Map<String, String> widths = new LinkedHashMap<>();
        needs.keySet().forEach(name -> widths.put(name, percent.get(widths.size())));
        return widths;
    }

    /** A column that no action fills is left out, unless it is the first. */
    private void put(
            Map<String, Need> needs,
            Block.Actions actions,
            String name,
            int weight,
            Weight bold,
            Function<Block.Actions.Action, String> text) {
        double widest = 0;
        for (Block.Actions.Action action : actions.actions()) {
            widest = Math.max(widest, longest(text.apply(action), bold, text()));
        }
        boolean filled = actions.actions().stream()
                .anyMatch(action -> !text.apply(action).isEmpty());
        if (filled || needs.isEmpty()) {
            double head = longest(words.say("action." + name), Weight.SEMIBOLD, text());
            needs.put(name, new Need(weight, Math.max(head, widest) + AIR * text() + ROUNDING));
        }
    }

    /**
     * Columns of tiles.
     *
     * @param percent of the room, one a tile
     * @param divided whether they fit only where long words of their labels are divided by hyphens
     */
    record TileColumns(List<String> percent, boolean divided) {
        TileColumns {
            percent = List.copyOf(percent);
        }
    }

    /** The columns of tiles in a room in points. */
    TileColumns ofTiles(Block.Tiles tiles, double room) {
        List<Need> whole = needs(tiles, false);
        boolean divided = isTooWide(whole, room);
        return new TileColumns(ColumnWidths.percent(divided ? needs(tiles, true) : whole, room), divided);
    }

    private List<Need> needs(Block.Tiles tiles, boolean divided) {
        float size = slides ? DECK_TILE : tiles.tiles().size() > FEW_TILES ? REPORT_TILE_OF_MANY : REPORT_TILE;
        return tiles.tiles().stream()
                .map(tile -> {
                    double texts = Math.max(
                            head(tile.label(), Weight.REGULAR, divided),
                            Math.max(longest(tile.note(), Weight.REGULAR, text()), least(tile.change(), true, text())));
                    double value = typefaces.width(words.cell(tile.value()), Weight.BOLD, size);
                    boolean known = !(tile.value() instanceof Cell.Value one)
                            || one.measurement().known().isPresent();
                    return new Need(1, Math.max(texts + AIR * text(), known ? value + AIR * size : 0) + ROUNDING);
                })
                .toList();
    }

    /** The widest part of a head that no line may break. */
    private double head(String text, Weight weight, boolean divided) {
        if (!divided) {
            return longest(text, weight, text());
        }
        double longest = 0;
        int from = 0;
        for (int at : hyphens.in(text)) {
            longest = Math.max(longest, longest(text.substring(from, at) + "-", weight, text()));
            from = at;
        }
        return Math.max(longest, longest(text.substring(from), weight, text()));
    }

    private float text() {
        return slides ? DECK_TEXT : REPORT_TEXT;
    }

    private double least(Cell cell, boolean bold, float size) {
        String text = words.cell(cell);
        return switch (cell) {
            case Cell.Text plain -> longest(text, bold ? Weight.SEMIBOLD : Weight.REGULAR, size);
            case Cell.State state -> longest(state.tone() == Tone.NEUTRAL ? text : MARK + text, Weight.SEMIBOLD, size);
            case Cell.Value value ->
                value.measurement().known().isPresent()
                        ? typefaces.width(text, bold ? Weight.SEMIBOLD : Weight.REGULAR, size)
                        : longest(text, Weight.REGULAR, size);
            case Cell.Quantity quantity -> typefaces.width(text, bold ? Weight.SEMIBOLD : Weight.REGULAR, size);
            case Cell.Change change -> typefaces.width(text, Weight.SEMIBOLD, size);
            case Cell.Day day -> typefaces.width(text, bold ? Weight.SEMIBOLD : Weight.REGULAR, size);
            case Cell.Empty empty -> 0;
        };
    }

    /** The widest part of a text that no line may break. */
    private double longest(String text, Weight weight, float size) {
        if (text.length() <= 1) {
            return typefaces.width(text, weight, size);
        }
        double longest = 0;
        int from = 0;
        for (int to : breaks.in(text)) {
            // The page is set with the space behind a word counted in.
            longest = Math.max(longest, typefaces.width(text.substring(from, to), weight, size));
            from = to;
        }
        return longest;
    }
}
