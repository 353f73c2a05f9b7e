package com.reviewpack.intake;

import java.time.Instant;

/** A row of a ticket events export. */
public record TicketEvent(String ticket, Instant at, Kind kind) {

    /** What happened. */
    public enum Kind {
        UPDATE,
        PENDING,
        RESUMED,
        RESOLVED,
        REOPENED,
        CLOSED
    }

    /** The row of an export that was laid out as {@link ExportKind#TICKET_EVENTS}. */
    public static TicketEvent from(Row row) {
        return new TicketEvent(row.text(0), row.instant(1), row.word(2, Kind.values(), Kind.UPDATE));
    }
}
