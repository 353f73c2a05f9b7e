package com.reviewpack.transcripts;

import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;
import java.math.MathContext;

/** Number, sum and sum of squares of scores; exact, so that the order of conversations does not matter. */
final class ScoreSums {

    private long n;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal squares = BigDecimal.ZERO;

    void add(BigDecimal score) {
        n++;
        sum = sum.add(score);
        squares = squares.add(score.multiply(score));
    }

    Measurement mean() {
        return n == 0
                ? new Measurement.NothingToMeasure()
                : Measurement.statistic(sum.divide(BigDecimal.valueOf(n), Measurement.PRECISION), n);
    }

    /** The sample's standard deviation, with n − 1 below; 0 where there are fewer than two scores. */
    double deviation() {
        if (n < 2) {
            return 0;
        }
        BigDecimal count = BigDecimal.valueOf(n);
        BigDecimal spread = squares.multiply(count).subtract(sum.multiply(sum));
        BigDecimal variance = spread.divide(count.multiply(BigDecimal.valueOf(n - 1)), MathContext.DECIMAL128);
        return StrictMath.sqrt(StrictMath.max(0, variance.doubleValue()));
    }
}
