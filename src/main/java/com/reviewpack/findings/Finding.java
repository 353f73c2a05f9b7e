package com.reviewpack.findings;

import com.reviewpack.figures.Departure;
import com.reviewpack.figures.Difference;
import com.reviewpack.figures.Effect;
import com.reviewpack.figures.Figure;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One thing that a success manager would say of the figures, with what proves it.
 *
 * @param subject what it is about, as the rules name it: {@code service}, {@code quality}
 * @param figure the figure it is about, with its value
 * @param difference how far the value is from what the kind compares it with; empty for kinds that compare nothing
 * @param effect whether that is good for the customer
 * @param driver what explains most of it, or where it shows most; empty where no part stands out
 * @param departure what is out of the ordinary, for the kinds that tell of it
 * @param evidence ids of the figures that prove it, the figure's own first
 * @param rank the higher the more it matters
 */
public record Finding(
        Kind kind,
        String subject,
        Figure figure,
        Optional<Difference> difference,
        Effect effect,
        Optional<Driver> driver,
        Optional<Departure> departure,
        List<String> evidence,
        BigDecimal rank) {

    /** What is said. */
    public enum Kind {
        /** The value is on the wrong side of its target. */
        TARGET_MISSED,
        /** The value reached its target. */
        TARGET_REACHED,
        /** The value moved since the period before, by more than chance explains. */
        CHANGED,
        /** The value moved since the same period a year ago, by more than chance explains. */
        CHANGED_ON_YEAR,
        /** Tickets broke a service level. */
        LEVEL_BREACHED,
        /** Tickets wait for a first answer. */
        LEFT_UNANSWERED,
        /** More hours are used than the contract includes. */
        HOURS_EXCEEDED,
        /** Most of the included hours are used. */
        HOURS_RUNNING_OUT,
        /** Much of the expansion packs' hours is unused and lapses soon. */
        HOURS_LAPSING,
        /** The period lies far off the periods before it. */
        OUT_OF_ORDINARY,
        /** A day lies far off its weekday's usual. */
        UNUSUAL_DAY,
        /** Demand runs at another level since a day. */
        LEVEL_SHIFTED,
        /** A stretch of a weekday does far worse than the same hours of other weekdays. */
        WEAK_HOURS
    }

    /**
     * The part of the whole that explains most of a finding.
     *
     * @param dimension {@code hour_of_week}, {@code channel}, {@code segment}, {@code skill}, {@code agent} or {@code lob}
     * @param key the part, as the series names it; a stretch of hours as {@code 2-09..2-13}, Tuesday 09:00 to 13:00
     * @param value of the part
     * @param amount what the part adds to the finding's difference, in its terms
     * @param share of the difference that is the part's, 1 for all of it; more where other parts offset some
     */
    public record Driver(
            String dimension, String key, Measurement value, Unit unit, Difference amount, BigDecimal share) {}

    public Finding {
        evidence = List.copyOf(evidence);
    }
}
