package com.reviewpack.document;

import com.reviewpack.document.chart.ChartDrawing;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Blocks as page templates see them: {@code type} and its texts. */
final class PageBlocks {

    /** A table of no more rows and letters than these is not torn apart. */
    private static final int MOST_KEPT_TOGETHER = 12;

    private static final int MOST_LETTERS_KEPT_TOGETHER = 1200;

    /** Nor one of more lines than this: with the heading above it, it has to find room on a page of its own. */
    private static final int MOST_LINES_KEPT_TOGETHER = 20;

    /** About how many letters stand side by side on paper. */
    private static final double LETTERS_ACROSS = 110;

    /** A heading of a group of rows with no more letters than this needs no second line. */
    private static final int SHORT_GROUP = 30;

    /** A list of more points than this begins where there is room for some of them. */
    private static final int MOST_POINTS_KEPT_TOGETHER = 8;

    /** Charts that follow each other are not torn apart where they are no higher than this together, in points. */
    private static final float LOW_CHARTS = 230;

    private final PageModel model;

    PageBlocks(PageModel model) {
        this.model = model;
    }

    List<Map<String, Object>> of(List<Block> blocks) {
        return of(blocks, model.bodyWidth());
    }

    private List<Map<String, Object>> of(List<Block> blocks, double room) {
        List<Map<String, Object>> all = new ArrayList<>();
        blocks.forEach(block -> all.add(of(block, room)));
        return all;
    }

