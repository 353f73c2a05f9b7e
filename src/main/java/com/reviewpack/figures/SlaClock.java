package com.reviewpack.figures;

/** The four promises of an enhanced service level. */
public enum SlaClock {
    /** Opening to first response. */
    RESPONSE("response"),
    /** The longest gap without an update while the ticket is open. */
    UPDATE("update"),
    /** Open time to resolution, pauses left out, of issues that need no change of code. */
    RESOLUTION("resolution"),
    /** Resolution to the delivered root cause analysis, of P1 and P2. */
    RCA("rca");

    private final String key;

    SlaClock(String key) {
        this.key = key;
    }

    /** The word for it in figure ids. */
    public String key() {
        return key;
    }
}
