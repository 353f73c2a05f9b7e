package com.reviewpack.pack;

import com.reviewpack.figures.Departure;
import com.reviewpack.figures.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is out of the ordinary: a period, a day, a new level, or hours of the week. */
final class UnusualPages {

    private static final int MOST_POINTS = 5;

    private final Draft draft;
    private final Sentences sentences;
    private final Charts charts;

    UnusualPages(Draft draft) {
        this.draft = draft;
        this.sentences = new Sentences(draft);
        this.charts = new Charts(draft);
    }

    /** The findings that tell of it, the most important first. */
    static List<Finding> of(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.departure().isPresent())
                .toList();
    }

    /** None where nothing is out of the ordinary. */
    List<Page> unusual() {
        List<Finding> found = of(draft.findings());
        if (found.isEmpty()) {
            return List.of();
        }
        Finding top = found.getFirst();
        List<Block> blocks = new ArrayList<>();
        chart(top).map(Block.ChartBlock::new).ifPresent(blocks::add);
        List<String> others = found.stream()
                .skip(blocks.isEmpty() ? 0 : 1)
                .limit(MOST_POINTS)
                .map(sentences::of)
                .toList();
        if (!others.isEmpty()) {
            blocks.add(new Block.Bullets(blocks.isEmpty() ? "" : draft.say("unusual.others"), others));
        }
        String title = sentences.of(top);
        return List.of(new Page(
                "unusual",
                Page.Layout.CONTENT,
                draft.say("section.unusual"),
                title,
                draft.subtitle(draft.say("subtitle.unusual")),
                blocks,
                List.of(title + "."),
                draft.evidence(found.stream()
                        .limit(MOST_POINTS + 1L)
                        .flatMap(finding -> finding.evidence().stream())
                        .distinct()
                        .toList())));
    }

    /** What proves a finding: its days with the day marked, its hours of the week, or the periods before. */
    private Optional<Chart> chart(Finding finding) {
        String figure = finding.figure().id();
        Departure departure = finding.departure().orElseThrow();
        return switch (departure.kind()) {
            case DAY, SINCE -> days(finding, departure.day().orElseThrow());
            case HOURS -> charts.heatMap(figure);
            case PERIOD -> charts.trend(figure);
        };
    }

    private Optional<Chart> days(Finding finding, LocalDate day) {
        String figure = finding.figure().id();
        return draft.series(figure + " by day")
                .flatMap(series -> charts.trend(figure, "day").map(chart -> {
                    int left = series.points().size() - chart.categories().size();
                    int index = series.points().stream()
                                    .map(point -> point.key())
                                    .toList()
                                    .indexOf(day.toString())
                            - left;
                    return index < 0 ? chart : chart.withEvent(index, label(finding, day));
                }));
    }

    private String label(Finding finding, LocalDate day) {
        return draft.say(
                "chart.event",
                "day",
                draft.formats().shortDay(day),
                "value",
                draft.formats()
                        .measurement(
                                finding.departure().orElseThrow().value(),
                                finding.figure().unit()));
    }
}
