package com.reviewpack.measure;

/**
 * The limits of a funnel plot: between which values a part of {@code n} observations lies by chance alone, where it is no
 * different from the whole. Plain arithmetic and {@link StrictMath}, so that every machine gives the same.
 *
 * @param low the lower limit
 * @param high the upper limit
 */
public record FunnelLimits(double low, double high) {

    /** How much of chance lies within the limits. */
    public enum Level {
        /** One part in twenty lies outside by chance. */
        P95(0.025, 1.959963984540054),
        /** Two parts in a thousand lie outside by chance. */
        P998(0.001, 3.090232306167813);

        private final double tail;
        private final double z;

        Level(double tail, double z) {
            this.tail = tail;
            this.z = z;
        }
    }

    public FunnelLimits {
        if (!(low <= high)) {
            throw new IllegalArgumentException("limits must not cross: " + low + " to " + high);
        }
    }

    /**
     * Exact binomial limits around a rate, interpolated between whole counts (Spiegelhalter, Funnel plots for comparing
     * institutional performance, Statistics in Medicine 24, 2005, appendix A.1.1). The upper limit is the lower one of the
     * misses (ours), so that on either side chance alone leads outside no more often than the level says.
     *
     * @param rate of the whole, 0 to 1
     * @param n above 0
     */
    public static FunnelLimits ofRate(double rate, long n, Level level) {
        if (!(rate >= 0 && rate <= 1) || n <= 0) {
            throw new IllegalArgumentException("rate must be 0 to 1 and n above 0: " + rate + ", " + n);
        }
        if (rate == 0 || rate == 1) {
            return new FunnelLimits(rate, rate);
        }
        return new FunnelLimits(quantile(rate, n, level.tail), 1 - quantile(1 - rate, n, level.tail));
    }

    /**
     * Limits around a mean by its standard error.
     *
     * @param deviation of single observations, 0 or more
     * @param n above 0
     */
    public static FunnelLimits ofMean(double mean, double deviation, long n, Level level) {
        if (!(deviation >= 0) || n <= 0) {
            throw new IllegalArgumentException("deviation must be 0 or more and n above 0: " + deviation + ", " + n);
        }
        double reach = level.z * deviation / StrictMath.sqrt(n);
        return new FunnelLimits(mean - reach, mean + reach);
    }

    /** The share below which a binomial share lies with probability {@code p}, 0 to 1. */
    private static double quantile(double rate, long n, double p) {
        double odds = StrictMath.log(rate) - StrictMath.log1p(-rate);
        double logTerm = n * StrictMath.log1p(-rate);
        double sum = 0;
        for (long hits = 0; hits <= n; hits++) {
            double term = StrictMath.exp(logTerm);
            if (sum + term > p) {
                double beyond = (sum + term - p) / term;
                return StrictMath.max(0, (hits - beyond) / n);
            }
            sum += term;
            logTerm += StrictMath.log((double) (n - hits) / (hits + 1)) + odds;
        }
        return 1;
    }
}
