package com.reviewpack.transcripts;

import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One conversation read by a scorecard.
 *
 * @param whole the mean of the dimensions that it gives occasion for, by weight, 0 to 100
 * @param dimensions those dimensions, by key, in the order of the scorecard
 */
record TalkScores(BigDecimal whole, Map<String, Signal.Sighting> dimensions) {

    /** Empty where no dimension finds anything to read. */
    static Optional<TalkScores> of(Talk talk, Scorecard scorecard) {
        Map<String, Signal.Sighting> dimensions = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        for (Scorecard.Dimension dimension : scorecard.dimensions()) {
            Optional<Signal.Sighting> read = read(talk, dimension);
            if (read.isPresent()) {
                dimensions.put(dimension.key(), read.get());
                sum = sum.add(read.get().score().multiply(dimension.weight()));
                weights = weights.add(dimension.weight());
            }
        }
        return weights.signum() == 0
                ? Optional.empty()
                : Optional.of(new TalkScores(sum.divide(weights, Measurement.PRECISION), dimensions));
    }

    /** The mean of the signals, by weight, shown by the line of the one that scored least. */
    private static Optional<Signal.Sighting> read(Talk talk, Scorecard.Dimension dimension) {
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal weights = BigDecimal.ZERO;
        Optional<Signal.Sighting> telling = Optional.empty();
        for (Signal signal : dimension.signals()) {
            Optional<Signal.Sighting> sighting = signal.in(talk);
            if (sighting.isPresent()) {
                Signal.Sighting seen = sighting.get();
                sum = sum.add(seen.score().multiply(signal.weight()));
                weights = weights.add(signal.weight());
                boolean lower = telling.map(least -> seen.score().compareTo(least.score()) < 0)
                        .orElse(true);
                telling = lower ? sighting : telling;
            }
        }
        if (weights.signum() == 0 || telling.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Signal.Sighting(
                sum.divide(weights, Measurement.PRECISION), telling.get().line()));
    }
}
