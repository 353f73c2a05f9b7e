package com.reviewpack.targeting;

/** How an hour of the week stands today. */
public enum HourState {
    /** Nobody online and nothing asked for. */
    CLOSED,
    /** The team can take more within the service goal, and prospects were not offered a conversation. */
    SPARE,
    /** The team can take what is asked for, and every prospect was offered a conversation, or the rest do not fit. */
    BALANCED,
    /** More is asked for than the team can take within the service goal; an hour without agents takes nothing. */
    OVERLOADED,
    /** Agents or requests there are, but handling time is not known, so neither is what the team can take. */
    UNTOLD
}
