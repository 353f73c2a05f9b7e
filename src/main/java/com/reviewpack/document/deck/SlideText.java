package com.reviewpack.document.deck;

import com.reviewpack.document.nativechart.ChartStyle.Paint;
import com.reviewpack.document.type.TextWidths;
import java.util.List;

/**
 * A paragraph on a slide.
 *
 * @param after space below it, in points
 */
record SlideText(List<Run> runs, Align align, boolean bullet, double after) {

    /** Sizes of type on a slide, in points: at most three of them on one, none below 12. */
    static final double LARGE = 24;

    /** Text and tables of a slide with few words. */
    static final double WIDE = 18;

    static final double BODY = 14;
    static final double SMALL = 12;

    /** Text of one look. */
    record Run(String text, double size, boolean bold, Paint paint) {}

    /** To which side the lines stand. */
    enum Align {
        /** Where reading begins. */
        LEFT,
        CENTRE,
        /** Where reading ends. */
        RIGHT
    }

    SlideText {
        runs = List.copyOf(runs);
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("a paragraph needs a run");
        }
    }

    static SlideText of(String text, double size, boolean bold, Paint paint) {
        return new SlideText(List.of(new Run(text, size, bold, paint)), Align.LEFT, false, 0);
    }

    SlideText align(Align side) {
        return new SlideText(runs, side, bullet, after);
    }

    SlideText after(double space) {
        return new SlideText(runs, align, bullet, space);
    }

    SlideText bulleted() {
        return new SlideText(runs, align, true, after);
    }

    /** All of its text. */
    String text() {
        return String.join("", runs.stream().map(Run::text).toList());
    }

    /** How far it is set in behind its bullet, in points. */
    double indent() {
        return bullet ? size() : 0;
    }

    double size() {
        return runs.stream().mapToDouble(Run::size).max().orElseThrow();
    }

    private TextWidths widths() {
        return runs.stream().anyMatch(Run::bold) ? TextWidths.BOLD : TextWidths.REGULAR;
    }

    /** Its height within a width, with the space below. */
    double height(double width) {
        double room = Math.max(1, width - indent());
        return widths().height(text(), size(), room) + after;
    }

    /** The paragraph cut with an ellipsis to a number of lines. */
    SlideText cut(double width, int lines) {
        if (runs.size() > 1) {
            return this;
        }
        Run run = runs.getFirst();
        String cut = widths().cut(run.text(), run.size(), Math.max(1, width - indent()), lines);
        return new SlideText(List.of(new Run(cut, run.size(), run.bold(), run.paint())), align, bullet, after);
    }

    static double height(List<SlideText> texts, double width) {
        return texts.stream().mapToDouble(text -> text.height(width)).sum();
    }
}
