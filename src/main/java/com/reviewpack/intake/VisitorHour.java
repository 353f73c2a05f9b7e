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
        @Nullable BigDecimal revenueNotEngaged) {}
