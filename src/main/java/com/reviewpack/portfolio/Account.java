package com.reviewpack.portfolio;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer.
 *
 * @param country ISO 3166, also with a subdivision ({@code DE-BY}); empty: Saturday and Sunday, no holidays
 * @param brand names a brand folder of the templates; empty: the vendor's own
 * @param activeFrom the first day, inclusive
 * @param activeTo the last day, inclusive; null: open
 */
public record Account(
        AccountId id,
        String name,
        String industry,
        String segment,
        String region,
        String country,
        ZoneId zone,
        Locale locale,
        Currency currency,
        String brand,
        PersonId csm,
        Optional<PersonId> partner,
        LocalDate activeFrom,
        @Nullable LocalDate activeTo) {

    public boolean activeOn(LocalDate day) {
        return !day.isBefore(activeFrom) && (activeTo == null || !day.isAfter(activeTo));
    }

    /** The same account, written to in another language. */
    public Account in(Locale other) {
        return as(other, brand);
    }

    /** The same account, under another brand; empty: the vendor's own. */
    public Account under(String other) {
        return as(locale, other);
    }

    private Account as(Locale language, String look) {
        return new Account(
                id,
                name,
                industry,
                segment,
                region,
                country,
                zone,
                language,
                currency,
                look,
                csm,
                partner,
                activeFrom,
                activeTo);
    }
}
