package com.reviewpack.portfolio;

import com.reviewpack.offering.Catalogues;
import com.reviewpack.period.BusinessDays;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reads people, accounts and packages: the tables that everything else refers to. */
final class CustomerRows {

    private final Catalogues catalogues;
    private final FaultsFound faults;
    private final SortedMap<PersonId, Person> people = new TreeMap<>();
    private final Set<PersonId> faultyPeople = new HashSet<>();
    private final SortedMap<AccountId, Account> accounts = new TreeMap<>();
    private final Map<AccountId, Long> accountLines = new HashMap<>();
    private final SortedMap<PackageId, SuccessPackage> packages = new TreeMap<>();
    private final SortedMap<PackageId, AccountId> owners = new TreeMap<>();
    private final Map<PackageId, Long> packageLines = new HashMap<>();

    CustomerRows(Catalogues catalogues, FaultsFound faults) {
        this.catalogues = catalogues;
        this.faults = faults;
    }

    void readPeople(List<Row> rows) {
        Map<PersonId, Long> lines = new HashMap<>();
        for (Row row : rows) {
            Optional<PersonId> id = row.id("person_id", PersonId::new);
            String name = row.requiredOneLine("name");
            Optional<String> email = row.required(
                    "email",
                    text -> CellForms.email(row.exact("email")),
                    "exactly one plain address such as ana@example.com");
            Optional<LocalDate> from = row.required("active_from", CellForms::day, CellForms.A_DAY);
            Optional<LocalDate> to = lastDay(row, "active_to", from);
            id.ifPresent(person -> refuseTwin(row, "person_id", person, lines));
            faults.add(Optional.empty(), row.faults());
            id.filter(person -> !row.isSound()).ifPresent(faultyPeople::add);
            if (row.isSound() && id.isPresent() && email.isPresent() && from.isPresent()) {
                people.put(id.get(), new Person(id.get(), name, email.get(), from.get(), to.orElse(null)));
            }
        }
        people.keySet().removeAll(faultyPeople);
    }

    void readAccounts(List<Row> rows) {
        for (Row row : rows) {
            Optional<AccountId> id = row.id("account_id", AccountId::new);
            String name = row.requiredOneLine("name");
            String industry = row.oneLine("industry");
            String segment = row.oneLine("segment");
            String region = row.oneLine("region");
            String brand = row.oneLine("brand");
            Optional<String> country = row.required(
                    "country",
                    text -> Optional.of(text).filter(BusinessDays::knows),
                    "a country or subdivision of ISO 3166 such as DE or DE-BY, or nothing");
            Optional<ZoneId> zone = row.required("time_zone", CellForms::zone, "a time zone such as Europe/Berlin");
            Optional<Locale> locale = row.required("locale", CellForms::locale, "a language tag such as de-DE");
            Optional<Currency> currency =
                    row.required("currency", CellForms::currency, "a currency of ISO 4217 such as EUR");
            Optional<PersonId> csm = person(row, "csm");
            Optional<PersonId> partner = row.exact("partner").isBlank() ? Optional.empty() : person(row, "partner");
            Optional<LocalDate> from = row.required("active_from", CellForms::day, CellForms.A_DAY);
            Optional<LocalDate> to = lastDay(row, "active_to", from);
            id.ifPresent(account -> refuseTwin(row, "account_id", account, accountLines));
            faults.add(id, row.faults());
            if (row.isSound()
                    && id.isPresent()
                    && country.isPresent()
                    && zone.isPresent()
                    && locale.isPresent()
                    && currency.isPresent()
                    && csm.isPresent()
                    && from.isPresent()) {
                accounts.put(
                        id.get(),
                        new Account(
                                id.get(),
                                name,
                                industry,
                                segment,
                                region,
                                country.get(),
                                zone.get(),
                                locale.get(),
                                currency.get(),
                                brand,
                                csm.get(),
                                partner,
                                from.get(),
                                to.orElse(null)));
            }
        }
    }

