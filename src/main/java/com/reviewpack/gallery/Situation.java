package com.reviewpack.gallery;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a chart may have to show. */
enum Situation {
    ORDINARY("Values of one size, all known."),
    EXTREME("999,999,999,999 beside 0.0001."),
    NEGATIVE("Every second value is below zero."),
    GAPS("Every third value is missing."),
    SMALL("Every value rests on few observations."),
    LONG_NAMES("Names of 120 characters in eleven scripts."),
    MANY("Forty categories or more."),
    ONE_POINT("One category."),
    UNMEASURED("Categories, but nothing measured."),
    EMPTY("No category at all.");

    private final String lookAt;

    Situation(String lookAt) {
        this.lookAt = lookAt;
    }

    String lookAt() {
        return lookAt;
    }

    /** How many categories a chart that usually has {@code usual} of them has here. */
    int categories(int usual) {
        return switch (this) {
            case MANY -> Math.max(40, usual * 2);
            case ONE_POINT -> 1;
            case EMPTY -> 0;
            case ORDINARY, EXTREME, NEGATIVE, GAPS, SMALL, LONG_NAMES, UNMEASURED -> usual;
        };
    }

    String category(int number, String usual) {
        return this == LONG_NAMES ? Names.of(number) : usual;
    }

    /** What becomes of a value, whose like lies around {@code usual}. */
    @Nullable
    BigDecimal value(int number, BigDecimal usual) {
        return switch (this) {
            case EXTREME ->
                switch (number % 3) {
                    case 0 -> new BigDecimal("999999999999");
                    case 1 -> new BigDecimal("0.0001");
                    default -> usual;
                };
            case NEGATIVE -> number % 2 == 1 ? usual.negate() : usual;
            case GAPS -> number % 3 == 1 ? null : usual;
            case UNMEASURED -> null;
            case ORDINARY, SMALL, LONG_NAMES, MANY, ONE_POINT, EMPTY -> usual;
        };
    }
}
