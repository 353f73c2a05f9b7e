package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a value is from another of the same figure: points between two ratios, per cent between two quantities, never
 * mixed.
 *
 * @param amount the difference of two ratios for {@link Kind#POINTS} (0.06 is 6 points), the relative change for
 *     {@link Kind#PER_CENT}, in the figure's unit for {@link Kind#ABSOLUTE}; not rounded
 */
public record Difference(BigDecimal amount, Kind kind) {

    /** How a difference is told. */
    public enum Kind {
        /** Percentage points between two ratios. */
        POINTS,
        /** The change relative to what it was. */
        PER_CENT,
        /** In the unit itself, for scores and multiples, which have no meaningful per cent. */
        ABSOLUTE
    }

    /** From {@code then} to {@code now}; empty where either is not known, or rests on too few observations. */
    public static Optional<Difference> between(Measurement now, @Nullable Measurement then, Unit unit) {
        return now instanceof Measurement.Known a && then instanceof Measurement.Known b && !a.small() && !b.small()
                ? between(a.value(), b.value(), unit)
                : Optional.empty();
    }

    /** From a target to {@code now}; empty where the value is not known, or rests on too few observations. */
    public static Optional<Difference> fromTarget(Measurement now, @Nullable BigDecimal target, Unit unit) {
        return now instanceof Measurement.Known a && !a.small() && target != null
                ? between(a.value(), target, unit)
                : Optional.empty();
    }

    private static Optional<Difference> between(BigDecimal now, BigDecimal then, Unit unit) {
        BigDecimal gap = now.subtract(then);
        return switch (unit.kind()) {
            case RATIO -> Optional.of(new Difference(gap, Kind.POINTS));
            case NPS, SCORE, FACTOR -> Optional.of(new Difference(gap, Kind.ABSOLUTE));
            case COUNT, MEAN, SECONDS, MINUTES, HOURS, MONEY ->
                then.signum() == 0
                        ? Optional.empty()
                        : Optional.of(new Difference(gap.divide(then.abs(), Measurement.PRECISION), Kind.PER_CENT));
        };
    }

    /** What the difference means for a figure of that direction. */
    public Effect effect(Direction direction) {
        return Effect.of(amount.signum(), direction);
    }
}
