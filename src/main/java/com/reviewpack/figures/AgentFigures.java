package com.reviewpack.figures;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The figures of agents' time, each beside its formula. An interval counts where it begins. */
final class AgentFigures {

    private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);

    static final List<Formula<AgentTally>> ALL = List.of(
            formula("online_hours", Unit.Kind.HOURS, Statistic.TOTAL, t -> Measurement.total(hours(t.online), t.rows)),
            formula("occupancy", Unit.Kind.RATIO, Statistic.RATIO, AgentFigures::occupancy),
            formula(
                    "utilisation",
                    Unit.Kind.RATIO,
                    Statistic.RATIO,
                    t -> Measurement.ratio(seconds(t.engaged), seconds(t.online.plus(t.away)), t.rows)));

    private AgentFigures() {}

    static Measurement occupancy(AgentTally tally) {
        return Measurement.ratio(seconds(tally.engaged), seconds(tally.online), tally.rows);
    }

    /** Sixteen digits where an hour does not divide evenly. */
    static BigDecimal hours(Duration time) {
        return seconds(time).divide(SECONDS_AN_HOUR, Measurement.PRECISION);
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
    }

    private static Formula<AgentTally> formula(
            String id, Unit.Kind unit, Statistic statistic, Function<AgentTally, Measurement> of) {
        return new Formula<>(
                new FigureDefinition("agents." + id, unit, Direction.NEUTRAL, statistic, Source.AGENTS), of);
    }
}
