package com.reviewpack.pack;

import com.reviewpack.pack.Chart.ChartSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Charts that can be read on any page: one with nothing to show says so in words, and one with more rows than a page has
 * room for keeps the first of them and says how many are left out.
 */
public final class ReadableCharts {

    /** Rows of a chart that runs downwards (ours: what can be read on a slide, and on half a page of paper). */
    private static final int MOST_ON_SLIDES = 12;

    private static final int MOST_ON_PAPER = 20;

    private static final int MOST_BESIDE = 12;

    private final int most;
    private final Words words;

    private ReadableCharts(int most, Words words) {
        this.most = most;
        this.words = words;
    }

    /** The same pages with charts that can be read. */
    public static List<Page> of(List<Page> pages, TitleBlock.Form form, Words words) {
        ReadableCharts charts = new ReadableCharts(form.isSlides() ? MOST_ON_SLIDES : MOST_ON_PAPER, words);
        return pages.stream().map(charts::page).toList();
    }

    private Page page(Page page) {
        return new Page(
                page.key(),
                page.layout(),
                page.label(),
                page.title(),
                page.subtitle(),
                blocks(page.blocks(), most),
                page.talkingPoints(),
                page.evidence());
    }

    private List<Block> blocks(List<Block> blocks, int rows) {
        return blocks.stream().map(block -> block(block, rows)).toList();
    }

    private Block block(Block block, int rows) {
        return switch (block) {
            case Block.ChartBlock chart -> chart(chart.chart(), rows);
            case Block.Beside beside ->
                new Block.Beside(
                        blocks(beside.left(), MOST_BESIDE), blocks(beside.right(), MOST_BESIDE), beside.leftShare());
            case Block.Prose other -> other;
            case Block.Bullets other -> other;
            case Block.Tiles other -> other;
            case Block.Table other -> other;
            case Block.Actions other -> other;
            case Block.Callout other -> other;
        };
    }

    private Block chart(Chart chart, int rows) {
        boolean shows = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .anyMatch(Objects::nonNull);
        if (!shows) {
            return new Block.Callout(chart.title(), words.say("chart.nothing"), Tone.NEUTRAL);
        }
        int left = chart.kind().runsDownwards() ? chart.categories().size() - rows : 0;
        return new Block.ChartBlock(left > 0 ? shortened(chart, rows, left) : chart);
    }

    private Chart shortened(Chart chart, int rows, int left) {
        String more = " (" + words.say("and_more", Map.of("n", words.formats().count(left))) + ")";
        List<ChartSeries> series = new ArrayList<>();
        for (ChartSeries one : chart.series()) {
            series.add(new ChartSeries(
                    one.name(),
                    one.role(),
                    one.values().subList(0, rows),
                    one.small().subList(0, rows),
                    one.tones().isEmpty() ? List.of() : one.tones().subList(0, rows)));
        }
        return new Chart(
                chart.id(),
                chart.kind(),
                chart.title() + more,
                chart.altText() + more,
                chart.unit(),
                chart.categories().subList(0, rows),
                series,
                chart.markers(),
                chart.change(),
                chart.positions(),
                chart.units().isEmpty() ? List.of() : chart.units().subList(0, rows));
    }
}
