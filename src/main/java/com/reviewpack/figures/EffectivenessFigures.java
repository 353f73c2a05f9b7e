package com.reviewpack.figures;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.util.List;
import java.util.function.Function;

/** The figures of agent effectiveness that speak of the team as a whole; single agents stand on the pages alone. */
final class EffectivenessFigures {

    private static final String CONVERSATIONS = "conversations export";

    static final List<Formula<AgentEffectiveness>> ALL = List.of(
            formula(
                    "agents",
                    Unit.Kind.COUNT,
                    Direction.NEUTRAL,
                    Statistic.COUNT,
                    "Agents",
                    "Agents who took at least one conversation.",
                    CONVERSATIONS,
                    study -> Measurement.count(study.agents().size())),
            formula(
                    "compared",
                    Unit.Kind.COUNT,
                    Direction.NEUTRAL,
                    Statistic.COUNT,
                    "Agents compared",
                    "Agents with at least 30 connected conversations; others are shown, never ranked.",
                    CONVERSATIONS,
                    study -> Measurement.count(study.compared())),
            formula(
                    "to_coach",
                    Unit.Kind.COUNT,
                    Direction.DOWN_IS_GOOD,
                    Statistic.COUNT,
                    "Agents to coach",
                    "Agents outside the 95 % limits of the funnel plot on the bad side of at least one measure. By chance"
                            + " alone about one agent in forty is, on each measure.",
                    CONVERSATIONS,
                    study -> Measurement.count(study.coaching().size())),
            formula(
                    "to_learn_from",
                    Unit.Kind.COUNT,
                    Direction.UP_IS_GOOD,
                    Statistic.COUNT,
                    "Agents to learn from",
                    "Agents outside the 95 % limits of the funnel plot on the good side of at least one measure.",
                    CONVERSATIONS,
                    study -> Measurement.count(study.examples().size())),
            formula(
                    "response_seconds.mean",
                    Unit.Kind.SECONDS,
                    Direction.DOWN_IS_GOOD,
                    Statistic.MEAN,
                    "Response once connected, mean",
                    "First response − connection: the part of the waiting that is the agent's own, without the queue (ours).",
                    CONVERSATIONS,
                    study -> study.team(AgentMeasure.RESPONSE)
                            .map(AgentEffectiveness.TeamMeasure::team)
                            .orElseGet(Measurement.NothingToMeasure::new)),
            formula(
                    "concurrency",
                    Unit.Kind.FACTOR,
                    Direction.NEUTRAL,
                    Statistic.RATIO,
                    "Concurrency",
                    "Time of all conversations from connection to end ÷ time with at least one under way, by agent; n is"
                            + " the number of conversations.",
                    CONVERSATIONS,
                    AgentEffectiveness::concurrency),
            formula(
                    "conversations_per_hour",
                    Unit.Kind.FACTOR,
                    Direction.NEUTRAL,
                    Statistic.RATIO,
                    "Conversations per hour",
                    "Connected conversations ÷ online hours of agents; n is the number of conversations.",
                    "conversations and agents exports",
                    AgentEffectiveness::conversationsPerHour));

    private EffectivenessFigures() {}

    private static Formula<AgentEffectiveness> formula(
            String id,
            Unit.Kind unit,
            Direction direction,
            Statistic statistic,
            String name,
            String meaning,
            String source,
            Function<AgentEffectiveness, Measurement> of) {
        return new Formula<>(
                new FigureDefinition("agents." + id, unit, direction, statistic, name, meaning, source), of);
    }
}
