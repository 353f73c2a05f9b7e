package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;

/** Whether chance alone would explain a difference between two periods (ours: two standard errors). */
public final class Chance {

    private static final double TWO_STANDARD_ERRORS = 2;

    private Chance() {}

    /**
     * Ratios by the pooled z of two proportions, counts as Poisson counts. Of durations and money single observations are
     * taken to scatter as widely as their mean, and of a net promoter score as widely as it allows (ours, for their spread
     * is not known); such a value needs {@link Measurement#SMALL_BELOW} observations on either side.
     */
    public static boolean excludes(Measurement now, Measurement then, Unit unit) {
        if (!(now instanceof Measurement.Known a) || !(then instanceof Measurement.Known b)) {
            return false;
        }
        return switch (unit.kind()) {
            case RATIO -> proportions(a, b);
            case COUNT -> counts(a.value().doubleValue(), b.value().doubleValue());
            case SECONDS, MINUTES, MONEY -> scattered(a, b, ofMean(a), ofMean(b));
            case NPS -> scattered(a, b, ofScore(a), ofScore(b));
            case HOURS, MEAN, SCORE, FACTOR -> true;
        };
    }

    private static boolean scattered(Measurement.Known a, Measurement.Known b, double aVariance, double bVariance) {
        double gap = Math.abs(a.value().subtract(b.value()).doubleValue());
        return a.n() >= Measurement.SMALL_BELOW
                && b.n() >= Measurement.SMALL_BELOW
                && gap > 0
                && gap >= TWO_STANDARD_ERRORS * Math.sqrt(aVariance / a.n() + bVariance / b.n());
    }

    private static double ofMean(Measurement.Known value) {
        double mean = value.value().doubleValue();
        return mean * mean;
    }

    /** Of answers that count 100, 0 or -100. */
    private static double ofScore(Measurement.Known value) {
        double score = value.value().doubleValue();
        return Math.max(0, 100 * 100 - score * score);
    }

    private static boolean proportions(Measurement.Known a, Measurement.Known b) {
        BigDecimal aTop = a.numerator();
        BigDecimal aBottom = a.denominator();
        BigDecimal bTop = b.numerator();
        BigDecimal bBottom = b.denominator();
        if (aTop == null || aBottom == null || bTop == null || bBottom == null) {
            return a.n() >= Measurement.SMALL_BELOW && b.n() >= Measurement.SMALL_BELOW;
        }
        double n = aBottom.doubleValue();
        double m = bBottom.doubleValue();
        double pooled = (aTop.doubleValue() + bTop.doubleValue()) / (n + m);
        double error = Math.sqrt(Math.max(0, pooled * (1 - pooled)) * (1 / n + 1 / m));
        double gap = Math.abs(a.value().subtract(b.value()).doubleValue());
        return gap > 0 && gap >= TWO_STANDARD_ERRORS * error;
    }

    private static boolean counts(double a, double b) {
        return a + b > 0 && Math.abs(a - b) >= TWO_STANDARD_ERRORS * Math.sqrt(a + b);
    }
}
