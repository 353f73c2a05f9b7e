package com.reviewpack.targeting;

import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.HandledBy;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a number of conversations add up to. */
final class ContactTally {

    private static final int RATED_BADLY_BELOW = 3;

    long connected;
    long interactive;
    long quality;
    long converted;
    long handled;
    Duration handle = Duration.ZERO;
    long conversions;
    BigDecimal revenue = BigDecimal.ZERO;

    void add(Conversation row) {
        boolean sold = Boolean.TRUE.equals(row.converted());
        conversions += sold ? 1 : 0;
        if (row.revenue() != null) {
            revenue = revenue.add(row.revenue());
        }
        if (!reachedAgent(row)) {
            return;
        }
        connected++;
        converted += sold ? 1 : 0;
        if (row.handle() != null) {
            handled++;
            handle = handle.plus(row.handle());
        }
        if (isInteractive(row)) {
            interactive++;
            quality += isQuality(row, sold) ? 1 : 0;
        }
    }

    static boolean reachedAgent(Conversation row) {
        return row.connectedAt() != null
                && (row.handledBy() == HandledBy.AGENT || row.handledBy() == HandledBy.BOT_THEN_AGENT);
    }

    private static boolean isInteractive(Conversation row) {
        return atLeastOne(row.consumerLines()) && atLeastOne(row.agentLines());
    }

    /** Of an interactive contact: converted or resolved at first contact, and not rated below 3 of 5 (ours). */
    private static boolean isQuality(Conversation row, boolean sold) {
        Integer csat = row.csat();
        boolean content = csat == null || csat >= RATED_BADLY_BELOW;
        return content && (sold || Boolean.TRUE.equals(row.resolvedFirstContact()));
    }

    private static boolean atLeastOne(@Nullable Integer number) {
        return number != null && number >= 1;
    }

    void add(ContactTally other) {
        connected += other.connected;
        interactive += other.interactive;
        quality += other.quality;
        converted += other.converted;
        handled += other.handled;
        handle = handle.plus(other.handle);
        conversions += other.conversions;
        revenue = revenue.add(other.revenue);
    }

    /** 0 where no handling time is known. */
    double handleSeconds() {
        return handled == 0 ? 0 : handle.toMillis() / 1000.0 / handled;
    }
}
