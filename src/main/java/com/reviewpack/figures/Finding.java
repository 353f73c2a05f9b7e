package com.reviewpack.figures;

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
 * @param driver where it shows most; empty where no part stands out
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
        HOURS_LAPSING
    }

    /**
     * The part of the whole in which a finding shows most.
     *
     * @param dimension {@code hour_of_week}, {@code channel}, {@code segment}, {@code skill} or {@code lob}
     * @param key the part, as the series names it
     */
    public record Driver(String dimension, String key, Measurement value, Unit unit) {}

    public Finding {
        evidence = List.copyOf(evidence);
    }
}
