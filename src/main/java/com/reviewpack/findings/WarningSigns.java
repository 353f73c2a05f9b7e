package com.reviewpack.findings;

import com.reviewpack.figures.Chance;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.GoalProgress;
import com.reviewpack.figures.Series;
import com.reviewpack.figures.SlaClock;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.Severity;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads each sign from the figures of a report. What falls is told from the weeks of the series: the last four against
 * the first four of the last 13 (ours), whatever the report's period, and only where chance does not explain it.
 */
final class WarningSigns {

    private static final int WEEKS = 4;
    private static final int QUARTER_OF_WEEKS = 13;
    private static final int MONTHS = 12;

    /** Use of hours is read from a quarter of the contract year on. */
    private static final BigDecimal SOON = new BigDecimal("0.25");

    private final FigureReport report;

    WarningSigns(FigureReport report) {
        this.report = report;
    }

    /**
     * A sign as it stands.
     *
     * @param strength 0 or more, the greater the worse
     */
    record Reading(BigDecimal value, Unit unit, Optional<BigDecimal> reference, BigDecimal strength) {}

    /** Empty where the figures cannot tell. */
    Optional<Reading> read(WarningSign sign) {
        return switch (sign) {
            case FALLING_DEMAND -> fallingDemand();
            case GIVING_UP, NOBODY_ONLINE -> share(sign.figure());
            case UNANSWERED_TICKETS, FORGOTTEN_TICKET -> amount(sign.figure());
            case BROKEN_LEVELS -> brokenLevels();
            case FALLING_SATISFACTION, FALLING_CONVERSION -> fallingShare(sign.figure());
            case GOALS_OFF_TRACK -> goalsOffTrack();
            case HOURS_UNUSED -> hoursUnused();
        };
    }

    /** Strength: the part that is gone. */
    private Optional<Reading> fallingDemand() {
        return weeks(WarningSign.FALLING_DEMAND.figure())
                .filter(weeks -> !asEveryYear(WarningSign.FALLING_DEMAND.figure()))
                .filter(weeks -> Chance.excludes(weeks.now, weeks.then, Unit.COUNT))
                .map(weeks -> new Reading(
                        weeks.now.value(),
                        Unit.COUNT,
                        Optional.of(weeks.then.value()),
                        weeks.then
                                .value()
                                .subtract(weeks.now.value())
                                .divide(weeks.then.value(), Measurement.PRECISION)));
    }

    /** Whether the last full month is no lower than the same month a year ago: then it is the season that falls. */
    private boolean asEveryYear(String figure) {
        List<Series.Point> months =
                report.series(figure + " by month").map(Series::points).orElse(List.of());
        if (months.size() <= MONTHS) {
            return false;
        }
        Optional<BigDecimal> now = months.getLast().value().known();
        Optional<BigDecimal> yearAgo =
                months.get(months.size() - 1 - MONTHS).value().known();
        return now.isPresent() && yearAgo.isPresent() && now.get().compareTo(yearAgo.get()) >= 0;
    }

    /** Strength: points of the ratio that are gone. */
    private Optional<Reading> fallingShare(String figure) {
        return weeks(figure)
                .filter(weeks -> !weeks.now.small() && Chance.excludes(weeks.now, weeks.then, Unit.RATIO))
                .map(weeks -> new Reading(
                        weeks.now.value(),
                        Unit.RATIO,
                        Optional.of(weeks.then.value()),
                        weeks.then.value().subtract(weeks.now.value())));
    }

    /** Strength: the ratio. */
    private Optional<Reading> share(String figure) {
        return known(figure)
                .filter(known -> !known.small())
                .map(known -> new Reading(known.value(), Unit.RATIO, Optional.empty(), known.value()));
    }

    /** Strength: the amount. */
    private Optional<Reading> amount(String id) {
        return report.figures()
                .find(id)
                .flatMap(figure -> figure.value()
                        .known()
                        .map(value -> new Reading(value, figure.unit(), Optional.empty(), value)));
    }

    /** Strength: how many promised times were broken. */
    private Optional<Reading> brokenLevels() {
        BigDecimal broken = clocks("breached");
        return Optional.of(new Reading(broken, Unit.COUNT, Optional.of(broken.add(clocks("met"))), broken));
    }

