package com.reviewpack.transcripts;

import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How agents hold their conversations, read by the rules of a scorecard. No text in it names anybody: excerpts are masked.
 *
 * @param read transcripts that were read and scored
 * @param withoutAgent transcripts of the package in which no agent says a word: not read
 * @param unmatched of those read, how many have no conversation in the conversations export
 * @param score of all conversations, 0 to 100
 * @param dimensions in the order of the scorecard
 * @param agents who held most conversations first
 */
public record TranscriptAnalysis(
        long read,
        long withoutAgent,
        long unmatched,
        Measurement score,
        List<DimensionScore> dimensions,
        List<AgentScore> agents) {

    /** Which side of the team's score an agent stands on, beyond chance. */
    public enum Side {
        /** Below the lower limit of 95 %. */
        BELOW,
        /** Within what chance explains, or too few conversations to say. */
        WITHIN,
        /** Above the upper limit of 95 %. */
        ABOVE
    }

    public TranscriptAnalysis {
        dimensions = List.copyOf(dimensions);
        agents = List.copyOf(agents);
        if (read < 0 || withoutAgent < 0 || unmatched < 0 || unmatched > read) {
            throw new IllegalArgumentException("transcripts must be 0 or more, unmatched at most those read: " + read
                    + ", " + withoutAgent + ", " + unmatched);
        }
    }

    /**
     * One dimension of the scorecard.
     *
     * @param key as figures name it
     * @param share of the dimension's weight in all weights, 0 to 1
     * @param score over the conversations that gave occasion for it, 0 to 100
     * @param best masked lines of a conversation that does it well; empty where none does it better than the worst
     * @param worst masked lines of a conversation that does not; empty where all do it well
     */
    public record DimensionScore(
            String key, BigDecimal share, Measurement score, Optional<Excerpt> best, Optional<Excerpt> worst) {

        /** Points of the whole score that are lost here: share × (100 − score); 0 where nothing was measured. */
        public BigDecimal lost() {
            return score.known()
                    .map(value -> BigDecimal.valueOf(100).subtract(value).multiply(share))
                    .orElse(BigDecimal.ZERO);
        }
    }

    /**
     * One agent.
     *
     * @param agent the agent's id
     * @param byDimension by the dimension's key; every dimension of the scorecard
     * @param side of the team's score
     */
    public record AgentScore(String agent, Measurement score, Map<String, Measurement> byDimension, Side side) {
        public AgentScore {
            byDimension = Map.copyOf(byDimension);
        }

        /** Nothing to measure where no conversation of the agent gave occasion. */
        public Measurement of(String dimension) {
            return byDimension.getOrDefault(dimension, new Measurement.NothingToMeasure());
        }
    }

    /**
     * A few lines of a conversation.
     *
     * @param agent the agent's id; empty where the exports do not name it
     * @param day of the first line, in the account's zone
     * @param score of the conversation on the dimension, 0 to 100
     */
    public record Excerpt(String conversation, String agent, LocalDate day, BigDecimal score, List<Line> lines) {
        public Excerpt {
            lines = List.copyOf(lines);
        }

        /** One line, masked. */
        public record Line(Speaker by, String text) {}
    }

    /** The dimension of that key. */
    public Optional<DimensionScore> dimension(String key) {
        return dimensions.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** Dimensions that were measured on enough conversations, those first that cost the score most. */
    public List<DimensionScore> byLoss() {
        return dimensions.stream()
                .filter(one -> one.score() instanceof Measurement.Known known && !known.small())
                .sorted(Comparator.comparing(DimensionScore::lost).reversed().thenComparing(DimensionScore::key))
                .toList();
    }
}
