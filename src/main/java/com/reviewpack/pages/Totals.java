package com.reviewpack.pages;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Measurement.Known;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up over many accounts what may be added up. */
final class Totals {

    private Totals() {}

    /**
     * The sum of ratios by their numerators and denominators, divided last. Accounts that cannot tell theirs add nothing;
     * where none can, the total is what the first one is, and where there are none at all, there is nothing to measure.
     */
    static Measurement share(List<Measurement> parts) {
        BigDecimal numerator = BigDecimal.ZERO;
        BigDecimal denominator = BigDecimal.ZERO;
        long n = 0;
        boolean known = false;
        for (Measurement part : parts) {
            if (part instanceof Known one && one.numerator() != null && one.denominator() != null) {
                numerator = numerator.add(one.numerator());
                denominator = denominator.add(one.denominator());
                n += one.n();
                known = true;
            }
        }
        if (known) {
            return Measurement.ratio(numerator, denominator, n);
        }
        return parts.isEmpty() ? new Measurement.NothingToMeasure() : parts.getFirst();
    }

    /** An amount in a currency, which is never added to one in another. */
    record Amount(Currency currency, Measurement value) {}

    /** The sums of the amounts that are known, by currency. */
    static SortedMap<String, Measurement> byCurrency(List<Amount> amounts) {
        SortedMap<String, Measurement> sums = new TreeMap<>();
        for (Amount amount : amounts) {
            if (amount.value() instanceof Known one) {
                sums.merge(
                        amount.currency().getCurrencyCode(),
                        Measurement.total(one.value(), one.n()),
                        (sum, more) -> Measurement.total(
                                sum.known().orElseThrow().add(more.known().orElseThrow()), sum.n() + more.n()));
            }
        }
        return sums;
    }
}
