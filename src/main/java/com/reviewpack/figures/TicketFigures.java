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
            formula("opened", Unit.Kind.COUNT, NEUTRAL, COUNT, t -> Measurement.count(t.opened)),
            formula("resolved", Unit.Kind.COUNT, NEUTRAL, COUNT, t -> Measurement.count(t.resolved)),
            formula("backlog", Unit.Kind.COUNT, DOWN_IS_GOOD, COUNT, t -> Measurement.count(t.backlog)),
            formula("unanswered", Unit.Kind.COUNT, DOWN_IS_GOOD, COUNT, t -> Measurement.count(t.unanswered)),
            formula(
                    "unanswered_longest_hours",
                    Unit.Kind.HOURS,
                    DOWN_IS_GOOD,
                    DERIVED,
                    t -> t.unanswered == 0
                            ? new Measurement.NothingToMeasure()
                            : Measurement.total(AgentFigures.hours(t.longestUnanswered), t.unanswered)),
            formula(
                    "reopen_rate",
                    Unit.Kind.RATIO,
                    DOWN_IS_GOOD,
                    RATIO,
                    t -> Measurement.ratio(t.reopened, t.resolved)),
            firstResponse(PERCENTILE, "p50", t -> t.firstResponse.percentile(50, MINUTE)),
            firstResponse(PERCENTILE, "p90", t -> t.firstResponse.percentile(90, MINUTE)),
            firstResponse(MEAN, "mean", t -> t.firstResponse.mean(MINUTE)),
            resolution(PERCENTILE, "p50", t -> t.resolution.percentile(50, MINUTE)),
            resolution(PERCENTILE, "p90", t -> t.resolution.percentile(90, MINUTE)),
            resolution(MEAN, "mean", t -> t.resolution.mean(MINUTE)));

    private TicketFigures() {}

    private static Formula<TicketTally> firstResponse(
            Statistic statistic, String id, Function<TicketTally, Measurement> of) {
        return formula("first_response_minutes." + id, Unit.Kind.MINUTES, DOWN_IS_GOOD, statistic, of);
    }

    private static Formula<TicketTally> resolution(
            Statistic statistic, String id, Function<TicketTally, Measurement> of) {
        return formula("resolution_minutes." + id, Unit.Kind.MINUTES, DOWN_IS_GOOD, statistic, of);
    }

    private static Formula<TicketTally> formula(
            String id,
            Unit.Kind unit,
            Direction direction,
            Statistic statistic,
            Function<TicketTally, Measurement> of) {
        return new Formula<>(new FigureDefinition("tickets." + id, unit, direction, statistic, Source.TICKETS), of);
    }
}
