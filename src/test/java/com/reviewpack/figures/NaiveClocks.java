package com.reviewpack.figures;

import com.reviewpack.intake.Ticket;
import com.reviewpack.intake.TicketEvent;
import com.reviewpack.offering.ServiceLevel;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The four clocks once more, by walking from one change of state to the next. */
final class NaiveClocks {

    private final Installation in;
    private final Instant close;

    NaiveClocks(Installation in, Instant close) {
        this.in = in;
        this.close = close;
    }

    /** 0 met, 1 breached, 2 running, -1 no such clock.  */
    int outcome(String clock, Ticket ticket, ServiceLevel level) {
        List<TicketEvent> events = new ArrayList<>();
        for (TicketEvent event : in.events) {
            if (event.ticket().equals(ticket.id()) && event.at().isBefore(close)) {
                events.add(event);
            }
        }
        events.sort((a, b) -> a.at().compareTo(b.at()));
        Instant solved = seen(ticket.resolvedAt());
        Instant answered = seen(ticket.firstResponseAt());
        List<Instant> solutions = new ArrayList<>();
        List<Instant> reopenings = new ArrayList<>();
        for (TicketEvent event : events) {
            if (event.kind() == TicketEvent.Kind.RESOLVED) {
                solutions.add(event.at());
            } else if (event.kind() == TicketEvent.Kind.REOPENED) {
                reopenings.add(event.at());
            }
        }
        if (solved != null && !solutions.contains(solved)) {
            solutions.add(solved);
        }
        Collections.sort(solutions);
        boolean open = reopenings.size() >= solutions.size();
        Instant firstAnswer = answered != null ? answered : solutions.isEmpty() ? null : solutions.getFirst();
        return switch (clock) {
            case "response" -> judge(firstAnswer != null, spent(ticket.openedAt(), firstAnswer), level.firstResponse());
            case "update" -> {
                List<Instant> signs = new ArrayList<>();
                signs.add(ticket.openedAt());
                if (firstAnswer != null) {
                    signs.add(firstAnswer);
                }
                events.stream().filter(e -> e.kind() == TicketEvent.Kind.UPDATE).forEach(e -> signs.add(e.at()));
                signs.addAll(solutions);
                signs.addAll(reopenings);
                signs.add(close);
                Collections.sort(signs);
                boolean late = false;
                for (int i = 1; i < signs.size(); i++) {
                    boolean counts = openAt(signs.get(i - 1), solutions, reopenings);
                    Duration gap = time(signs.get(i - 1), signs.get(i));
                    late |= counts && gap.compareTo(level.updateEvery()) > 0;
                }
                yield late ? 1 : open ? 2 : 0;
            }
            case "resolution" -> {
                if (ticket.kind() == Ticket.Kind.BUG) {
                    yield -1;
                }
                List<Instant> changes = new ArrayList<>(List.of(ticket.openedAt(), close));
                events.forEach(e -> changes.add(e.at()));
                changes.addAll(solutions);
                Collections.sort(changes);
                Duration sum = Duration.ZERO;
                for (int i = 1; i < changes.size(); i++) {
                    Instant since = changes.get(i - 1);
                    if (openAt(since, solutions, reopenings) && !pausedAt(since, events)) {
                        sum = sum.plus(time(since, changes.get(i)));
                    }
                }
                yield judge(!open, sum, level.resolution());
            }
            default -> rca(ticket, level, open ? null : solutions.getLast());
        };
    }

    private int rca(Ticket ticket, ServiceLevel level, @Nullable Instant solved) {
        if (solved == null) {
            return -1;
        }
        LocalDateTime due = solved.atZone(in.zone).toLocalDateTime();
        if (isFree(due.toLocalDate())) {
            while (isFree(due.toLocalDate())) {
                due = due.plusDays(1);
            }
            due = due.toLocalDate().atStartOfDay();
        }
        for (int days = level.rcaBusinessDays().orElseThrow(); days > 0; days--) {
            due = due.plusDays(1);
            while (isFree(due.toLocalDate())) {
                due = due.plusDays(1);
            }
        }
        Instant limit = due.atZone(in.zone).toInstant();
        Instant delivered = seen(ticket.rcaDeliveredAt());
        if (delivered != null) {
            return delivered.isAfter(limit) ? 1 : 0;
        }
        return close.isAfter(limit) ? 1 : 2;
    }

    private boolean isFree(LocalDate day) {
        boolean override =
                in.holidays.stream().anyMatch(holiday -> holiday.date().equals(day));
        return override || day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean openAt(Instant instant, List<Instant> solutions, List<Instant> reopenings) {
        long solved = solutions.stream().filter(s -> !s.isAfter(instant)).count();
        long again = reopenings.stream().filter(r -> !r.isAfter(instant)).count();
        return again >= solved;
    }

    private static boolean pausedAt(Instant instant, List<TicketEvent> events) {
        boolean paused = false;
        for (TicketEvent event : events) {
            if (!event.at().isAfter(instant)) {
                paused = switch (event.kind()) {
                    case PENDING -> true;
                    case RESUMED, REOPENED -> false;
                    case UPDATE, RESOLVED, CLOSED -> paused;
                };
            }
        }
        return paused;
    }

    private @Nullable Instant seen(@Nullable Instant instant) {
        return instant != null && instant.isBefore(close) ? instant : null;
    }

    private Duration spent(Instant since, @Nullable Instant until) {
        return time(since, until == null ? close : until);
    }

    /** Elapsed, or minute by minute through working hours from nine to five. */
    private Duration time(Instant since, Instant until) {
        if (in.basis == ServiceLevel.TimeBasis.ELAPSED) {
            return Duration.between(since, until);
        }
        Duration sum = Duration.ZERO;
        Instant at = since;
        while (at.isBefore(until)) {
            Instant next = at.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60);
            Instant stop = next.isBefore(until) ? next : until;
            LocalDateTime local = at.atZone(in.zone).toLocalDateTime();
            if (local.getHour() >= 9 && local.getHour() < 17 && !isFree(local.toLocalDate())) {
                sum = sum.plus(Duration.between(at, stop));
            }
            at = stop;
        }
        return sum;
    }

    private static int judge(boolean done, Duration taken, Duration target) {
        if (taken.compareTo(target) > 0) {
            return 1;
        }
        return done ? 0 : 2;
    }
}
