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
        @Nullable Integer maxConcurrency) {}
