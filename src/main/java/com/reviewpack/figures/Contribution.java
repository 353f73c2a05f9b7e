package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;

/**
 * What one part adds to a difference of the whole.
 *
 * @param key of the part, or of a stretch of hours: {@code 2-09..2-13} for Tuesday 09:00 to 13:00, its end exclusive;
 *     empty for all that names no part
 * @param now the part's own value
 * @param then the part's own value before; the same as {@code now} where the whole is held against a target
 * @param amount of the whole's difference, in the same terms: points for ratios, in the unit for means, scores, counts and
 *     sums; those of all parts add up to the difference
 * @param rate the share of {@code amount} that comes from the part's own value; the rest comes from its weight in the whole
 * @param weight the part's share of the observations, of counts and sums before, 0 to 1
 * @param noise the standard error that chance alone gives {@code amount}
 */
public record Contribution(
        String key,
        Measurement now,
        Measurement then,
        BigDecimal amount,
        BigDecimal rate,
        BigDecimal weight,
        double noise) {

    /** What comes from the part's weight in the whole, not from its own value. */
    public BigDecimal mix() {
        return amount.subtract(rate);
    }
}
