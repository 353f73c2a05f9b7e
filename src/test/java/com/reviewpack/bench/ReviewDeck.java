package com.reviewpack.bench;

import com.reviewpack.pack.Block;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pages.SamplePacks;
import java.util.ArrayList;
import java.util.List;

/** A quarterly review of 14 slides with exactly eight charts: the content on which documents are measured. */
final class ReviewDeck {

    static final int CHARTS = 8;

    private int charts;

    private ReviewDeck() {}

    static Pack pack() {
        Pack whole = SamplePacks.qbr();
        ReviewDeck deck = new ReviewDeck();
        List<Page> pages = whole.pages().stream()
                .map(page -> new Page(
                        page.key(),
                        page.layout(),
                        page.label(),
                        page.title(),
                        page.subtitle(),
                        deck.upToEight(page.blocks()),
                        page.talkingPoints(),
                        page.evidence()))
                .toList();
        if (deck.charts < CHARTS) {
            throw new IllegalStateException("the sample's review has " + deck.charts + " charts, expected at least 8");
        }
        return new Pack(
                whole.head(),
                whole.report(),
                whole.locale(),
                whole.name(),
                whole.periodText(),
                pages,
                whole.definitions(),
                whole.dataNotes(),
                whole.highlights(),
                whole.recommendations(),
                whole.words());
    }

    private List<Block> upToEight(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.ChartBlock chart -> {
                    if (charts++ < CHARTS) {
                        kept.add(chart);
                    }
                }
                case Block.Beside beside ->
                    kept.add(new Block.Beside(upToEight(beside.left()), upToEight(beside.right()), beside.leftShare()));
                case Block.Prose prose -> kept.add(prose);
                case Block.Bullets bullets -> kept.add(bullets);
                case Block.Tiles tiles -> kept.add(tiles);
                case Block.Table table -> kept.add(table);
                case Block.Actions actions -> kept.add(actions);
                case Block.Callout callout -> kept.add(callout);
            }
        }
        return kept;
    }

    /** The charts of a stack of blocks, in reading order. */
    static List<Chart> charts(List<Block> blocks) {
        List<Chart> charts = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.ChartBlock chart) {
                charts.add(chart.chart());
            } else if (block instanceof Block.Beside beside) {
                charts.addAll(charts(beside.left()));
                charts.addAll(charts(beside.right()));
            }
        }
        return charts;
    }
}
