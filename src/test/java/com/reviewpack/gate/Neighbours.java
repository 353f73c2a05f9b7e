package com.reviewpack.gate;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.pages.SamplePacks;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Person;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The account of the sample packs, and others beside it in the same portfolio. */
public final class Neighbours {

    public static final AccountId OWN = new AccountId("ACME-001");

    private static final Account SAMPLE =
            SamplePacks.scope(Deliverable.QBR).portfolio().account(OWN).orElseThrow();

    private Neighbours() {}

    /** Each neighbour by id and name, in the hands of the same success manager. */
    public static Portfolio of(List<List<String>> idsAndNames) {
        return portfolio(idsAndNames, Optional.empty());
    }

    /** A neighbour that came through a reseller. */
    static Portfolio ofPartner(String id, String name, String address) {
        return portfolio(
                List.of(List.of(id, name)),
                Optional.of(
                        new Person(new PersonId("rita"), "Rita Reseller", address, LocalDate.of(2024, 1, 1), null)));
    }

    private static Portfolio portfolio(List<List<String>> idsAndNames, Optional<Person> partner) {
        SortedMap<AccountId, Account> accounts = new TreeMap<>();
        accounts.put(OWN, SAMPLE);
        idsAndNames.forEach(one -> {
            AccountId id = new AccountId(one.getFirst());
            accounts.put(id, account(id, one.getLast(), partner));
        });
        Portfolio sample = SamplePacks.scope(Deliverable.QBR).portfolio();
        SortedMap<PersonId, Person> people = new TreeMap<>(sample.people());
        partner.ifPresent(person -> people.put(person.id(), person));
        return new Portfolio(
                accounts,
                sample.packages(),
                people,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>());
    }

    private static Account account(AccountId id, String name, Optional<Person> partner) {
        return new Account(
                id,
                name,
                SAMPLE.industry(),
                SAMPLE.segment(),
                SAMPLE.region(),
                SAMPLE.country(),
                SAMPLE.zone(),
                SAMPLE.locale(),
                SAMPLE.currency(),
                "",
                SAMPLE.csm(),
                partner.map(Person::id),
                SAMPLE.activeFrom(),
                null);
    }
}
