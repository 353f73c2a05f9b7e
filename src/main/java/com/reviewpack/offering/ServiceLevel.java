package com.reviewpack.offering;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * The four promises for one severity. A target is met when it is reached exactly.
 *
 * @param firstResponse within this of the opening
 * @param updateEvery no gap between updates longer than this
 * @param resolution within this of the opening, for issues that need no change of code
 * @param rcaBusinessDays the root cause analysis within so many business days of the resolution; empty: not applicable
 * @param basis which time the first three are counted in: in business time, a day of the contract stands here as the
 *     hours of one working day
 */
public record ServiceLevel(
        Duration firstResponse,
        Duration updateEvery,
        Duration resolution,
        OptionalInt rcaBusinessDays,
        TimeBasis basis) {

    /** Which time a clock counts. */
    public enum TimeBasis {
        /** 24×7. */
        ELAPSED,
        /** Working hours of the account's country and zone. */
        BUSINESS
    }

    public ServiceLevel {
        if (!firstResponse.isPositive() || !updateEvery.isPositive() || !resolution.isPositive()) {
            throw new IllegalArgumentException(
                    "service level targets must be above 0: " + firstResponse + ", " + updateEvery + ", " + resolution);
        }
    }
}
