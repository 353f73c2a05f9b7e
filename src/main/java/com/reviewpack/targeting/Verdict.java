package com.reviewpack.targeting;

/** Is the optimum number of visitors being targeted? */
public enum Verdict {
    /** The optimum offers clearly more. */
    TOO_FEW(true),
    /** The optimum offers clearly fewer: more is offered than the team can take. */
    TOO_MANY(true),
    /** About as many as the optimum offers, but to other segments or at other hours. */
    WRONG_ONES(true),
    /** The optimum moves no more than a tenth of today's offers. */
    ABOUT_RIGHT(true),
    /** Fewer than 30 offers, or fewer than 30 conversations with an agent: an optimum is shown, and decides nothing. */
    TOO_LITTLE_DATA(true),
    /** Nobody was online to talk to the visitors, so the best number of offers is none. */
    NO_AGENTS(true),
    /** Nobody accepted an offer: more or fewer of them change nothing; the offer itself is to be looked at. */
    NOTHING_ACCEPTED(false),
    /** No visitor came, so there was nobody to target. */
    NO_VISITORS(false),
    /** Visitors came and none was offered a conversation, so nobody knows how many would accept. */
    NOTHING_OFFERED(false),
    /** No conversation reached an agent, so handling time and worth are not known. */
    NO_CONVERSATIONS(false),
    /** No contact became a quality contact, nor a sale more than without, so no offer is worth more than another. */
    NO_QUALITY_CONTACTS(false);

    private final boolean tellsOptimum;

    Verdict(boolean tellsOptimum) {
        this.tellsOptimum = tellsOptimum;
    }

    /** Whether there is an optimum, a gain and a curve to show. */
    public boolean tellsOptimum() {
        return tellsOptimum;
    }
}
