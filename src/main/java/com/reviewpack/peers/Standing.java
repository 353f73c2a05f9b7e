package com.reviewpack.peers;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Status;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One figure of an account beside its peers.
 *
 * @param own the account's value in the pack's scope
 */
public record Standing(KeyFigure figure, Measurement own, Benchmark benchmark) {

    private static final BigDecimal LEAST_WIDTH = BigDecimal.valueOf(20);

    /** The quarter of the peers that a value falls into; of a figure without good or bad, the highest is the first. */
    public enum Place {
        /** Worse than three quarters of the peers. */
        LAST_QUARTER(1),
        BELOW_MEDIAN(2),
        /** The median itself is here. */
        ABOVE_MEDIAN(3),
        /** Better than three quarters of the peers. */
        BEST_QUARTER(4);

        private final int quartile;

        Place(int quartile) {
            this.quartile = quartile;
        }

        /** 1 to 4, 4 the best. */
        public int quartile() {
            return quartile;
        }
    }

    /**
     * Told from the published quartiles, so that it gives nothing more away; empty where they are withheld, or the
     * account has no value or one of small n. The best and the last quarter begin a whole step beyond the quartile,
     * since quartiles are rounded; the halves meet at the median.
     */
    public Optional<Place> place() {
        if (own.status() != Status.MEASURED) {
            return Optional.empty();
        }
        return shown().flatMap(shown -> own.known().map(value -> place(value, shown.quartiles())));
    }

    private Place place(BigDecimal value, Quartiles quartiles) {
        boolean lowIsGood = figure.better() == KeyFigure.Better.LOWER;
        BigDecimal step = step(value);
        boolean above = step.compareTo(quartiles.third()) > 0;
        boolean below = step.compareTo(quartiles.first()) < 0;
        if (above || below) {
            return above == lowIsGood ? Place.LAST_QUARTER : Place.BEST_QUARTER;
        }
        int side = value.compareTo(quartiles.median());
        return (lowIsGood ? -side : side) >= 0 ? Place.ABOVE_MEDIAN : Place.BELOW_MEDIAN;
    }

    /** Whether it stands inside the middle half, and rounded like the quartiles it is the median itself. */
    public boolean onMedian() {
        return place().filter(place -> place == Place.ABOVE_MEDIAN || place == Place.BELOW_MEDIAN)
                        .isPresent()
                && shown().flatMap(shown -> own.known()
                                .map(value ->
                                        step(value).compareTo(shown.quartiles().median()) == 0))
                        .orElse(false);
    }

    private BigDecimal step(BigDecimal value) {
        return Grid.of(figure.unit().kind()).round(value);
    }

    /**
     * How far the account is ahead of the median of its peers, by what is good, in widths of their middle half, which
     * counts as a twentieth of the median at least; negative where it is behind, 0 where its value is on the median's own
     * step. Empty where there is no place, or no good and bad.
     */
    public Optional<BigDecimal> lead() {
        if (place().isEmpty() || figure.better() == KeyFigure.Better.NEITHER) {
            return Optional.empty();
        }
        return shown().flatMap(shown -> own.known().map(value -> lead(value, shown.quartiles())));
    }

    private BigDecimal lead(BigDecimal value, Quartiles quartiles) {
        if (step(value).compareTo(quartiles.median()) == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal ahead = value.subtract(quartiles.median());
        BigDecimal least = quartiles.median().abs().divide(LEAST_WIDTH, Measurement.PRECISION);
        BigDecimal width = quartiles.third().subtract(quartiles.first()).max(least);
        BigDecimal widths = width.signum() == 0 ? ahead : ahead.divide(width, Measurement.PRECISION);
        return figure.better() == KeyFigure.Better.LOWER ? widths.negate() : widths;
    }

    /** The quartiles, where they are told. */
    public Optional<Benchmark.Shown> shown() {
        return switch (benchmark) {
            case Benchmark.Withheld withheld -> Optional.empty();
            case Benchmark.Shown shown -> Optional.of(shown);
        };
    }
}
