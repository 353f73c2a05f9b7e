package com.reviewpack.figures;

import java.time.Instant;

/** A half-open stretch of time, possibly empty. */
record Stretch(Instant from, Instant to) {
    Stretch {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a stretch must not end before it starts: " + from + " to " + to);
        }
    }
}
