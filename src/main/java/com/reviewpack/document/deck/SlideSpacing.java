package com.reviewpack.document.deck;

/** How far apart things stand on a slide. A page that would need a further slide is set tighter first; type stays. */
enum SlideSpacing {
    /** The usual distances. */
    EASY(14, 150),
    /** For pages that would otherwise run over. */
    TIGHT(8, 104);

    /** Space between blocks, in points. */
    final double gap;

    /** A chart of time is never lower than this, in points. */
    final double leastChart;

    SlideSpacing(double gap, double leastChart) {
        this.gap = gap;
        this.leastChart = leastChart;
    }
}
