package com.reviewpack.document.deck;

import com.reviewpack.pack.Block;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Words;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How high blocks are on a slide, in points. */
final class SlideMeasures {

    /** Space between two stacks side by side. */
    static final double GUTTER = 24;

    /** Space between tiles. */
    static final double BETWEEN_TILES = 14;

    /** Space round the text of a callout. */
    static final double PADDING = 10;

    /** Space between the line above a tile and its text. */
    static final double TILE_TOP = 8;

    /** Space between the label of a tile and its number. */
    static final double BELOW_LABEL = 2;

    /** Least height of a row of bars, and of what stands round them. */
    private static final double BAR_ROW = 20;

    private static final double ROUND_BARS = 16;

    /** Most height of a row of bars, and of a row of a time line, whose names of days would stand far from its bars. */
    private static final double MOST_BAR_ROW = 66;

    private static final double MOST_TIME_ROW = 44;

    /** Rows for names of days above the bars of a time line. */
    private static final int DAY_ROWS = 2;

    private final SlideSpacing spacing;
    private final SlideTables tables;
    private final SlideTexts texts;

    SlideMeasures(Words words, SlideTables tables, SlideSpacing spacing) {
        this.spacing = spacing;
        this.tables = tables.set(spacing);
        texts = new SlideTexts(words, this.tables);
    }

    /** The least height of a block within a width. */
    double height(Block block, double width) {
        return switch (block) {
            case Block.Prose prose -> SlideText.height(SlideTexts.of(prose, spacing), width);
            case Block.Bullets bullets -> SlideText.height(SlideTexts.of(bullets, spacing), width);
            case Block.Tiles tiles -> tiles(tiles, width);
            case Block.Table table ->
                SlideText.height(SlideTexts.heading(table.heading(), spacing), width)
                        + tables.of(table, width).height()
                        + noteHeight(table.note(), width);
            case Block.ChartBlock chart -> chart(chart.chart(), width);
            case Block.Actions actions -> height(tables.actions(actions), width);
            case Block.Callout callout ->
                SlideText.height(SlideTexts.of(callout, spacing), width - 2 * PADDING - 4) + 2 * PADDING;
            case Block.Beside beside ->
                Math.max(
                        stack(beside.left(), leftWidth(beside, width)),
                        stack(beside.right(), rightWidth(beside, width)));
        };
    }

    /** The least height of blocks one below the other. */
    double stack(List<Block> blocks, double width) {
        double gaps = spacing.gap * Math.max(0, blocks.size() - 1);
        return gaps + blocks.stream().mapToDouble(block -> height(block, width)).sum();
    }

    static double leftWidth(Block.Beside beside, double width) {
        return (width - GUTTER) * beside.leftShare();
    }

    static double rightWidth(Block.Beside beside, double width) {
        return (width - GUTTER) * (1 - beside.leftShare());
    }

    static double tileWidth(int tiles, double width) {
        return (width - BETWEEN_TILES * (tiles - 1)) / tiles;
    }

    /** Tiles in one row, or in two where a row would leave them too narrow to read. */
    static int tilesInRow(int tiles, double width) {
        return tileWidth(tiles, width) >= 110 || tiles < 2 ? Math.max(1, tiles) : (tiles + 1) / 2;
    }

    private double tiles(Block.Tiles tiles, double width) {
        int inRow = tilesInRow(tiles.tiles().size(), width);
        int rows = (tiles.tiles().size() + inRow - 1) / inRow;
        return rows * tileRow(tiles, width) + (rows - 1) * spacing.gap;
    }

    /** The height of a row of tiles: that of the highest. */
    double tileRow(Block.Tiles tiles, double width) {
        double each = tileWidth(tilesInRow(tiles.tiles().size(), width), width);
        double labels = SlideTexts.labels(tiles, each);
        double size = texts.valueSize(tiles, each);
        return TILE_TOP
                + labels
                + BELOW_LABEL
                + tiles.tiles().stream()
                        .mapToDouble(tile -> SlideText.height(texts.number(tile, each, size), each))
                        .max()
                        .orElse(0);
    }

