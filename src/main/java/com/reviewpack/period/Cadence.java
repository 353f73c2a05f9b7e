package com.reviewpack.period;

import java.util.Arrays;
import java.util.Optional;

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

    /** Calendar up to a month, contract year for all longer ones. */
    public Anchor usualAnchor() {
        return switch (this) {
            case WEEKLY, TWICE_MONTHLY, MONTHLY -> Anchor.CALENDAR;
            case TWICE_A_QUARTER, QUARTERLY, SEMI_ANNUAL, ANNUAL -> Anchor.CONTRACT_YEAR;
        };
    }

    public static Optional<Cadence> ofKey(String key) {
        return Arrays.stream(values()).filter(c -> c.key.equals(key)).findFirst();
    }

    /** The word for it in the catalogue and in machine-readable output. */
    public String key() {
        return key;
    }
}
