package com.reviewpack.offering;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An edition of the offerings.
 *
 * @param version as printed in every document's footer
 * @param effectiveFrom the first day it holds
 * @param tiers in rising order
 * @param healthWeights weight of each component of relationship health, by the component's key; above 0
 */
public record Catalogue(
        String version, LocalDate effectiveFrom, List<Tier> tiers, Map<String, BigDecimal> healthWeights) {

    public Catalogue {
        tiers = List.copyOf(tiers);
        healthWeights = Map.copyOf(healthWeights);
    }

    public Optional<Tier> tier(String name) {
        return tiers.stream().filter(t -> t.name().equals(name)).findFirst();
    }
}
