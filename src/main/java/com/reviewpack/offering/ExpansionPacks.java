package com.reviewpack.offering;

import java.util.List;

/**
 * Deployments that a tier includes. Their hours are the pool {@link HoursPool#EXPANSION}; what is not used by the end of
 * the package's term is lost.
 *
 * @param count how many packs, 1 or more
 * @param size basic, intermediate, advanced or another word of the vendor's
 * @param maySpendOn what the hours may be spent on
 * @param mayNotSpendOn what they may not be spent on
 */
public record ExpansionPacks(int count, String size, List<String> maySpendOn, List<String> mayNotSpendOn) {
    public ExpansionPacks {
        if (count < 1) {
            throw new IllegalArgumentException("expansion packs must be at least 1: " + count);
        }
        maySpendOn = List.copyOf(maySpendOn);
        mayNotSpendOn = List.copyOf(mayNotSpendOn);
    }
}
