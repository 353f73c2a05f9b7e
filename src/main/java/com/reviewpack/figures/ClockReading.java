package com.reviewpack.figures;

import com.reviewpack.offering.Severity;
import java.time.Duration;

/**
 * One service level clock of one ticket as it stands at the close.
 *
 * @param left until the target while the clock runs, in the clock's own time; zero where it no longer runs
 */
public record ClockReading(
        String ticket, String subject, Severity severity, SlaClock clock, Outcome outcome, Duration left) {

    /** How a clock stands. */
    public enum Outcome {
        /** Reached in time; exactly on the target is in time. */
        MET,
        /** Past the target, reached or not. */
        BREACHED,
        /** Not reached and not past the target. */
        RUNNING
    }
}
