package com.reviewpack.pages;

import com.reviewpack.findings.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The sentence of a finding, read back by patterns of its own.
 *
 * @param parts what stood in its gaps, by the gap's name: {@code name}, {@code way}, {@code value} …
 * @param driver what follows the semicolon
 */
record SaidSentence(Finding.Kind kind, Map<String, String> parts, Optional<Driver> driver, Locale locale) {

    /** What explains most: its part, whether it is said to be more than the whole, and the quantities told. */
    record Driver(String part, boolean beyond, Map<String, String> quantities) {}

    /**
     * @throws IllegalArgumentException where no pattern, or more than one kind's, fits the text
     */
    static SaidSentence read(String sentence, Locale locale) {
        SaidLanguage language = SaidLanguage.of(locale);
        String text = SaidLanguage.blanks(sentence);
        List<SaidSentence> readings = new ArrayList<>();
        language.sentences().forEach((kind, patterns) -> {
            for (SaidPattern pattern : patterns) {
                // A sentence of its own may hold a semicolon: the longest part before one that fits is it.
                for (int end = text.length(); end >= 0; end = text.lastIndexOf(language.separator(), end - 1)) {
                    Optional<Map<String, String>> parts =
                            pattern.match(text.substring(0, end).strip());
                    if (parts.isPresent()) {
                        Optional<Driver> driver = end == text.length()
                                ? Optional.empty()
                                : Optional.of(driver(
                                        text.substring(
                                                end + language.separator().length()),
                                        language));
                        readings.add(new SaidSentence(kind, parts.get(), driver, locale));
                        break;
                    }
                }
            }
        });
        return readings.stream()
                .filter(reading -> reading.kind() == Finding.Kind.CHANGED_ON_YEAR || readings.size() == 1)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(readings.size() + " readings of '" + text + "': " + readings));
    }

    private static Driver driver(String text, SaidLanguage language) {
        for (SaidLanguage.Cause cause : language.causes()) {
            Optional<Map<String, String>> parts = cause.pattern().match(text);
            if (parts.isPresent()) {
                return new Driver(parts.get().getOrDefault("part", ""), cause.beyond(), parts.get());
            }
        }
        throw new IllegalArgumentException("no cause: '" + text + "'");
    }

    boolean has(String gap) {
        return parts.containsKey(gap);
    }

    String text(String gap) {
        return parts.getOrDefault(gap, "");
    }

    SaidQuantity quantity(String gap) {
        return SaidQuantity.read(text(gap), locale);
    }

    /** {@code 21 Oct 2026} or {@code 21.10.2026}. */
    LocalDate day() {
        String[] words = text("day").split("[ .]+", -1);
        boolean number = words[1].chars().allMatch(Character::isDigit);
        int month =
                number ? Integer.parseInt(words[1]) : SaidLanguage.of(locale).month(words[1]);
        return LocalDate.of(Integer.parseInt(words[2]), month, Integer.parseInt(words[0]));
    }
}
