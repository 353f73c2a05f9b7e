package com.reviewpack.figures;

import com.reviewpack.period.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A period and the moment at which it is looked at.
 *
 * @param period in the account's zone
 * @param start the period's first instant
 * @param end the first instant after the period: standing figures such as the backlog are read here
 * @param close what happened at or after this instant is not seen: service level clocks are read here
 */
record Window(Period period, Instant start, Instant end, Instant close) {

    /** Looked at from the close of a business date. */
    static Window seenOn(LocalDate businessDate, Period period, ZoneId zone) {
        Instant close = businessDate.plusDays(1).atStartOfDay(zone).toInstant();
        return new Window(period, period.startsAt(zone), period.endsAt(zone), close);
    }

    /** Looked at from its own end, as earlier periods are. */
    static Window atItsEnd(Period period, ZoneId zone) {
        return new Window(period, period.startsAt(zone), period.endsAt(zone), period.endsAt(zone));
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    boolean seen(Instant instant) {
        return instant.isBefore(close);
    }
}
