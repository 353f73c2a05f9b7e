package com.reviewpack.nightly;

import com.reviewpack.portfolio.AccountId;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a night is asked to do.
 *
 * @param date the business date: packs due by the day after it are produced
 * @param accounts the only ones whose packs are produced and sent; empty: all
 * @param acceptVolume whether exports and mails outside the usual volume are taken in and written all the same
 */
public record NightOrder(LocalDate date, SortedSet<AccountId> accounts, boolean acceptVolume) {
    public NightOrder {
        accounts = Collections.unmodifiableSortedSet(new TreeSet<>(accounts));
    }

    /** Whether it leaves no account out. */
    public boolean isWhole() {
        return accounts.isEmpty();
    }

    /** Whether all that is in a pack is its concern. */
    public boolean concerns(ProducedPack pack) {
        return switch (pack.subject()) {
            case PackSubject.Promised promised -> concerns(promised.account());
            case PackSubject.View view -> isWhole();
        };
    }

    public boolean concerns(AccountId account) {
        return accounts.isEmpty() || accounts.contains(account);
    }
}
