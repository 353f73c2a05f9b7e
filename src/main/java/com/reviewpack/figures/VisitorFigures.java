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
            count("visitors", NEUTRAL, t -> t.visitors),
            count("prospects", NEUTRAL, t -> t.prospects),
            count("exposed", NEUTRAL, t -> t.exposed),
            count("accepted", UP_IS_GOOD, t -> t.accepted),
            rate("prospect_rate", NEUTRAL, t -> ratio(t.prospects, t.visitors)),
            rate("exposed_rate", NEUTRAL, t -> ratio(t.exposed, t.prospects)),
            rate("acceptance_rate", UP_IS_GOOD, t -> ratio(t.accepted, t.exposed)));

    private VisitorFigures() {}

    private static Formula<VisitorTally> count(String id, Direction direction, Function<VisitorTally, Long> of) {
        return formula(id, Unit.Kind.COUNT, direction, Statistic.COUNT, of.andThen(value -> Measurement.count(value)));
    }

    private static Formula<VisitorTally> rate(String id, Direction direction, Function<VisitorTally, Measurement> of) {
        return formula(id, Unit.Kind.RATIO, direction, Statistic.RATIO, of);
    }

    private static Formula<VisitorTally> formula(
            String id,
            Unit.Kind unit,
            Direction direction,
            Statistic statistic,
            Function<VisitorTally, Measurement> of) {
        return new Formula<>(new FigureDefinition("visitors." + id, unit, direction, statistic, Source.VISITORS), of);
    }
}
