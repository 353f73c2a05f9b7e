package com.reviewpack.portfolio;

import com.reviewpack.period.BusinessDays;
import com.reviewpack.period.Term;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of the accounts. Everything in it is valid; accounts with a fault in their rows are not in
 * {@code accounts} but in {@code parked}, with every fault that was found.
 *
 * @param owners which account each package belongs to, those of parked accounts included
 * @param faults of rows that belong to no account of the portfolio; those rows are left out
 * @param benchmarks what others have published of industries
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
        SortedMap<AccountId, List<Fault>> parked,
        SortedMap<PackageId, AccountId> owners,
        List<Fault> faults,
        List<ExternalBenchmark> benchmarks) {

    public Portfolio {
        accounts = Collections.unmodifiableSortedMap(new TreeMap<>(accounts));
        packages = Collections.unmodifiableSortedMap(new TreeMap<>(packages));
        people = Collections.unmodifiableSortedMap(new TreeMap<>(people));
        goals = List.copyOf(goals);
        initiatives = List.copyOf(initiatives);
        costs = List.copyOf(costs);
        roadmap = List.copyOf(roadmap);
        releases = List.copyOf(releases);
        waivers = List.copyOf(waivers);
        holidays = List.copyOf(holidays);
        parked = Collections.unmodifiableSortedMap(new TreeMap<>(Map.copyOf(parked)));
        owners = Collections.unmodifiableSortedMap(new TreeMap<>(owners));
        faults = List.copyOf(faults);
        benchmarks = List.copyOf(benchmarks);
    }

    /** A portfolio whose parked accounts have no package and whose rows all belong to accounts. */
    public Portfolio(
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
        this(
                accounts,
                packages,
                people,
                goals,
                initiatives,
                costs,
                roadmap,
                releases,
                waivers,
                holidays,
                parked,
                ownersOf(packages),
                List.of(),
                List.of());
    }

    /** Whether there is such an account, parked or not: rows of others are rejected. */
    public boolean knows(AccountId id) {
        return accounts.containsKey(id) || parked.containsKey(id);
    }

    /** The account that a package belongs to, parked or not; empty where there is no such package. */
    public Optional<AccountId> ownerOf(PackageId id) {
        return Optional.ofNullable(owners.get(id));
    }

    /** Who looks after the account; empty where that person is not active on {@code day}. */
    public Optional<Person> csmOn(Account account, LocalDate day) {
        return person(account.csm()).filter(person -> person.activeOn(day));
    }

    /** The account's partner; empty where it has none, or the partner is not active on {@code day}. */
    public Optional<Person> partnerOn(Account account, LocalDate day) {
        return account.partner().flatMap(this::person).filter(person -> person.activeOn(day));
    }

    /** How long a package holds, cut by its account's own days; empty where the two do not meet. */
    public Optional<Term> termOf(SuccessPackage successPackage) {
        Account account = accounts.get(successPackage.account());
        if (account == null) {
            return Optional.empty();
        }
        LocalDate starts = successPackage.startsOn();
        LocalDate first = account.activeFrom().isAfter(starts) ? account.activeFrom() : starts;
        LocalDate last = earlier(successPackage.endsOn(), account.activeTo());
        return last != null && last.isBefore(first) ? Optional.empty() : Optional.of(new Term(starts, first, last));
    }

    /** The account's packages that hold on {@code day}, by start and id. */
    public List<SuccessPackage> packagesOf(AccountId account, LocalDate day) {
        return packagesOf(account).stream()
                .filter(p -> termOf(p).filter(term -> term.contains(day)).isPresent())
                .toList();
    }

    /** The account's business days. Overrides of a country hold in its subdivisions, whose own go before them. */
    public BusinessDays businessDaysOf(Account account) {
        Map<LocalDate, Boolean> overrides = new HashMap<>();
        String country = account.country();
        for (String code : country.length() > 2 ? List.of(country.substring(0, 2), country) : List.of(country)) {
            holidays.stream()
                    .filter(holiday -> holiday.country().equals(code))
                    .forEach(holiday -> overrides.put(holiday.date(), holiday.working()));
        }
        return BusinessDays.of(country, overrides);
    }

    private static SortedMap<PackageId, AccountId> ownersOf(SortedMap<PackageId, SuccessPackage> packages) {
        SortedMap<PackageId, AccountId> owners = new TreeMap<>();
        packages.forEach((id, successPackage) -> owners.put(id, successPackage.account()));
        return owners;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.isBefore(b) ? a : b;
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

    /** The same portfolio, with every account written to in one language. */
    public Portfolio in(Locale locale) {
        return each(account -> account.in(locale));
    }

    /** The same portfolio, with every account under one brand; empty: the vendor's own. */
    public Portfolio under(String brand) {
        return each(account -> account.under(brand));
    }

    private Portfolio each(UnaryOperator<Account> change) {
        SortedMap<AccountId, Account> same = new TreeMap<>(accounts);
        same.replaceAll((id, account) -> change.apply(account));
        return new Portfolio(
                same,
                packages,
                people,
                goals,
                initiatives,
                costs,
                roadmap,
                releases,
                waivers,
                holidays,
                parked,
                owners,
                faults,
                benchmarks);
    }
}
