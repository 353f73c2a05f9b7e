package com.reviewpack.staffing;

/** Erlang's loss formula: nobody waits. */
public final class ErlangB {

    private ErlangB() {}

    /**
     * The share of requests that finds every agent busy, 0 to 1, by {@code B(k) = A·B ÷ (k + A·B)}.
     *
     * @param agents 0 or more
     * @param erlangs work offered, 0 or more
     */
    public static double blocking(int agents, double erlangs) {
        double blocking = 1;
        for (int k = 1; k <= agents; k++) {
            blocking = erlangs * blocking / (k + erlangs * blocking);
        }
        return blocking;
    }
}
