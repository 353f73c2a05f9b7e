package com.reviewpack.pages;

import com.reviewpack.figures.Figure;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Lists;
import com.reviewpack.pack.Tone;
import com.reviewpack.peers.Benchmark;
import com.reviewpack.peers.Circle;
import com.reviewpack.peers.IndustryComparison;
import com.reviewpack.peers.KeyFigure;
import com.reviewpack.peers.Standing;
import com.reviewpack.peers.Standing.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An account's standings beside its peers, in order and in words. */
final class PeerStandings {

    private final Draft draft;
    private final List<Standing> all;

    PeerStandings(Draft draft) {
        this.draft = draft;
        this.all = draft.report()
                .studies()
                .industry()
                .map(IndustryComparison::standings)
                .orElse(List.of());
    }

    List<Standing> all() {
        return all;
    }

    /** Those with quartiles to stand beside. */
    List<Standing> shown() {
        return all.stream().filter(standing -> standing.shown().isPresent()).toList();
    }

    /** Those with a place that is good or bad. */
    List<Standing> ranked() {
        return all.stream().filter(standing -> standing.lead().isPresent()).toList();
    }

    long in(Place place) {
        return ranked().stream()
                .filter(standing -> standing.place().orElseThrow() == place)
                .count();
    }

    /** Ahead of the median by a step or more: those in the best quarter first, then the furthest. */
    List<Standing> ahead() {
        return ranked().stream()
                .filter(standing -> lead(standing).signum() > 0)
                .sorted(firstOf(Place.BEST_QUARTER).thenComparing(PeerStandings::lead, Comparator.reverseOrder()))
                .toList();
    }

    /** Behind the median by a step or more: those in the last quarter first, then the furthest. */
    List<Standing> behind() {
        return ranked().stream()
                .filter(standing -> lead(standing).signum() < 0)
                .sorted(firstOf(Place.LAST_QUARTER).thenComparing(PeerStandings::lead))
                .toList();
    }

    private static Comparator<Standing> firstOf(Place place) {
        return Comparator.comparing(standing -> standing.place().orElseThrow() != place);
    }

    /** The one furthest from the median, whichever way. */
    static Optional<Standing> mostTelling(List<Standing> standings) {
        return standings.stream()
                .filter(standing -> standing.lead().isPresent())
                .max(Comparator.comparing(standing -> lead(standing).abs()));
    }

    private static BigDecimal lead(Standing standing) {
        return standing.lead().orElseThrow();
    }

    String name(Standing standing) {
        return draft.name(standing.figure().id());
    }

    String own(Standing standing) {
        return draft.words()
                .cell(new Cell.Value(standing.own(), standing.figure().unit()));
    }

    String median(Standing standing) {
        return standing.shown()
                .map(shown -> draft.formats()
                        .quantity(shown.quartiles().median(), standing.figure().unit()))
                .orElse("");
    }

    /** One sentence without its end mark: where the account stands in this figure. */
    String sentence(Standing standing) {
        return draft.say(
                "industry.sentence",
                "name",
                name(standing),
                "own",
                own(standing),
                "median",
                median(standing),
                "place",
                standing.place().map(place -> key(place, standing)).orElse("none"));
    }

    /** The place as a word in its tone, or why there is none. */
    Cell place(Standing standing) {
        return standing.place()
                .<Cell>map(place -> new Cell.State(draft.say("place." + key(place, standing)), tone(standing)))
                .orElseGet(() -> new Cell.Text(
                        standing.own().known().isPresent() && standing.shown().isPresent()
                                ? draft.say("status.small")
                                : draft.say("none")));
    }

    private static String key(Place place, Standing standing) {
        if (standing.onMedian()) {
            return "median";
        }
        boolean bySize = standing.figure().better() == KeyFigure.Better.NEITHER;
        return switch (place) {
            case BEST_QUARTER -> bySize ? "highest" : "best";
            case ABOVE_MEDIAN -> bySize ? "upper" : "better";
            case BELOW_MEDIAN -> bySize ? "lower" : "weaker";
            case LAST_QUARTER -> bySize ? "lowest" : "last";
        };
    }

    /** Good in the best quarter, bad in the last. */
    static Tone tone(Standing standing) {
        if (standing.lead().isEmpty()) {
            return Tone.NEUTRAL;
        }
        return switch (standing.place().orElseThrow()) {
            case BEST_QUARTER -> Tone.GOOD;
            case ABOVE_MEDIAN, BELOW_MEDIAN -> Tone.NEUTRAL;
            case LAST_QUARTER -> Tone.BAD;
        };
    }

    /** Who the peers are: a sentence for each circle that figures were compared in. */
    String whoTheyAre() {
        Map<Circle, List<Benchmark.Shown>> byCircle = new EnumMap<>(Circle.class);
        shown().stream()
                .flatMap(standing -> standing.shown().stream())
                .forEach(shown -> byCircle.computeIfAbsent(shown.circle(), circle -> new ArrayList<>())
                        .add(shown));
        List<String> sentences = new ArrayList<>();
        byCircle.forEach((circle, its) -> sentences.add(draft.say(
                switch (circle) {
                    case INDUSTRY_AND_SEGMENT -> "industry.circle.segment";
                    case INDUSTRY -> "industry.circle.industry";
                    case ALL_INDUSTRIES -> "industry.circle.all";
                },
                "industry",
                draft.scope().account().industry(),
                "segment",
                draft.scope().account().segment(),
                "peers",
                number(its),
                "figures",
                its.size(),
                "whole",
                its.size() == shown().size() ? "yes" : "no")));
        withheld().ifPresent(sentences::add);
        return String.join(" ", sentences);
    }

    /** How many peers: one number, or the smallest and the largest. */
    private String number(List<Benchmark.Shown> some) {
        int least = some.stream().mapToInt(Benchmark.Shown::peers).min().orElse(0);
        int most = some.stream().mapToInt(Benchmark.Shown::peers).max().orElse(0);
        return least == most
                ? draft.formats().count(least)
                : draft.say(
                        "industry.range",
                        "least",
                        draft.formats().count(least),
                        "most",
                        draft.formats().count(most));
    }

    /** Which figures are not compared, and why. */
    private Optional<String> withheld() {
        List<String> names = all.stream()
                .filter(standing -> standing.shown().isEmpty())
                .map(this::name)
                .toList();
        return names.isEmpty() || names.size() == all.size()
                ? Optional.empty()
                : Optional.of(draft.say("industry.withheld", "names", Lists.shortened(names, 6, draft.words())));
    }

    /** Ids of the figures behind some standings. */
    List<String> evidence(List<Standing> standings) {
        List<String> ids = new ArrayList<>();
        for (Standing standing : standings) {
            ids.add(standing.figure().id());
            ids.add("benchmark." + standing.figure().id() + ".median");
        }
        return ids;
    }

    /** The account's own figure behind a standing. */
    Optional<Figure> figure(Standing standing) {
        return draft.figure(standing.figure().id());
    }
}
