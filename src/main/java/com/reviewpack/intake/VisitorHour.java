package com.reviewpack.intake;

import com.reviewpack.portfolio.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of a visitors export: one hour of a segment. Counts are null where not known. */
public record VisitorHour(
        AccountId account,
        String lob,
        String segment,
        Instant hourStart,
        @Nullable Long visitors,
        @Nullable Long prospects,
        @Nullable Long controlGroup,
        @Nullable Long exposed,
        @Nullable Long exposedWhileUnavailable,
        @Nullable Long accepted,
        @Nullable Long conversionsNotEngaged,
        @Nullable Long conversionsControlGroup,
        @Nullable BigDecimal revenueNotEngaged) {

    /** The row of an export that was laid out as {@link ExportKind#VISITORS}. */
    public static VisitorHour from(Row row) {
        return new VisitorHour(
                row.account(0),
                row.text(1),
                row.text(2),
                row.instant(3),
                row.longOrNull(4),
                row.longOrNull(5),
                row.longOrNull(6),
                row.longOrNull(7),
                row.longOrNull(8),
                row.longOrNull(9),
                row.longOrNull(10),
                row.longOrNull(11),
                row.decimalOrNull(12));
    }
}
