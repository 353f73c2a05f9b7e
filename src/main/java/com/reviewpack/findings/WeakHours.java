package com.reviewpack.findings;

import com.reviewpack.figures.Contribution;
import com.reviewpack.figures.Departure;
import com.reviewpack.figures.Difference;
import com.reviewpack.figures.Direction;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureDefinition;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.Parts;
import com.reviewpack.figures.Series;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the stretch of a weekday whose share is far worse than that of the same hours on other weekdays: the one that stands
 * out most beyond chance, where neither side is small, at least five times the notable difference worse, and at least four
 * and a half standard errors (ours, for the worst of many stretches is looked for). A weekday with one wild day in the period
 * has no such stretch: that is told of the day.
 */
final class WeakHours {

    private static final BigDecimal FAR = BigDecimal.valueOf(5);
    private static final double BEYOND_CHANCE = 4.5;

    private final FigureReport report;

    WeakHours(FigureReport report) {
        this.report = report;
    }

    /**
     * The stretch, twice.
     *
     * @param departure against the same hours of other weekdays
     * @param driver the stretch, with what it takes from the whole
     */
    record Found(Departure departure, Finding.Driver driver) {}

    Optional<Found> of(Figure figure, FindingRules.Rule rule) {
        if (figure.unit().kind() != Unit.Kind.RATIO
                || rule.direction() == Direction.NEUTRAL
                || figure.value().known().isEmpty()) {
            return Optional.empty();
        }
        Set<Integer> told = weekdaysToldOf(figure.id());
        Stretches stretches = new Stretches(FigureDefinition.Statistic.RATIO, figure.unit());
        return report.particulars()
                .parts(figure.id(), Parts.HOURS)
                .flatMap(parts ->
                        Causes.ofGap(figure, figure.value().known().get()).map(causes -> causes.of(parts)))
                .map(hours ->
                        hours.stream().filter(hour -> !hour.key().isEmpty()).toList())
                .flatMap(hours -> {
                    List<Hour> each = hours.stream().map(Hour::of).toList();
                    return stretches.ofWeekdays(hours).stream()
                            .filter(stretch -> !told.contains(weekday(stretch.key())))
                            .filter(stretch -> isLarge(stretch.now()))
                            .flatMap(stretch ->
                                    found(figure, rule, stretch, sameHours(stretches, each, stretch.key())).stream())
                            .max(Comparator.comparing(
                                            (Found found) -> found.departure().score())
                                    .thenComparing(found -> found.driver().key(), Comparator.reverseOrder()));
                });
    }

    /**
     * An hour of the week with its value.
     *
     * @param weekday 1 to 7
     * @param hour 0 to 23
     */
    private record Hour(int weekday, int hour, Measurement now) {

        static Hour of(Contribution one) {
            return new Hour(
                    WeakHours.weekday(one.key()), Integer.parseInt(one.key().substring(2)), one.now());
        }
    }

    private static boolean isLarge(Measurement value) {
        return value instanceof Measurement.Known known && !known.small();
    }

    private Set<Integer> weekdaysToldOf(String figure) {
        return report.particulars().departures().stream()
                .filter(departure -> departure.figure().equals(figure))
                .filter(departure -> departure.kind() == Departure.Kind.DAY)
                .map(departure -> departure.day().orElseThrow().getDayOfWeek().getValue())
                .collect(Collectors.toSet());
    }

    private static int weekday(String key) {
        return key.charAt(0) - '0';
    }

    /** The same hours of all other weekdays together. */
    private static Measurement sameHours(Stretches stretches, List<Hour> hours, String stretch) {
        int weekday = weekday(stretch);
        int from = from(stretch);
        int to = to(stretch);
        return stretches.together(hours.stream()
                .filter(one -> one.weekday() != weekday && one.hour() >= from && one.hour() < to)
                .map(Hour::now)
                .toList());
    }

    private static int from(String stretch) {
        return Integer.parseInt(stretch.substring(2, 4));
    }

    private static int to(String stretch) {
        return Integer.parseInt(stretch.substring(8));
    }

    private static boolean within(String hour, String stretch) {
        int of = Integer.parseInt(hour.substring(2));
        return of >= from(stretch) && of < to(stretch);
    }

    /** The hours of a finding's stretch on each weekday, by its number; empty where the finding tells of no stretch. */
    List<Series.Point> byWeekday(Finding finding) {
        Stretches stretches =
                new Stretches(FigureDefinition.Statistic.RATIO, finding.figure().unit());
        return finding.driver()
                .filter(driver -> driver.dimension().equals(Parts.HOURS))
                .flatMap(driver -> report.particulars()
                        .parts(finding.figure().id(), Parts.HOURS)
                        .map(parts -> IntStream.rangeClosed(1, 7)
                                .mapToObj(weekday -> new Series.Point(
                                        String.valueOf(weekday),
                                        parts.parts().stream()
                                                .filter(hour -> weekday(hour.key()) == weekday
                                                        && within(hour.key(), driver.key()))
                                                .map(Parts.Part::now)
                                                .reduce(new Measurement.NothingToMeasure(), stretches::together)))
                                .toList()))
                .orElse(List.of());
    }

    private static Optional<Found> found(
            Figure figure, FindingRules.Rule rule, Contribution stretch, Measurement elsewhere) {
        if (!(elsewhere instanceof Measurement.Known others)
                || others.small()
                || !(stretch.now() instanceof Measurement.Known own)
                || own.small()) {
            return Optional.empty();
        }
        BigDecimal worse = rule.direction() == Direction.UP_IS_GOOD
                ? others.value().subtract(own.value())
                : own.value().subtract(others.value());
        double n = own.n();
        double m = others.n();
        double pooled = (own.value().doubleValue() * n + others.value().doubleValue() * m) / (n + m);
        double error = Math.sqrt(Math.max(0, pooled * (1 - pooled)) * (1 / n + 1 / m));
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
        return Optional.of(new Found(
                departure,
                new Finding.Driver(
                        Parts.HOURS,
                        stretch.key(),
                        own,
                        figure.unit(),
                        new Difference(stretch.amount().round(MathContext.DECIMAL64), Difference.Kind.POINTS),
                        stretch.weight().round(MathContext.DECIMAL64))));
    }
}
