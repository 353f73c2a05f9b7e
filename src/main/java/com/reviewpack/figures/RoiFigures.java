package com.reviewpack.figures;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.util.List;
import java.util.function.Function;

/** The figures of the return on investment. */
final class RoiFigures {

    private static final List<Source> SOURCES =
            List.of(Source.CONVERSATIONS, Source.VISITORS, Source.AGENTS, Source.PACKAGES, Source.COSTS);

    private static final String SOURCE =
            "conversations, visitors and agents exports; packages and costs of the portfolio";

    static final List<Formula<RoiStatement>> ALL = List.of(
            formula("value", Unit.Kind.FACTOR, Direction.UP_IS_GOOD, Statistic.RATIO, RoiStatement::value),
            formula("benefit", Unit.Kind.MONEY, Direction.UP_IS_GOOD, Statistic.TOTAL, RoiStatement::benefit),
            formula("cost", Unit.Kind.MONEY, Direction.DOWN_IS_GOOD, Statistic.TOTAL, RoiStatement::cost));

    private RoiFigures() {}

    private static Formula<RoiStatement> formula(
            String id,
            Unit.Kind unit,
            Direction direction,
            Statistic statistic,
            Function<RoiStatement, Measurement> of) {
        return new Formula<>(new FigureDefinition("roi." + id, unit, direction, statistic, SOURCES), of);
    }
}
