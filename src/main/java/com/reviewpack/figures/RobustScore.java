package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How far a value lies off others, told so that single wild ones among them do not matter: 0.6745 · (x − median) ÷ MAD
 * (Iglewicz and Hoaglin, How to Detect and Handle Outliers, 1993). Where more than half of the others are equal, so that MAD
 * is 0, (x − median) ÷ (1.253314 · mean absolute deviation); where all are equal and x is not, {@link #MOST}.
 *
 * @param median of the others
 * @param z positive above the median, at most {@link #MOST} either way
 */
record RobustScore(BigDecimal median, double z) {

    /** From here on a value counts as out of the ordinary, as the source recommends. */
    static final double REMARKABLE = 3.5;

    /** Fewer values than this do not tell what is usual (ours). */
    static final int LEAST_VALUES = 6;

    static final double MOST = 100;

    private static final double OF_MEDIAN = 0.6745;
    private static final double OF_MEAN = 1.253314;

    /** Empty where there are fewer than {@link #LEAST_VALUES}. */
    static Optional<RobustScore> of(BigDecimal value, List<BigDecimal> others) {
        if (others.size() < LEAST_VALUES) {
            return Optional.empty();
        }
        BigDecimal median = median(others);
        List<BigDecimal> off =
                others.stream().map(other -> other.subtract(median).abs()).toList();
        double distance = value.subtract(median).doubleValue();
        double mad = median(off).doubleValue();
        double mean = off.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue() / off.size();
        double z = distance == 0
                ? 0
                : mad > 0
                        ? OF_MEDIAN * distance / mad
                        : mean > 0 ? distance / (OF_MEAN * mean) : Math.signum(distance) * MOST;
        return Optional.of(new RobustScore(median, Math.clamp(z, -MOST, MOST)));
    }

    boolean isRemarkable() {
        return Math.abs(z) >= REMARKABLE;
    }

    /** The middle value, or the mean of the two in the middle. */
    static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : sorted.get(half - 1).add(sorted.get(half)).divide(BigDecimal.TWO, Measurement.PRECISION);
    }
}