    void readPackages(List<Row> rows) {
        for (Row row : rows) {
            Optional<PackageId> id = row.id("package_id", PackageId::new);
            Optional<AccountId> account = account(row);
            Optional<String> tier = row.required(
                    "tier",
                    text -> Optional.of(text).filter(catalogues::knowsTier),
                    "the full name of one of the catalogue's tiers");
            Optional<LobScope> lobs =
                    row.required("lobs", CellForms::lobs, "lines of business such as a;b;c, each once, or *");
            Optional<LocalDate> from = row.required("starts_on", CellForms::day, CellForms.A_DAY);
            Optional<LocalDate> to = lastDay(row, "ends_on", from);
            var fee = row.optional("fee_per_year", CellForms::amount, CellForms.AN_AMOUNT);
            var rate = row.optional("overage_rate", CellForms::amount, CellForms.AN_AMOUNT);
            id.ifPresent(successPackage -> {
                Optional<AccountId> first = Optional.ofNullable(owners.get(successPackage));
                refuseTwin(row, "package_id", successPackage, packageLines);
                // The first of two owners cannot be told from the second: both are parked.
                faults.add(first, first.isPresent() && !first.equals(account) ? row.faults() : List.of());
                account.ifPresent(owner -> owners.putIfAbsent(successPackage, owner));
            });
            faults.add(account, row.faults());
            if (row.isSound()
                    && id.isPresent()
                    && account.isPresent()
                    && tier.isPresent()
                    && lobs.isPresent()
                    && from.isPresent()) {
                packages.put(
                        id.get(),
                        new SuccessPackage(
                                id.get(),
                                account.get(),
                                tier.get(),
                                lobs.get(),
                                from.get(),
                                to.orElse(null),
                                fee,
                                rate));
            }
        }
    }

    /** The account that a row names; a fault of the row where there is none of that id. */
    Optional<AccountId> account(Row row) {
        Optional<AccountId> id = row.id("account_id", AccountId::new);
        id.filter(account -> !accountLines.containsKey(account))
                .ifPresent(account -> row.refuse(
                        "account_id",
                        account.value(),
                        "expected the id of an account in " + PortfolioTable.ACCOUNTS.file()));
        return id;
    }

    /** The last day, inclusive; a fault of the row where it is before the first. */
    static Optional<LocalDate> lastDay(Row row, String column, Optional<LocalDate> first) {
        Optional<LocalDate> last = row.optional(column, CellForms::day, CellForms.A_DAY);
        if (last.isPresent() && first.isPresent() && last.get().isBefore(first.get())) {
            row.refuse(column, last.get().toString(), "expected a day not before " + first.get());
        }
        return last;
    }

    /** A fault of the row where an earlier line has the same id. */
    static <K> void refuseTwin(Row row, String column, K id, Map<K, Long> lines) {
        Long first = lines.putIfAbsent(id, row.line());
        if (first != null) {
            row.refuse(column, id.toString(), "expected each id once; it stands in line " + first + " already");
        }
    }

    private Optional<PersonId> person(Row row, String column) {
        Optional<PersonId> id = row.id(column, PersonId::new);
        id.filter(person -> !people.containsKey(person))
                .ifPresent(person -> row.refuse(
                        column,
                        person.value(),
                        faultyPeople.contains(person)
                                ? "expected a person whose row in " + PortfolioTable.PEOPLE.file() + " is without fault"
                                : "expected the id of one person in " + PortfolioTable.PEOPLE.file()));
        return id;
    }

    Set<AccountId> accountIds() {
        return accountLines.keySet();
    }

    SortedMap<AccountId, Account> accounts(Predicate<AccountId> wanted) {
        SortedMap<AccountId, Account> some = new TreeMap<>(accounts);
        some.keySet().removeIf(wanted.negate());
        return some;
    }

    SortedMap<PackageId, SuccessPackage> packages(Predicate<AccountId> wanted) {
        SortedMap<PackageId, SuccessPackage> some = new TreeMap<>(packages);
        some.values().removeIf(successPackage -> !wanted.test(successPackage.account()));
        return some;
    }

    SortedMap<PersonId, Person> people() {
        return people;
    }

    /** Which account each package belongs to, those of parked accounts included. */
    SortedMap<PackageId, AccountId> owners() {
        return owners;
    }
}
