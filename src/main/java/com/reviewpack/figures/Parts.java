package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import java.util.List;

/**
 * A figure by the parts of the whole, now and in the period before.
 *
 * @param figure id
 * @param dimension {@code hour_of_week}, {@code channel}, {@code segment}, {@code skill}, {@code agent} or {@code lob}
 * @param parts that have a name; rows that name none are in none
 */
public record Parts(String figure, String dimension, List<Part> parts) {

    /** The dimension of hours, whose neighbours can be told as one stretch. */
    public static final String HOURS = "hour_of_week";

    public Parts {
        parts = List.copyOf(parts);
    }

    /**
     * One part.
     *
     * @param key as a series names it: {@code 2-09} for Tuesday 09:00
     * @param then missing data where there is no period before, or none that is covered
     */
    public record Part(String key, Measurement now, Measurement then) {}
}
