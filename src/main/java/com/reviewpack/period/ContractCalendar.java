package com.reviewpack.period;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Years, halves and quarters counted from the day on which a contract starts. Months are counted from that day and
 * clipped to the length of the month: from 31 January the quarters start on 30 April, 31 July and 31 October.
 *
 * @param anchor the first day of the first contract year
 */
public record ContractCalendar(LocalDate anchor) {

    /** The contract quarter that holds {@code day}. */
    public Period quarterHolding(LocalDate day) {
        return holding(day, 3);
    }

    /** The contract year that holds {@code day}. */
    public Period yearHolding(LocalDate day) {
        return holding(day, 12);
    }

    /** The {@code index}-th run of {@code months} months, the first being 0. */
    Period runOf(int months, long index) {
        return new Period(anchor.plusMonths(months * index), anchor.plusMonths(months * (index + 1)));
    }

    /** The number of the run of {@code months} months that holds {@code day}; below 0 before the anchor. */
    long indexHolding(LocalDate day, int months) {
        long index = Math.floorDiv(ChronoUnit.MONTHS.between(anchor, day), months);
        while (day.isBefore(runOf(months, index).start())) {
            index--;
        }
        while (!day.isBefore(runOf(months, index).end())) {
            index++;
        }
        return index;
    }

    private Period holding(LocalDate day, int months) {
        return runOf(months, indexHolding(day, months));
    }
}
