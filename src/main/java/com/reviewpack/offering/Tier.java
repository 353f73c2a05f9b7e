package com.reviewpack.offering;

import java.util.Map;
import java.util.Optional;

/**
 * One tier of the catalogue.
 *
 * @param name its full English name, as portfolios write it
 * @param rank 1 for the lowest
 * @param hours what it includes
 * @param entitlements the deliverables it promises; one that is absent is not included
 * @param serviceLevels by severity; empty: no enhanced service level
 * @param services what else the tables list, as table → row → wording ({@code included}, {@code at extra cost}, …);
 *     a row that is absent is not included
 * @param expansionPacks the deployments it includes; empty: none
 */
public record Tier(
        String name,
        int rank,
        HoursAllowance hours,
        Map<Deliverable, Entitlement> entitlements,
        Map<Severity, ServiceLevel> serviceLevels,
        Map<String, Map<String, String>> services,
        Optional<ExpansionPacks> expansionPacks) {

    public Tier {
        entitlements = Map.copyOf(entitlements);
        serviceLevels = Map.copyOf(serviceLevels);
        services = Map.copyOf(services);
    }

    /** A tier without expansion packs. */
    public Tier(
            String name,
            int rank,
            HoursAllowance hours,
            Map<Deliverable, Entitlement> entitlements,
            Map<Severity, ServiceLevel> serviceLevels,
            Map<String, Map<String, String>> services) {
        this(name, rank, hours, entitlements, serviceLevels, services, Optional.empty());
    }

    public Optional<Entitlement> entitlement(Deliverable deliverable) {
        return Optional.ofNullable(entitlements.get(deliverable));
    }

    public Optional<ServiceLevel> serviceLevel(Severity severity) {
        return Optional.ofNullable(serviceLevels.get(severity));
    }

    /** How a table words a row for this tier, such as {@code at extra cost}; empty: not included. */
    public Optional<String> service(String table, String row) {
        return Optional.ofNullable(services.get(table)).map(rows -> rows.get(row));
    }
}
