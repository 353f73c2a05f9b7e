package com.reviewpack.figures;

/** What relationship health is put together from; the catalogue gives the weights. All scores are 0 to 100, ours. */
public enum HealthComponent {
    /** Whether the customer uses the service more or less. */
    USAGE_TREND(
            "usage_trend",
            "Usage trend",
            "Requested conversations a day against the preceding period: 50 where unchanged, one point for each per cent of"
                    + " change, 0 to 100."),
    /** Whether what the service brings grows or shrinks. */
    OUTCOME_TREND(
            "outcome_trend",
            "Outcome trend",
            "Satisfaction and conversion rate against the preceding period: 50 where unchanged, five points for each"
                    + " percentage point of change, 0 to 100; the mean of the two where both are known."),
    /** Whether goals are reached or on the way. */
    GOALS_ON_TRACK(
            "goals_on_track", "Goals on track", "Goals reached or on track ÷ goals whose standing is known, × 100."),
    /** Whether promises of the service level are kept. */
    SLA_ATTAINED(
            "sla_attained",
            "Service levels attained",
            "Clocks met ÷ (met + breached), over all clocks and severities, × 100."),
    /** Whether tickets wait for a first answer. */
    UNANSWERED_TICKETS(
            "unanswered_tickets",
            "Tickets answered",
            "100 less unanswered ÷ backlog × 100; 100 where there is no backlog."),
    /** Whether the hours bought are used as planned. */
    HOURS_USED(
            "hours_used",
            "Hours used against plan",
            "Hours used in the contract year against an even plan (cap × share of the year gone): 100 on plan, one point"
                    + " less for each per cent off, either way, not below 0."),
    /** Whether reviews with the customer take place. */
    ENGAGEMENT("engagement", "Reviews held", "Reviews held ÷ reviews due, × 100; left out while nothing records them."),
    /** Whether somebody is there to answer. */
    CAPACITY(
            "capacity",
            "Capacity to answer",
            "100 less five points for each percentage point of abandonment, not below 0.");

    private final String key;
    private final String title;
    private final String meaning;

    HealthComponent(String key, String title, String meaning) {
        this.key = key;
        this.title = title;
        this.meaning = meaning;
    }

    /** The word for it in figure ids and in the catalogue's weights. */
    public String key() {
        return key;
    }

    /** Its name in English. */
    public String title() {
        return title;
    }

    String meaning() {
        return meaning;
    }
}
