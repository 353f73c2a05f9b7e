package com.reviewpack.figures;

import static com.reviewpack.figures.Direction.DOWN_IS_GOOD;
import static com.reviewpack.figures.Direction.NEUTRAL;
import static com.reviewpack.figures.FigureDefinition.Statistic.COUNT;
import static com.reviewpack.figures.FigureDefinition.Statistic.DERIVED;
import static com.reviewpack.figures.FigureDefinition.Statistic.MEAN;
import static com.reviewpack.figures.FigureDefinition.Statistic.PERCENTILE;
import static com.reviewpack.figures.FigureDefinition.Statistic.RATIO;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The figures of support tickets, each beside its formula. */
final class TicketFigures {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    static final List<Formula<TicketTally>> ALL = List.of(
            formula(
                    "opened",
                    Unit.Kind.COUNT,
                    NEUTRAL,
                    COUNT,
                    "Tickets opened",
                    "Tickets opened in the period.",
                    t -> Measurement.count(t.opened)),
            formula(
                    "resolved",
                    Unit.Kind.COUNT,
                    NEUTRAL,
                    COUNT,
                    "Tickets resolved",
                    "Tickets whose resolution falls in the period, whenever they were opened.",
                    t -> Measurement.count(t.resolved)),
            formula(
                    "backlog",
                    Unit.Kind.COUNT,
                    DOWN_IS_GOOD,
                    COUNT,
                    "Backlog",
                    "Tickets open at the period's end: opened before it and not resolved before it.",
                    t -> Measurement.count(t.backlog)),
            formula(
                    "unanswered",
                    Unit.Kind.COUNT,
                    DOWN_IS_GOOD,
                    COUNT,
                    "Unanswered tickets",
                    "Tickets of the backlog without a first response at the period's end.",
                    t -> Measurement.count(t.unanswered)),
            formula(
                    "unanswered_longest_hours",
                    Unit.Kind.HOURS,
                    DOWN_IS_GOOD,
                    DERIVED,
                    "Longest unanswered",
                    "How long, at the period's end, the oldest unanswered ticket had waited, in elapsed hours.",
                    t -> t.unanswered == 0
                            ? new Measurement.NothingToMeasure()
                            : Measurement.total(AgentFigures.hours(t.longestUnanswered), t.unanswered)),
            formula(
                    "reopen_rate",
                    Unit.Kind.RATIO,
                    DOWN_IS_GOOD,
                    RATIO,
                    "Reopen rate",
                    "Tickets resolved in the period that were reopened at least once ÷ tickets resolved in the period.",
                    t -> Measurement.ratio(t.reopened, t.resolved)),
            firstResponse(PERCENTILE, "p50", "First response, median", t -> t.firstResponse.percentile(50, MINUTE)),
            firstResponse(
                    PERCENTILE, "p90", "First response, 90th percentile", t -> t.firstResponse.percentile(90, MINUTE)),
            firstResponse(MEAN, "mean", "First response, mean", t -> t.firstResponse.mean(MINUTE)),
            resolution(PERCENTILE, "p50", "Resolution, median", t -> t.resolution.percentile(50, MINUTE)),
            resolution(PERCENTILE, "p90", "Resolution, 90th percentile", t -> t.resolution.percentile(90, MINUTE)),
            resolution(MEAN, "mean", "Resolution, mean", t -> t.resolution.mean(MINUTE)));

    private TicketFigures() {}

    private static Formula<TicketTally> firstResponse(
            Statistic statistic, String id, String name, Function<TicketTally, Measurement> of) {
        String meaning =
                "From opening to first response in elapsed minutes, over tickets opened in the period that have"
                        + " one by the close; a resolution counts as a first response where there is none.";
        return formula("first_response_minutes." + id, Unit.Kind.MINUTES, DOWN_IS_GOOD, statistic, name, meaning, of);
    }

    private static Formula<TicketTally> resolution(
            Statistic statistic, String id, String name, Function<TicketTally, Measurement> of) {
        String meaning = "From opening to resolution in elapsed minutes, pauses kept in, over tickets opened in the"
                + " period that are resolved by the close.";
        return formula("resolution_minutes." + id, Unit.Kind.MINUTES, DOWN_IS_GOOD, statistic, name, meaning, of);
    }

    private static Formula<TicketTally> formula(
            String id,
            Unit.Kind unit,
            Direction direction,
            Statistic statistic,
            String name,
            String meaning,
            Function<TicketTally, Measurement> of) {
        return new Formula<>(
                new FigureDefinition("tickets." + id, unit, direction, statistic, name, meaning, "tickets export"), of);
    }
}
