package com.reviewpack.document.deck;

import com.reviewpack.document.type.TextWidths;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Spreads the blocks of a page over as many slides as they need: nothing shrinks and nothing overflows. Lists and tables
 * are continued, tables with their header; stacks side by side that are too high follow each other.
 */
final class SlideFlow {

    /** A deck shows at most this many rows of a table; the workbook holds them all. */
    static final int MOST_ROWS = 36;

    private final Words words;
    private final SlideMeasures measures;
    private final SlideTables tables;

    private final SlideSpacing spacing;

    SlideFlow(Words words, SlideTables tables, SlideSpacing spacing) {
        this.words = words;
        this.spacing = spacing;
        measures = new SlideMeasures(words, tables, spacing);
        this.tables = tables.set(spacing);
    }

    /** The head of a block that still fits, and what is left of it. */
    private record Split(Block head, Block tail) {}

    /** The blocks of each slide; one slide without blocks where there are none. */
    List<List<Block>> slides(List<Block> blocks, double width, double height) {
        Deque<Block> waiting = new ArrayDeque<>();
        blocks.forEach(block -> waiting.add(settled(block)));
        List<List<Block>> slides = new ArrayList<>();
        List<Block> current = new ArrayList<>();
        double left = height;
        while (!waiting.isEmpty()) {
            Block block = waiting.removeFirst();
            double needed = measures.height(block, width);
            if (needed <= left) {
                current.add(block);
                left -= needed + spacing.gap;
                continue;
            }
            Optional<Split> split = split(block, width, left);
            if (split.isPresent()) {
                current.add(split.get().head());
                waiting.addFirst(split.get().tail());
            } else if (!current.isEmpty()) {
                waiting.addFirst(block);
            } else {
                unstack(block, width, height).reversed().forEach(waiting::addFirst);
                continue;
            }
            slides.add(current);
            current = new ArrayList<>();
            left = height;
        }
        if (!current.isEmpty() || slides.isEmpty()) {
            slides.add(current);
        }
        return slides;
    }

    private Block settled(Block block) {
        return switch (block) {
            case Block.Actions actions -> shortened(tables.actions(actions));
            case Block.Table table -> shortened(table);
            case Block.Beside beside ->
                new Block.Beside(
                        beside.left().stream().map(this::settled).toList(),
                        beside.right().stream().map(this::settled).toList(),
                        beside.leftShare());
            case Block.Prose prose -> prose;
            case Block.Bullets bullets -> bullets;
            case Block.Tiles tiles -> tiles;
            case Block.ChartBlock chart -> chart;
            case Block.Callout callout -> callout;
        };
    }

    private Block shortened(Block.Table table) {
        int more = table.rows().size() - MOST_ROWS;
        if (more <= 0) {
            return table;
        }
        String note = words.say("and_more", Map.of("n", more));
        return new Block.Table(
                table.key(),
                table.heading(),
                table.columns(),
                table.rows().subList(0, MOST_ROWS),
                table.note().isEmpty() ? note : note + ". " + table.note());
    }

    /** A block that fits no slide as a whole and has no rows or points to part at. */
    private List<Block> unstack(Block block, double width, double height) {
        return switch (block) {
            case Block.Beside beside -> {
                List<Block> blocks = new ArrayList<>(beside.left());
                blocks.addAll(beside.right());
                yield blocks;
            }
            case Block.Prose prose -> List.of(cut(prose.paragraphs().getFirst(), width, height));
            case Block.Bullets bullets ->
                List.of(cut(bullets.heading() + " " + bullets.points().getFirst(), width, height));
            case Block.Callout callout ->
                List.of(new Block.Callout(
                        "",
                        cutText(callout.heading() + " " + callout.text(), width - 40, height - 40),
                        callout.tone()));
            case Block.Table table -> List.of(cut(table.heading() + " " + table.note(), width, height));
            case Block.ChartBlock chart -> List.of(cut(chart.chart().altText(), width, height));
            case Block.Tiles tiles -> rows(tiles);
            case Block.Actions actions -> List.of(tables.actions(actions));
        };
    }

