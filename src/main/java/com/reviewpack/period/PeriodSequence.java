package com.reviewpack.period;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/**
 * The periods that a cadence gives over a term, one after the other and without a gap. The first and the last are short
 * where the term starts or ends within them.
 */
public record PeriodSequence(Cadence cadence, Anchor anchor, Term term) {

    /**
     * One of them.
     *
     * @param period without the days outside the term
     * @param whole the cadence's own period; the same, unless the term cuts it
     */
    public record Entry(Period period, Period whole) {
        public boolean isShort() {
            return !period.equals(whole);
        }
    }

    /** A sequence with the anchor that the cadence usually has. */
    public static PeriodSequence of(Cadence cadence, Term term) {
        return new PeriodSequence(cadence, cadence.usualAnchor(), term);
    }

    /** Those that end on or before {@code day}, oldest first. */
    public List<Entry> endingBy(LocalDate day) {
        List<Entry> entries = new ArrayList<>();
        Period whole = holding(term.first());
        while (true) {
            Period period = term.cut(whole);
            if (period.end().isAfter(day)) {
                return List.copyOf(entries);
            }
            entries.add(new Entry(period, whole));
            if (!term.contains(period.end())) {
                return List.copyOf(entries);
            }
            whole = holding(whole.end());
        }
    }

    /** The cadence's own period that holds {@code day}, whatever the term. */
    public Period holding(LocalDate day) {
        return switch (cadence) {
            case WEEKLY -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Period(monday, monday.plusWeeks(1));
            }
            case TWICE_MONTHLY -> {
                LocalDate first = day.withDayOfMonth(1);
                LocalDate sixteenth = day.withDayOfMonth(16);
                yield day.isBefore(sixteenth)
                        ? new Period(first, sixteenth)
                        : new Period(sixteenth, first.plusMonths(1));
            }
            case MONTHLY ->
                new Period(day.withDayOfMonth(1), day.withDayOfMonth(1).plusMonths(1));
            case TWICE_A_QUARTER -> halfQuarterHolding(day);
            case QUARTERLY -> months(3, day);
            case SEMI_ANNUAL -> months(6, day);
            case ANNUAL -> months(12, day);
        };
    }

    private Period months(int months, LocalDate day) {
        ContractCalendar calendar = calendar();
        return calendar.runOf(months, calendar.indexHolding(day, months));
    }

    private Period halfQuarterHolding(LocalDate day) {
        ContractCalendar calendar = calendar();
        Period quarter = calendar.quarterHolding(day);
        LocalDate secondMonth =
                calendar.runOf(1, 3 * calendar.indexHolding(day, 3) + 1).start();
        LocalDate secondHalf = secondMonth.plusDays(15);
        return day.isBefore(secondHalf)
                ? new Period(quarter.start(), secondHalf)
                : new Period(secondHalf, quarter.end());
    }

    private ContractCalendar calendar() {
        return new ContractCalendar(
                switch (anchor) {
                    case CALENDAR -> term.anchor().withDayOfYear(1);
                    case CONTRACT_YEAR -> term.anchor();
                });
    }
}
