package com.reviewpack.period;

import java.time.Duration;
import java.time.LocalTime;

/**
 * When work is done on a day, in local time.
 *
 * @param from inclusive
 * @param to exclusive, later than {@code from}; midnight is the end of the day
 */
public record OpeningHours(LocalTime from, LocalTime to) {

    public OpeningHours {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("opening hours must end after they start: " + from + " to " + to);
        }
    }

    /** The whole day, which is 23 or 25 hours long where clocks are changed. */
    public static OpeningHours wholeDay() {
        return new OpeningHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    }

    boolean endsWithTheDay() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    /** How long they are on a day on which no clock is changed. */
    public Duration length() {
        Duration sinceMidnight = endsWithTheDay() ? Duration.ofDays(1) : Duration.between(LocalTime.MIDNIGHT, to);
        return sinceMidnight.minus(Duration.between(LocalTime.MIDNIGHT, from));
    }
}
