package com.reviewpack.offering;

import com.reviewpack.period.OpeningHours;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
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
 * @param severities what each severity means, in the contract's words
 * @param workingHours of a business day, for service levels that count business time
 */
public record Catalogue(
        String version,
        LocalDate effectiveFrom,
        List<Tier> tiers,
        Map<String, BigDecimal> healthWeights,
        Map<Severity, String> severities,
        OpeningHours workingHours) {

    private static final OpeningHours NINE_TO_FIVE = new OpeningHours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    public Catalogue {
        tiers = List.copyOf(tiers);
        healthWeights = Map.copyOf(healthWeights);
        severities = Map.copyOf(severities);
    }

    /** An edition that does not define severities, with working hours from 9 to 17. */
    public Catalogue(String version, LocalDate effectiveFrom, List<Tier> tiers, Map<String, BigDecimal> healthWeights) {
        this(version, effectiveFrom, tiers, healthWeights, Map.of(), NINE_TO_FIVE);
    }

    public Optional<Tier> tier(String name) {
        return tiers.stream().filter(t -> t.name().equals(name)).findFirst();
    }
}
