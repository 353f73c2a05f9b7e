package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.period.ContractCalendar;
import com.reviewpack.period.Period;
import com.reviewpack.period.Term;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.Cost;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.SuccessPackage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a partner earns of an account's fees: the share that the costs table agrees ({@code partner_share} per
 * {@code ratio}) of the fees of its packages, day by day. A fee a year counts on a day with one part of as many as the
 * package's contract year has days (ours). In the account's currency.
 */
public final class PartnerShare {

    /** The kind of cost that holds the share. */
    public static final String KIND = "partner_share";

    private final Account account;
    private final Portfolio portfolio;
    private final List<Cost> shares;

    public PartnerShare(Account account, Portfolio portfolio) {
        this.account = account;
        this.portfolio = portfolio;
        this.shares = portfolio.costsOf(account.id()).stream()
                .filter(cost -> cost.kind().equals(KIND) && cost.per() == Cost.Per.RATIO)
                .toList();
    }

    /** The share, 0 to 1, that holds on a day: of several, the one that began last. */
    public Optional<BigDecimal> on(LocalDate day) {
        return shares.stream()
                .filter(cost -> cost.holdsOn(day))
                .max(Comparator.<Cost, LocalDate>comparing(cost -> cost.from() == null ? LocalDate.MIN : cost.from())
                        .thenComparing(Cost::item)
                        .thenComparing(Cost::amount))
                .map(Cost::amount);
    }

    /**
     * Over the days of a period on which a package holds; missing where no share was ever agreed, or the fee of a package
     * is not known. Days before the agreement began, and after it ended, earn nothing.
     */
    public Measurement over(Period period) {
        if (shares.isEmpty()) {
            return new Measurement.MissingData(MissingInput.Kind.COST, KIND);
        }
        BigDecimal total = BigDecimal.ZERO;
        long packages = 0;
        for (SuccessPackage bought : portfolio.packagesOf(account.id())) {
            Optional<Term> term = portfolio.termOf(bought).filter(held -> meets(held, period));
            if (term.isPresent()) {
                if (bought.feePerYear().isEmpty()) {
                    return new Measurement.MissingData(
                            MissingInput.Kind.FEE, bought.id().toString());
                }
                total = total.add(ofPackage(bought.feePerYear().get(), term.get(), period));
                packages++;
            }
        }
        return Measurement.total(total, packages);
    }

    private static boolean meets(Term term, Period period) {
        LocalDate last = term.last();
        return term.first().isBefore(period.end()) && (last == null || !last.isBefore(period.start()));
    }

    /** Divided last, once a contract year. */
    private BigDecimal ofPackage(BigDecimal fee, Term term, Period period) {
        ContractCalendar calendar = new ContractCalendar(term.anchor());
        BigDecimal total = BigDecimal.ZERO;
        LocalDate day = period.start().isBefore(term.first()) ? term.first() : period.start();
        while (period.contains(day) && term.contains(day)) {
            Period year = calendar.yearHolding(day);
            BigDecimal shareDays = BigDecimal.ZERO;
            for (; period.contains(day) && term.contains(day) && year.contains(day); day = day.plusDays(1)) {
                shareDays = shareDays.add(on(day).orElse(BigDecimal.ZERO));
            }
            total = total.add(fee.multiply(shareDays).divide(BigDecimal.valueOf(year.days()), Measurement.PRECISION));
        }
        return total;
    }
}
