package com.reviewpack.period;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long a contract holds.
 *
 * @param anchor the day from which contract years are counted
 * @param first the first day that holds, inclusive; may be later than the anchor
 * @param last the last day that holds, inclusive; null: open
 */
public record Term(
        LocalDate anchor, LocalDate first, @Nullable LocalDate last) {

    public Term {
        if (last != null && last.isBefore(first)) {
            throw new IllegalArgumentException("a term must not end before it starts: " + first + " to " + last);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    /** {@code period} without the days outside the term; the two must overlap. */
    Period cut(Period period) {
        LocalDate start = period.start().isBefore(first) ? first : period.start();
        LocalDate end = last != null && period.end().isAfter(last.plusDays(1)) ? last.plusDays(1) : period.end();
        return new Period(start, end);
    }
}
