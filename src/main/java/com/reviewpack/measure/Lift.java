package com.reviewpack.measure;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Conversions that came about because visitors were engaged: the rate of those engaged against the rate of a control
 * group where there is one, else of those exposed but not engaged.
 *
 * @param engagedConversions of connected conversations
 * @param engaged connected conversations, above 0
 * @param comparedConversions of the compared group
 * @param compared the compared group, above 0
 * @param controlGroup whether the compared group is a control group
 */
public record Lift(
        long engagedConversions, long engaged, long comparedConversions, long compared, boolean controlGroup) {

    /** Difference of the two rates, -1 to 1, divided last. */
    public BigDecimal difference() {
        BigDecimal crosswise = BigDecimal.valueOf(engagedConversions)
                .multiply(BigDecimal.valueOf(compared))
                .subtract(BigDecimal.valueOf(comparedConversions).multiply(BigDecimal.valueOf(engaged)));
        return crosswise.divide(
                BigDecimal.valueOf(engaged).multiply(BigDecimal.valueOf(compared)), Measurement.PRECISION);
    }

    /** Difference of the rates × engaged; below 0 where the engaged convert less often. */
    public BigDecimal incrementalConversions() {
        BigDecimal expected = BigDecimal.valueOf(comparedConversions)
                .multiply(BigDecimal.valueOf(engaged))
                .divide(BigDecimal.valueOf(compared), Measurement.PRECISION);
        return BigDecimal.valueOf(engagedConversions).subtract(expected);
    }

    /** The 95 % interval of the difference, by Newcombe's method from the two Wilson intervals. */
    public Interval interval() {
        MathContext precision = Measurement.PRECISION;
        Interval one = Interval.wilson(engagedConversions, engaged);
        Interval two = Interval.wilson(comparedConversions, compared);
        BigDecimal p1 = BigDecimal.valueOf(engagedConversions).divide(BigDecimal.valueOf(engaged), precision);
        BigDecimal p2 = BigDecimal.valueOf(comparedConversions).divide(BigDecimal.valueOf(compared), precision);
        BigDecimal down = root(p1.subtract(one.low()), two.high().subtract(p2));
        BigDecimal up = root(one.high().subtract(p1), p2.subtract(two.low()));
        return new Interval(difference().subtract(down, precision), difference().add(up, precision));
    }

    /** Whether the interval leaves zero out; where it does not, no lift is shown. */
    public boolean shown() {
        Interval interval = interval();
        return interval.low().signum() > 0 || interval.high().signum() < 0;
    }

    private static BigDecimal root(BigDecimal a, BigDecimal b) {
        return a.multiply(a).add(b.multiply(b)).sqrt(Measurement.PRECISION);
    }
}
