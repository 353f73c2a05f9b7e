package com.reviewpack.portfolio;

import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What somebody else has published of an industry. Shown as external, with year and source, and never mixed with what
 * this program measures.
 *
 * @param industry as accounts name theirs; empty: all industries
 * @param figure id of the figure it stands beside
 * @param low the lower quartile or end that the source names, where it does
 * @param high the upper one
 * @param unit of the three values; ratios 0 to 1
 * @param year that the values tell of
 */
public record ExternalBenchmark(
        String industry,
        String figure,
        Optional<BigDecimal> low,
        BigDecimal median,
        Optional<BigDecimal> high,
        Unit unit,
        int year,
        String source) {

    public ExternalBenchmark {
        if (low.filter(value -> value.compareTo(median) > 0).isPresent()
                || high.filter(value -> value.compareTo(median) < 0).isPresent()) {
            throw new IllegalArgumentException(
                    "a median lies between low and high: " + low + ", " + median + ", " + high);
        }
    }

    /** Whether it tells of that industry. */
    public boolean tellsOf(String other) {
        return industry.isEmpty() || industry.equals(other);
    }
}
