package com.reviewpack.intake;

/** The kinds of exports. */
public enum ExportKind {
    CONVERSATIONS("conversations"),
    VISITORS("visitors"),
    AGENTS("agents"),
    TICKETS("tickets"),
    TICKET_EVENTS("ticket_events"),
    HOURS("hours"),
    TRANSCRIPTS("transcripts");

    private final String key;

    ExportKind(String key) {
        this.key = key;
    }

    /** The word with which the names of its files begin. */
    public String key() {
        return key;
    }
}
