package com.reviewpack.sample;

import com.reviewpack.sample.SampleAccount.Story;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How demand and staffing of an account rise and fall: by hour, weekday, season, trend and event. */
final class Rhythm {

    /** Share of a day's demand by local hour; sums to 1. */
    private static final double[] HOUR = {
        .004, .002, .001, .001, .002, .005, .012, .028, .052, .072, .082, .080,
        .066, .064, .070, .072, .070, .066, .064, .062, .052, .038, .024, .011
    };

    /** The day of the outage, as local time 10:00 to 13:30 on it. */
    static final LocalDate OUTAGE_DAY = LocalDate.of(2026, 10, 13);

    static final LocalDate LAUNCH_DAY = LocalDate.of(2026, 9, 15);
    static final LocalDate TROUBLE_SINCE = LocalDate.of(2026, 6, 1);

    private Rhythm() {}

    /**
     * The expected number of conversations of an hour as a multiple of the account's average day.
     *
     * @param until the last day of the installation, at which growth stands where it was asked for
     */
    static double demand(SampleAccount account, LocalDate day, int hour, LocalDate until) {
        double years = ChronoUnit.DAYS.between(day, until) / 365.0;
        double trend = Math.pow(1 + account.growthPerYear(), -years);
        return HOUR[hour] * weekday(account, day) * season(account.industry(), day) * trend * event(account, day, hour);
    }

    private static double weekday(SampleAccount account, LocalDate day) {
        boolean weekend = day.getDayOfWeek().getValue() >= 6;
        return switch (account.industry()) {
            case "retail", "travel" -> weekend ? 1.15 : day.getDayOfWeek() == DayOfWeek.MONDAY ? 1.05 : 0.92;
            case "financial services", "education", "technology" -> weekend ? 0.42 : 1.23;
            default -> weekend ? 0.75 : 1.1;
        };
    }

    private static double season(String industry, LocalDate day) {
        int month = day.getMonthValue();
        return switch (industry) {
            case "retail" -> month == 12 ? 1.45 : month == 11 ? 1.3 : month == 2 ? 0.85 : 1.0;
            case "travel" -> month == 1 || month == 6 || month == 7 ? 1.3 : month == 11 ? 0.8 : 1.0;
            case "education" -> month == 8 || month == 9 ? 1.5 : month == 12 ? 0.65 : 1.0;
            default -> month == 8 ? 0.9 : 1.0;
        };
    }

    private static double event(SampleAccount account, LocalDate day, int hour) {
        return switch (account.story()) {
            case LAUNCH -> {
                long since = ChronoUnit.DAYS.between(LAUNCH_DAY, day);
                yield since < 0 ? 1 : 1 + 0.9 * Math.exp(-since / 21.0);
            }
            case TROUBLE -> Math.pow(0.965, troubledWeeks(day));
            case OUTAGE -> outage(account, day, hour) ? 1.8 : 1;
            case UNDERSTAFFED -> day.getDayOfWeek() == DayOfWeek.TUESDAY && hour >= 8 && hour < 12 ? 1.25 : 1;
            case STEADY, OUTGROWN, TINY -> 1;
        };
    }

    static boolean outage(SampleAccount account, LocalDate day, int hour) {
        return account.story() == Story.OUTAGE && day.equals(OUTAGE_DAY) && hour >= 10 && hour < 14;
    }

    /** Full weeks since the trouble began, 0 before. */
    static long troubledWeeks(LocalDate day) {
        return Math.max(0, ChronoUnit.WEEKS.between(TROUBLE_SINCE, day));
    }

    /**
     * Agents on shift in an hour, for the demand planned for: 0 at night, at least one by day; on understaffed mornings a
     * third of what is needed, which may be nobody.
     */
    static int agents(SampleAccount account, LocalDate day, int hour, double plannedPerHour) {
        if (hour < 7 || hour >= 22) {
            return 0;
        }
        double needed = plannedPerHour * account.handleSeconds() / 3600 / 1.7 * 1.25;
        if (account.story() == Story.UNDERSTAFFED && day.getDayOfWeek() == DayOfWeek.TUESDAY && hour < 12) {
            return (int) Math.round(needed * 0.35);
        }
        if (account.story() == Story.TROUBLE) {
            needed *= Math.pow(0.93, troubledWeeks(day));
        }
        return Math.max(1, (int) Math.ceil(needed));
    }
}
