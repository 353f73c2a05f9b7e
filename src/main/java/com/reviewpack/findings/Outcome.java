package com.reviewpack.findings;

import com.reviewpack.figures.Chance;
import com.reviewpack.figures.Direction;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/** What became of what was recommended. */
public enum Outcome {
    /** The value that was expected then is reached. */
    REACHED,
    /** Better than then, by more than chance explains. */
    RIGHT_WAY,
    /** Neither better nor worse beyond chance. */
    UNCHANGED,
    /** Worse than then, by more than chance explains. */
    WORSE,
    /** There is no value any more, or it rests on too few observations. */
    UNKNOWN;

    /**
     * @param then the value when it was recommended
     * @param expected what acting was to bring; its side of {@code then} tells which way is right
     * @param direction tells it where nothing was expected
     */
    public static Outcome of(
            Measurement then, Measurement now, Optional<BigDecimal> expected, Unit unit, Direction direction) {
        if (!(then instanceof Measurement.Known before) || !(now instanceof Measurement.Known after) || after.small()) {
            return UNKNOWN;
        }
        int right = expected.map(value -> value.compareTo(before.value())).orElse(0);
        if (right == 0) {
            right = switch (direction) {
                case UP_IS_GOOD -> 1;
                case DOWN_IS_GOOD -> -1;
                case NEUTRAL -> 0;
            };
        }
        if (expected.isPresent()
                && right != 0
                && Integer.signum(after.value().compareTo(expected.get())) * right >= 0) {
            return REACHED;
        }
        if (right == 0 || after.value().compareTo(before.value()) == 0 || !Chance.excludes(after, before, unit)) {
            return UNCHANGED;
        }
        return Integer.signum(after.value().compareTo(before.value())) * right > 0 ? RIGHT_WAY : WORSE;
    }

    /** Whether the recommendation has shown an effect. */
    public boolean isEffect() {
        return this == REACHED || this == RIGHT_WAY;
    }
}
