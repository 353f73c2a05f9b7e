package com.reviewpack.findings;

import java.util.Arrays;
import java.util.Optional;

/** What may tell that an account will leave. */
public enum WarningSign {
    /** Fewer conversations are asked for than a quarter ago. */
    FALLING_DEMAND("falling_demand", true, "conversations.requested"),
    /** Customers give up before anybody answers. */
    GIVING_UP("giving_up", true, "conversations.abandonment_rate"),
    /** Customers ask while nobody is online. */
    NOBODY_ONLINE("nobody_online", true, "agents.unattended_rate"),
    /** Support tickets wait for a first answer. */
    UNANSWERED_TICKETS("unanswered_tickets", true, "tickets.unanswered"),
    /** A ticket has waited very long for a first answer. */
    FORGOTTEN_TICKET("forgotten_ticket", false, "tickets.unanswered_longest_hours"),
    /** Promised times of service levels were broken. */
    BROKEN_LEVELS("broken_levels", false, "health.sla_attained"),
    /** Fewer customers are content than a quarter ago. */
    FALLING_SATISFACTION("falling_satisfaction", false, "conversations.csat"),
    /** Fewer conversations end in an order than a quarter ago. */
    FALLING_CONVERSION("falling_conversion", false, "conversations.conversion_rate"),
    /** What was agreed is not on the way. */
    GOALS_OFF_TRACK("goals_off_track", false, "health.goals_on_track"),
    /** The hours that the customer pays for are not used. */
    HOURS_UNUSED("hours_unused", false, "hours.used_year");

    private final String key;
    private final boolean telling;
    private final String figure;

    WarningSign(String key, boolean telling, String figure) {
        this.key = key;
        this.telling = telling;
        this.figure = figure;
    }

    /** Its name in the table of rules and in wording files. */
    public String key() {
        return key;
    }

    /**
     * Whether it is one of the signs that customers who left had in common: few chats, nobody to answer them, tickets
     * unanswered.
     */
    public boolean isTelling() {
        return telling;
    }

    /** The id of the figure that shows it. */
    public String figure() {
        return figure;
    }

    static Optional<WarningSign> ofKey(String key) {
        return Arrays.stream(values()).filter(sign -> sign.key.equals(key)).findFirst();
    }
}
