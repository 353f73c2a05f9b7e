package com.reviewpack.pack;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What stands in a table or on a tile. Numbers stay numbers until a renderer writes them. */
public sealed interface Cell {

    record Text(String text) implements Cell {}

    /** A word with a meaning, such as "on track". */
    record State(String text, Tone tone) implements Cell {}

    /** A figure's value, or why there is none. */
    record Value(Measurement measurement, Unit unit) implements Cell {}

    /** A plain quantity, such as a target. */
    record Quantity(BigDecimal value, Unit unit) implements Cell {}

    /**
     * A difference to something.
     *
     * @param change for {@link Kind#POINTS} the difference of two ratios (0.06 reads +6.0 pp), for {@link Kind#PER_CENT}
     *     the relative change (0.12 reads +12 %), for {@link Kind#ABSOLUTE} in {@code unit}
     * @param tone by what is good for the figure
     */
    record Change(BigDecimal change, Kind kind, Unit unit, Tone tone) implements Cell {
        /** How a difference is told. Never mixed. */
        public enum Kind {
            POINTS,
            PER_CENT,
            ABSOLUTE
        }

        /** A difference of scores below one point: told to a tenth, as "80, then 80, -1" would not be believed. */
        public boolean isPartOfAPoint() {
            return kind == Kind.ABSOLUTE
                    && (unit.kind() == Unit.Kind.SCORE || unit.kind() == Unit.Kind.NPS)
                    && change.abs().compareTo(BigDecimal.ONE) < 0;
        }
    }

    record Day(LocalDate day) implements Cell {}

    /** Nothing to show, and nothing missing. */
    record Empty() implements Cell {}
}
