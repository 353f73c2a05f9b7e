package com.reviewpack.pages;

import com.reviewpack.due.DueView;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a view over many accounts is written from.
 *
 * @param viewer whose it is
 * @param name the viewer's, as the people table writes it
 * @param asOf the business date
 * @param catalogue the version of the catalogue
 * @param accounts exactly those that the viewer looks after and whose week could be drawn up, by id
 * @param untold accounts whose week could not be drawn up, each with the reason
 * @param gaps what the exports lack, where the view goes out all the same
 * @param portfolio for costs and fees
 */
public record PortfolioView(
        Viewer viewer,
        String name,
        DueView due,
        LocalDate asOf,
        String catalogue,
        List<AccountWeek> accounts,
        List<Untold> untold,
        List<Background.Gap> gaps,
        Portfolio portfolio) {

    public PortfolioView {
        accounts = List.copyOf(accounts);
        untold = List.copyOf(untold);
        gaps = List.copyOf(gaps);
        if (accounts.isEmpty() && untold.isEmpty()) {
            throw new IllegalArgumentException("a view has at least one account: " + due.key());
        }
    }

    /** An account whose week could not be drawn up. */
    public record Untold(Account account, String reason) {}

    /** Every account in it, told or untold. */
    public SortedSet<AccountId> ids() {
        SortedSet<AccountId> ids = new TreeSet<>();
        accounts.forEach(week -> ids.add(week.account().id()));
        untold.forEach(one -> ids.add(one.account().id()));
        return ids;
    }

    /** The brand that all accounts share, and the vendor's own where they do not. */
    public String brand() {
        return shared(account -> account.brand()).orElse("");
    }

    /** The locale that all accounts share; else British English, which tells the dollars apart (ours: people have none). */
    public Locale locale() {
        return shared(account -> account.locale()).orElse(Locale.UK);
    }

    private <T> Optional<T> shared(Function<Account, T> of) {
        List<T> distinct = Stream.concat(
                        accounts.stream().map(AccountWeek::account),
                        untold.stream().map(Untold::account))
                .map(of)
                .distinct()
                .toList();
        return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
    }
}
