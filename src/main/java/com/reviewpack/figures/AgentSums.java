package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;
import java.time.Duration;

/** Number, sum and sum of squares of observations; exact, so that the order of rows does not matter. */
final class AgentSums {

    private long n;
    private BigDecimal sum = BigDecimal.ZERO;
    private BigDecimal squares = BigDecimal.ZERO;

    void add(boolean hit) {
        n++;
        if (hit) {
            sum = sum.add(BigDecimal.ONE);
            squares = squares.add(BigDecimal.ONE);
        }
    }

    /** In seconds. */
    void add(Duration time) {
        BigDecimal seconds = BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
        n++;
        sum = sum.add(seconds);
        squares = squares.add(seconds.multiply(seconds));
    }

    void add(AgentSums other) {
        n += other.n;
        sum = sum.add(other.sum);
        squares = squares.add(other.squares);
    }

    long n() {
        return n;
    }

    BigDecimal sum() {
        return sum;
    }

    /** Sum ÷ n: a rate of hits keeps both, a mean does not. */
    Measurement mean(boolean rate) {
        if (rate) {
            return Measurement.ratio(sum, BigDecimal.valueOf(n), n);
        }
        return n == 0
                ? new Measurement.NothingToMeasure()
                : Measurement.statistic(sum.divide(BigDecimal.valueOf(n), Measurement.PRECISION), n);
    }

    /** The sample's standard deviation, with n − 1 below; 0 where there are fewer than two observations. */
    double deviation() {
        if (n < 2) {
            return 0;
        }
        BigDecimal count = BigDecimal.valueOf(n);
        BigDecimal spread = squares.multiply(count).subtract(sum.multiply(sum));
        BigDecimal variance =
                spread.divide(count.multiply(BigDecimal.valueOf(n - 1)), java.math.MathContext.DECIMAL128);
        return StrictMath.sqrt(StrictMath.max(0, variance.doubleValue()));
    }
}
