package com.reviewpack.targeting;

/** Is the optimum number of visitors being targeted? */
public enum Verdict {
    /** The optimum offers clearly more, and brings more. */
    TOO_FEW(true),
    /** The optimum offers clearly fewer, mostly in hours in which more is asked for than the team can take. */
    TOO_MANY(true),
    /** Offers to other segments or at other hours bring more. */
    WRONG_ONES(true),
    /** The optimum offers otherwise, and brings no gain beyond chance, neither in quality contacts nor in money. */
    NO_GAIN_SHOWN(true),
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

    /** Whether offers should go to other segments or hours, or to more or fewer visitors. */
    public boolean asksForShift() {
        return switch (this) {
            case TOO_FEW, TOO_MANY, WRONG_ONES -> true;
            case NO_GAIN_SHOWN,
                    ABOUT_RIGHT,
                    TOO_LITTLE_DATA,
                    NO_AGENTS,
                    NOTHING_ACCEPTED,
                    NO_VISITORS,
                    NOTHING_OFFERED,
                    NO_CONVERSATIONS,
                    NO_QUALITY_CONTACTS -> false;
        };
    }

    /** Whether there is an optimum, a gain and a curve to show. */
    public boolean tellsOptimum() {
        return tellsOptimum;
    }
}
