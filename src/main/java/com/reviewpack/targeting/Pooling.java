package com.reviewpack.targeting;

import java.util.Collection;

/**
 * Shrinks the rates of segments towards the whole's by a beta-binomial model, so that three lucky conversations do not
 * win. The prior weighs as many observations as the spread between segments tells, by the method of moments: with
 * {@code S = Σ n(p_i − p)²} over G segments, {@code ρ = (S ÷ p(1−p) − (G−1)) ÷ (N − Σn² ÷ N − (G−1))} and weight
 * {@code (1−ρ) ÷ ρ}. It weighs at least 1 and at most {@code N ÷ G}, as a segment does on average; that also where
 * segments differ no more than chance would have it; 1 where there is only one (ours).
 */
final class Pooling {

    /**
     * Counted for one segment.
     *
     * @param hits 0 to {@code n}; more are read as {@code n}
     */
    record Counts(long hits, long n) {
        Counts {
            hits = Math.min(hits, n);
        }
    }

    private final double mean;
    private final double total;
    private final double strength;

    private Pooling(double mean, double total, double strength) {
        this.mean = mean;
        this.total = total;
        this.strength = strength;
    }

    static Pooling of(Collection<Counts> segments) {
        double hits = 0;
        double total = 0;
        double squares = 0;
        int groups = 0;
        for (Counts segment : segments) {
            hits += segment.hits();
            total += segment.n();
            squares += (double) segment.n() * segment.n();
            groups += segment.n() > 0 ? 1 : 0;
        }
        if (total == 0) {
            return new Pooling(0, 0, 1);
        }
        double mean = hits / total;
        if (groups < 2) {
            return new Pooling(mean, total, 1);
        }
        double spread = 0;
        for (Counts segment : segments) {
            if (segment.n() > 0) {
                double off = (double) segment.hits() / segment.n() - mean;
                spread += segment.n() * off * off;
            }
        }
        double chance = mean * (1 - mean);
        double room = total - squares / total - (groups - 1);
        double alike = chance == 0 || room <= 0 ? 0 : (spread / chance - (groups - 1)) / room;
        double most = total / groups;
        double strength = alike <= 0 ? most : (1 - alike) / alike;
        return new Pooling(mean, total, Math.clamp(strength, 1, most));
    }

    /** How many observations the prior weighs. */
    double strength() {
        return strength;
    }

    /** The whole's rate. */
    double mean() {
        return mean;
    }

    /** The rate to reckon with, 0 to 1. */
    double rate(Counts segment) {
        return Math.clamp((segment.hits() + strength * mean) / (segment.n() + strength), 0, 1);
    }

    /**
     * Of that rate: the posterior's, and what is not known of the whole. Half an observation stands against certainty
     * where none or all were hits.
     */
    double variance(Counts segment) {
        double weight = segment.n() + strength;
        double half = 0.5 / (weight + 1);
        double rate = Math.clamp(rate(segment), half, 1 - half);
        double ofWhole = total == 0 ? 0.25 : Math.clamp(mean, 0.5 / (total + 1), 1 - 0.5 / (total + 1));
        double share = strength / weight;
        double whole = total == 0 ? ofWhole : ofWhole * (1 - ofWhole) / total;
        return rate * (1 - rate) / (weight + 1) + share * share * whole;
    }
}
