package com.reviewpack.findings;

import com.reviewpack.figures.Contribution;
import com.reviewpack.figures.Difference;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.figures.FigureDefinitions;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.Parts;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part that explains most of a difference for its weight: the greatest share of the difference less the part's
 * share of the whole (ours), so that a stretch of hours grows only while each further hour explains more than its weight.
 * Named is only what is not small, explains at least a fifth and at most twice the difference, and lies further from its weight's share than chance would
 * put it: two standard errors, three for stretches of hours, of which the best of many is looked for.
 *
 * <p>A part in which the thing counted never happened, such as a team that sells nothing, is of another kind and drives no
 * ratio.
 */
final class Drivers {

    private static final List<String> DIMENSIONS = List.of("lob", "segment", "skill", "channel", Parts.HOURS, "agent");
    private static final double LEAST_SHARE = 0.2;
    private static final double LEAST_EXCESS = 0.1;

    /** Beyond this the whole hardly differs while its parts pull both ways: none of them explains it. */
    private static final double MOST_SHARE = 2;

    private static final double BEYOND_CHANCE = 2;
    private static final double BEYOND_CHANCE_OF_MANY = 3;

    private final FigureReport report;

    Drivers(FigureReport report) {
        this.report = report;
    }

    private record Candidate(String dimension, Contribution part, double share, double excess) {}

    /** What drives a change since the period before. */
    Optional<Finding.Driver> ofChange(Figure figure, Difference change) {
        return Causes.ofChange(figure).flatMap(causes -> best(figure, causes, change, DIMENSIONS));
    }

    /** What drives a gap to a target. */
    Optional<Finding.Driver> ofGap(Figure figure, BigDecimal target, Difference gap) {
        return Causes.ofGap(figure, target).flatMap(causes -> best(figure, causes, gap, DIMENSIONS));
    }

    private Optional<Finding.Driver> best(Figure figure, Causes causes, Difference whole, List<String> dimensions) {
        List<Candidate> candidates = new ArrayList<>();
        for (String dimension : dimensions) {
            parts(figure, dimension).ifPresent(parts -> candidates.addAll(candidates(figure, causes, parts)));
        }
        return candidates.stream()
                .max(Comparator.comparingDouble(Candidate::excess)
                        .thenComparing(
                                candidate -> dimensions.indexOf(candidate.dimension()), Comparator.reverseOrder())
                        .thenComparing(candidate -> candidate.part().key(), Comparator.reverseOrder()))
                .map(best -> driver(figure, best, whole));
    }

    /** The parts of a dimension; lines of business have figures of their own. */
    private Optional<Parts> parts(Figure figure, String dimension) {
        if (!dimension.equals("lob")) {
            return report.particulars().parts(figure.id(), dimension);
        }
        List<Parts.Part> lobs = report.figures().lobs().stream()
                .flatMap(lob -> report.figures().find(figure.id(), lob).stream())
                .map(Drivers::part)
                .toList();
        return lobs.isEmpty() ? Optional.empty() : Optional.of(new Parts(figure.id(), dimension, lobs));
    }

    private static Parts.Part part(Figure ofLob) {
        @Nullable Measurement previous = ofLob.previous();
        return new Parts.Part(
                String.valueOf(ofLob.lob()),
                ofLob.value(),
                previous == null ? new Measurement.MissingData(MissingInput.Kind.PERIOD_BEFORE) : previous);
    }

    private static List<Candidate> candidates(Figure figure, Causes causes, Parts parts) {
        List<Contribution> all = causes.of(parts);
        BigDecimal whole = all.stream().map(Contribution::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() == 0) {
            return List.of();
        }
        boolean hours = parts.dimension().equals(Parts.HOURS);
        List<Contribution> named =
                all.stream().filter(part -> !part.key().isEmpty()).toList();
        List<Contribution> looked = hours
                ? new Stretches(FigureDefinitions.of(figure.id()).orElseThrow().statistic(), figure.unit()).of(named)
                : named;
        double needed = hours ? BEYOND_CHANCE_OF_MANY : BEYOND_CHANCE;
        return looked.stream()
                .filter(part -> counts(part, figure))
                .map(part -> candidate(parts.dimension(), part, whole.doubleValue()))
                .filter(candidate -> candidate.share() >= LEAST_SHARE
                        && candidate.share() <= MOST_SHARE
                        && candidate.excess() >= LEAST_EXCESS
                        && Math.abs(candidate.excess() * whole.doubleValue())
                                >= needed * candidate.part().noise())
                .toList();
    }

    private static Candidate candidate(String dimension, Contribution part, double whole) {
        double share = part.amount().doubleValue() / whole;
        return new Candidate(dimension, part, share, share - part.weight().doubleValue());
    }

    /** Whether a part rests on enough, and is of the whole's kind. */
    private static boolean counts(Contribution part, Figure figure) {
        Statistic statistic = FigureDefinitions.of(figure.id()).orElseThrow().statistic();
        return switch (statistic) {
            case COUNT, TOTAL -> part.now().n() + part.then().n() >= Measurement.SMALL_BELOW;
            case RATIO, MEAN, PERCENTILE, MODEL, DERIVED ->
                enough(part.now())
                        && enough(part.then())
                        && (figure.unit().kind() != Unit.Kind.RATIO
                                || signum(part.now()) != 0
                                || signum(part.then()) != 0);
        };
    }

    private static boolean enough(Measurement value) {
        return value instanceof Measurement.Known known && !known.small();
    }

    private static int signum(Measurement value) {
        return value.known().map(BigDecimal::signum).orElse(0);
    }

    private Finding.Driver driver(Figure figure, Candidate best, Difference whole) {
        BigDecimal share = BigDecimal.valueOf(best.share());
        return new Finding.Driver(
                best.dimension(),
                best.part().key(),
                best.part().now(),
                figure.unit(),
                new Difference(whole.amount().multiply(share, MathContext.DECIMAL64), whole.kind()),
                share);
    }

    /** What each part of the driver's dimension adds to a change, for a chart; empty where there is no driver. */
    List<Contribution> behind(Finding finding) {
        return finding.driver()
                .flatMap(driver -> parts(finding.figure(), driver.dimension()))
                .flatMap(parts -> Causes.ofChange(finding.figure()).map(causes -> causes.of(parts)))
                .orElse(List.of());
    }
}
