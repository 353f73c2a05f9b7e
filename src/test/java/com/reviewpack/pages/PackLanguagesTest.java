package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.figures.Scope;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.PackTexts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a reader sees of a pack is in the language of the account, but for the account's own data. */
class PackLanguagesTest {

    /** Subjects of the account's tickets. */
    private static final List<String> TICKETS = List.of(
            "Checkout page does not load the chat window",
            "Export of transcripts stops at midnight",
            "Agents see the wrong skill after a transfer");

    static Stream<Arguments> packs() {
        return Stream.of("de-DE", "fr-FR", "fr-CH", "es-ES")
                .map(Locale::forLanguageTag)
                .flatMap(locale ->
                        Stream.of(Deliverable.values()).map(deliverable -> Arguments.of(deliverable, locale)));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void saysNothingInEnglish(Deliverable deliverable, Locale locale) {
        Pack pack = SamplePacks.of(deliverable, locale);
        List<String> own = own(SamplePacks.scope(deliverable));
        assertThat(pack.words().language().getLanguage()).isEqualTo(locale.getLanguage());
        for (String text : texts(pack)) {
            String rest = text;
            for (String theirs : own) {
                rest = rest.replace(theirs, "");
            }
            assertThat(PackTexts.english(rest)).as(text).isEmpty();
        }
    }

    @Test
    void tellsFrenchChartsWithANoBreakSpaceBeforeTheColon() {
        List<String> texts = PackTexts.of(SamplePacks.of(Deliverable.PERFORMANCE_REVIEW, Locale.FRANCE));
        // A chart's title comes before what the chart shows, which begins with that title.
        assertThat(IntStream.range(1, texts.size())
                        .filter(i -> !texts.get(i - 1).isEmpty())
                        .filter(i -> texts.get(i).startsWith(texts.get(i - 1)))
                        .mapToObj(i -> texts.get(i).substring(texts.get(i - 1).length()))
                        .filter(rest -> rest.contains(": "))
                        .map(rest -> rest.substring(0, Math.min(3, rest.length()))))
                .isNotEmpty()
                .containsOnly("\u00a0: ");
    }

    private static List<String> texts(Pack pack) {
        List<String> texts = new ArrayList<>(PackTexts.of(pack));
        texts.add(pack.name());
        texts.add(pack.periodText());
        for (Pack.Definition definition : pack.definitions()) {
            texts.add(definition.name());
            texts.add(definition.meaning());
            texts.add(definition.range());
            texts.add(definition.source());
        }
        return texts;
    }

    /** What the account wrote itself, the longest first. */
    private static List<String> own(Scope scope) {
        List<String> own = new ArrayList<>();
        scope.portfolio().goals().forEach(goal -> own.addAll(List.of(goal.statement(), goal.owner())));
        scope.portfolio()
                .initiatives()
                .forEach(initiative ->
                        own.addAll(List.of(initiative.title(), initiative.owner(), initiative.expectedEffect())));
        own.addAll(TICKETS);
        own.removeIf(String::isEmpty);
        own.sort(Comparator.comparing(String::length).reversed());
        return own;
    }
}
