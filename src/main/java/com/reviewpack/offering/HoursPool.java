package com.reviewpack.offering;

import java.util.Arrays;
import java.util.Optional;

/** What an hour of work is booked on. */
public enum HoursPool {
    /** Everything that no other pool names. */
    GENERAL("general"),
    /** Technical consulting, design and integration. */
    SOLUTIONS_ENGINEERING("solutions_engineering"),
    /** Operational consulting at the customer's discretion. */
    DISCRETIONARY("discretionary"),
    /** Deployments of the expansion packs. */
    EXPANSION("expansion"),
    /** Travel is outside the included hours and the fees. */
    TRAVEL("travel");

    private final String key;

    HoursPool(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<HoursPool> ofKey(String key) {
        return Arrays.stream(values()).filter(p -> p.key.equals(key)).findFirst();
    }
}
