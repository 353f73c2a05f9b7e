package com.reviewpack.figures;

import static com.reviewpack.figures.Direction.NEUTRAL;
import static com.reviewpack.figures.Direction.UP_IS_GOOD;
import static com.reviewpack.measure.Measurement.ratio;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.util.List;
import java.util.function.Function;

/** The figures of the visitor funnel, each beside its formula. An hour counts where it begins. */
final class VisitorFigures {

    static final List<Formula<VisitorTally>> ALL = List.of(
            count("visitors", NEUTRAL, "Visitors", "Visitors, added up over hours and segments.", t -> t.visitors),
            count(
                    "prospects",
                    NEUTRAL,
                    "Prospects",
                    "Visitors who matched a rule, the control group included.",
                    t -> t.prospects),
            count("exposed", NEUTRAL, "Exposed", "Prospects who were offered a conversation.", t -> t.exposed),
            count("accepted", UP_IS_GOOD, "Accepted", "Exposed prospects who accepted the offer.", t -> t.accepted),
            rate(
                    "prospect_rate",
                    NEUTRAL,
                    "Prospect rate",
                    "Prospects ÷ visitors.",
                    t -> ratio(t.prospects, t.visitors)),
            rate("exposed_rate", NEUTRAL, "Exposure rate", "Exposed ÷ prospects.", t -> ratio(t.exposed, t.prospects)),
            rate(
                    "acceptance_rate",
                    UP_IS_GOOD,
                    "Acceptance rate",
                    "Accepted ÷ exposed.",
                    t -> ratio(t.accepted, t.exposed)));

    private VisitorFigures() {}

    private static Formula<VisitorTally> count(
            String id, Direction direction, String name, String meaning, Function<VisitorTally, Long> of) {
        return formula(
                id,
                Unit.Kind.COUNT,
                direction,
                Statistic.COUNT,
                name,
                meaning,
                of.andThen(value -> Measurement.count(value)));
    }

    private static Formula<VisitorTally> rate(
            String id, Direction direction, String name, String meaning, Function<VisitorTally, Measurement> of) {
        return formula(id, Unit.Kind.RATIO, direction, Statistic.RATIO, name, meaning, of);
    }

    private static Formula<VisitorTally> formula(
            String id,
            Unit.Kind unit,
            Direction direction,
            Statistic statistic,
            String name,
            String meaning,
            Function<VisitorTally, Measurement> of) {
        return new Formula<>(
                new FigureDefinition("visitors." + id, unit, direction, statistic, name, meaning, "visitors export"),
                of);
    }
}
