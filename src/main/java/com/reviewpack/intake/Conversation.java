package com.reviewpack.intake;

import com.reviewpack.portfolio.AccountId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of a conversations export. Texts are empty and other values null where the export does not know them.
 *
 * @param connectedAt null: abandoned, unless a bot handled it alone
 * @param handle talk, hold and wrap
 * @param transfers 0 or more
 * @param csat 1 to 5
 * @param nps 0 to 10
 * @param revenue in the account's currency, major units
 */
public record Conversation(
        String id,
        AccountId account,
        String lob,
        String skill,
        String segment,
        String channel,
        String visitor,
        String agent,
        Instant requestedAt,
        @Nullable Instant connectedAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant endedAt,
        @Nullable Duration handle,
        @Nullable Integer consumerLines,
        @Nullable Integer agentLines,
        @Nullable Integer transfers,
        HandledBy handledBy,
        @Nullable Integer csat,
        @Nullable Integer nps,
        @Nullable Boolean resolvedFirstContact,
        @Nullable Boolean converted,
        @Nullable BigDecimal revenue) {

    /** The row of an export that was laid out as {@link ExportKind#CONVERSATIONS}. */
    public static Conversation from(Row row) {
        return new Conversation(
                row.text(0),
                row.account(1),
                row.text(2),
                row.text(3),
                row.text(4),
                row.text(5),
                row.text(6),
                row.text(7),
                row.instant(8),
                row.instantOrNull(9),
                row.instantOrNull(10),
                row.instantOrNull(11),
                row.durationOrNull(12),
                row.intOrNull(13),
                row.intOrNull(14),
                row.intOrNull(15),
                row.word(16, HandledBy.values(), HandledBy.NONE),
                row.intOrNull(17),
                row.intOrNull(18),
                row.yesNoOrNull(19),
                row.yesNoOrNull(20),
                row.decimalOrNull(21));
    }
}
