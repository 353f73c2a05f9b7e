package com.reviewpack.pages;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Lists;
import com.reviewpack.pack.Page;
import com.reviewpack.targeting.Rate;
import com.reviewpack.targeting.SegmentTarget;
import com.reviewpack.targeting.TargetAnalysis;
import com.reviewpack.targeting.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The segments of a target analysis: offers now and at the optimum, and what an offer to each is worth. */
final class TargetSegmentPages {

    private static final int MOST_SEGMENTS = 12;
    private static final int MOST_BARS = 8;

    /** Fewer segments are compared as easily in the table. */
    private static final int LEAST_BARS = 3;

    private final Draft draft;
    private final StudyTexts texts;
    private final Optional<TargetAnalysis> study;

    TargetSegmentPages(Draft draft) {
        this.draft = draft;
        this.texts = new StudyTexts(draft);
        this.study = draft.report().studies().target();
    }

    /** The page; nothing where there is no optimum to divide. */
    List<Page> segments() {
        List<SegmentTarget> all = study.map(TargetAnalysis::segments).orElse(List.of());
        if (study.isEmpty() || all.isEmpty() || !study.get().verdict().tellsOptimum()) {
            return List.of();
        }
        List<SegmentTarget> ranked = all.stream()
                .sorted(Comparator.comparingInt(SegmentTarget::rank))
                .toList();
        List<SegmentTarget> shown = ranked.subList(0, Math.min(MOST_SEGMENTS, ranked.size()));
        List<Block> blocks = new ArrayList<>();
        if (shown.size() >= LEAST_BARS) {
            blocks.add(new Block.ChartBlock(bars(shown.subList(0, Math.min(MOST_BARS, shown.size())))));
        }
        blocks.add(segmentTable(study.get()).of("target-segments", "", shown, note(shown, all.size() - shown.size())));
        String title = segmentTitle(all, study.get().verdict());
        return List.of(
                texts.page("target_segments", title, blocks, List.of(Sentences.ended(title)), TargetPages.FIGURES));
    }

    /** Where the optimum moves most offers; the segment worth most where no shift is asked for. */
    private String segmentTitle(List<SegmentTarget> all, Verdict verdict) {
        SegmentTarget moved = all.stream()
                .max(Comparator.comparing(TargetSegmentPages::shift)
                        .thenComparing(
                                Comparator.comparingInt(SegmentTarget::rank).reversed()))
                .orElseThrow();
        BigDecimal optimum = moved.exposedOptimum().known().orElse(BigDecimal.ZERO);
        return draft.say(
                "target.segments.title",
                "way",
                verdict.asksForShift()
                        ? StudyTexts.way(optimum.subtract(BigDecimal.valueOf(moved.exposed())))
                        : StudyTexts.way(BigDecimal.ZERO),
                "segment",
                texts.segment(moved.segment()),
                "now",
                draft.formats().count(moved.exposed()),
                "optimum",
                texts.count(optimum),
                "best",
                texts.segment(all.stream()
                        .min(Comparator.comparingInt(SegmentTarget::rank))
                        .orElseThrow()
                        .segment()));
    }

    private static BigDecimal shift(SegmentTarget segment) {
        return segment.exposedOptimum()
                .known()
                .map(optimum -> StudyTexts.whole(optimum)
                        .subtract(BigDecimal.valueOf(segment.exposed()))
                        .abs())
                .orElse(BigDecimal.ZERO);
    }

    private Chart bars(List<SegmentTarget> shown) {
        String title = draft.say("target.segments.chart", "period", draft.periodText());
        return new Chart(
                "target.segments",
                Chart.Kind.BARS,
                title,
                draft.say(
                        "chart.told",
                        "title",
                        title,
                        "told",
                        String.join(
                                "; ",
                                shown.stream()
                                        .map(segment -> texts.segment(segment.segment()) + " "
                                                + draft.formats().count(segment.exposed()) + ", "
                                                + texts.count(segment.exposedOptimum()))
                                        .toList())),
                Unit.COUNT,
                shown.stream().map(segment -> texts.segment(segment.segment())).toList(),
                List.of(
                        series("target.optimum", Role.TARGET, shown, SegmentTarget::exposedOptimum),
                        series("target.today", Role.ACTUAL, shown, segment -> Measurement.count(segment.exposed()))),
                List.of());
    }

    private ChartSeries series(
            String name, Role role, List<SegmentTarget> shown, Function<SegmentTarget, Measurement> value) {
        return Charts.series(
                draft.say(name), role, shown, segment -> value.apply(segment).map(StudyTexts::whole));
    }

    private TableOf<SegmentTarget> segmentTable(TargetAnalysis found) {
        Unit worth = found.worth().money() ? texts.money() : Unit.RATIO;
        return new TableOf<SegmentTarget>()
                .text(draft.say("target.column.segment"), 22, segment -> texts.segment(segment.segment()))
                .number(draft.say("target.column.now"), 12, segment -> StudyTexts.countCell(segment.exposed()))
                .number(
                        draft.say("target.column.optimum"),
                        13,
                        segment -> StudyTexts.countCell(segment.exposedOptimum()))
                .number(
                        draft.say("target.column.offer_worth"),
                        14,
                        segment -> new Cell.Quantity(segment.offerWorth(), worth))
                .number(draft.say("target.column.acceptance"), 13, segment -> rate(segment.acceptance()))
                .number(draft.say("target.column.quality"), 13, segment -> rate(segment.quality()))
                .number(draft.say("target.column.conversion"), 13, segment -> rate(segment.conversion()));
    }

    /** The rate that the optimum reckons with, marked as small where few observations stand behind it. */
    private static Cell rate(Rate rate) {
        boolean small = !(rate.observed() instanceof Measurement.Known known) || known.small();
        return new Cell.Value(new Measurement.Known(rate.used(), rate.observed().n(), null, null, small), Unit.RATIO);
    }

    private String note(List<SegmentTarget> shown, int left) {
        List<String> fresh = shown.stream()
                .filter(SegmentTarget::firstSeenInPeriod)
                .map(segment -> texts.segment(segment.segment()))
                .toList();
        return (left > 0 ? draft.say("and_more", "n", draft.formats().count(left)) + ". " : "")
                + draft.say("target.segments.note", "least", Measurement.SMALL_BELOW)
                + (fresh.isEmpty()
                        ? ""
                        : " " + draft.say("target.segments.new", "segments", Lists.shortened(fresh, 3, draft.words())));
    }
}
