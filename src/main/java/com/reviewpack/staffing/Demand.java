package com.reviewpack.staffing;

import java.util.OptionalDouble;

/**
 * What is asked of a team: requests that come at random at an even rate, with exponential handling times.
 *
 * @param requestsPerHour 0 or more
 * @param handleSeconds mean time that one request occupies one agent, above 0; with several conversations at a time, the
 *     handling time ÷ the {@linkplain Concurrency concurrency factor}
 * @param patienceSeconds mean time that a customer waits before leaving, above 0; empty: nobody ever leaves
 */
public record Demand(double requestsPerHour, double handleSeconds, OptionalDouble patienceSeconds) {

    private static final double SECONDS_AN_HOUR = 3600;

    public Demand {
        require("requests an hour", requestsPerHour, requestsPerHour >= 0, "0 or more");
        require("handling time", handleSeconds, handleSeconds > 0, "above 0");
        patienceSeconds.ifPresent(patience -> require("patience", patience, patience > 0, "above 0"));
    }

    private static void require(String what, double value, boolean holds, String bound) {
        if (!holds || Double.isInfinite(value)) {
            throw new IllegalArgumentException(what + " must be finite and " + bound + ": " + value);
        }
    }

    double requestsPerSecond() {
        return requestsPerHour / SECONDS_AN_HOUR;
    }

    /** Work offered, in erlangs: volume × handling time ÷ interval; 0 or more. */
    public double erlangs() {
        return requestsPerSecond() * handleSeconds;
    }

    /** The same customers at another rate. */
    Demand at(double otherRequestsPerHour) {
        return new Demand(otherRequestsPerHour, handleSeconds, patienceSeconds);
    }
}
