package com.reviewpack.warehouse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a pack recommended, as it is kept for the next one to come back to.
 *
 * @param play names it in the playbook
 * @param figure id of the figure that it is to move
 * @param lob the line of business; empty: the package's whole scope
 * @param value of the figure when it was recommended, not rounded
 * @param n how many observations that value rested on, 0 or more
 * @param expected the value that acting is to bring; empty where none was named
 * @param what the recommendation as it was said
 * @param owner who was asked to act, as said
 * @param by the day by which to act
 */
public record Recommendation(
        String play,
        String figure,
        String lob,
        BigDecimal value,
        long n,
        Optional<BigDecimal> expected,
        String what,
        String owner,
        LocalDate by) {

    public Recommendation {
        if (play.isBlank() || figure.isBlank()) {
            throw new IllegalArgumentException("a recommendation names its play and its figure: " + what);
        }
        if (n < 0) {
            throw new IllegalArgumentException("n must be 0 or more: " + n);
        }
    }
}
