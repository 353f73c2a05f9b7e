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

    private static final String SOURCE = "conversations, visitors and agents exports";

    static final List<Formula<MissedOpportunity>> ALL = List.of(
            formula(
                    "contacts",
                    Unit.Kind.COUNT,
                    Statistic.TOTAL,
                    "Missed contacts",
                    "Abandoned + (exposed while nobody was free + prospects not offered while agents were idle, no more than"
                            + " those could take within the service goal) × acceptance rate of the segment (ours). May have"
                            + " decimals. Who accepts while nobody is free and then gives up counts under both.",
                    MissedOpportunity::contacts),
            formula(
                    "conversions",
                    Unit.Kind.COUNT,
                    Statistic.MODEL,
                    "Missed conversions",
                    "Missed contacts × conversion rate: of all connected conversations for those abandoned, of the segment,"
                            + " shrunk towards the whole, for the others (ours).",
                    MissedOpportunity::conversions),
            formula(
                    "revenue",
                    Unit.Kind.MONEY,
                    Statistic.MODEL,
                    "Missed revenue",
                    "Missed conversions × average order value, of the segment from 30 conversions on, else of the whole"
                            + " (ours).",
                    MissedOpportunity::revenue),
            reason("abandoned", "Missed: abandoned", "Requests that nobody answered.", MissedReason.ABANDONED),
            reason(
                    "unavailable",
                    "Missed: nobody free",
                    "Exposed while nobody was free × acceptance rate of the segment (ours).",
                    MissedReason.UNAVAILABLE),
            reason(
                    "not_offered",
                    "Missed: not offered",
                    "Prospects outside the control group who were not offered a conversation while agents were idle, no more"
                            + " than those could take within the service goal, × acceptance rate of the segment (ours).",
                    MissedReason.NOT_OFFERED));

    private MissedFigures() {}

    private static Formula<MissedOpportunity> reason(String id, String name, String meaning, MissedReason reason) {
        return formula(
                id,
                Unit.Kind.COUNT,
                Statistic.TOTAL,
                name,
                meaning,
                missed -> Objects.requireNonNull(missed.byReason().get(reason)));
    }

    private static Formula<MissedOpportunity> formula(
            String id,
            Unit.Kind unit,
            Statistic statistic,
            String name,
            String meaning,
            Function<MissedOpportunity, Measurement> of) {
        return new Formula<>(
                new FigureDefinition("missed." + id, unit, DOWN_IS_GOOD, statistic, name, meaning, SOURCE), of);
    }
}
