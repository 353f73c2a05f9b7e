package com.reviewpack.peers;

/** What the peers reached in one figure, or why that is not told. */
public sealed interface Benchmark {

    /**
     * Told.
     *
     * @param peers how many accounts stand behind the quartiles, at least {@link Quartiles#FEWEST}
     */
    record Shown(Circle circle, int peers, Quartiles quartiles) implements Benchmark {
        public Shown {
            if (peers < Quartiles.FEWEST) {
                throw new IllegalArgumentException("at least " + Quartiles.FEWEST + " peers: " + peers);
            }
        }
    }

    /** Not told, not even over all industries. */
    record Withheld(Reason reason) implements Benchmark {}

    /** Why quartiles are not told. */
    enum Reason {
        /** Fewer than {@link Quartiles#FEWEST} peers have enough observations. */
        TOO_FEW,
        /** One peer carries more than 40 % of all observations. */
        DOMINATED
    }
}
