package com.reviewpack.targeting;

import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;

/**
 * One hour of the week. Counts are over the period, rates an hour are means of its occurrences.
 *
 * @param occurrences how often the hour came
 * @param agents mean agents online
 * @param requests conversations asked of agents in this hour
 * @param requestsPerHour requests ÷ occurrences
 * @param capacityPerHour requests an hour up to which the service goal holds; nothing to measure where handling time is
 *     not known
 * @param prospects the control group included
 * @param exposed offers now
 * @param exposedOptimum offers of the optimum; nothing to measure where there is none
 * @param notOffered prospects outside the control group who were not offered a conversation
 * @param abandoned requests that nobody answered
 * @param exposedWhileUnavailable offers made while nobody was free
 * @param lostQualityContacts quality contacts that abandoned requests would have become (abandoned × quality rate)
 * @param agentWorthQuality quality contacts an hour that one more agent brings at the optimum
 * @param agentWorthMoney money an hour that one more agent brings at the optimum; nothing to measure where the worth is
 *     not counted in money
 */
public record HourTarget(
        HourOfWeek hour,
        int occurrences,
        HourState state,
        BigDecimal agents,
        long requests,
        BigDecimal requestsPerHour,
        Measurement capacityPerHour,
        long visitors,
        long prospects,
        long exposed,
        Measurement exposedOptimum,
        long notOffered,
        long abandoned,
        long exposedWhileUnavailable,
        Measurement lostQualityContacts,
        Measurement agentWorthQuality,
        Measurement agentWorthMoney) {

    public HourTarget {
        if (occurrences < 0 || agents.signum() < 0 || requests < 0) {
            throw new IllegalArgumentException("occurrences, agents and requests must be 0 or more: " + occurrences
                    + ", " + agents + ", " + requests);
        }
    }

    /** Whether too few requests came in this hour to conclude from it alone. */
    public boolean small() {
        return requests < Measurement.SMALL_BELOW;
    }
}
