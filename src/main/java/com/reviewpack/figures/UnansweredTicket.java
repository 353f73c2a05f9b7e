package com.reviewpack.figures;

import com.reviewpack.intake.Ticket;
import com.reviewpack.offering.Severity;
import com.reviewpack.warehouse.Facts;
import com.reviewpack.warehouse.TicketHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * A ticket that stands open and that nobody has answered, as {@code tickets.unanswered} counts them.
 *
 * @param waiting since it was opened, elapsed
 */
public record UnansweredTicket(String id, String subject, Severity severity, Instant openedAt, Duration waiting) {

    /**
     * The account's tickets that wait at {@code end}, those that have waited longest first.
     *
     * @param end the first instant after the period
     */
    public static List<UnansweredTicket> at(Instant end, Facts facts) {
        return facts.tickets().stream()
                .map(TicketHistory::ticket)
                .filter(ticket -> TicketTally.isUnanswered(ticket, end))
                .map(ticket -> of(ticket, end))
                .sorted(Comparator.comparing(UnansweredTicket::openedAt).thenComparing(UnansweredTicket::id))
                .toList();
    }

    private static UnansweredTicket of(Ticket ticket, Instant end) {
        return new UnansweredTicket(
                ticket.id(),
                ticket.subject(),
                ticket.severity(),
                ticket.openedAt(),
                Duration.between(ticket.openedAt(), end));
    }
}