    double noteHeight(String note, double width) {
        return note.isEmpty() ? 0 : 4 + SlideTexts.note(note).height(width);
    }

    private double chart(Chart chart, double width) {
        double title = SlideTexts.chartTitle(chart.title()).height(width);
        return switch (chart.kind()) {
            case HEAT_MAP -> title + tables.heatMap(chart, width).height();
            case COLUMNS, LINES, BURN_DOWN, FUNNEL_PLOT, CURVE -> title + spacing.leastChart;
            case BARS, STACKED_BARS, VARIANCE_BARS, BULLET, RANGE, FUNNEL, TIMELINE ->
                title
                        + Math.min(
                                300,
                                ROUND_BARS
                                        + BAR_ROW
                                                * (chart.categories().size()
                                                        + chart.markers().size()))
                        + legend(chart);
        };
    }

    private static double legend(Chart chart) {
        return chart.series().size() > 1 ? BAR_ROW : 0;
    }

    /** Whether a block is drawn to fill its part of a slide, or holds one that is. */
    static boolean fills(Block block) {
        return switch (block) {
            case Block.ChartBlock chart -> true;
            case Block.Beside beside ->
                beside.left().stream().anyMatch(SlideMeasures::fills)
                        || beside.right().stream().anyMatch(SlideMeasures::fills);
            case Block.Prose prose -> false;
            case Block.Bullets bullets -> false;
            case Block.Tiles tiles -> false;
            case Block.Table table -> false;
            case Block.Actions actions -> false;
            case Block.Callout callout -> false;
        };
    }

    /**
     * The heights of blocks one below the other: what each needs, and what is left of the height shared among those that can
     * use more.
     */
    List<Double> heights(List<Block> blocks, double width, double height) {
        double left = Math.max(0, height - stack(blocks, width));
        double[] heights =
                blocks.stream().mapToDouble(block -> height(block, width)).toArray();
        double[] room = blocks.stream().mapToDouble(block -> room(block, width)).toArray();
        List<Integer> stretching = IntStream.range(0, room.length)
                .filter(i -> room[i] > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> room[i]))
                .toList();
        for (int k = 0; k < stretching.size(); k++) {
            int i = stretching.get(k);
            double more = Math.min(room[i], left / (stretching.size() - k));
            heights[i] += more;
            left -= more;
        }
        return Arrays.stream(heights).boxed().toList();
    }

    /** How much more height than it needs a block can use. */
    private double room(Block block, double width) {
        return switch (block) {
            case Block.ChartBlock chart -> Math.max(0, most(chart.chart(), width) - chart(chart.chart(), width));
            case Block.Beside beside ->
                Stream.concat(
                                        beside.left().stream().map(one -> room(one, leftWidth(beside, width))),
                                        beside.right().stream().map(one -> room(one, rightWidth(beside, width))))
                                .anyMatch(more -> more > 0)
                        ? Double.MAX_VALUE
                        : 0;
            case Block.Prose prose -> 0;
            case Block.Bullets bullets -> 0;
            case Block.Tiles tiles -> 0;
            case Block.Table table -> 0;
            case Block.Actions actions -> 0;
            case Block.Callout callout -> 0;
        };
    }

    /** The height beyond which a chart becomes no easier to read. */
    private double most(Chart chart, double width) {
        int rows = chart.categories().size();
        double round = SlideTexts.chartTitle(chart.title()).height(width) + ROUND_BARS + legend(chart);
        return switch (chart.kind()) {
            case HEAT_MAP -> 0;
            case COLUMNS, LINES, BURN_DOWN, FUNNEL_PLOT, CURVE -> Double.MAX_VALUE;
            case TIMELINE -> round + MOST_TIME_ROW * (rows + DAY_ROWS);
            case BARS, STACKED_BARS, VARIANCE_BARS, BULLET, RANGE, FUNNEL -> round + MOST_BAR_ROW * rows;
        };
    }
}