    /**
     * How many blocks stay on one page with their section's head: up to the first that shows something, so that no head
     * stands at the foot of a page alone, and beyond it as long as there are low charts. What may be torn apart begins
     * where there is room.
     */
    int opening(List<Block> blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            if (isTorn(blocks.get(i))) {
                return i;
            }
            boolean shows = switch (blocks.get(i)) {
                case Block.Table table -> true;
                case Block.Actions actions -> true;
                case Block.Beside beside -> true;
                case Block.ChartBlock chart -> true;
                case Block.Tiles tiles -> true;
                case Block.Bullets bullets -> bullets.points().size() > 1;
                case Block.Prose prose -> false;
                case Block.Callout callout -> false;
            };
            if (shows) {
                return withLowCharts(blocks, i);
            }
        }
        return blocks.size();
    }

    /** After the block at a place and the charts that follow it, as far as all of them are low. */
    private int withLowCharts(List<Block> blocks, int first) {
        float height = 0;
        for (int i = first; i < blocks.size(); i++) {
            if (!(blocks.get(i) instanceof Block.ChartBlock one)) {
                return Math.max(i, first + 1);
            }
            height += ChartDrawing.height(one.chart(), model.textSize());
            if (height > LOW_CHARTS) {
                return Math.max(i, first + 1);
            }
        }
        return blocks.size();
    }

    /** Whether a block may go on where a page ends. */
    private boolean isTorn(Block block) {
        return switch (block) {
            case Block.Table table -> !isWhole(table);
            case Block.Bullets bullets -> bullets.points().size() > MOST_POINTS_KEPT_TOGETHER;
            case Block.Actions actions -> false;
            case Block.Beside beside -> false;
            case Block.ChartBlock chart -> false;
            case Block.Tiles tiles -> false;
            case Block.Prose prose -> false;
            case Block.Callout callout -> false;
        };
    }

    private boolean isWhole(Block.Table table) {
        int letters = table.rows().stream()
                .flatMap(row -> row.cells().stream())
                .mapToInt(cell -> model.words().cell(cell).length())
                .sum();
        return table.rows().size() <= MOST_KEPT_TOGETHER
                && letters <= MOST_LETTERS_KEPT_TOGETHER
                && lines(table) <= MOST_LINES_KEPT_TOGETHER;
    }

    /** About how many lines the rows take: each as many as its fullest cell. */
    private double lines(Block.Table table) {
        double weights =
                table.columns().stream().mapToInt(Block.Table.Column::weight).sum();
        double lines = 0;
        for (Block.Table.Row row : table.rows()) {
            double most = 1;
            for (int i = 0; i < row.cells().size(); i++) {
                double room = LETTERS_ACROSS * table.columns().get(i).weight() / weights;
                most = Math.max(
                        most, Math.ceil(model.words().cell(row.cells().get(i)).length() / room));
            }
            lines += isAlone(row) ? 1 : most;
        }
        return lines;
    }

    private Map<String, Object> of(Block block, double room) {
        return switch (block) {
            case Block.Prose prose -> values("prose", "paragraphs", prose.paragraphs());
            case Block.Bullets bullets -> values("bullets", "heading", bullets.heading(), "points", bullets.points());
            case Block.Tiles tiles -> tiles(tiles, room);
            case Block.Table table -> table(table, room);
            case Block.ChartBlock chart -> chart(chart.chart());
            case Block.Actions actions -> actions(actions, room);
            case Block.Callout callout ->
                values(
                        "callout",
                        "heading",
                        callout.heading(),
                        "text",
                        callout.text(),
                        "tone",
                        word(callout.tone()),
                        "mark",
                        mark(callout.tone()));
            case Block.Beside beside -> {
                long share = Math.round(beside.leftShare() * 100);
                String id = model.beside();
                yield values(
                        "beside",
                        "id",
                        id,
                        "left",
                        of(beside.left(), room * beside.leftShare()),
                        "right",
                        of(beside.right(), room * (1 - beside.leftShare())),
                        "leftShare",
                        Long.toString(share),
                        "rightShare",
                        Long.toString(100 - share));
            }
        };
    }

    private Map<String, Object> chart(Chart chart) {
        String id = model.drawing(chart);
        return values(
                "chart",
                "id",
                id,
                "title",
                chart.title(),
                "alt",
                chart.altText(),
                "height",
                String.format(Locale.ROOT, "%.1f", model.height(id, chart)));
    }

    private Map<String, Object> tile(Block.Tiles.Tile tile) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("label", tile.label());
        values.put("value", cell(tile.value()));
        values.put("change", cell(tile.change()));
        values.put("note", tile.note());
        return values;
    }

    private Map<String, Object> tiles(Block.Tiles tiles, double room) {
        List<Map<String, Object>> all = each(tiles.tiles(), this::tile);
        PageColumns.TileColumns widths = model.columns().ofTiles(tiles, room);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).put("width", widths.percent().get(i));
        }
        return values("tiles", "tiles", all, "divided", widths.divided());
    }

    private Map<String, Object> table(Block.Table table, double room) {
        PageColumns.Columns widths = model.columns().ofTable(table, room);
        List<Map<String, Object>> columns = new ArrayList<>();
        for (Block.Table.Column column : table.columns()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("header", column.header());
            values.put("numeric", column.numeric());
            values.put("width", widths.percent().get(columns.size()));
            columns.add(values);
        }
        List<Map<String, Object>> bodies = each(TableRuns.of(table.rows()), run -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("together", run.together());
            values.put("rows", each(run.rows(), this::row));
            return values;
        });
        return values(
                "table",
                "heading",
                table.heading(),
                "columns",
                columns,
                "bodies",
                bodies,
                "note",
                table.note(),
                "tight",
                widths.tight(),
                "divided",
                widths.divided(),
                "crowded",
                widths.crowded(),
                "whole",
                isWhole(table));
    }

    /** Whether a row has nothing but a short first cell, which may run over the others. */
    private boolean isAlone(Block.Table.Row row) {
        return row.kind() == Block.Table.Row.Kind.GROUP
                && model.words().cell(row.cells().getFirst()).length() <= SHORT_GROUP
                && row.cells().stream()
                        .skip(1)
                        .allMatch(cell -> cell.equals(new Cell.Text("")) || cell instanceof Cell.Empty);
    }

    private Map<String, Object> row(Block.Table.Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("kind", row.kind().name().toLowerCase(Locale.ROOT));
        values.put("alone", isAlone(row));
        values.put("cells", each(row.cells(), this::cell));
        return values;
    }

    private Map<String, Object> actions(Block.Actions actions, double room) {
        List<Map<String, Object>> each = each(actions.actions(), action -> {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("what", action.what());
            values.put("owner", action.owner());
            values.put("by", action.by().map(model.words().formats()::day).orElse(""));
            values.put("effect", action.expectedEffect());
            values.put("status", action.status());
            values.put("tone", word(action.tone()));
            values.put("mark", action.status().isEmpty() ? "" : mark(action.tone()));
            return values;
        });
        return values(
                "actions",
                "heading",
                actions.heading(),
                "actions",
                each,
                "note",
                actions.note(),
                "widths",
                model.columns().ofActions(actions, room),
                "hasOwner",
                actions.actions().stream().anyMatch(a -> !a.owner().isEmpty()),
                "hasBy",
                actions.actions().stream().anyMatch(a -> a.by().isPresent()),
                "hasEffect",
                actions.actions().stream().anyMatch(a -> !a.expectedEffect().isEmpty()),
                "hasStatus",
                actions.actions().stream().anyMatch(a -> !a.status().isEmpty()));
    }

    private Map<String, Object> cell(Cell cell) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("text", model.words().cell(cell));
        values.put(
                "kind",
                switch (cell) {
                    case Cell.Text text -> "text";
                    case Cell.State state -> "state";
                    case Cell.Value value -> value.measurement().known().isPresent() ? "number" : "none";
                    case Cell.Quantity quantity -> "number";
                    case Cell.Change change -> "change";
                    case Cell.Day day -> "day";
                    case Cell.Empty empty -> "empty";
                });
        Tone tone = switch (cell) {
            case Cell.State state -> state.tone();
            case Cell.Change change -> change.tone();
            case Cell.Text text -> Tone.NEUTRAL;
            case Cell.Value value -> Tone.NEUTRAL;
            case Cell.Quantity quantity -> Tone.NEUTRAL;
            case Cell.Day day -> Tone.NEUTRAL;
            case Cell.Empty empty -> Tone.NEUTRAL;
        };
        values.put("tone", word(tone));
        values.put("mark", cell instanceof Cell.State ? mark(tone) : "");
        values.put(
                "small",
                cell instanceof Cell.Value value
                        && value.measurement() instanceof com.reviewpack.measure.Measurement.Known known
                        && known.small());
        return values;
    }

    private static String word(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    /** Tells good and bad apart without colour. */
    private static String mark(Tone tone) {
        return switch (tone) {
            case GOOD -> "✓";
            case BAD -> "✕";
            case NEUTRAL -> "";
        };
    }

    private static <T> List<Map<String, Object>> each(List<T> items, Function<T, Map<String, Object>> values) {
        return items.stream().map(values).toList();
    }

    private static Map<String, Object> values(String type, Object... pairs) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("type", type);
        for (int i = 0; i < pairs.length; i += 2) {
            values.put((String) pairs[i], pairs[i + 1]);
        }
        return values;
    }
}
