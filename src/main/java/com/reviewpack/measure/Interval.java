package com.reviewpack.measure;

import java.math.BigDecimal;
import java.math.MathContext;

/** Bounds within which a value lies with 95 % confidence. */
public record Interval(BigDecimal low, BigDecimal high) {

    /** The 97.5th percentile of the standard normal distribution. */
    private static final BigDecimal Z = new BigDecimal("1.959963984540054");

    public Interval {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("interval must not end before it starts: " + low + " to " + high);
        }
    }

    /**
     * Wilson's score interval of a ratio, 0 to 1, to about 16 digits.
     *
     * @param n above 0
     */
    public static Interval wilson(long successes, long n) {
        if (n <= 0 || successes < 0 || successes > n) {
            throw new IllegalArgumentException("successes must be 0 to n, n above 0: " + successes + " of " + n);
        }
        MathContext wide = MathContext.DECIMAL128;
        BigDecimal count = BigDecimal.valueOf(n);
        BigDecimal share = BigDecimal.valueOf(successes).divide(count, wide);
        BigDecimal zz = Z.multiply(Z);
        BigDecimal divisor = BigDecimal.ONE.add(zz.divide(count, wide));
        BigDecimal centre = share.add(zz.divide(count.multiply(BigDecimal.TWO), wide));
        BigDecimal spread = share.multiply(BigDecimal.ONE.subtract(share))
                .divide(count, wide)
                .add(zz.divide(count.multiply(count).multiply(BigDecimal.valueOf(4)), wide))
                .sqrt(wide)
                .multiply(Z);
        BigDecimal low =
                successes == 0 ? BigDecimal.ZERO : centre.subtract(spread).divide(divisor, wide);
        BigDecimal high = successes == n ? BigDecimal.ONE : centre.add(spread).divide(divisor, wide);
        return new Interval(low.round(Measurement.PRECISION), high.round(Measurement.PRECISION));
    }
}
