package com.reviewpack.figures;

/** The four promises of an enhanced service level. */
public enum SlaClock {
    /** Opening to first response. */
    RESPONSE("response", "First response"),
    /** The longest gap without an update while the ticket is open. */
    UPDATE("update", "Periodic update"),
    /** Open time to resolution, pauses left out, of issues that need no change of code. */
    RESOLUTION("resolution", "Resolution"),
    /** Resolution to the delivered root cause analysis, of P1 and P2. */
    RCA("rca", "Root cause analysis");

    private final String key;
    private final String title;

    SlaClock(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /** The word for it in figure ids. */
    public String key() {
        return key;
    }

    /** Its name in English. */
    public String title() {
        return title;
    }
}
