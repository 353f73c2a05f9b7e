package com.reviewpack.intake;

import com.reviewpack.portfolio.AccountId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of an agents export: what one agent did in one interval. Values are null where not known. */
public record AgentInterval(
        String agent,
        AccountId account,
        String lob,
        String skill,
        Instant intervalStart,
        @Nullable Duration interval,
        @Nullable Duration online,
        @Nullable Duration away,
        @Nullable Duration engaged,
        @Nullable Integer maxConcurrency) {

    /** The row of an export that was laid out as {@link ExportKind#AGENTS}. */
    public static AgentInterval from(Row row) {
        return new AgentInterval(
                row.text(0),
                row.account(1),
                row.text(2),
                row.text(3),
                row.instant(4),
                row.durationOrNull(5),
                row.durationOrNull(6),
                row.durationOrNull(7),
                row.durationOrNull(8),
                row.intOrNull(9));
    }
}
