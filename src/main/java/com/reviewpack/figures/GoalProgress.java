package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import com.reviewpack.portfolio.Goal;
import java.util.Optional;

/**
 * A goal beside what was reached.
 *
 * @param figure the definition of the figure that measures it; empty where the goal names none, or one that is unknown
 * @param actual over the period; empty where no figure of this pack measures the goal
 * @param previous over the preceding period
 */
public record GoalProgress(
        Goal goal,
        Optional<FigureDefinition> figure,
        Optional<Measurement> actual,
        Optional<Measurement> previous,
        Standing standing) {

    /** Where a goal stands. */
    public enum Standing {
        /** The target is reached. */
        REACHED,
        /** Not reached; the change since the preceding period, carried on to the due day, reaches it. Ours. */
        ON_TRACK,
        /** Not reached, and not on the way. */
        OFF_TRACK,
        /** Nobody can tell: no figure, no target, no value, or a value of too few observations. */
        UNKNOWN
    }
}
