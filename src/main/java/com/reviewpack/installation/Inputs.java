package com.reviewpack.installation;

import com.reviewpack.offering.Catalogues;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Portfolio;
import java.util.Collection;
import java.util.List;

/** What people keep up: the accounts with all that belongs to them, and the offerings. */
public record Inputs(Portfolio portfolio, Catalogues catalogues) {

    /**
     * @throws NightRefused with a line for each account that the portfolio does not hold, not even a parked one
     */
    public void requireKnown(Collection<AccountId> accounts) {
        List<String> unknown = accounts.stream()
                .filter(account -> !portfolio.knows(account))
                .map(account -> "there is no account " + account + " in the portfolio")
                .toList();
        if (!unknown.isEmpty()) {
            throw new NightRefused(unknown);
        }
    }
}
