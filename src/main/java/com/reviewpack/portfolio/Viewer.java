package com.reviewpack.portfolio;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Someone who looks after many accounts, in the role that says which accounts those are. */
public record Viewer(Role role, PersonId person) implements Comparable<Viewer> {

    /** Why somebody looks after accounts. */
    public enum Role {
        /** The success manager that the accounts name. */
        CSM("csm"),
        /** The reseller that the accounts name. */
        PARTNER("partner"),
        /** Leads the success managers, and so looks after every account. */
        LEAD("lead");

        private final String key;

        Role(String key) {
            this.key = key;
        }

        /** The word for it in file names and in machine-readable output. */
        public String key() {
            return key;
        }

        public static Optional<Role> ofKey(String key) {
            return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
        }
    }

    /**
     * Everyone who looks after an account on {@code day}, each in each of their roles; by role, then by person.
     *
     * @param leads who lead the success managers
     */
    public static SortedSet<Viewer> on(LocalDate day, Portfolio portfolio, List<PersonId> leads) {
        SortedSet<Viewer> viewers = new TreeSet<>();
        for (Account account : portfolio.accounts().values()) {
            viewers.add(new Viewer(Role.CSM, account.csm()));
            account.partner().ifPresent(partner -> viewers.add(new Viewer(Role.PARTNER, partner)));
        }
        leads.forEach(lead -> viewers.add(new Viewer(Role.LEAD, lead)));
        viewers.removeIf(viewer -> viewer.accounts(portfolio, day).isEmpty());
        return viewers;
    }

    /** The accounts looked after on {@code day}, by id: none where the person is not active then. */
    public List<Account> accounts(Portfolio portfolio, LocalDate day) {
        boolean active =
                portfolio.person(person).filter(known -> known.activeOn(day)).isPresent();
        return active
                ? portfolio.accounts().values().stream()
                        .filter(account -> account.activeOn(day) && looksAfter(account))
                        .toList()
                : List.of();
    }

    /** Whether the portfolio gives the account into these hands. */
    private boolean looksAfter(Account account) {
        return switch (role) {
            case CSM -> account.csm().equals(person);
            case PARTNER -> account.partner().equals(Optional.of(person));
            case LEAD -> true;
        };
    }

    @Override
    public int compareTo(Viewer other) {
        return Comparator.comparing(Viewer::role)
                .thenComparing(viewer -> viewer.person().value())
                .compare(this, other);
    }

    /** {@code csm-anna}, as it reads in file names before they are made safe. */
    @Override
    public String toString() {
        return role.key() + "-" + person;
    }
}
