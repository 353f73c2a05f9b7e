package com.reviewpack.period;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A clock that runs during working hours alone: opening hours of each weekday, on days that are worked, in one zone. The
 * lengths are true ones: an opening that spans a change of clocks is an hour shorter or longer.
 */
public final class BusinessTime {

    /** Opening hours that come to nothing for so long are a mistake. */
    private static final int LONGEST_WAIT_IN_DAYS = 3 * 366;

    private final ZoneId zone;
    private final Map<DayOfWeek, List<OpeningHours>> hours;
    private final Predicate<LocalDate> worked;

    /**
     * @param hours of each weekday, in order and not overlapping; a weekday that is absent is not worked
     * @param worked whether a day is worked at all; holidays are not
     */
    public BusinessTime(ZoneId zone, Map<DayOfWeek, List<OpeningHours>> hours, Predicate<LocalDate> worked) {
        this.zone = zone;
        this.hours = new EnumMap<>(DayOfWeek.class);
        hours.forEach((weekday, openings) -> this.hours.put(weekday, inOrder(weekday, openings)));
        this.worked = worked;
    }

    /** The same hours on every business day. */
    public static BusinessTime of(BusinessDays days, ZoneId zone, OpeningHours hours) {
        Map<DayOfWeek, List<OpeningHours>> week = new EnumMap<>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(weekday -> week.put(weekday, List.of(hours)));
        return new BusinessTime(zone, week, days::isBusinessDay);
    }

    /** The working time between two instants; zero where {@code end} is not after {@code start}. */
    public Duration between(Instant start, Instant end) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(end, zone);
        for (LocalDate day = LocalDate.ofInstant(start, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (Opening opening : openingsOn(day)) {
                Instant from = latest(opening.from(), start);
                Instant to = earliest(opening.to(), end);
                if (from.isBefore(to)) {
                    sum = sum.plus(Duration.between(from, to));
                }
            }
        }
        return sum;
    }

    /**
     * The instant at which {@code target} of working time has passed since {@code start}. One that falls exactly on
     * closing time stays there.
     *
     * @param target above 0
     * @throws IllegalStateException where no working time comes for three years
     */
    public Instant due(Instant start, Duration target) {
        if (!target.isPositive()) {
            throw new IllegalArgumentException("a target must be above 0: " + target);
        }
        Duration left = target;
        int idleDays = 0;
        for (LocalDate day = LocalDate.ofInstant(start, zone); idleDays < LONGEST_WAIT_IN_DAYS; day = day.plusDays(1)) {
            idleDays++;
            for (Opening opening : openingsOn(day)) {
                Instant from = latest(opening.from(), start);
                if (!from.isBefore(opening.to())) {
                    continue;
                }
                Duration open = Duration.between(from, opening.to());
                if (left.compareTo(open) <= 0) {
                    return from.plus(left);
                }
                left = left.minus(open);
                idleDays = 0;
            }
        }
        throw new IllegalStateException("no working time for three years after " + start);
    }

    private List<Opening> openingsOn(LocalDate day) {
        List<OpeningHours> openings = hours.getOrDefault(day.getDayOfWeek(), List.of());
        if (openings.isEmpty() || !worked.test(day)) {
            return List.of();
        }
        return openings.stream().map(opening -> opening(day, opening)).toList();
    }

    private Opening opening(LocalDate day, OpeningHours opening) {
        LocalDateTime end = opening.endsWithTheDay() ? day.plusDays(1).atStartOfDay() : day.atTime(opening.to());
        return new Opening(instant(day.atTime(opening.from())), instant(end));
    }

    /** A local time that is skipped by a change of clocks counts as the first instant after it. */
    private Instant instant(LocalDateTime local) {
        var transition = zone.getRules().getTransition(local);
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : local.atZone(zone).toInstant();
    }

    private static List<OpeningHours> inOrder(DayOfWeek weekday, List<OpeningHours> openings) {
        LocalTime closed = LocalTime.MIDNIGHT;
        for (int i = 0; i < openings.size(); i++) {
            OpeningHours opening = openings.get(i);
            if (i > 0 && (closed.equals(LocalTime.MIDNIGHT) || opening.from().isBefore(closed))) {
                throw new IllegalArgumentException(
                        "opening hours must be in order and not overlap: " + weekday + " " + openings);
            }
            closed = opening.to();
        }
        return List.copyOf(openings);
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private record Opening(Instant from, Instant to) {}
}
