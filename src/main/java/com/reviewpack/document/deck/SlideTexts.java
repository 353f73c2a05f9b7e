package com.reviewpack.document.deck;

import com.reviewpack.document.deck.SlideText.Run;
import com.reviewpack.document.nativechart.ChartStyle.Paint;
import com.reviewpack.document.type.TextWidths;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Words;
import java.util.ArrayList;
import java.util.List;

/** The paragraphs of blocks that are text. */
final class SlideTexts {

    /** Space below a heading, in points. */
    private static final double BELOW_HEADING = 6;

    /** What is left of a width for text that was measured in the deck's type and is set in a wider one. */
    private static final double NARROWEST = 0.88;

    private final Words words;
    private final SlideTables tables;

    SlideTexts(Words words, SlideTables tables) {
        this.words = words;
        this.tables = tables;
    }

    static List<SlideText> of(Block.Prose prose, SlideSpacing spacing) {
        return prose.paragraphs().stream()
                .map(text -> SlideText.of(text, spacing.body, false, Paint.INK).after(spacing.apart))
                .toList();
    }

    static List<SlideText> of(Block.Bullets bullets, SlideSpacing spacing) {
        List<SlideText> texts = new ArrayList<>(heading(bullets.heading(), spacing));
        bullets.points()
                .forEach(point -> texts.add(SlideText.of(point, spacing.body, false, Paint.INK)
                        .bulleted()
                        .after(spacing.apart)));
        return texts;
    }

    /** A heading within a page; nothing where it is empty. */
    static List<SlideText> heading(String heading, SlideSpacing spacing) {
        return heading.isEmpty()
                ? List.of()
                : List.of(SlideText.of(heading, spacing.body, true, Paint.INK).after(BELOW_HEADING));
    }

    /** What is measured, above a chart. */
    static SlideText chartTitle(String title) {
        return SlideText.of(title, SlideText.SMALL, true, Paint.DARK).after(2);
    }

    static SlideText note(String note) {
        return SlideText.of(note, SlideText.SMALL, false, Paint.DARK);
    }

    static List<SlideText> of(Block.Callout callout, SlideSpacing spacing) {
        List<SlideText> texts = new ArrayList<>();
        if (!callout.heading().isEmpty()) {
            texts.add(SlideText.of(callout.heading(), spacing.body, true, SlideTables.paint(callout.tone()))
                    .after(2));
        }
        texts.add(SlideText.of(callout.text(), spacing.body, false, Paint.INK));
        return texts;
    }

    /** The size of the numbers of tiles beside each other: large, but that of text where one would be too wide. */
    double valueSize(Block.Tiles tiles, double width) {
        boolean fits = tiles.tiles().stream()
                .allMatch(tile -> TextWidths.BOLD.of(words.cell(tile.value()), SlideText.LARGE) <= width);
        return fits ? SlideText.LARGE : SlideText.BODY;
    }

    /**
     * The height of the highest label of tiles beside each other, below which their numbers stand in one line. It has room
     * for the wider type that an office program takes where it lacks the deck's.
     */
    static double labels(Block.Tiles tiles, double width) {
        return tiles.tiles().stream()
                .mapToDouble(tile -> label(tile, width).height(width * NARROWEST))
                .max()
                .orElse(0);
    }

    static SlideText label(Block.Tiles.Tile tile, double width) {
        return SlideText.of(tile.label(), SlideText.SMALL, false, Paint.DARK).cut(width, 2);
    }

    /**
     * A tile's number, and what it is compared to.
     *
     * @param size of the number, in points
     */
    List<SlideText> number(Block.Tiles.Tile tile, double width, double size) {
        String value = words.cell(tile.value());
        List<SlideText> texts = new ArrayList<>();
        texts.add(SlideText.of(value, size, true, valuePaint(tile.value()))
                .cut(width, 2)
                .after(2));
        String change = words.cell(tile.change());
        if (change.isEmpty() && !tile.note().isEmpty()) {
            texts.add(note(tile.note()).cut(width, 3));
        } else if (!change.isEmpty()) {
            Run told = tables.text(tile.change(), true).runs().getFirst();
            Run run = new Run(told.text(), SlideText.SMALL, true, told.paint());
            String beside = TextWidths.REGULAR.cut(tile.note(), SlideText.SMALL, width, 2);
            texts.add(
                    beside.isEmpty()
                            ? new SlideText(List.of(run), SlideText.Align.LEFT, false, 0)
                            : new SlideText(
                                    List.of(run, new Run("  " + beside, SlideText.SMALL, false, Paint.DARK)),
                                    SlideText.Align.LEFT,
                                    false,
                                    0));
        }
        return texts;
    }

    private Paint valuePaint(Cell value) {
        return tables.text(value, true).runs().getFirst().paint();
    }
}
