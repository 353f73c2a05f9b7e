package com.reviewpack.targeting;

/**
 * One hour of the week, as means of its occurrences. Arrays have one value a segment, in the order of worth.
 *
 * @param agents online
 * @param base requests that no offer brings
 * @param capacity requests up to which the service goal holds
 * @param now offers today
 * @param offerable prospects who may be offered a conversation
 */
record HourModel(
        HourOfWeek hour,
        int occurrences,
        double agents,
        double base,
        double capacity,
        double[] now,
        double[] offerable) {

    /** With other agents and the capacity that they have. */
    HourModel with(double otherAgents, double otherCapacity) {
        return new HourModel(hour, occurrences, otherAgents, base, otherCapacity, now, offerable);
    }
}
