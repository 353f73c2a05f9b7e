package com.reviewpack.peers;

import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;
import java.util.List;

/**
 * The quarters that peers fall into, without any peer's own value. The place of each quartile is that of
 * {@code PERCENTILE.INC}; its value is the mean of the three rounded values about that place, or of the four where it
 * lies between two, rounded to the grid again (ours).
 *
 * @param first a quarter of the peers lies about or below it
 * @param third a quarter of the peers lies about or above it
 */
public record Quartiles(BigDecimal first, BigDecimal median, BigDecimal third) {

    /** With fewer, a quartile would rest on fewer than three. */
    public static final int FEWEST = 5;

    public Quartiles {
        if (first.compareTo(median) > 0 || median.compareTo(third) > 0) {
            throw new IllegalArgumentException("quartiles must not fall: " + first + ", " + median + ", " + third);
        }
    }

    /**
     * @param values at least {@link #FEWEST}, in any order
     */
    static Quartiles of(List<BigDecimal> values, Grid grid) {
        if (values.size() < FEWEST) {
            throw new IllegalArgumentException("quartiles need " + FEWEST + " peers: " + values.size());
        }
        List<BigDecimal> sorted = values.stream().map(grid::round).sorted().toList();
        return new Quartiles(about(sorted, 1, grid), about(sorted, 2, grid), about(sorted, 3, grid));
    }

    private static BigDecimal about(List<BigDecimal> sorted, int quarter, Grid grid) {
        int fourfold = quarter * (sorted.size() - 1);
        int below = fourfold / 4;
        int above = fourfold % 4 == 0 ? below : below + 1;
        List<BigDecimal> around = sorted.subList(below - 1, above + 2);
        BigDecimal sum = around.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return grid.round(sum.divide(BigDecimal.valueOf(around.size()), Measurement.PRECISION));
    }
}
