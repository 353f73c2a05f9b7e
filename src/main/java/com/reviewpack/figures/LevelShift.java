package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import com.reviewpack.period.Period;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds the day within a period since which demand runs at another level (ours): the two weeks from that day on against what
 * their weekdays brought in the four weeks before. A new level is at least a quarter off, at least six standard errors of
 * two Poisson counts, and out of the ordinary among the weeks before; of several days the one that stands out most.
 */
final class LevelShift {

    static final String FIGURE = "conversations.requested";

    private static final int DAYS_AFTER = 14;
    private static final int LEAST_DAYS_AFTER = 7;
    private static final int WEEKS_BEFORE = 4;
    private static final int WEEKS_COMPARED = 12;
    private static final double LEAST_CHANGE = 0.25;
    private static final double BEYOND_CHANCE = 6;

    private final Period period;
    private final Function<LocalDate, Optional<Long>> demand;

    /**
     * @param demand of a day; empty where it is not known
     */
    LevelShift(Period period, Function<LocalDate, Optional<Long>> demand) {
        this.period = period;
        this.demand = demand;
    }

    Optional<Departure> found() {
        return period.start()
                .datesUntil(period.end().minusDays(Math.min(LEAST_DAYS_AFTER, period.days()) - 1))
                .filter(day -> day.plusDays(LEAST_DAYS_AFTER - 1L).isBefore(period.end()))
                .flatMap(day -> since(day).stream())
                .max(Comparator.comparing((Departure shift) -> shift.score().abs())
                        .thenComparing(shift -> shift.day().orElseThrow(), Comparator.reverseOrder()));
    }

    private Optional<Departure> since(LocalDate day) {
        LocalDate end = day.plusDays(DAYS_AFTER).isBefore(period.end()) ? day.plusDays(DAYS_AFTER) : period.end();
        Optional<Map<DayOfWeek, Long>> before = byWeekday(day);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        double after = 0;
        double expected = 0;
        int days = 0;
        for (LocalDate one = day; one.isBefore(end); one = one.plusDays(1)) {
            after += demand.apply(one).orElse(0L);
            expected += before.get().getOrDefault(one.getDayOfWeek(), 0L) / (double) WEEKS_BEFORE;
            days++;
        }
        double all = before.get().values().stream().mapToLong(Long::longValue).sum();
        if (all == 0 || expected == 0 || after + all < Measurement.SMALL_BELOW) {
            return Optional.empty();
        }
        double z = (after - expected) / Math.sqrt(expected * (1 + expected / all));
        boolean stands = Math.abs(z) >= BEYOND_CHANCE
                && Math.abs(after / expected - 1) >= LEAST_CHANGE
                && unlikeTheWeeksBefore(day, after / days);
        int count = days;
        double usual = expected / days;
        double level = after / days;
        return stands
                ? Optional.of(new Departure(
                        Departure.Kind.SINCE,
                        FIGURE,
                        Optional.of(day),
                        Measurement.total(BigDecimal.valueOf(level), Math.round(after)),
                        Measurement.total(BigDecimal.valueOf(usual), Math.round(all)),
                        count,
                        BigDecimal.valueOf(z)))
                : Optional.empty();
    }

    /** What the four weeks before brought by weekday; empty where they are not known. */
    private Optional<Map<DayOfWeek, Long>> byWeekday(LocalDate day) {
        Map<DayOfWeek, Long> sums = new EnumMap<>(DayOfWeek.class);
        for (LocalDate one = day.minusWeeks(WEEKS_BEFORE); one.isBefore(day); one = one.plusDays(1)) {
            Optional<Long> known = demand.apply(one);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            sums.merge(one.getDayOfWeek(), known.get(), Long::sum);
        }
        return Optional.of(sums);
    }

    private boolean unlikeTheWeeksBefore(LocalDate day, double level) {
        List<BigDecimal> weeks = new ArrayList<>();
        for (int week = 1; week <= WEEKS_COMPARED; week++) {
            LocalDate monday = day.minusWeeks(week);
            long sum = 0;
            for (int i = 0; i < 7; i++) {
                Optional<Long> known = demand.apply(monday.plusDays(i));
                if (known.isEmpty()) {
                    return RobustScore.of(BigDecimal.valueOf(level), weeks)
                            .map(RobustScore::isRemarkable)
                            .orElse(false);
                }
                sum += known.get();
            }
            weeks.add(BigDecimal.valueOf(sum / 7.0));
        }
        return RobustScore.of(BigDecimal.valueOf(level), weeks)
                .map(RobustScore::isRemarkable)
                .orElse(false);
    }
}
