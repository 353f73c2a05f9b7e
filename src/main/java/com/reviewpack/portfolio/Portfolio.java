package com.reviewpack.portfolio;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that is known of the accounts. Everything in it is valid; accounts with a fault in their rows are not in
 * {@code accounts} but in {@code parked}, with every fault that was found.
 */
public record Portfolio(
        SortedMap<AccountId, Account> accounts,
        SortedMap<PackageId, SuccessPackage> packages,
        SortedMap<PersonId, Person> people,
        List<Goal> goals,
        List<Initiative> initiatives,
        List<Cost> costs,
        List<RoadmapItem> roadmap,
        List<Release> releases,
        List<Waiver> waivers,
        List<HolidayOverride> holidays,
        SortedMap<AccountId, List<Fault>> parked) {

    public Portfolio {
        accounts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
        packages = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(packages));
        people = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(people));
        goals = List.copyOf(goals);
        initiatives = List.copyOf(initiatives);
        costs = List.copyOf(costs);
        roadmap = List.copyOf(roadmap);
        releases = List.copyOf(releases);
        waivers = List.copyOf(waivers);
        holidays = List.copyOf(holidays);
        parked = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(parked)));
    }

    public Optional<Account> account(AccountId id) {
        return Optional.ofNullable(accounts.get(id));
    }

    public Optional<SuccessPackage> successPackage(PackageId id) {
        return Optional.ofNullable(packages.get(id));
    }

    public Optional<Person> person(PersonId id) {
        return Optional.ofNullable(people.get(id));
    }

    /** The account's packages, by start and id. */
    public List<SuccessPackage> packagesOf(AccountId account) {
        return packages.values().stream()
                .filter(p -> p.account().equals(account))
                .sorted(Comparator.comparing(SuccessPackage::startsOn).thenComparing(SuccessPackage::id))
                .toList();
    }

    public List<Goal> goalsOf(AccountId account) {
        return goals.stream().filter(g -> g.account().equals(account)).toList();
    }

    public List<Initiative> initiativesOf(AccountId account) {
        return initiatives.stream().filter(i -> i.account().equals(account)).toList();
    }

    public List<Cost> costsOf(AccountId account) {
        return costs.stream().filter(c -> c.account().equals(account)).toList();
    }
}
