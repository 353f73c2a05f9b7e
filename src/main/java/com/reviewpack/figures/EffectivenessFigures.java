package com.reviewpack.figures;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.util.List;
import java.util.function.Function;

/** The figures of agent effectiveness that speak of the team as a whole; single agents stand on the pages alone. */
final class EffectivenessFigures {

    private static final List<Source> CONVERSATIONS = List.of(Source.CONVERSATIONS);

    static final List<Formula<AgentEffectiveness>> ALL = List.of(
            formula(
                    "agents",
                    Unit.Kind.COUNT,
                    Direction.NEUTRAL,
                    Statistic.COUNT,
                    CONVERSATIONS,
                    study -> Measurement.count(study.agents().size())),
            formula(
                    "compared",
                    Unit.Kind.COUNT,
                    Direction.NEUTRAL,
                    Statistic.COUNT,
                    CONVERSATIONS,
                    study -> Measurement.count(study.compared())),
            formula(
                    "to_coach",
                    Unit.Kind.COUNT,
                    Direction.DOWN_IS_GOOD,
                    Statistic.COUNT,
                    CONVERSATIONS,
                    study -> Measurement.count(study.coaching().size())),
            formula(
                    "to_learn_from",
                    Unit.Kind.COUNT,
                    Direction.UP_IS_GOOD,
                    Statistic.COUNT,
                    CONVERSATIONS,
                    study -> Measurement.count(study.examples().size())),
            formula(
                    "response_seconds.mean",
                    Unit.Kind.SECONDS,
                    Direction.DOWN_IS_GOOD,
                    Statistic.MEAN,
                    CONVERSATIONS,
                    study -> study.team(AgentMeasure.RESPONSE)
                            .map(AgentEffectiveness.TeamMeasure::team)
                            .orElseGet(Measurement.NothingToMeasure::new)),
            formula(
                    "concurrency",
                    Unit.Kind.FACTOR,
                    Direction.NEUTRAL,
                    Statistic.RATIO,
                    CONVERSATIONS,
                    AgentEffectiveness::concurrency),
            formula(
                    "conversations_per_hour",
                    Unit.Kind.FACTOR,
                    Direction.NEUTRAL,
                    Statistic.RATIO,
                    List.of(Source.CONVERSATIONS, Source.AGENTS),
                    AgentEffectiveness::conversationsPerHour));

    private EffectivenessFigures() {}

    private static Formula<AgentEffectiveness> formula(
            String id,
            Unit.Kind unit,
            Direction direction,
            Statistic statistic,
            List<Source> sources,
            Function<AgentEffectiveness, Measurement> of) {
        return new Formula<>(new FigureDefinition("agents." + id, unit, direction, statistic, sources), of);
    }
}
