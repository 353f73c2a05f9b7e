package com.reviewpack.figures;

import com.reviewpack.offering.Catalogue;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.offering.Tier;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.LobScope;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.SuccessPackage;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What figures are asked for.
 *
 * @param period the period covered, in the account's zone
 * @param previous the preceding period of the same deliverable and package; null where there is none
 * @param asOf the business date: clocks are read at its close in the account's zone
 * @param portfolio for goals, initiatives, costs and holidays
 */
public record Scope(
        Account account,
        SuccessPackage successPackage,
        Tier tier,
        Catalogue catalogue,
        Deliverable deliverable,
        Period period,
        @Nullable Period previous,
        LocalDate asOf,
        Portfolio portfolio) {

    /**
     * An account with all its lines of business, whatever packages it holds: for figures that no contract decides.
     *
     * @param tier any; service levels and hours are not asked for
     */
    public static Scope ofWholeAccount(
            Account account,
            Tier tier,
            Catalogue catalogue,
            Period period,
            Period previous,
            LocalDate asOf,
            Portfolio portfolio) {
        SuccessPackage whole = new SuccessPackage(
                new PackageId(account.id().value()),
                account.id(),
                tier.name(),
                LobScope.all(),
                account.activeFrom(),
                account.activeTo(),
                Optional.empty(),
                Optional.empty());
        return new Scope(
                account, whole, tier, catalogue, Deliverable.PERFORMANCE_REVIEW, period, previous, asOf, portfolio);
    }
}
