package com.reviewpack.document.deck;

import com.reviewpack.document.deck.Frame.Slot;
import com.reviewpack.document.nativechart.ChartStyle.Paint;
import com.reviewpack.document.nativechart.NativeCharts;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Words;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Draws blocks on one slide. */
final class SlideBlocks {

    private final String part;
    private final SlideXml slide;
    private final SlideCharts charts;
    private final SlideMeasures measures;
    private final SlideTables tables;
    private final SlideTexts texts;
    private final Deque<Slot> placeholders;
    private final SlideSpacing spacing;

    /**
     * @param part the slide's part
     * @param placeholders the layout's places for text, in order of reading; what they do not hold
     *     stands in text boxes
     */
    SlideBlocks(
            String part,
            SlideXml slide,
            SlideCharts charts,
            Words words,
            SlideTables tables,
            SlideSpacing spacing,
            List<Slot> placeholders) {
        this.spacing = spacing;
        this.part = part;
        this.slide = slide;
        this.charts = charts;
        measures = new SlideMeasures(words, tables, spacing);
        this.tables = tables.set(spacing);
        texts = new SlideTexts(words, this.tables);
        this.placeholders = new ArrayDeque<>(placeholders);
    }

    /** Draws blocks one below the other; those that can use more height share what is left. */
    void stack(List<Block> blocks, SlideBox box) {
        List<Double> heights = measures.heights(blocks, box.width(), box.height());
        double y = box.y();
        for (int i = 0; i < blocks.size(); i++) {
            draw(blocks.get(i), new SlideBox(box.x(), y, box.width(), heights.get(i)));
            y += heights.get(i) + spacing.gap;
        }
    }

    private void draw(Block block, SlideBox box) {
        switch (block) {
            case Block.Prose prose -> text(box, SlideTexts.of(prose, spacing));
            case Block.Bullets bullets -> text(box, SlideTexts.of(bullets, spacing));
            case Block.Tiles tiles -> tiles(tiles, box);
            case Block.Table table -> table(table, box);
            case Block.Actions actions -> table(tables.actions(actions), box);
            case Block.ChartBlock chart -> chart(chart.chart(), box);
            case Block.Callout callout -> callout(callout, box);
            case Block.Beside beside -> {
                double left = SlideMeasures.leftWidth(beside, box.width());
                double right = SlideMeasures.rightWidth(beside, box.width());
                stack(beside.left(), new SlideBox(box.x(), box.y(), left, box.height()));
                stack(
                        beside.right(),
                        new SlideBox(box.x() + left + SlideMeasures.GUTTER, box.y(), right, box.height()));
            }
        }
    }

    private void text(SlideBox box, List<SlideText> paragraphs) {
        if (paragraphs.isEmpty()) {
            return;
        }
        Slot slot = placeholders.pollFirst();
        if (slot == null) {
            slide.text("Text", box, paragraphs);
        } else {
            slide.placeholder(slot, "Body", box, paragraphs);
        }
    }

    private void tiles(Block.Tiles tiles, SlideBox box) {
        int inRow = SlideMeasures.tilesInRow(tiles.tiles().size(), box.width());
        double width = SlideMeasures.tileWidth(inRow, box.width());
        double height = measures.tileRow(tiles, box.width());
        double labels = SlideTexts.labels(tiles, width);
        double size = texts.valueSize(tiles, width);
        for (int i = 0; i < tiles.tiles().size(); i++) {
            double x = box.x() + (i % inRow) * (width + SlideMeasures.BETWEEN_TILES);
            double y = box.y() + (double) (i / inRow) * (height + spacing.gap);
            slide.bar(new SlideBox(x, y, width, 2), Paint.ACCENT, false);
            Block.Tiles.Tile tile = tiles.tiles().get(i);
            double top = SlideMeasures.TILE_TOP;
            slide.text(
                    "Name of key figure",
                    new SlideBox(x, y + top, width, labels),
                    List.of(SlideTexts.label(tile, width)));
            double below = top + labels + SlideMeasures.BELOW_LABEL;
            slide.text(
                    "Key figure", new SlideBox(x, y + below, width, height - below), texts.number(tile, width, size));
        }
    }

    private void table(Block.Table table, SlideBox box) {
        double y = box.y();
        List<SlideText> heading = SlideTexts.heading(table.heading(), spacing);
        if (!heading.isEmpty()) {
            double height = SlideText.height(heading, box.width());
            slide.text("Heading", new SlideBox(box.x(), y, box.width(), height), heading);
            y += height;
        }
        SlideTable laid = tables.of(table, box.width());
        String columns = String.join(
                ", ", table.columns().stream().map(Block.Table.Column::header).toList());
        String description = (table.heading().isEmpty() ? "" : table.heading() + ": ")
                + columns
                + String.format(Locale.ROOT, " (%d)", table.rows().size());
        slide.table(new SlideBox(box.x(), y, laid.width(), laid.height()), laid, "Table", description);
        y += laid.height();
        if (!table.note().isEmpty()) {
            double height = measures.noteHeight(table.note(), box.width());
            slide.text(
                    "Note",
                    new SlideBox(box.x(), y + 4, box.width(), height - 4),
                    List.of(SlideTexts.note(table.note())));
        }
    }

    private void chart(Chart chart, SlideBox box) {
        SlideText title = SlideTexts.chartTitle(chart.title());
        double titleHeight = title.height(box.width());
        slide.text("Chart title", new SlideBox(box.x(), box.y(), box.width(), titleHeight), List.of(title));
        SlideBox below = new SlideBox(box.x(), box.y() + titleHeight, box.width(), box.height() - titleHeight);
        if (chart.kind() == Chart.Kind.HEAT_MAP) {
            SlideTable map = tables.heatMap(chart, box.width());
            slide.table(
                    new SlideBox(below.x(), below.y(), map.width(), map.height()), map, "Heat map", chart.altText());
        } else if (NativeCharts.draws(chart)) {
            slide.chart(below, charts.add(part, chart, below.width(), below.height()), "Chart", chart.altText());
        } else {
            slide.text("Text", below, List.of(SlideTexts.note(chart.altText())));
        }
    }

    private void callout(Block.Callout callout, SlideBox box) {
        slide.bar(box, Paint.GRID, true);
        Paint edge =
                callout.tone() == com.reviewpack.pack.Tone.NEUTRAL ? Paint.ACCENT : SlideTables.paint(callout.tone());
        slide.bar(new SlideBox(box.x(), box.y(), 4, box.height()), edge, false);
        double padding = SlideMeasures.PADDING;
        slide.text(
                "Remark",
                new SlideBox(
                        box.x() + 4 + padding,
                        box.y() + padding,
                        box.width() - 4 - 2 * padding,
                        box.height() - 2 * padding),
                SlideTexts.of(callout, spacing));
    }
}
