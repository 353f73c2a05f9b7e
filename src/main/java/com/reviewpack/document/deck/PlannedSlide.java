package com.reviewpack.document.deck;

import com.reviewpack.document.type.ContinuedTitle;
import com.reviewpack.document.type.TextWidths;
import com.reviewpack.document.type.TitleEnd;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * A slide with its content settled: a page, or a part of one.
 *
 * @param shift how far the subtitle and what follows stand below their places in the layout, because the title has more
 *     lines than two (or fewer: then above), in points
 * @param notes whether the page's talking points stand here
 */
record PlannedSlide(
        Page page,
        Frame frame,
        boolean cover,
        String title,
        double shift,
        SlideBox body,
        List<Block> blocks,
        SlideSpacing spacing,
        boolean notes) {

    private static final int MOST_TITLE_LINES = 3;

    /** The slides of one page; set tighter where that saves one, and wider where one stays half empty. */
    static List<PlannedSlide> of(Page page, Frame frame, Words words, SlideTables tables) {
        String title = cut(page.title(), frame, words);
        String next = cut(ContinuedTitle.of(page.title(), words), frame, words);
        SlideSpacing spacing = SlideSpacing.EASY;
        List<List<Block>> parts =
                parts(page, frame, words, tables, spacing, Math.max(shift(title, frame), shift(next, frame)));
        if (parts.size() == 1 && wordsAlone(page)) {
            for (SlideSpacing wider : List.of(SlideSpacing.ROOMY, SlideSpacing.WIDE)) {
                List<List<Block>> other = parts(page, frame, words, tables, wider, shift(title, frame));
                if (other.size() == 1
                        && other.getFirst().size() == parts.getFirst().size()
                        && (wider == SlideSpacing.ROOMY || sparse(other.getFirst(), frame, words, tables))) {
                    parts = other;
                    spacing = wider;
                }
            }
        } else if (parts.size() > 1) {
            for (SlideSpacing tried : List.of(SlideSpacing.EASY, SlideSpacing.TIGHT)) {
                List<List<Block>> other = parts(page, frame, words, tables, tried, shift(title, frame));
                boolean fits = other.size() == 1 || shift(next, frame) <= shift(title, frame);
                if (fits && other.size() < parts.size()) {
                    parts = other;
                    spacing = tried;
                }
            }
        }
        List<PlannedSlide> slides = new ArrayList<>();
        for (List<Block> blocks : parts) {
            boolean first = slides.isEmpty();
            String own = first ? title : next;
            double shift = shift(own, frame);
            slides.add(new PlannedSlide(
                    page, frame, false, own, shift, below(frame.body(), shift), blocks, spacing, first));
        }
        return slides;
    }

    /** Whether nothing on a page would fill the slide by itself, as charts do. */
    private static boolean wordsAlone(Page page) {
        return page.blocks().stream().noneMatch(SlideMeasures::fills);
    }

    /** Whether blocks leave half of a slide empty even where they are set widest. */
    private static boolean sparse(List<Block> blocks, Frame frame, Words words, SlideTables tables) {
        boolean plain = blocks.stream().noneMatch(block -> block instanceof Block.Tiles);
        double width = frame.body().width();
        double height = new SlideMeasures(words, tables, SlideSpacing.WIDE).stack(blocks, width);
        return plain && height <= frame.body().height() / 2;
    }

    private static List<List<Block>> parts(
            Page page, Frame frame, Words words, SlideTables tables, SlideSpacing spacing, double shift) {
        SlideBox free = below(frame.body(), shift);
        return new SlideFlow(words, tables, spacing).slides(page.blocks(), free.width(), free.height());
    }

    /** How much higher the title is than the two lines, or so, for which the layout has room. */
    private static double shift(String title, Frame frame) {
        double line = frame.title().size() * TextWidths.LINE;
        return height(title, frame) - frame.titleLines() * line;
    }

    private static SlideBox below(SlideBox body, double shift) {
        return new SlideBox(body.x(), body.y() + shift, body.width(), body.height() - shift);
    }

    /** The cover, without blocks. */
    static PlannedSlide cover(Page page, Frame frame, Words words) {
        return new PlannedSlide(
                page,
                frame,
                true,
                cut(page.title(), frame, words),
                0,
                frame.body(),
                List.of(),
                SlideSpacing.EASY,
                true);
    }

    /** The title within its lines, of which the last is no single word. */
    private static String cut(String title, Frame frame, Words words) {
        double size = frame.title().size();
        double width = frame.title().box().width();
        String whole = ContinuedTitle.fit(
                title, words, text -> TextWidths.BOLD.lines(text, size, width).size() <= MOST_TITLE_LINES);
        String cut = TextWidths.BOLD.cut(whole, size, width, MOST_TITLE_LINES);
        int lines = TextWidths.BOLD.lines(cut, size, width).size();
        String together = TitleEnd.together(cut);
        return lines > 1 && TextWidths.BOLD.lines(together, size, width).size() == lines ? together : cut;
    }

    private static double height(String title, Frame frame) {
        return TextWidths.BOLD.height(
                title, frame.title().size(), frame.title().box().width());
    }
}
