package com.reviewpack.portfolio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects the faults of rows, by the account that they park. */
final class FaultsFound {

    private static final Comparator<Fault> BY_PLACE =
            Comparator.comparing(Fault::file).thenComparingLong(Fault::line).thenComparing(Fault::column);

    private final Map<AccountId, List<Fault>> byAccount = new TreeMap<>();
    private final List<Fault> others = new ArrayList<>();

    /** Faults of one row; without an account they park nobody. */
    void add(Optional<AccountId> account, List<Fault> faults) {
        if (!faults.isEmpty()) {
            account.map(id -> byAccount.computeIfAbsent(id, key -> new ArrayList<>()))
                    .orElse(others)
                    .addAll(faults);
        }
    }

    boolean has(AccountId account) {
        return byAccount.containsKey(account);
    }

    /** By account, for the accounts that exist. */
    SortedMap<AccountId, List<Fault>> of(Set<AccountId> existing) {
        SortedMap<AccountId, List<Fault>> parked = new TreeMap<>();
        byAccount.forEach((account, faults) -> {
            if (existing.contains(account)) {
                parked.put(account, faults.stream().sorted(BY_PLACE).toList());
            }
        });
        return parked;
    }

    /** Those of no account, and of accounts that do not exist. */
    List<Fault> apartFrom(Set<AccountId> existing) {
        List<Fault> apart = new ArrayList<>(others);
        byAccount.forEach((account, faults) -> {
            if (!existing.contains(account)) {
                apart.addAll(faults);
            }
        });
        apart.sort(BY_PLACE);
        return List.copyOf(apart);
    }
}
