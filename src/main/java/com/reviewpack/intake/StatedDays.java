package com.reviewpack.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The days that an export's name states: one day ({@code 2026-10-31}, {@code 20261031}), a month ({@code 2026-10}), or
 * two of these as a run from the first to the second.
 *
 * @param first inclusive
 * @param last inclusive
 */
public record StatedDays(LocalDate first, LocalDate last) {
    private static final Pattern DATE =
            Pattern.compile("(?<![0-9])(20[0-9]{2})(?:-([0-9]{2})(?:-([0-9]{2}))?|([0-9]{2})([0-9]{2}))(?![0-9])");

    public StatedDays {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("stated days must not end before they begin: " + first + ", " + last);
        }
    }

    /** The days stated in a name; empty where it states none. */
    public static Optional<StatedDays> in(String name) {
        List<StatedDays> dates = new ArrayList<>();
        DATE.matcher(name).results().forEach(match -> date(match).ifPresent(dates::add));
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        StatedDays first = dates.getFirst();
        boolean run = dates.size() > 1 && !dates.get(1).last().isBefore(first.first());
        return Optional.of(run ? new StatedDays(first.first(), dates.get(1).last()) : first);
    }

    public boolean isOneDay() {
        return first.equals(last);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private static Optional<StatedDays> date(MatchResult match) {
        try {
            int year = Integer.parseInt(match.group(1));
            boolean compact = match.group(4) != null;
            int month = Integer.parseInt(compact ? match.group(4) : match.group(2));
            String dayOfMonth = compact ? match.group(5) : match.group(3);
            if (dayOfMonth == null) {
                YearMonth whole = YearMonth.of(year, month);
                return Optional.of(new StatedDays(whole.atDay(1), whole.atEndOfMonth()));
            }
            LocalDate day = LocalDate.of(year, month, Integer.parseInt(dayOfMonth));
            return Optional.of(new StatedDays(day, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
