package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the part of the whole that pulls a figure most in the direction a finding tells of: the one with the greatest
 * distance from the whole times the root of its n (ours), among parts that are not small and at least as far off as the
 * rule calls notable. Sums and counts have no such part. A part in which the thing counted never happened, such as a team
 * that sells nothing, is of another kind and drives no ratio.
 */
final class Drivers {

    private static final List<String> DIMENSIONS = List.of("lob", "segment", "skill", "channel", "hour_of_week");

    private Drivers() {}

    private record Candidate(Finding.Driver driver, double pull) {}

    static Optional<Finding.Driver> of(FigureReport report, Figure figure, Effect effect, FindingRules.Rule rule) {
        Direction direction = rule.direction();
        Optional<BigDecimal> whole = figure.value().known();
        if (whole.isEmpty() || effect == Effect.NEUTRAL || direction == Direction.NEUTRAL || !spreads(figure)) {
            return Optional.empty();
        }
        double least = figure.unit().kind() == Unit.Kind.RATIO || figure.unit().kind() == Unit.Kind.NPS
                ? rule.notable().doubleValue()
                : rule.notable().multiply(whole.get()).doubleValue();
        int sign = (effect == Effect.GOOD) == (direction == Direction.UP_IS_GOOD) ? 1 : -1;
        List<Candidate> candidates = new ArrayList<>();
        for (String lob : report.figures().lobs()) {
            report.figures()
                    .find(figure.id(), lob)
                    .ifPresent(part -> add(candidates, "lob", lob, part.value(), figure, whole.get(), sign, least));
        }
        for (String dimension : DIMENSIONS) {
            report.series(figure.id() + " by " + dimension)
                    .filter(series -> series.points().size() > 1)
                    .ifPresent(series -> series.points()
                            .forEach(point -> add(
                                    candidates,
                                    dimension,
                                    point.key(),
                                    point.value(),
                                    figure,
                                    whole.get(),
                                    sign,
                                    least)));
        }
        return candidates.stream()
                .max(Comparator.comparingDouble(Candidate::pull)
                        .thenComparing(candidate -> candidate.driver().dimension())
                        .thenComparing(candidate -> candidate.driver().key()))
                .map(Candidate::driver);
    }

    /** Whether the figure is a ratio or a statistic, whose parts can be compared with the whole. */
    private static boolean spreads(Figure figure) {
        return switch (figure.unit().kind()) {
            case RATIO, SECONDS, MINUTES, NPS -> true;
            case COUNT, HOURS, MONEY, SCORE, FACTOR -> false;
        };
    }

    private static void add(
            List<Candidate> candidates,
            String dimension,
            String key,
            Measurement value,
            Figure figure,
            BigDecimal whole,
            int sign,
            double least) {
        if (value instanceof Measurement.Known known
                && !known.small()
                && !key.isEmpty()
                && (figure.unit().kind() != Unit.Kind.RATIO || known.value().signum() != 0)) {
            double distance = known.value().subtract(whole).doubleValue() * sign;
            if (distance > 0 && distance >= least) {
                candidates.add(new Candidate(
                        new Finding.Driver(dimension, key, value, figure.unit()), distance * Math.sqrt(known.n())));
            }
        }
    }
}
