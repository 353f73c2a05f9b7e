package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.Cost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** What a cost comes to in a period. */
final class AddOnCosts {

    private AddOnCosts() {}

    /** What is missing where the cost is in another currency than the account's; empty where it is not. */
    static Optional<Measurement> inCurrencyOf(Account account, Cost cost) {
        return cost.currency() == null || cost.currency().equals(account.currency())
                ? Optional.empty()
                : Optional.of(new Measurement.MissingData(
                        MissingInput.Kind.EXCHANGE_RATE,
                        cost.item(),
                        cost.currency().getCurrencyCode()));
    }

    /**
     * An amount a month or a year, by the days of each calendar month or year that are in the period and in the cost's own
     * term; an amount charged once, whole in the period that holds its first day.
     */
    static BigDecimal byDays(Cost cost, Period period) {
        if (cost.per() == Cost.Per.ONCE) {
            return cost.from() != null && period.contains(cost.from()) ? cost.amount() : BigDecimal.ZERO;
        }
        LocalDate from = cost.from() == null || cost.from().isBefore(period.start()) ? period.start() : cost.from();
        LocalDate end = cost.to() == null || cost.to().isAfter(period.lastDay())
                ? period.end()
                : cost.to().plusDays(1);
        BigDecimal total = BigDecimal.ZERO;
        for (LocalDate day = from; day.isBefore(end); ) {
            boolean monthly = cost.per() == Cost.Per.MONTH;
            LocalDate next =
                    monthly ? YearMonth.from(day).plusMonths(1).atDay(1) : LocalDate.of(day.getYear() + 1, 1, 1);
            LocalDate until = next.isBefore(end) ? next : end;
            int length = monthly ? day.lengthOfMonth() : day.lengthOfYear();
            total = total.add(cost.amount()
                    .multiply(BigDecimal.valueOf(new Period(day, until).days()))
                    .divide(BigDecimal.valueOf(length), Measurement.PRECISION));
            day = until;
        }
        return total;
    }
}
