package com.reviewpack.figures;

import static com.reviewpack.figures.Direction.DOWN_IS_GOOD;
import static com.reviewpack.figures.Direction.NEUTRAL;
import static com.reviewpack.figures.Direction.UP_IS_GOOD;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.targeting.TargetAnalysis;
import java.util.List;
import java.util.function.Function;

/** The figures of the target analysis, each beside its formula. All of them are of the whole scope. */
final class TargetFigures {

    private static final String SOURCE = "visitors, conversations and agents exports";
    private static final String OPTIMUM =
            " The optimum offers, hour by hour, to those worth most per handling time until"
                    + " the team can take no more within the service goal (80 % answered within 60 s, abandonment at most 5 %;"
                    + " Erlang A).";

    static final List<Formula<TargetAnalysis>> ALL = List.of(
            formula(
                    "exposed_now",
                    Unit.Kind.COUNT,
                    NEUTRAL,
                    Statistic.COUNT,
                    "Visitors targeted",
                    "Prospects who were offered a conversation, as counted.",
                    "visitors export",
                    TargetAnalysis::exposedNow),
            formula(
                    "exposed_optimum",
                    Unit.Kind.COUNT,
                    NEUTRAL,
                    Statistic.MODEL,
                    "Visitors targeted, optimum",
                    "Offers of the optimum (ours)." + OPTIMUM,
                    SOURCE,
                    TargetAnalysis::exposedOptimum),
            formula(
                    "quality_contacts_now",
                    Unit.Kind.COUNT,
                    UP_IS_GOOD,
                    Statistic.COUNT,
                    "Quality contacts",
                    "Interactive conversations that converted or were resolved at first contact, and were not rated below 3"
                            + " of 5; without a rating they count (ours).",
                    "conversations export",
                    TargetAnalysis::qualityContactsNow),
            formula(
                    "quality_contacts_optimum",
                    Unit.Kind.COUNT,
                    UP_IS_GOOD,
                    Statistic.MODEL,
                    "Quality contacts, optimum",
                    "Quality contacts as counted plus what the optimum brings over today, both told by the same model"
                            + " (ours).",
                    SOURCE,
                    TargetAnalysis::qualityContactsOptimum),
            formula(
                    "spare_hours",
                    Unit.Kind.COUNT,
                    NEUTRAL,
                    Statistic.COUNT,
                    "Hours with spare capacity",
                    "Hours of the week, 0 to 168, in which the team could take more within the service goal and prospects"
                            + " were not offered a conversation (ours).",
                    SOURCE,
                    analysis -> hours(analysis, analysis.spareHours())),
            formula(
                    "overloaded_hours",
                    Unit.Kind.COUNT,
                    DOWN_IS_GOOD,
                    Statistic.COUNT,
                    "Overloaded hours",
                    "Hours of the week, 0 to 168, in which more is asked for than the team can take within the service goal"
                            + " (ours).",
                    SOURCE,
                    analysis -> hours(analysis, analysis.overloadedHours())),
            formula(
                    "quality_contacts_gain",
                    Unit.Kind.COUNT,
                    UP_IS_GOOD,
                    Statistic.MODEL,
                    "Quality contacts, gain of the optimum",
                    "What the optimum brings over today; below 0 where keeping the service goal costs more than better"
                            + " offers bring (ours).",
                    SOURCE,
                    analysis -> analysis.gain().qualityContacts().value()),
            formula(
                    "conversions_gain",
                    Unit.Kind.COUNT,
                    UP_IS_GOOD,
                    Statistic.MODEL,
                    "Conversions, gain of the optimum",
                    "Incremental conversions that the optimum brings over today; nothing where no lift is shown (ours).",
                    SOURCE,
                    analysis -> analysis.gain().conversions().value()),
            formula(
                    "revenue_gain",
                    Unit.Kind.MONEY,
                    UP_IS_GOOD,
                    Statistic.MODEL,
                    "Revenue, gain of the optimum",
                    "Incremental conversions that the optimum brings over today × average order value (ours).",
                    SOURCE,
                    analysis -> analysis.gain().revenue().value()));

    private TargetFigures() {}

    /** Without a handling time nobody knows what the team can take. */
    private static Measurement hours(TargetAnalysis analysis, int count) {
        return analysis.estimates().handleSeconds().known().isPresent()
                ? Measurement.count(count)
                : new Measurement.NothingToMeasure();
    }

    private static Formula<TargetAnalysis> formula(
            String id,
            Unit.Kind unit,
            Direction direction,
            Statistic statistic,
            String name,
            String meaning,
            String source,
            Function<TargetAnalysis, Measurement> of) {
        return new Formula<>(
                new FigureDefinition("target." + id, unit, direction, statistic, name, meaning, source), of);
    }
}
