package com.reviewpack.document.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openpdf.layout.breaker.BreakPoint;

class HyphensTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "de; Kundenzufriedenheit; Kunden-zufriedenheit",
                "de-AT; Weiterleitungsquote; Weiter-leitungs-quote",
                "de; leitungsquote; leitungs-quote",
                "de; Qualitätskontakte, Optimum; Qualitäts-kontakte, Optimum",
                "fr; Satisfaction; Satis-faction",
                "es; Kundenzufriedenheit; Kundenzufriedenheit",
                "de; Donaudampfschiff; Donaudampfschiff"
            })
    void divideKnownWordsOfTheLanguageOnly(String language, String text, String expected) {
        StringBuilder divided = new StringBuilder(text);
        List<Integer> places = new ArrayList<>(new Hyphens(language).in(text));
        Collections.reverse(places);
        places.forEach(at -> divided.insert(at, "-"));

        assertThat(divided).hasToString(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Qualitätskontakte, 17", "Erst antworten, 14"})
    void breakNoWordWhereTheStyleAsksForNoHyphens(String text, int end) {
        BreakPoint last = null;
        var points = new LineBreaks(new Hyphens("de")).getBreakPointsProvider(text, "de", null);
        for (BreakPoint point = points.next(); point.getPosition() >= 0; point = points.next()) {
            assertThat(point.getHyphen()).isEmpty();
            last = point;
        }

        assertThat(last).extracting(BreakPoint::getPosition).isEqualTo(end);
    }
}
