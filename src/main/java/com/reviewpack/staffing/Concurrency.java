package com.reviewpack.staffing;

import java.util.List;

/**
 * How many conversations one after the other an agent is worth who leads several at a time: less than their number, for
 * each of them takes longer.
 *
 * @param factors of 1, 2, 3 … conversations at a time; the first is 1, none is below the one before it
 */
public record Concurrency(List<Double> factors) {

    /** A published approximation: 1, 1.7, 2.5, 2.9 and 3.5. */
    public static final Concurrency USUAL = new Concurrency(List.of(1.0, 1.7, 2.5, 2.9, 3.5));

    public Concurrency {
        factors = List.copyOf(factors);
        if (factors.size() < 2 || factors.getFirst() != 1.0) {
            throw new IllegalArgumentException("factors must be two or more, beginning with 1: " + factors);
        }
        for (int i = 1; i < factors.size(); i++) {
            if (factors.get(i) < factors.get(i - 1)) {
                throw new IllegalArgumentException("factors must not fall: " + factors);
            }
        }
    }

    /**
     * Linear between whole numbers; beyond the table as steep as its last step (ours).
     *
     * @param conversations at a time, 1 or more
     */
    public double factor(double conversations) {
        if (!(conversations >= 1) || Double.isInfinite(conversations)) {
            throw new IllegalArgumentException("conversations at a time must be 1 or more: " + conversations);
        }
        int below = Math.min((int) conversations, factors.size() - 1);
        double low = factors.get(below - 1);
        return low + (conversations - below) * (factors.get(below) - low);
    }
}
