package com.reviewpack.findings;

import com.reviewpack.figures.Contribution;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.figures.FigureDefinitions;
import com.reviewpack.figures.Mass;
import com.reviewpack.figures.Parts;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a difference comes from which part of the whole (ours). For ratios and means with value R, part value r and
 * weight w, a part adds w₁(r₁ − R₀) − w₀(r₀ − R₀) to a change, of which w₁(r₁ − r₀) is its own value and the rest its
 * weight; to a gap from a target T it adds w(r − T). Counts and sums are plain differences. The parts add up to the whole.
 */
final class Causes {

    private static final MathContext WIDE = MathContext.DECIMAL128;
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.9");

    /** The variance of a sum of amounts that scatter as widely as their mean, as a multiple of square ÷ number (ours). */
    private static final double SUM_OF_SCATTERED = 2;

    private final Statistic statistic;
    private final Unit unit;
    private final Mass now;
    private final Mass then;
    private final BigDecimal centre;
    private final boolean toTarget;

    private Causes(Statistic statistic, Unit unit, Mass now, Mass then, BigDecimal centre, boolean toTarget) {
        this.statistic = statistic;
        this.unit = unit;
        this.now = now;
        this.then = then;
        this.centre = centre;
        this.toTarget = toTarget;
    }

    /** Of the change since the period before; empty where the figure cannot be told apart by parts. */
    static Optional<Causes> ofChange(Figure figure) {
        Measurement previous = figure.previous();
        return previous == null ? Optional.empty() : of(figure, previous, false);
    }

    /** Of the gap between a ratio or a mean and a value that it is held against. */
    static Optional<Causes> ofGap(Figure figure, BigDecimal from) {
        Optional<Causes> causes = of(figure, figure.value(), true);
        return causes.filter(some -> !some.adds())
                .map(some -> new Causes(some.statistic, some.unit, some.now, some.then, from, true));
    }

    private static Optional<Causes> of(Figure figure, Measurement then, boolean toTarget) {
        return FigureDefinitions.of(figure.id()).flatMap(definition -> {
            Optional<Mass> before = Mass.of(then, definition.statistic(), figure.unit());
            return Mass.of(figure.value(), definition.statistic(), figure.unit())
                    .filter(mass -> !mass.isEmpty())
                    .flatMap(mass -> before.map(other -> new Causes(
                            definition.statistic(),
                            figure.unit(),
                            mass,
                            other,
                            then.known().orElse(BigDecimal.ZERO),
                            toTarget)));
        });
    }

    private boolean adds() {
        return statistic == Statistic.COUNT || statistic == Statistic.TOTAL;
    }

    /**
     * What each part adds, in the order of the parts, and at last what no part is named for. Empty where a part is not
     * known, named parts hold less than nine tenths of the whole, or more than there is, as where rows name a numerator
     * alone.
     */
    List<Contribution> of(Parts parts) {
        List<Contribution> contributions = new ArrayList<>();
        Mass namedNow = Mass.NONE;
        Mass namedThen = Mass.NONE;
        for (Parts.Part part : parts.parts()) {
            Optional<Mass> partNow = Mass.of(part.now(), statistic, unit);
            Optional<Mass> partThen = toTarget ? partNow : Mass.of(part.then(), statistic, unit);
            if (partNow.isEmpty() || partThen.isEmpty()) {
                return List.of();
            }
            namedNow = namedNow.plus(partNow.get());
            namedThen = namedThen.plus(partThen.get());
            contributions.add(contribution(
                    part.key(), part.now(), toTarget ? part.now() : part.then(), partNow.get(), partThen.get()));
        }
        if (namedNow.weightIn(now).compareTo(NEARLY_ALL) < 0
                || (!then.isEmpty() && namedThen.weightIn(then).compareTo(NEARLY_ALL) < 0)) {
            return List.of();
        }
        Mass restNow = now.minus(namedNow);
        Mass restThen = then.minus(namedThen);
        if (!restNow.canRemainOf(now) || !restThen.canRemainOf(then)) {
            return List.of();
        }
        if (!restNow.isEmpty() || !restThen.isEmpty()) {
            Measurement untold = new Measurement.NotApplicable();
            contributions.add(contribution("", untold, untold, restNow, restThen));
        }
        return List.copyOf(contributions);
    }

    private Contribution contribution(String key, Measurement valueNow, Measurement valueThen, Mass one, Mass before) {
        if (adds()) {
            BigDecimal amount = one.top().subtract(before.top());
            BigDecimal weight =
                    then.top().signum() == 0 ? BigDecimal.ZERO : before.top().divide(then.top(), WIDE);
            double noise = Math.sqrt(ofSum(one) + ofSum(before));
            return new Contribution(key, valueNow, valueThen, amount, amount, weight, noise);
        }
        BigDecimal above = one.above(centre, now);
        if (toTarget) {
            return new Contribution(
                    key, valueNow, valueThen, above, above, one.weightIn(now), Math.sqrt(one.noiseAbove(centre, now)));
        }
        BigDecimal amount = above.subtract(before.above(centre, then));
        BigDecimal rate = one.isEmpty() || before.isEmpty()
                ? BigDecimal.ZERO
                : one.weightIn(now)
                        .multiply(one.top()
                                .divide(one.bottom(), WIDE)
                                .subtract(before.top().divide(before.bottom(), WIDE)));
        double noise = Math.sqrt(one.noiseAbove(centre, now) + before.noiseAbove(centre, then));
        return new Contribution(key, valueNow, valueThen, amount, rate, one.weightIn(now), noise);
    }

    /** The variance of a count or a sum. */
    private double ofSum(Mass mass) {
        double top = mass.top().doubleValue();
        return switch (statistic) {
            case COUNT -> Math.abs(top);
            case TOTAL ->
                mass.isEmpty()
                        ? 0
                        : SUM_OF_SCATTERED * top * top / mass.bottom().doubleValue();
            case RATIO, MEAN, PERCENTILE, MODEL, DERIVED -> 0;
        };
    }
}
