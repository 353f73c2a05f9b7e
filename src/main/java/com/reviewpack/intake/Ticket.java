package com.reviewpack.intake;

import com.reviewpack.offering.Severity;
import com.reviewpack.portfolio.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of a tickets export.
 *
 * @param reopened number of times, 0 or more
 */
public record Ticket(
        String id,
        AccountId account,
        String lob,
        Severity severity,
        Kind kind,
        Status status,
        Instant openedAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant rcaDeliveredAt,
        int reopened,
        @Nullable Integer csat,
        String subject,
        String assignee) {

    /** Whether the application's code had to change. */
    public enum Kind {
        BUG,
        NON_BUG,
        /** The export does not say. */
        UNKNOWN
    }

    /** Where the ticket stands. */
    public enum Status {
        OPEN,
        PENDING,
        ON_HOLD,
        RESOLVED,
        CLOSED,
        /** The export does not say. */
        UNKNOWN
    }
}
