package com.reviewpack.targeting;

/** Why a contact did not come about. */
public enum MissedReason {
    /** Asked for an agent and left unanswered. */
    ABANDONED,
    /** Was offered a conversation while nobody was free; counted with the acceptance rate. */
    UNAVAILABLE,
    /**
     * Was a prospect and was not offered one while agents were idle; counted with the acceptance rate, and no more than
     * the idle agents could have taken within the service goal.
     */
    NOT_OFFERED
}