    private BigDecimal clocks(String outcome) {
        BigDecimal sum = BigDecimal.ZERO;
        for (SlaClock clock : SlaClock.values()) {
            for (Severity severity : Severity.values()) {
                sum = sum.add(known("sla." + clock.key() + "." + severity + "." + outcome)
                        .map(Measurement.Known::value)
                        .orElse(BigDecimal.ZERO));
            }
        }
        return sum;
    }

    /** Strength: the part of the goals that can be told. */
    private Optional<Reading> goalsOffTrack() {
        List<GoalProgress.Standing> told = report.goals().stream()
                .map(GoalProgress::standing)
                .filter(standing -> standing != GoalProgress.Standing.UNKNOWN)
                .toList();
        if (told.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal off = BigDecimal.valueOf(told.stream()
                .filter(standing -> standing == GoalProgress.Standing.OFF_TRACK)
                .count());
        BigDecimal all = BigDecimal.valueOf(told.size());
        return Optional.of(new Reading(off, Unit.COUNT, Optional.of(all), off.divide(all, Measurement.PRECISION)));
    }

    /** Strength: the part that an even use of the year's cap would have used and that is not used. */
    private Optional<Reading> hoursUnused() {
        return report.hours().flatMap(use -> {
            BigDecimal gone = BigDecimal.valueOf(
                            ChronoUnit.DAYS.between(use.year().start(), use.day()) + 1)
                    .divide(BigDecimal.valueOf(use.year().days()), Measurement.PRECISION);
            if (gone.compareTo(SOON) < 0) {
                return Optional.empty();
            }
            BigDecimal planned = use.capYear().multiply(gone);
            BigDecimal unused = planned.subtract(use.usedYear()).max(BigDecimal.ZERO);
            return Optional.of(new Reading(
                    use.usedYear(), Unit.HOURS, Optional.of(planned), unused.divide(planned, Measurement.PRECISION)));
        });
    }

    private Optional<Measurement.Known> known(String figure) {
        return report.figures()
                .find(figure)
                .map(Figure::value)
                .filter(Measurement.Known.class::isInstance)
                .map(Measurement.Known.class::cast);
    }

    /** The last four weeks and the first four of the quarter that they end. */
    private record Weeks(Measurement.Known now, Measurement.Known then) {}

    /** Empty where one of the weeks is not known, or those of the quarter's beginning hold too few observations. */
    private Optional<Weeks> weeks(String figure) {
        List<Series.Point> points =
                report.series(figure + " by week").map(Series::points).orElse(List.of());
        int size = points.size();
        if (size < QUARTER_OF_WEEKS) {
            return Optional.empty();
        }
        Optional<Measurement.Known> now = sum(points.subList(size - WEEKS, size));
        Optional<Measurement.Known> then =
                sum(points.subList(size - QUARTER_OF_WEEKS, size - QUARTER_OF_WEEKS + WEEKS));
        return now.isPresent() && then.isPresent() && then.get().n() >= Measurement.SMALL_BELOW
                ? Optional.of(new Weeks(now.get(), then.get()))
                : Optional.empty();
    }

    /** Ratios by their numerators and denominators, counts by themselves; a week with nothing to measure adds nothing. */
    private static Optional<Measurement.Known> sum(List<Series.Point> points) {
        List<Measurement.Known> known = new ArrayList<>();
        for (Series.Point point : points) {
            switch (point.value()) {
                case Measurement.Known value -> known.add(value);
                case Measurement.NothingToMeasure nothing -> {
                    // Adds nothing to either part of a ratio.
                }
                case Measurement.MissingData missing -> {
                    return Optional.empty();
                }
                case Measurement.NotCovered not -> {
                    return Optional.empty();
                }
                case Measurement.NotApplicable not -> {
                    return Optional.empty();
                }
            }
        }
        boolean ratio = known.stream().allMatch(value -> value.denominator() != null);
        if (!ratio || known.isEmpty()) {
            BigDecimal sum = known.stream().map(Measurement.Known::value).reduce(BigDecimal.ZERO, BigDecimal::add);
            return Optional.of((Measurement.Known) Measurement.count(sum.longValueExact()));
        }
        BigDecimal top = known.stream()
                .map(value -> Objects.requireNonNull(value.numerator()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal bottom = known.stream()
                .map(value -> Objects.requireNonNull(value.denominator()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long n = known.stream().mapToLong(Measurement.Known::n).sum();
        return Measurement.ratio(top, bottom, n) instanceof Measurement.Known sum ? Optional.of(sum) : Optional.empty();
    }
}
