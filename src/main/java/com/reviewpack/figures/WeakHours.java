package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the stretch of the week whose share is far worse than that of all other hours: the one that pulls the whole down
 * most, where it is not small, at least five times the notable difference worse than the rest, and at least five standard
 * errors (ours, for the worst of many stretches is looked for).
 */
final class WeakHours {

    private static final BigDecimal FAR = BigDecimal.valueOf(5);
    private static final double BEYOND_CHANCE = 5;

    private final FigureReport report;

    WeakHours(FigureReport report) {
        this.report = report;
    }

    /**
     * The stretch, twice.
     *
     * @param departure against all other hours
     * @param driver the stretch, with what it takes from the whole
     */
    record Found(Departure departure, Finding.Driver driver) {}

    Optional<Found> of(Figure figure, FindingRules.Rule rule) {
        if (figure.unit().kind() != Unit.Kind.RATIO
                || rule.direction() == Direction.NEUTRAL
                || !(figure.value() instanceof Measurement.Known whole)
                || whole.small()) {
            return Optional.empty();
        }
        return report.particulars()
                .parts(figure.id(), Parts.HOURS)
                .flatMap(parts -> Causes.ofGap(figure, whole.value()).map(causes -> causes.of(parts)))
                .flatMap(hours -> worst(figure, whole, rule, hours));
    }

    private static Optional<Found> worst(
            Figure figure, Measurement.Known whole, FindingRules.Rule rule, List<Contribution> hours) {
        int bad = rule.direction() == Direction.UP_IS_GOOD ? -1 : 1;
        return new Stretches(FigureDefinition.Statistic.RATIO, figure.unit())
                .of(hours.stream().filter(hour -> !hour.key().isEmpty()).toList()).stream()
                        .filter(stretch -> stretch.now() instanceof Measurement.Known known && !known.small())
                        .max(Comparator.comparing((Contribution stretch) ->
                                        stretch.amount().multiply(BigDecimal.valueOf(bad)))
                                .thenComparing(Contribution::key, Comparator.reverseOrder()))
                        .flatMap(stretch -> found(figure, whole, rule, bad, stretch));
    }

    private static Optional<Found> found(
            Figure figure, Measurement.Known whole, FindingRules.Rule rule, int bad, Contribution stretch) {
        Measurement rest = without(whole, stretch.now());
        if (!(rest instanceof Measurement.Known others)
                || others.small()
                || !(stretch.now() instanceof Measurement.Known own)) {
            return Optional.empty();
        }
        BigDecimal worse = own.value().subtract(others.value()).multiply(BigDecimal.valueOf(bad));
        double pooled = whole.value().doubleValue();
        double error = Math.sqrt(Math.max(0, pooled * (1 - pooled)) * (1.0 / own.n() + 1.0 / others.n()));
        if (worse.compareTo(rule.notable().multiply(FAR)) < 0 || worse.doubleValue() < BEYOND_CHANCE * error) {
            return Optional.empty();
        }
        Departure departure = new Departure(
                Departure.Kind.HOURS,
                figure.id(),
                Optional.empty(),
                own,
                others,
                1,
                BigDecimal.valueOf(worse.doubleValue() / error));
        BigDecimal share = stretch.weight().round(MathContext.DECIMAL64);
        return Optional.of(new Found(
                departure,
                new Finding.Driver(
                        Parts.HOURS,
                        stretch.key(),
                        own,
                        figure.unit(),
                        new Difference(stretch.amount().round(MathContext.DECIMAL64), Difference.Kind.POINTS),
                        share)));
    }

    private static Measurement without(Measurement.Known whole, Measurement part) {
        return part instanceof Measurement.Known known
                        && whole.numerator() != null
                        && whole.denominator() != null
                        && known.numerator() != null
                        && known.denominator() != null
                ? Measurement.ratio(
                        whole.numerator().subtract(known.numerator()),
                        whole.denominator().subtract(known.denominator()),
                        whole.n() - known.n())
                : new Measurement.NothingToMeasure();
    }
}
