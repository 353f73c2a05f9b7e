package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A value that is out of the ordinary.
 *
 * @param figure id
 * @param day the day, or the first day of a new level; empty for the period and for hours of the week
 * @param value what is out of the ordinary; of a new level the average a day
 * @param usual what would be usual instead, in the same terms
 * @param compared how many values the usual one rests on
 * @param score how far off it is: the robust z, or standard errors
 */
public record Departure(
        Kind kind,
        String figure,
        Optional<LocalDate> day,
        Measurement value,
        Measurement usual,
        int compared,
        BigDecimal score) {

    /** What is out of the ordinary. */
    public enum Kind {
        /** The whole period against the periods of the same kind and length before it. */
        PERIOD,
        /** One day against the same weekday of the weeks before. */
        DAY,
        /** The days since one day against those before it: a new level. */
        SINCE,
        /** A stretch of a weekday against the same hours of other weekdays. */
        HOURS
    }

    public Departure {
        if ((kind == Kind.DAY || kind == Kind.SINCE) != day.isPresent()) {
            throw new IllegalArgumentException("a day goes with a day or a new level and with nothing else: " + kind);
        }
    }
}
