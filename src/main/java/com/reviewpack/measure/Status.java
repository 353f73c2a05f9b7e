package com.reviewpack.measure;

/** How a figure stands. */
public enum Status {
    /** Computed from enough. */
    MEASURED("measured"),
    /** Computed, from fewer than {@link Measurement#SMALL_BELOW} observations: shown, never ranked or coloured. */
    SMALL("small"),
    /** The denominator is zero: there was nothing to measure. */
    NOTHING_TO_MEASURE("nothing_to_measure"),
    /** The input was never delivered, or not for the whole period. */
    MISSING_DATA("missing_data"),
    /** The tier does not promise this. */
    NOT_COVERED("not_covered"),
    /** The measure has no meaning here. */
    NOT_APPLICABLE("not_applicable");

    private final String key;

    Status(String key) {
        this.key = key;
    }

    /** The word for it in {@code figures.json}. */
    public String key() {
        return key;
    }
}
