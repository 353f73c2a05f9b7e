package com.reviewpack.document.deck;

/**
 * How far apart things stand on a slide. A page that would need a further slide is set tighter first, type stays; a page
 * of few words is set wider, its tables in the size of text.
 */
enum SlideSpacing {
    /** For pages of a few words, that would else leave most of the slide empty. */
    WIDE(26, 150, 14, 8, SlideText.WIDE, SlideText.BODY, 8),
    /** For pages without charts that would else leave much of the slide empty. */
    ROOMY(22, 150, 12, 7, SlideText.BODY, SlideText.BODY, 8),
    /** The usual distances. */
    EASY(14, 150, 6, 3, SlideText.BODY, SlideText.SMALL, 5),
    /** For pages that would otherwise run over. */
    TIGHT(8, 104, 6, 3, SlideText.BODY, SlideText.SMALL, 5);

    /** Space between blocks, in points. */
    final double gap;

    /** A chart of time is never lower than this, in points. */
    final double leastChart;

    /** Space between paragraphs and between points, in points. */
    final double apart;

    /** Space above and below the text of a cell, in points. */
    final double cell;

    /** Size of type of text, in points. */
    final double body;

    /** Size of type in tables, in points. */
    final double table;

    /** More lines than this in a cell are cut. */
    final int lines;

    SlideSpacing(double gap, double leastChart, double apart, double cell, double body, double table, int lines) {
        this.gap = gap;
        this.leastChart = leastChart;
        this.apart = apart;
        this.cell = cell;
        this.body = body;
        this.table = table;
        this.lines = lines;
    }
}
