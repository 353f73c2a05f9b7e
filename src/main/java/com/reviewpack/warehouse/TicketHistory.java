package com.reviewpack.warehouse;

import com.reviewpack.intake.Ticket;
import com.reviewpack.intake.TicketEvent;
import java.util.List;

/** The newest row of a ticket, as the export has it, and what is known to have happened to it, by time. */
public record TicketHistory(Ticket ticket, List<TicketEvent> events) {
    public TicketHistory {
        events = List.copyOf(events);
    }
}