    private List<Block> rows(Block.Tiles tiles) {
        List<Block.Table.Row> rows = tiles.tiles().stream()
                .map(tile -> new Block.Table.Row(
                        List.of(new Cell.Text(tile.label()), tile.value(), tile.change(), new Cell.Text(tile.note())),
                        Block.Table.Row.Kind.PLAIN))
                .toList();
        Block.Table.Column text = new Block.Table.Column("", false, 3);
        Block.Table.Column number = new Block.Table.Column("", true, 2);
        return List.of(new Block.Table("tiles", "", List.of(text, number, number, text), rows, ""));
    }

    private static Block cut(String text, double width, double height) {
        return new Block.Prose(List.of(cutText(text.strip(), width, height)));
    }

    private static String cutText(String text, double width, double height) {
        int lines = (int) Math.max(1, (height - 12) / (SlideText.BODY * TextWidths.LINE));
        return TextWidths.REGULAR.cut(text, SlideText.BODY, width, lines);
    }

    private Optional<Split> split(Block block, double width, double left) {
        return switch (block) {
            case Block.Prose prose -> splitProse(prose, width, left);
            case Block.Bullets bullets -> splitBullets(bullets, width, left);
            case Block.Table table -> splitTable(table, width, left);
            case Block.Tiles tiles -> Optional.empty();
            case Block.ChartBlock chart -> Optional.empty();
            case Block.Actions actions -> Optional.empty();
            case Block.Callout callout -> Optional.empty();
            case Block.Beside beside -> Optional.empty();
        };
    }

    private Optional<Split> splitProse(Block.Prose prose, double width, double left) {
        List<String> all = prose.paragraphs();
        for (int count = all.size() - 1; count > 0; count--) {
            Block head = new Block.Prose(all.subList(0, count));
            if (measures.height(head, width) <= left) {
                return Optional.of(new Split(head, new Block.Prose(all.subList(count, all.size()))));
            }
        }
        return Optional.empty();
    }

    private Optional<Split> splitBullets(Block.Bullets bullets, double width, double left) {
        List<String> all = bullets.points();
        for (int count = all.size() - 1; count > 0; count--) {
            Block head = new Block.Bullets(bullets.heading(), all.subList(0, count));
            if (measures.height(head, width) <= left) {
                return Optional.of(
                        new Split(head, new Block.Bullets(bullets.heading(), all.subList(count, all.size()))));
            }
        }
        return Optional.empty();
    }

    /** At least two rows stay together with the header, and two are left; the note stands below the last part. */
    private Optional<Split> splitTable(Block.Table table, double width, double left) {
        double heading = SlideText.height(SlideTexts.heading(table.heading(), spacing), width);
        SlideTable laid = tables.of(table, width);
        double reached = heading + laid.lines().getFirst().height();
        int count = 0;
        while (count < table.rows().size()
                && reached + laid.lines().get(count + 1).height() <= left) {
            reached += laid.lines().get(count + 1).height();
            count++;
        }
        while (count > 2 && lines(table, count) < 2) {
            count--;
        }
        count = Math.min(count, table.rows().size() - 1);
        if (count > 0 && table.rows().get(count - 1).kind() == Block.Table.Row.Kind.GROUP) {
            count--;
        }
        if (count < 2) {
            return Optional.empty();
        }
        return Optional.of(new Split(
                part(table, table.rows().subList(0, count), ""), part(table, rest(table.rows(), count), table.note())));
    }

    /** How many rows there are from a place on, heads of groups apart. */
    private static long lines(Block.Table table, int from) {
        return table.rows().subList(from, table.rows().size()).stream()
                .filter(row -> row.kind() != Block.Table.Row.Kind.GROUP)
                .count();
    }

    /** The rows from a place on, below the head of the group in which they begin. */
    private static List<Block.Table.Row> rest(List<Block.Table.Row> rows, int from) {
        List<Block.Table.Row> rest = new ArrayList<>(rows.subList(from, rows.size()));
        for (int row = from; row >= 0; row--) {
            Block.Table.Row.Kind kind = rows.get(row).kind();
            if (kind == Block.Table.Row.Kind.TOTAL) {
                break;
            }
            if (kind == Block.Table.Row.Kind.GROUP) {
                if (row < from) {
                    rest.addFirst(rows.get(row));
                }
                break;
            }
        }
        return rest;
    }

    private static Block part(Block.Table table, List<Block.Table.Row> rows, String note) {
        return new Block.Table(table.key(), table.heading(), table.columns(), rows, note);
    }
}
