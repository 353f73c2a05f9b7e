package com.reviewpack.figures;

/** What relationship health is put together from; the catalogue gives the weights. All scores are 0 to 100, ours. */
public enum HealthComponent {
    /** Whether the customer uses the service more or less. */
    USAGE_TREND("usage_trend"),
    /** Whether what the service brings grows or shrinks. */
    OUTCOME_TREND("outcome_trend"),
    /** Whether goals are reached or on the way. */
    GOALS_ON_TRACK("goals_on_track"),
    /** Whether promises of the service level are kept. */
    SLA_ATTAINED("sla_attained"),
    /** Whether tickets wait for a first answer. */
    UNANSWERED_TICKETS("unanswered_tickets"),
    /** Whether the hours bought are used as planned. */
    HOURS_USED("hours_used"),
    /** Whether reviews with the customer take place. */
    ENGAGEMENT("engagement"),
    /** Whether somebody is there to answer. */
    CAPACITY("capacity");

    private final String key;

    HealthComponent(String key) {
        this.key = key;
    }

    /** The word for it in figure ids and in the catalogue's weights. */
    public String key() {
        return key;
    }
}
