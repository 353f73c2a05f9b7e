package com.reviewpack.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * A half-open run of days {@code [start, end)}, in the zone of whoever it is asked for.
 *
 * @param start the first day, inclusive
 * @param end the day after the last day, exclusive; later than {@code start}
 */
public record Period(LocalDate start, LocalDate end) implements Comparable<Period> {

    public Period {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("period must end after it starts: [" + start + ", " + end + ")");
        }
    }

    /** The number of days, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(start, end);
    }

    /** The last day that belongs to the period. */
    public LocalDate lastDay() {
        return end.minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end);
    }

    public boolean overlaps(Period other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** The first instant of the period: the start of its first day, which is not always midnight. */
    public Instant startsAt(ZoneId zone) {
        return start.atStartOfDay(zone).toInstant();
    }

    /** The first instant after the period. */
    public Instant endsAt(ZoneId zone) {
        return end.atStartOfDay(zone).toInstant();
    }

    /** By start, then by end. */
    @Override
    public int compareTo(Period other) {
        int byStart = start.compareTo(other.start);
        return byStart != 0 ? byStart : end.compareTo(other.end);
    }

    /** {@code 2026-10-01..2026-11-01}, the end exclusive. */
    @Override
    public String toString() {
        return start + ".." + end;
    }
}
