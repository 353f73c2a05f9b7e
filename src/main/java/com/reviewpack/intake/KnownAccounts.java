package com.reviewpack.intake;

import com.reviewpack.portfolio.Portfolio;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows are taken. A parked account is known: its rows are kept for the night on which its fault is mended, and
 * since its packages may be what is at fault, they are not held against its hours.
 *
 * @param parked those of the accounts whose portfolio rows have a fault
 * @param owners each package's account
 */
public record KnownAccounts(Set<String> accounts, Set<String> parked, Map<String, String> owners) {

    public KnownAccounts {
        accounts = Set.copyOf(accounts);
        parked = Set.copyOf(parked);
        owners = Map.copyOf(owners);
        if (!accounts.containsAll(parked)) {
            throw new IllegalArgumentException("parked accounts must be accounts: " + parked);
        }
    }

    public static KnownAccounts of(Portfolio portfolio) {
        Set<String> parked = new HashSet<>();
        portfolio.parked().keySet().forEach(id -> parked.add(id.value()));
        Set<String> accounts = new HashSet<>(parked);
        portfolio.accounts().keySet().forEach(id -> accounts.add(id.value()));
        Map<String, String> owners = new HashMap<>();
        portfolio
                .packages()
                .values()
                .forEach(p -> owners.put(p.id().value(), p.account().value()));
        return new KnownAccounts(accounts, parked, owners);
    }

    boolean isAccount(String id) {
        return accounts.contains(id);
    }

    /** Why hours of the account may not be booked on the package; null where they may. */
    @Nullable
    String objection(String account, String packageId) {
        String owner = owners.get(packageId);
        if (owner == null) {
            return parked.contains(account) ? null : "'" + packageId + "' is no package of the portfolio";
        }
        return owner.equals(account) ? null : "the package '" + packageId + "' belongs to another account";
    }
}
