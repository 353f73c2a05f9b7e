package com.reviewpack.figures;

import com.reviewpack.measure.Unit;
import com.reviewpack.portfolio.Account;
import java.util.List;

/**
 * What a figure is; the only place that says so. Its name and its formula in words stand in the wording files, under
 * {@code figure.ID} and {@code definition.ID}.
 *
 * @param id as in {@code figures.json}
 * @param unit the kind of its unit; money is in the account's currency
 * @param direction which way is good
 * @param statistic how it comes about, which decides its range and whether few observations make it small
 * @param sources the exports and tables it comes from
 */
public record FigureDefinition(
        String id, Unit.Kind unit, Direction direction, Statistic statistic, List<Source> sources) {

    public FigureDefinition {
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("figure " + id + " needs a source");
        }
        sources = List.copyOf(sources);
    }

    FigureDefinition(String id, Unit.Kind unit, Direction direction, Statistic statistic, Source... sources) {
        this(id, unit, direction, statistic, List.of(sources));
    }

    /** How a figure comes about. */
    public enum Statistic {
        /** Things counted: measured, 0 included. */
        COUNT("count"),
        /** Quantities added up: measured, 0 included. */
        TOTAL("total"),
        /** A count over a count: nothing to measure where the second is 0, small where n is below 30. */
        RATIO("ratio"),
        /** A sum over the number of its parts, small where there are fewer than 30. */
        MEAN("mean"),
        /** Linear interpolation between order statistics, small where there are fewer than 30. */
        PERCENTILE("percentile"),
        /** Told by a model from observed rates: small where fewer than 30 observations stand behind it. */
        MODEL("model"),
        /** A share of an allowance or a weighting of other figures: not a sample, so never small. */
        DERIVED("derived");

        private final String key;

        Statistic(String key) {
            this.key = key;
        }

        /** The wording files say range and rule for few observations under {@code statistic.KEY}. */
        public String key() {
            return key;
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
            case MEAN, SECONDS, MINUTES, HOURS -> "0 or more";
            case MONEY, FACTOR -> "any";
        };
    }
}
