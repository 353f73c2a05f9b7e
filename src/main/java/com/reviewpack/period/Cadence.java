package com.reviewpack.period;

/** How often something falls due. */
public enum Cadence {
    /** Monday to Monday. */
    WEEKLY("weekly"),
    /** From the 1st and from the 16th of the calendar month. */
    TWICE_MONTHLY("twice_monthly"),
    /** Calendar months. */
    MONTHLY("monthly"),
    /** Halves of a contract quarter; the second begins 15 days after the start of the quarter's second month. */
    TWICE_A_QUARTER("twice_a_quarter"),
    /** Three months of the contract year. */
    QUARTERLY("quarterly"),
    /** Six months of the contract year. */
    SEMI_ANNUAL("semi_annual"),
    /** The contract year. */
    ANNUAL("annual");

    private final String key;

    Cadence(String key) {
        this.key = key;
    }

    /** The word for it in the catalogue and in machine-readable output. */
    public String key() {
        return key;
    }
}
