package com.reviewpack.figures;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.util.List;

/** Whether anybody was there when customers asked. */
final class CoverageFigures {

    static final List<Formula<CoverageTally>> ALL = List.of(new Formula<>(
            new FigureDefinition(
                    "agents.unattended_rate",
                    Unit.Kind.RATIO,
                    Direction.DOWN_IS_GOOD,
                    Statistic.RATIO,
                    Source.AGENTS,
                    Source.CONVERSATIONS),
            t -> Measurement.ratio(t.unattended, t.offered)));

    private CoverageFigures() {}
}
