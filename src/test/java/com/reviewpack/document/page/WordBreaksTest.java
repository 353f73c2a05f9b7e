package com.reviewpack.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordBreaksTest {

    /** Parts between breaks, with a stroke between them. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Package ACME-007-E, Package |ACME-007-E",
        "T-ACME-007-20261029-1 late, T-ACME-007-20261029-1 |late",
        "E-commerce lead, E-commerce |lead",
        "due 2026-11-01, due |2026-11-01",
        "−€15.447 to −€3.168, −€15.447 |to |−€3.168",
        "follow-up now, follow-|up |now",
        "service-level-agreement-of-2026, service-|level-|agreement-|of-2026"
    })
    void keepIdsWhole(String text, String expected) {
        assertThat(String.join("|", parts(text))).isEqualTo(expected);
    }

    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to : new WordBreaks("en").in(text)) {
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }
}
