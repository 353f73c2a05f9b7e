package com.reviewpack.offering;

import java.util.Arrays;
import java.util.Optional;

/** What an hour of work is booked on. */
public enum HoursPool {
    GENERAL("general"),
    SOLUTIONS_ENGINEERING("solutions_engineering"),
    DISCRETIONARY("discretionary"),
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
