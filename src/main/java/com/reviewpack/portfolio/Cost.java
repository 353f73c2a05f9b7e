package com.reviewpack.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What something costs or is worth.
 *
 * @param kind {@code add_on}, {@code agent_hour}, {@code margin}, {@code contact_cost} or another word of the vendor's
 * @param amount major units; a plain number for {@code ratio}
 * @param per the unit that the amount is for
 * @param from the first day, inclusive; null: always
 * @param to the last day, inclusive; null: open
 */
public record Cost(
        AccountId account,
        String item,
        String kind,
        BigDecimal amount,
        @Nullable Currency currency,
        Per per,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** What an amount is for. */
    public enum Per {
        MONTH,
        YEAR,
        HOUR,
        CONTACT,
        ONCE,
        RATIO
    }

    public boolean holdsOn(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
