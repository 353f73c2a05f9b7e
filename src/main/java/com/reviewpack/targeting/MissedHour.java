package com.reviewpack.targeting;

import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;

/**
 * What was missed in one hour of the week. Counts are over the period.
 *
 * @param occurrences how often the hour came
 * @param requests conversations asked of agents
 * @param prospects visitors to whom a conversation could be offered, offered or not
 * @param abandoned contacts missed because nobody answered
 * @param unavailable contacts missed because offers were made while nobody was free
 * @param notOffered contacts missed because prospects were not offered a conversation while agents were idle
 * @param conversions nothing to measure where no conversation was connected in the period
 * @param revenue nothing to measure where no order value is known
 * @param agentsPresent mean agents online
 * @param agentsNeeded whole agents for the service goal, had those asked whom nobody was free for; 0 where nobody asks
 */
public record MissedHour(
        HourOfWeek hour,
        int occurrences,
        long requests,
        long prospects,
        long abandoned,
        BigDecimal unavailable,
        BigDecimal notOffered,
        Measurement conversions,
        Measurement revenue,
        BigDecimal agentsPresent,
        int agentsNeeded) {

    public MissedHour {
        if (abandoned < 0 || unavailable.signum() < 0 || notOffered.signum() < 0) {
            throw new IllegalArgumentException(
                    "contacts must be 0 or more: " + abandoned + ", " + unavailable + ", " + notOffered);
        }
    }

    /** How many observations what was missed rests on: requests, and prospects with the acceptance rate. */
    public long observations() {
        return requests + prospects;
    }

    /** All reasons together. */
    public BigDecimal contacts() {
        return BigDecimal.valueOf(abandoned).add(unavailable).add(notOffered);
    }
}
