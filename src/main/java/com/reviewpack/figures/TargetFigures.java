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

    private static final List<Source> ALL_THREE = List.of(Source.VISITORS, Source.CONVERSATIONS, Source.AGENTS);

    static final List<Formula<TargetAnalysis>> ALL = List.of(
            formula(
                    "exposed_now",
                    Unit.Kind.COUNT,
                    NEUTRAL,
                    Statistic.COUNT,
                    List.of(Source.VISITORS),
                    TargetAnalysis::exposedNow),
            formula(
                    "exposed_optimum",
                    Unit.Kind.COUNT,
                    NEUTRAL,
                    Statistic.MODEL,
                    ALL_THREE,
                    TargetAnalysis::exposedOptimum),
            formula(
                    "quality_contacts_now",
                    Unit.Kind.COUNT,
                    UP_IS_GOOD,
                    Statistic.COUNT,
                    List.of(Source.CONVERSATIONS),
                    TargetAnalysis::qualityContactsNow),
            formula(
                    "quality_contacts_optimum",
                    Unit.Kind.COUNT,
                    UP_IS_GOOD,
                    Statistic.MODEL,
                    ALL_THREE,
                    TargetAnalysis::qualityContactsOptimum),
            formula(
                    "spare_hours",
                    Unit.Kind.COUNT,
                    NEUTRAL,
                    Statistic.COUNT,
                    ALL_THREE,
                    analysis -> hours(analysis, analysis.spareHours())),
            formula(
                    "overloaded_hours",
                    Unit.Kind.COUNT,
                    DOWN_IS_GOOD,
                    Statistic.COUNT,
                    ALL_THREE,
                    analysis -> hours(analysis, analysis.overloadedHours())),
            formula(
                    "quality_contacts_gain",
                    Unit.Kind.COUNT,
                    UP_IS_GOOD,
                    Statistic.MODEL,
                    ALL_THREE,
                    analysis -> analysis.gain().qualityContacts().value()),
            formula(
                    "conversions_gain",
                    Unit.Kind.COUNT,
                    UP_IS_GOOD,
                    Statistic.MODEL,
                    ALL_THREE,
                    analysis -> analysis.gain().conversions().value()),
            formula(
                    "revenue_gain",
                    Unit.Kind.MONEY,
                    UP_IS_GOOD,
                    Statistic.MODEL,
                    ALL_THREE,
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
            List<Source> sources,
            Function<TargetAnalysis, Measurement> of) {
        return new Formula<>(new FigureDefinition("target." + id, unit, direction, statistic, sources), of);
    }
}
