package com.reviewpack.period;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.Calendar.WeekData;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The business days of one country: every day that is neither weekend (CLDR) nor public holiday (the holiday library),
 * unless a portfolio says otherwise for that day. Safe for use by several threads.
 */
public final class BusinessDays {

    private static final Set<DayOfWeek> SATURDAY_AND_SUNDAY = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** A run of free days longer than this is a mistake in the overrides, not a holiday. */
    private static final int LONGEST_BREAK = 366;

    private final String country;
    private final Set<DayOfWeek> weekend;
    private final Map<LocalDate, Boolean> overrides;

    private BusinessDays(String country, Set<DayOfWeek> weekend, Map<LocalDate, Boolean> overrides) {
        this.country = country;
        this.weekend = weekend;
        this.overrides = Map.copyOf(overrides);
    }

    /**
     * The business days of {@code country}: ISO 3166 ({@code DE}), also with a subdivision ({@code DE-BY}), whose
     * weekend is its country's. Empty: Saturday and Sunday are free, and there are no holidays. A country whose
     * holidays the library does not keep has its weekends and the overrides.
     *
     * @param overrides days that are business days (true) or free (false) whatever the calendar says
     * @throws IllegalArgumentException for a country that {@link #knows} refuses
     */
    public static BusinessDays of(String country, Map<LocalDate, Boolean> overrides) {
        if (!knows(country)) {
            throw new IllegalArgumentException(
                    "not a country or subdivision of ISO 3166, such as DE or DE-BY: '" + country + "'");
        }
        return new BusinessDays(country, country.isEmpty() ? SATURDAY_AND_SUNDAY : weekendOf(country), overrides);
    }

    /** Whether {@code country} is empty, a country of ISO 3166 or one of its subdivisions, in capitals. */
    public static boolean knows(String country) {
        return country.isEmpty() || PublicHolidays.isKnown(country);
    }

    /** The country or subdivision whose days these are; empty: none in particular. */
    public String country() {
        return country;
    }

    public boolean isBusinessDay(LocalDate day) {
        Boolean override = overrides.get(day);
        if (override != null) {
            return override;
        }
        return !weekend.contains(day.getDayOfWeek())
                && (country.isEmpty() || !PublicHolidays.of(country).contains(day));
    }

    /** The first business day that is not before {@code day}. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate candidate = day;
        for (int free = 0; free <= LONGEST_BREAK; free++) {
            if (isBusinessDay(candidate)) {
                return candidate;
            }
            candidate = candidate.plusDays(1);
        }
        throw new IllegalStateException("no business day within a year of " + day + " in '" + country + "'");
    }

    /**
     * The {@code n}-th business day after {@code day}; with 0, the first on or after it.
     *
     * @param n 0 or more
     */
    public LocalDate plus(LocalDate day, int n) {
        if (n < 0) {
            throw new IllegalArgumentException("business days to add must be 0 or more: " + n);
        }
        LocalDate result = n == 0 ? onOrAfter(day) : day;
        for (int i = 0; i < n; i++) {
            result = onOrAfter(result.plusDays(1));
        }
        return result;
    }

    private static Set<DayOfWeek> weekendOf(String country) {
        WeekData week = Calendar.getWeekDataForRegion(PublicHolidays.country(country));
        DayOfWeek first = dayOfWeek(week.weekendOnset);
        DayOfWeek last = dayOfWeek(week.weekendCease);
        EnumSet<DayOfWeek> days = EnumSet.of(first);
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day.plus(1));
        }
        return days;
    }

    /** ICU counts Sunday as 1. */
    private static DayOfWeek dayOfWeek(int icu) {
        return DayOfWeek.SATURDAY.plus(icu);
    }
}
