package com.reviewpack.figures;

import static com.reviewpack.figures.Direction.DOWN_IS_GOOD;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.targeting.MissedOpportunity;
import com.reviewpack.targeting.MissedReason;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The figures of missed opportunity, each beside its formula. All of them are of the whole scope. */
final class MissedFigures {

    private static final List<Source> SOURCES = List.of(Source.CONVERSATIONS, Source.VISITORS, Source.AGENTS);

    static final List<Formula<MissedOpportunity>> ALL = List.of(
            formula("contacts", Unit.Kind.COUNT, Statistic.TOTAL, MissedOpportunity::contacts),
            formula("conversions", Unit.Kind.COUNT, Statistic.MODEL, MissedOpportunity::conversions),
            formula("revenue", Unit.Kind.MONEY, Statistic.MODEL, MissedOpportunity::revenue),
            reason("abandoned", MissedReason.ABANDONED),
            reason("unavailable", MissedReason.UNAVAILABLE),
            reason("not_offered", MissedReason.NOT_OFFERED));

    private MissedFigures() {}

    private static Formula<MissedOpportunity> reason(String id, MissedReason reason) {
        return formula(
                id,
                Unit.Kind.COUNT,
                Statistic.TOTAL,
                missed -> Objects.requireNonNull(missed.byReason().get(reason)));
    }

    private static Formula<MissedOpportunity> formula(
            String id, Unit.Kind unit, Statistic statistic, Function<MissedOpportunity, Measurement> of) {
        return new Formula<>(new FigureDefinition("missed." + id, unit, DOWN_IS_GOOD, statistic, SOURCES), of);
    }
}
