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

    /** The row of an export that was laid out as {@link ExportKind#TICKETS}. */
    public static Ticket from(Row row) {
        return new Ticket(
                row.text(0),
                row.account(1),
                row.text(2),
                row.word(3, Severity.values(), Severity.P3),
                row.word(4, Kind.values(), Kind.UNKNOWN),
                row.word(5, Status.values(), Status.UNKNOWN),
                row.instant(6),
                row.instantOrNull(7),
                row.instantOrNull(8),
                row.instantOrNull(9),
                row.knows(10) ? (int) row.value(10) : 0,
                row.intOrNull(11),
                row.text(12),
                row.text(13));
    }
}
