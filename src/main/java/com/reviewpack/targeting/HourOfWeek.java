package com.reviewpack.targeting;

import com.reviewpack.period.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * An hour of the local week.
 *
 * @param index 0 (Monday 00:00) to 167 (Sunday 23:00)
 */
public record HourOfWeek(int index) {

    public static final int COUNT = 168;
    private static final int HOURS_A_DAY = 24;

    public HourOfWeek {
        if (index < 0 || index >= COUNT) {
            throw new IllegalArgumentException("hour of the week must be 0 to " + (COUNT - 1) + ": " + index);
        }
    }

    /** The one that a local moment falls in. */
    public static HourOfWeek of(LocalDateTime local) {
        return new HourOfWeek((local.getDayOfWeek().getValue() - 1) * HOURS_A_DAY + local.getHour());
    }

    public DayOfWeek day() {
        return DayOfWeek.of(index / HOURS_A_DAY + 1);
    }

    /** 0 to 23. */
    public int hour() {
        return index % HOURS_A_DAY;
    }

    /** How often it comes in the period; an hour that changing clocks skip or repeat counts once (ours). */
    public int occurrences(Period period) {
        int count = 0;
        for (LocalDate date = period.start(); date.isBefore(period.end()); date = date.plusDays(1)) {
            count += date.getDayOfWeek() == day() ? 1 : 0;
        }
        return count;
    }

    /** {@code 1-09} for Monday 09:00, as the series by hour of the week name it. */
    @Override
    public String toString() {
        return day().getValue() + (hour() < 10 ? "-0" : "-") + hour();
    }
}
