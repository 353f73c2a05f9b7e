package com.reviewpack.figures;

import com.reviewpack.measure.Unit;
import com.reviewpack.portfolio.Account;

/**
 * What a figure means; the only place that says so.
 *
 * @param id as in {@code figures.json}
 * @param unit the kind of its unit; money is in the account's currency
 * @param direction which way is good
 * @param statistic how it comes about, which decides its range and whether few observations make it small
 * @param name short, in English; documents may hold other words under the id
 * @param meaning the formula in words, and what to beware of; "ours" marks a choice of this program
 * @param source the exports and tables it comes from
 */
public record FigureDefinition(
        String id,
        Unit.Kind unit,
        Direction direction,
        Statistic statistic,
        String name,
        String meaning,
        String source) {

    /** How a figure comes about. */
    public enum Statistic {
        /** Things counted: measured, 0 included. */
        COUNT("0 or more; measured, 0 included"),
        /** Quantities added up: measured, 0 included. */
        TOTAL("a sum; measured, 0 included"),
        /** A count over a count: nothing to measure where the second is 0, small where n is below 30. */
        RATIO("numerator over denominator, divided last; small where n is below 30"),
        /** A sum over the number of its parts, small where there are fewer than 30. */
        MEAN("arithmetic mean; small where n is below 30"),
        /** Linear interpolation between order statistics, small where there are fewer than 30. */
        PERCENTILE("linear interpolation between order statistics (PERCENTILE.INC); small where n is below 30"),
        /** Told by a model from observed rates: small where fewer than 30 observations stand behind it. */
        MODEL("told by a model; small where n is below 30"),
        /** A share of an allowance or a weighting of other figures: not a sample, so never small. */
        DERIVED("derived from other figures; never small");

        private final String rule;

        Statistic(String rule) {
            this.rule = rule;
        }

        /** Range and rule for few observations, in words. */
        public String rule() {
            return rule;
        }
    }

    /** The unit of its values for one account. */
    public Unit unitFor(Account account) {
        return unit == Unit.Kind.MONEY ? Unit.money(account.currency()) : new Unit(unit, null);
    }

    /** Lowest and highest value that can occur, in words. */
    public String range() {
        return switch (unit) {
            case RATIO -> "0 to 1";
            case NPS -> "-100 to 100";
            case SCORE -> "0 to 100";
            case COUNT -> statistic == Statistic.MODEL ? "0 or more; a gain may be below 0" : "0 or more";
            case SECONDS, MINUTES, HOURS -> "0 or more";
            case MONEY, FACTOR -> "any";
        };
    }
}
