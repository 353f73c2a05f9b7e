package com.reviewpack.figures;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The figures of relationship health: the score and its components. */
final class HealthFigures {

    static final List<Formula<Map<HealthComponent, Measurement>>> COMPONENTS = components();

    static final FigureDefinition SCORE = definition("score");

    private HealthFigures() {}

    private static List<Formula<Map<HealthComponent, Measurement>>> components() {
        List<Formula<Map<HealthComponent, Measurement>>> formulas = new ArrayList<>();
        for (HealthComponent component : HealthComponent.values()) {
            formulas.add(new Formula<>(
                    definition(component.key()),
                    scores -> scores.getOrDefault(
                            component,
                            new Measurement.MissingData(MissingInput.Kind.HEALTH_COMPONENT, component.key()))));
        }
        return List.copyOf(formulas);
    }

    /**
     * The weighted mean of the components that are known.
     *
     * @param weights by the component's key; a component without a weight does not count
     */
    static Measurement score(Map<HealthComponent, Measurement> scores, Map<String, BigDecimal> weights) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weightSum = BigDecimal.ZERO;
        long known = 0;
        for (HealthComponent component : HealthComponent.values()) {
            BigDecimal weight = weights.getOrDefault(component.key(), BigDecimal.ZERO);
            Measurement score = scores.get(component);
            if (score instanceof Measurement.Known value && weight.signum() > 0) {
                sum = sum.add(value.value().multiply(weight));
                weightSum = weightSum.add(weight);
                known++;
            }
        }
        return known == 0
                ? new Measurement.MissingData(MissingInput.Kind.EVERY_COMPONENT)
                : new Measurement.Known(sum.divide(weightSum, Measurement.PRECISION), known, null, null, false);
    }

    private static FigureDefinition definition(String id) {
        return new FigureDefinition(
                "health." + id,
                Unit.Kind.SCORE,
                Direction.UP_IS_GOOD,
                Statistic.DERIVED,
                Source.OTHER_FIGURES,
                Source.HEALTH_WEIGHTS);
    }
}
