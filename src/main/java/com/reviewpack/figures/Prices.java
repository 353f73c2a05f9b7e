package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Cost;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** What the costs of the portfolio say that one thing costs, or is worth. */
final class Prices {

    private Prices() {}

    /** The amount of that kind that holds on the period's last day; of several, the one that began last. */
    static Measurement of(Scope scope, Period period, String kind, Cost.Per per) {
        Optional<Cost> price = scope.portfolio().costsOf(scope.account().id()).stream()
                .filter(cost -> cost.kind().equals(kind) && cost.per() == per && cost.holdsOn(period.lastDay()))
                .max(Comparator.<Cost, LocalDate>comparing(cost -> cost.from() == null ? LocalDate.MIN : cost.from())
                        .thenComparing(Cost::item)
                        .thenComparing(Cost::amount));
        return price.<Measurement>map(cost -> AddOnCosts.inCurrencyOf(scope.account(), cost)
                        .orElseGet(() -> Measurement.total(cost.amount(), 1)))
                .orElseGet(() -> new Measurement.MissingData(MissingInput.Kind.COST, kind));
    }
}
