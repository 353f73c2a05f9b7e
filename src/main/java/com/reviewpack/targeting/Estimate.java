package com.reviewpack.targeting;

import com.reviewpack.measure.Interval;
import com.reviewpack.measure.Measurement;
import java.util.Optional;

/**
 * A value that a model tells.
 *
 * @param interval within which it lies with 95 % confidence; present where the value is known
 */
public record Estimate(Measurement value, Optional<Interval> interval) {

    public Estimate {
        if (interval.isPresent() != value.known().isPresent()) {
            throw new IllegalArgumentException("an interval goes with a known value and with nothing else: " + value);
        }
    }

    /** No value, and why. */
    public static Estimate none(Measurement why) {
        return new Estimate(why, Optional.empty());
    }
}
