package com.reviewpack.pages;

import com.reviewpack.figures.PlainTruth;
import com.reviewpack.period.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a part as a sentence says it, read back to the rows that it names. */
record SaidPart(String text, Locale locale) {

    private static final Map<String, List<String>> WEEKDAYS = Map.of(
            "en", List.of("daily", "Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"),
            "de",
                    List.of(
                            "täglich",
                            "montags",
                            "dienstags",
                            "mittwochs",
                            "donnerstags",
                            "freitags",
                            "samstags",
                            "sonntags"));
    private static final Map<String, Map<String, String>> NAMED = Map.of(
            "en", Map.of("segment ", "segment", "skill ", "skill", "agent ", "agent", "line of business ", "lob"),
            "de", Map.of("Segment ", "segment", "Thema ", "skill", "Kraft ", "agent", "Geschäftsbereich ", "lob"));
    private static final Pattern HOURS = Pattern.compile("(\\S+)(?: (\\d\\d):00–(\\d\\d):00)?");

    /** Its value over these days; empty where the part is none, or has none. */
    Optional<PlainTruth.Value> value(PlainTruth truth, String figure, Period days) {
        return hours(truth, figure, days, true).or(() -> named(truth, figure, days));
    }

    /** The value of the same hours on all other weekdays. */
    Optional<PlainTruth.Value> elsewhere(PlainTruth truth, String figure, Period days) {
        return hours(truth, figure, days, false);
    }

    private Optional<PlainTruth.Value> hours(PlainTruth truth, String figure, Period days, boolean within) {
        Matcher hours = HOURS.matcher(text);
        int weekday = hours.matches()
                ? Objects.requireNonNull(WEEKDAYS.get(locale.getLanguage())).indexOf(hours.group(1))
                : -1;
        if (weekday < 0) {
            return Optional.empty();
        }
        // A whole day is said without its hours.
        int from = hours.group(2) == null ? 0 : Integer.parseInt(hours.group(2));
        int to = hours.group(3) == null || hours.group(3).equals("00") ? 24 : Integer.parseInt(hours.group(3));
        return truth.hours(figure, days, day -> (weekday == 0 || day == weekday) == within, from, to);
    }

    private Optional<PlainTruth.Value> named(PlainTruth truth, String figure, Period days) {
        for (Map.Entry<String, String> name :
                Objects.requireNonNull(NAMED.get(locale.getLanguage())).entrySet()) {
            if (text.startsWith(name.getKey())) {
                return truth.part(
                        figure,
                        days,
                        name.getValue(),
                        text.substring(name.getKey().length()));
            }
        }
        return truth.part(figure, days, "channel", text.toLowerCase(Locale.ROOT));
    }
}
