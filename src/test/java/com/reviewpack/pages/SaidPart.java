package com.reviewpack.pages;

import com.reviewpack.figures.PlainTruth;
import com.reviewpack.period.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The name of a part as a sentence says it, read back to the rows that it names. */
record SaidPart(String text, Locale locale) {

    private static final List<String> DIMENSIONS = List.of("segment", "skill", "agent", "lob");

    /** Its value over these days; empty where the part is none, or has none. */
    Optional<PlainTruth.Value> value(PlainTruth truth, String figure, Period days) {
        return hours(truth, figure, days, true).or(() -> named(truth, figure, days));
    }

    /** The value of the same hours on all other weekdays. */
    Optional<PlainTruth.Value> elsewhere(PlainTruth truth, String figure, Period days) {
        return hours(truth, figure, days, false);
    }

    private Optional<PlainTruth.Value> hours(PlainTruth truth, String figure, Period days, boolean within) {
        SaidLanguage language = SaidLanguage.of(locale);
        // A whole day is said without its hours.
        Map<String, String> said =
                language.hours().match(text).orElse(Map.of("weekday", text, "from", "0", "to", "24"));
        int weekday = language.weekday(said.getOrDefault("weekday", ""));
        if (weekday < 0) {
            return Optional.empty();
        }
        int from = Integer.parseInt(said.getOrDefault("from", ""));
        int to = Integer.parseInt(said.getOrDefault("to", ""));
        return truth.hours(figure, days, day -> (weekday == 0 || day == weekday) == within, from, to == 0 ? 24 : to);
    }

    private Optional<PlainTruth.Value> named(PlainTruth truth, String figure, Period days) {
        SaidLanguage language = SaidLanguage.of(locale);
        for (String dimension : DIMENSIONS) {
            Optional<Map<String, String>> named = language.part(dimension).match(text);
            if (named.isPresent()) {
                return truth.part(figure, days, dimension, named.get().getOrDefault("name", ""));
            }
        }
        return truth.part(figure, days, "channel", language.channel(text));
    }
}
