package com.reviewpack.due;

import com.reviewpack.period.Cadence;
import com.reviewpack.period.Period;
import com.reviewpack.period.PeriodNames;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.Viewer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;

/**
 * A view that somebody gets of the accounts that they look after.
 *
 * @param week Monday to Monday
 */
public record DueView(Viewer viewer, Period week) {

    public DueView {
        if (week.start().getDayOfWeek() != DayOfWeek.MONDAY || week.days() != 7) {
            throw new IllegalArgumentException("a week runs from Monday to Monday: " + week);
        }
    }

    /**
     * What the night of {@code businessDate} has to make: for each viewer the newest week that has ended by then, once.
     * Weeks missed before it are not made up for.
     *
     * @param leads who lead the success managers
     * @param settled keys of views that were made before
     */
    public static List<DueView> owed(
            LocalDate businessDate, Portfolio portfolio, List<PersonId> leads, Set<String> settled) {
        Period week = lastWeek(businessDate);
        return Viewer.on(businessDate.plusDays(1), portfolio, leads).stream()
                .map(viewer -> new DueView(viewer, week))
                .filter(view -> !settled.contains(view.key()))
                .toList();
    }

    /** The newest week whose last day is {@code businessDate} or before it. */
    static Period lastWeek(LocalDate businessDate) {
        LocalDate end = businessDate.plusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Period(end.minusWeeks(1), end);
    }

    /** Names the view once and for all: {@code portfolio/csm/anna/2026-W44}. */
    public String key() {
        return "portfolio/" + viewer.role().key() + "/" + viewer.person() + "/" + weekName();
    }

    /** {@code 2026-W44}. */
    public String weekName() {
        return PeriodNames.nameOf(Cadence.WEEKLY, week);
    }

    /** The morning on which it is read. */
    public LocalDate dueOn() {
        return week.end();
    }
}
