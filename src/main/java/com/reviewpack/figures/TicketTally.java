package com.reviewpack.figures;

import com.reviewpack.intake.Ticket;
import com.reviewpack.warehouse.TicketHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What the tickets of one window add up to, from the newest row of each. */
final class TicketTally {

    long opened;
    long resolved;
    long reopened;
    long backlog;
    long unanswered;
    Duration longestUnanswered = Duration.ZERO;
    final Durations firstResponse = new Durations();
    final Durations resolution = new Durations();

    static TicketTally of(Collection<TicketHistory> tickets, Window window) {
        TicketTally tally = new TicketTally();
        tickets.forEach(history -> tally.add(history.ticket(), window));
        return tally;
    }

    private void add(Ticket ticket, Window window) {
        Instant resolvedAt = ticket.resolvedAt();
        if (window.holds(ticket.openedAt())) {
            opened++;
            Instant answeredAt = answeredBefore(ticket, window.close());
            if (answeredAt != null) {
                firstResponse.add(Duration.between(ticket.openedAt(), answeredAt));
            }
            if (resolvedAt != null && window.seen(resolvedAt)) {
                resolution.add(Duration.between(ticket.openedAt(), resolvedAt));
            }
        }
        if (resolvedAt != null && window.holds(resolvedAt)) {
            resolved++;
            reopened += ticket.reopened() >= 1 ? 1 : 0;
        }
        if (ticket.openedAt().isBefore(window.end()) && (resolvedAt == null || !resolvedAt.isBefore(window.end()))) {
            backlog++;
            addUnanswered(ticket, window.end());
        }
    }

    private void addUnanswered(Ticket ticket, Instant end) {
        if (!isAnswered(ticket, end)) {
            unanswered++;
            Duration waiting = Duration.between(ticket.openedAt(), end);
            longestUnanswered = waiting.compareTo(longestUnanswered) > 0 ? waiting : longestUnanswered;
        }
    }

    private static boolean isAnswered(Ticket ticket, Instant end) {
        return ticket.firstResponseAt() != null && ticket.firstResponseAt().isBefore(end);
    }

    /** Whether a ticket stands open at {@code end} and nobody has answered it by then. */
    static boolean isUnanswered(Ticket ticket, Instant end) {
        Instant resolvedAt = ticket.resolvedAt();
        return ticket.openedAt().isBefore(end)
                && (resolvedAt == null || !resolvedAt.isBefore(end))
                && !isAnswered(ticket, end);
    }

    /** The first response before {@code close}; a resolution counts as one where there is none. */
    private static @Nullable Instant answeredBefore(Ticket ticket, Instant close) {
        if (ticket.firstResponseAt() != null && ticket.firstResponseAt().isBefore(close)) {
            return ticket.firstResponseAt();
        }
        return ticket.resolvedAt() != null && ticket.resolvedAt().isBefore(close) ? ticket.resolvedAt() : null;
    }
}
