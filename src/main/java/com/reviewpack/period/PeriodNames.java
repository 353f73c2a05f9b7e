package com.reviewpack.period;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;

/** How a period reads in file names, in waivers and on the command line. */
public final class PeriodNames {

    private PeriodNames() {}

    /**
     * {@code 2026-W44}, {@code 2026-10-H1}, {@code 2026-10}, {@code 2026-Q3}, {@code 2026-S1} or {@code 2026} where the
     * dates are exactly that calendar period of the cadence; else {@code START..END}, the end exclusive. Weeks are those
     * of ISO 8601, with the year of their Thursday. Half quarters have no name of their own.
     */
    public static String nameOf(Cadence cadence, Period period) {
        LocalDate start = period.start();
        Term calendarYear = new Term(start.withDayOfYear(1), start, null);
        if (!new PeriodSequence(cadence, Anchor.CALENDAR, calendarYear)
                .holding(start)
                .equals(period)) {
            return period.toString();
        }
        int year = start.getYear();
        int month = start.getMonthValue();
        return switch (cadence) {
            case WEEKLY ->
                name("%04d-W%02d", start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case TWICE_MONTHLY -> name("%04d-%02d-H%d", year, month, start.getDayOfMonth() == 1 ? 1 : 2);
            case MONTHLY -> name("%04d-%02d", year, month);
            case TWICE_A_QUARTER -> period.toString();
            case QUARTERLY -> name("%04d-Q%d", year, (month + 2) / 3);
            case SEMI_ANNUAL -> name("%04d-S%d", year, month == 1 ? 1 : 2);
            case ANNUAL -> name("%04d", year);
        };
    }

    private static String name(String format, Object... parts) {
        return String.format(Locale.ROOT, format, parts);
    }
}
