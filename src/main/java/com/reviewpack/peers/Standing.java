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
     * account has no value or one of small n.
     */
    public Optional<Place> place() {
        return switch (benchmark) {
            case Benchmark.Withheld withheld -> Optional.empty();
            case Benchmark.Shown shown ->
                own.status() == Status.MEASURED
                        ? own.known().map(value -> place(value, shown.quartiles()))
                        : Optional.empty();
        };
    }

    private Place place(BigDecimal value, Quartiles quartiles) {
        return switch (figure.better()) {
            case HIGHER, NEITHER -> place(value, quartiles.first(), quartiles.median(), quartiles.third());
            case LOWER ->
                place(
                        value.negate(),
                        quartiles.third().negate(),
                        quartiles.median().negate(),
                        quartiles.first().negate());
        };
    }

    private static Place place(BigDecimal value, BigDecimal low, BigDecimal median, BigDecimal high) {
        if (value.compareTo(median) >= 0) {
            return value.compareTo(high) > 0 ? Place.BEST_QUARTER : Place.ABOVE_MEDIAN;
        }
        return value.compareTo(low) < 0 ? Place.LAST_QUARTER : Place.BELOW_MEDIAN;
    }

    /** The quartiles, where they are told. */
    public Optional<Benchmark.Shown> shown() {
        return switch (benchmark) {
            case Benchmark.Withheld withheld -> Optional.empty();
            case Benchmark.Shown shown -> Optional.of(shown);
        };
    }
}
