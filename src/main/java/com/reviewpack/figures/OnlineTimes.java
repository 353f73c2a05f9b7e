package com.reviewpack.figures;

import com.reviewpack.intake.AgentInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * When anybody was online, by quarters of an hour. An interval with any online time covers every quarter that it begins in
 * or runs through; one of unknown length covers the quarter in which it begins.
 */
final class OnlineTimes {

    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    private final Set<Long> quarters = new HashSet<>();

    void add(AgentInterval row) {
        if (row.online() == null || row.online().isZero()) {
            return;
        }
        long first = quarter(row.intervalStart());
        long seconds = Objects.requireNonNullElse(row.interval(), Duration.ZERO).toSeconds();
        long last = seconds == 0 ? first : quarter(row.intervalStart().plusSeconds(seconds - 1));
        for (long quarter = first; quarter <= last; quarter++) {
            quarters.add(quarter);
        }
    }

    boolean anybodyAt(Instant instant) {
        return quarters.contains(quarter(instant));
    }

    private static long quarter(Instant instant) {
        return Math.floorDiv(instant.getEpochSecond(), QUARTER);
    }
}
