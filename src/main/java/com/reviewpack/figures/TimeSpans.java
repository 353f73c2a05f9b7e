package com.reviewpack.figures;

import com.reviewpack.period.Period;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The stretches that series run along, each by its key, in order.
 *
 * @param days of the period
 * @param weeks the last 13 full weeks, Monday to Monday, that end by the period's end
 * @param months the last 13 full calendar months that end by the period's end
 */
record TimeSpans(SortedMap<String, Period> days, SortedMap<String, Period> weeks, SortedMap<String, Period> months) {

    private static final int AT_MOST = 13;

    static TimeSpans endingIn(Period period) {
        SortedMap<String, Period> days = new TreeMap<>();
        for (LocalDate day = period.start(); day.isBefore(period.end()); day = day.plusDays(1)) {
            days.put(day.toString(), new Period(day, day.plusDays(1)));
        }
        SortedMap<String, Period> weeks = new TreeMap<>();
        LocalDate monday = period.end().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int i = 0; i < AT_MOST; i++) {
            Period week = new Period(monday.minusWeeks(i + 1L), monday.minusWeeks(i));
            weeks.put(weekName(week.start()), week);
        }
        SortedMap<String, Period> months = new TreeMap<>();
        YearMonth next = YearMonth.from(period.end());
        for (int i = 0; i < AT_MOST; i++) {
            YearMonth month = next.minusMonths(i + 1L);
            months.put(
                    month.toString(),
                    new Period(month.atDay(1), month.plusMonths(1).atDay(1)));
        }
        return new TimeSpans(days, weeks, months);
    }

    private static String weekName(LocalDate monday) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                monday.get(IsoFields.WEEK_BASED_YEAR),
                monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** The first day of any of them. */
    LocalDate firstDay() {
        return Stream.of(days, weeks, months)
                .flatMap(stretches -> stretches.values().stream())
                .map(Period::start)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
