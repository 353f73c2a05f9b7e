package com.reviewpack.measure;

import java.util.List;

/**
 * What is missing where a figure cannot be told; the wording files hold its name under {@code missing.KEY}.
 *
 * @param names of what exactly, as many as the kind asks for: an export, a column, a package
 */
public record MissingInput(Kind kind, List<String> names) {

    /** What may be missing. */
    public enum Kind {
        /** An export was never taken in, or not for the days in question; its kind. */
        EXPORT("export", 1),
        /** An export reaches back to a day only; its kind, and the day in ISO form. */
        EXPORT_BEFORE("export_before", 2),
        /** An export lacks columns; its kind, and the columns, parted by commas. */
        COLUMNS("columns", 2),
        /** An export names none of the lines of business asked for; its kind. */
        EXPORT_OF_LOBS("export_of_lobs", 1),
        /** There is no period before. */
        PERIOD_BEFORE("period_before", 0),
        /** The portfolio holds no cost of that kind; the kind. */
        COST("cost", 1),
        /** A package has no fee; its id. */
        FEE("fee", 1),
        /** A cost is in a currency other than the account's; the item, and the currency's code. */
        EXCHANGE_RATE("exchange_rate", 2),
        /** Nobody to compare those engaged with. */
        COMPARISON_GROUP("comparison_group", 0),
        /** No order tells what an order is worth. */
        ORDER_VALUE("order_value", 0),
        /** Nothing records which reviews were held. */
        REVIEWS_HELD("reviews_held", 0),
        /** Conversations of the preceding period. */
        CONVERSATIONS_BEFORE("conversations_before", 0),
        /** Satisfaction and conversion of both periods, from enough answers. */
        OUTCOMES_BEFORE("outcomes_before", 0),
        /** Goals that a figure measures. */
        MEASURED_GOALS("measured_goals", 0),
        /** Service level clocks that were met or breached. */
        CLOCKS("clocks", 0),
        /** Abandonment over enough conversations. */
        ABANDONMENT("abandonment", 0),
        /** A component of health; its key. */
        HEALTH_COMPONENT("health_component", 1),
        /** All components of health. */
        EVERY_COMPONENT("every_component", 0),
        /** Enough peers, none of them too large. */
        PEERS("peers", 0);

        private final String key;
        private final int names;

        Kind(String key, int names) {
            this.key = key;
            this.names = names;
        }

        /** As in {@code figures.json}. */
        public String key() {
            return key;
        }
    }

    public MissingInput {
        names = List.copyOf(names);
        if (names.size() != kind.names) {
            throw new IllegalArgumentException(
                    "a missing " + kind.key + " is told with " + kind.names + " names, not " + names);
        }
    }

    public static MissingInput of(Kind kind, String... names) {
        return new MissingInput(kind, List.of(names));
    }

    /** As in {@code figures.json}: {@code export_before: agents, 2026-01-05}. */
    @Override
    public String toString() {
        return names.isEmpty() ? kind.key : kind.key + ": " + String.join(", ", names);
    }
}
