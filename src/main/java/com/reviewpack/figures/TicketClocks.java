package com.reviewpack.figures;

import com.reviewpack.intake.Ticket;
import com.reviewpack.offering.ServiceLevel;
import com.reviewpack.period.BusinessDays;
import com.reviewpack.warehouse.TicketHistory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the four service level clocks of a ticket. A clock past its target is breached; exactly on it is in time. */
final class TicketClocks {

    private final BusinessDays businessDays;
    private final BiFunction<Instant, Instant, Duration> businessTime;
    private final ZoneId zone;

    /**
     * @param businessTime working time between two instants, for service levels that count it
     * @param zone of root cause analyses' due instants
     */
    TicketClocks(BusinessDays businessDays, BiFunction<Instant, Instant, Duration> businessTime, ZoneId zone) {
        this.businessDays = businessDays;
        this.businessTime = businessTime;
        this.zone = zone;
    }

    /** The clocks that apply to the ticket, as they stand at the close. */
    List<ClockReading> read(TicketHistory history, ServiceLevel level, Instant close) {
        Ticket ticket = history.ticket();
        TicketCourse course = TicketCourse.upTo(close, history);
        BiFunction<Instant, Instant, Duration> time = switch (level.basis()) {
            case ELAPSED -> Duration::between;
            case BUSINESS -> businessTime;
        };
        List<ClockReading> readings = new ArrayList<>();
        readings.add(response(ticket, course, level, close, time));
        readings.add(update(ticket, course, level, time));
        if (ticket.kind() != Ticket.Kind.BUG) {
            readings.add(resolution(ticket, course, level, time));
        }
        rca(ticket, course, level, close).ifPresent(readings::add);
        return readings;
    }

    private static ClockReading response(
            Ticket ticket,
            TicketCourse course,
            ServiceLevel level,
            Instant close,
            BiFunction<Instant, Instant, Duration> time) {
        Instant answered = course.firstAnswerAt();
        Duration taken = time.apply(ticket.openedAt(), answered == null ? close : answered);
        return reading(ticket, SlaClock.RESPONSE, taken, level.firstResponse(), answered != null);
    }

    private static ClockReading update(
            Ticket ticket, TicketCourse course, ServiceLevel level, BiFunction<Instant, Instant, Duration> time) {
        List<Instant> signs = Stream.concat(Stream.ofNullable(course.firstAnswerAt()), course.updates().stream())
                .sorted()
                .toList();
        Duration longest = Duration.ZERO;
        Duration last = Duration.ZERO;
        for (Stretch stretch : course.open()) {
            Instant since = stretch.from();
            for (Instant sign : signs) {
                if (sign.isAfter(since) && sign.isBefore(stretch.to())) {
                    longest = longer(longest, time.apply(since, sign));
                    since = sign;
                }
            }
            last = time.apply(since, stretch.to());
            longest = longer(longest, last);
        }
        boolean over = longest.compareTo(level.updateEvery()) > 0;
        return reading(
                ticket, SlaClock.UPDATE, over ? longest : last, level.updateEvery(), course.resolvedAt() != null);
    }

    private static ClockReading resolution(
            Ticket ticket, TicketCourse course, ServiceLevel level, BiFunction<Instant, Instant, Duration> time) {
        Duration taken = course.counted().stream()
                .map(stretch -> time.apply(stretch.from(), stretch.to()))
                .reduce(Duration.ZERO, Duration::plus);
        return reading(ticket, SlaClock.RESOLUTION, taken, level.resolution(), course.resolvedAt() != null);
    }

    private Optional<ClockReading> rca(Ticket ticket, TicketCourse course, ServiceLevel level, Instant close) {
        Instant resolved = course.resolvedAt();
        if (resolved == null || level.rcaBusinessDays().isEmpty()) {
            return Optional.empty();
        }
        Instant due = rcaDue(resolved, level.rcaBusinessDays().getAsInt());
        @Nullable Instant delivered = course.rcaAt();
        Duration target = Duration.between(resolved, due);
        Duration taken = Duration.between(resolved, delivered == null ? close : delivered);
        return Optional.of(reading(ticket, SlaClock.RCA, taken, target, delivered != null));
    }

    /**
     * The same local time {@code days} business days later; where it was resolved on a free day, counted from 00:00 of the
     * next business day.
     */
    Instant rcaDue(Instant resolved, int days) {
        ZonedDateTime local = resolved.atZone(zone);
        LocalDate day = local.toLocalDate();
        if (businessDays.isBusinessDay(day)) {
            return businessDays
                    .plus(day, days)
                    .atTime(local.toLocalTime())
                    .atZone(zone)
                    .toInstant();
        }
        LocalDate from = businessDays.onOrAfter(day);
        return businessDays
                .plus(from, days)
                .atTime(LocalTime.MIDNIGHT)
                .atZone(zone)
                .toInstant();
    }

    private static ClockReading reading(
            Ticket ticket, SlaClock clock, Duration taken, Duration target, boolean stopped) {
        boolean over = taken.compareTo(target) > 0;
        ClockReading.Outcome outcome = over
                ? ClockReading.Outcome.BREACHED
                : stopped ? ClockReading.Outcome.MET : ClockReading.Outcome.RUNNING;
        Duration left = outcome == ClockReading.Outcome.RUNNING ? target.minus(taken) : Duration.ZERO;
        return new ClockReading(ticket.id(), ticket.subject(), ticket.severity(), clock, outcome, left);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
