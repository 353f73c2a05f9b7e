package com.reviewpack.staffing;

import java.time.Duration;

/**
 * The service that must hold.
 *
 * @param answered least share of all who ask (not of those answered) that is answered within {@code within}, above 0, at
 *     most 1
 * @param within 0 or more
 * @param abandoned highest share of all who ask that may leave unanswered, 0 to 1
 */
public record ServiceGoal(double answered, Duration within, double abandoned) {

    /** 80 % answered within 60 seconds and at most 5 % abandoned. */
    public static final ServiceGoal USUAL = new ServiceGoal(0.80, Duration.ofSeconds(60), 0.05);

    public ServiceGoal {
        if (!(answered > 0 && answered <= 1)) {
            throw new IllegalArgumentException("share answered must be above 0 and at most 1: " + answered);
        }
        if (within.isNegative()) {
            throw new IllegalArgumentException("time to answer must be 0 or more: " + within);
        }
        if (!(abandoned >= 0 && abandoned <= 1)) {
            throw new IllegalArgumentException("share abandoned must be 0 to 1: " + abandoned);
        }
    }
}
