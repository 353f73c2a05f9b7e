package com.reviewpack.peers;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PersonId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Invented accounts with one figure each, satisfaction, to be compared. */
final class Field {

    static final KeyFigure CSAT = new KeyFigure("conversations.csat", Unit.RATIO, KeyFigure.Better.HIGHER);
    static final KeyFigure AOV =
            new KeyFigure("conversations.aov", Unit.money(Currency.getInstance("EUR")), KeyFigure.Better.HIGHER);

    final List<AccountResults> all = new ArrayList<>();

    /** Retailers of medium size with 100 answers each, named p0, p1 and so on. */
    static Field of(String... values) {
        Field field = new Field();
        for (String value : values) {
            field.with("retail", "medium", value, 100);
        }
        return field;
    }

    Field with(String industry, String segment, String value, long n) {
        return with(industry, segment, "EUR", CSAT, value, n);
    }

    Field with(String industry, String segment, String currency, KeyFigure figure, String value, long n) {
        all.add(new AccountResults(
                new AccountId("p" + all.size()),
                industry,
                segment,
                Currency.getInstance(currency),
                Map.of(figure.id(), Measurement.statistic(new BigDecimal(value), n))));
        return this;
    }

    Standing beside(String id, KeyFigure figure, Measurement own) {
        return IndustryComparison.of(account(id, "retail", "medium"), Map.of(figure.id(), own), all, List.of(figure))
                .standings()
                .getFirst();
    }

    /** What the pack of one of the accounts says of satisfaction. */
    Benchmark packOf(int account) {
        AccountResults own = all.get(account);
        return IndustryComparison.of(
                        account(own.account().value(), own.industry(), own.segment()), own.values(), all, List.of(CSAT))
                .standings()
                .getFirst()
                .benchmark();
    }

    static Account account(String id, String industry, String segment) {
        return new Account(
                new AccountId(id),
                "Account " + id,
                industry,
                segment,
                "EMEA",
                "DE",
                ZoneId.of("Europe/Berlin"),
                Locale.UK,
                Currency.getInstance("EUR"),
                "",
                new PersonId("csm-1"),
                Optional.empty(),
                LocalDate.of(2024, 1, 1),
                null);
    }
}
