package com.reviewpack.period;

/** What the periods of a cadence are counted from. */
public enum Anchor {
    /** The calendar's own weeks, months, quarters, halves and years. */
    CALENDAR("calendar"),
    /** The day on which the package starts, renewed every twelve months. */
    CONTRACT_YEAR("contract_year");

    private final String key;

    Anchor(String key) {
        this.key = key;
    }

    /** The word for it in the catalogue. */
    public String key() {
        return key;
    }
}
