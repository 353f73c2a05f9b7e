package com.reviewpack.staffing;

import java.util.OptionalDouble;

/**
 * What customers of a team meet with.
 *
 * @param waiting share of all who ask that is not served at once, 0 to 1
 * @param answeredWithin share of all who ask that is served within the time asked about, 0 to 1
 * @param abandoned share of all who ask that leaves unserved, 0 to 1
 * @param meanWaitSeconds over all who ask, those who leave included; empty where the queue grows without end
 * @param occupancy share of their time that agents are busy, 0 to 1; 0 where there are none
 */
public record Service(
        double waiting, double answeredWithin, double abandoned, OptionalDouble meanWaitSeconds, double occupancy) {

    /** Whether the goal holds; the time must be the one that the goal names. */
    boolean meets(ServiceGoal goal) {
        return answeredWithin >= goal.answered() && abandoned <= goal.abandoned();
    }
}
