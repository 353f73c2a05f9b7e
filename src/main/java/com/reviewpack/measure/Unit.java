package com.reviewpack.measure;

import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * What a value counts.
 *
 * @param kind the kind of quantity, which decides how it is written
 * @param currency set for {@link Kind#MONEY} alone
 */
public record Unit(Kind kind, @Nullable Currency currency) {

    /** Kinds of quantities. */
    public enum Kind {
        /** A share, 0 to 1; shown in per cent, its change in percentage points. */
        RATIO,
        /** Whole things. */
        COUNT,
        /** How many things on average; told to a tenth. */
        MEAN,
        SECONDS,
        MINUTES,
        HOURS,
        /** Major units of a currency. */
        MONEY,
        /** Net promoter score, -100 to 100. */
        NPS,
        /** 0 to 100. */
        SCORE,
        /** A plain multiple, such as a return of 1.8. */
        FACTOR
    }

    public static final Unit RATIO = new Unit(Kind.RATIO, null);
    public static final Unit COUNT = new Unit(Kind.COUNT, null);
    public static final Unit MEAN = new Unit(Kind.MEAN, null);
    public static final Unit SECONDS = new Unit(Kind.SECONDS, null);
    public static final Unit MINUTES = new Unit(Kind.MINUTES, null);
    public static final Unit HOURS = new Unit(Kind.HOURS, null);
    public static final Unit NPS = new Unit(Kind.NPS, null);
    public static final Unit SCORE = new Unit(Kind.SCORE, null);
    public static final Unit FACTOR = new Unit(Kind.FACTOR, null);

    public Unit {
        if ((kind == Kind.MONEY) != (currency != null)) {
            throw new IllegalArgumentException("a currency goes with money and with nothing else: " + kind);
        }
    }

    public static Unit money(Currency currency) {
        return new Unit(Kind.MONEY, currency);
    }

    /** The word for it in {@code figures.json}: the currency's code for money, else the kind in lower case. */
    public String key() {
        return currency != null ? currency.getCurrencyCode() : kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
