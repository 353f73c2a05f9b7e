package com.reviewpack.targeting;

import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;

/**
 * A rate of one segment.
 *
 * @param observed as counted
 * @param used shrunk towards the whole by how few observations there are, 0 to 1: what the optimum reckons with
 */
public record Rate(Measurement observed, BigDecimal used) {

    public Rate {
        if (used.signum() < 0 || used.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("rate must be 0 to 1: " + used);
        }
    }
}
