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
}
