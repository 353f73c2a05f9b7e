package com.reviewpack.figures;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.util.List;
import java.util.function.Function;

/** The figures of the return on investment. */
final class RoiFigures {

    private static final String SOURCE =
            "conversations, visitors and agents exports; packages and costs of the portfolio";

    static final List<Formula<RoiStatement>> ALL = List.of(
            formula(
                    "value",
                    Unit.Kind.FACTOR,
                    Direction.UP_IS_GOOD,
                    Statistic.RATIO,
                    "Return on investment",
                    "(incremental revenue × margin + contacts deflected × cost avoided − fees − add-ons − agent cost) ÷"
                            + " (fees + add-ons + agent cost); n is the connected conversations. Missing as soon as one"
                            + " input is.",
                    RoiStatement::value),
            formula(
                    "benefit",
                    Unit.Kind.MONEY,
                    Direction.UP_IS_GOOD,
                    Statistic.TOTAL,
                    "Benefit",
                    "Incremental conversions × average order value × margin, and contacts that a bot handled alone × cost"
                            + " of a contact (ours). Incremental: rate of the connected less the rate of the control group,"
                            + " or of those exposed who did not accept, × connected.",
                    RoiStatement::benefit),
            formula(
                    "cost",
                    Unit.Kind.MONEY,
                    Direction.DOWN_IS_GOOD,
                    Statistic.TOTAL,
                    "Cost",
                    "The package's fee by days of the contract year, add-ons of the account by what they are charged per,"
                            + " and agents' online hours × cost of an hour (ours).",
                    RoiStatement::cost));

    private RoiFigures() {}

    private static Formula<RoiStatement> formula(
            String id,
            Unit.Kind unit,
            Direction direction,
            Statistic statistic,
            String name,
            String meaning,
            Function<RoiStatement, Measurement> of) {
        return new Formula<>(new FigureDefinition("roi." + id, unit, direction, statistic, name, meaning, SOURCE), of);
    }
}
