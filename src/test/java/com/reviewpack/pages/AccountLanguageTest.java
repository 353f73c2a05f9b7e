package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.figures.FigureDefinition;
import com.reviewpack.figures.FigureDefinitions;
import com.reviewpack.figures.Scope;
import com.reviewpack.figures.Source;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.PackTexts;
import com.reviewpack.pack.Words;
import com.reviewpack.portfolio.AccountId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack speaks its account's language alone: no small word of English stands in what the program says itself. */
class AccountLanguageTest {

    /** Frequent English words that are none in German, French or Spanish. */
    private static final Pattern ENGLISH =
            Pattern.compile("(?U)\\b(?:the|of|and|with|from|by|is|are|were|to|not|which|less)\\b");

    private static final List<String> TICKET_SUBJECTS = List.of(
            "Checkout page does not load the chat window",
            "Export of transcripts stops at midnight",
            "Agents see the wrong skill after a transfer",
            "Typing indicator flickers");

    /** What the sample's customer and its team have written themselves. */
    private static final List<String> OWN = own(SamplePacks.scope(Deliverable.QBR));

    private static List<String> own(Scope scope) {
        AccountId account = scope.account().id();
        Stream<String> plans = Stream.concat(
                scope.portfolio().goalsOf(account).stream().flatMap(goal -> Stream.of(goal.statement(), goal.owner())),
                scope.portfolio().initiativesOf(account).stream()
                        .flatMap(work -> Stream.of(work.title(), work.owner(), work.expectedEffect())));
        return Stream.concat(plans, TICKET_SUBJECTS.stream())
                .filter(text -> !text.isBlank())
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "fr-FR", "fr-CH", "es-ES"})
    void holdsNoEnglishOnItsPages(String language) {
        Locale locale = Locale.forLanguageTag(language);
        for (Deliverable deliverable :
                List.of(Deliverable.QBR, Deliverable.ACCOUNT_PLAN, Deliverable.PERFORMANCE_REVIEW)) {
            Pack pack = SamplePacks.of(deliverable, locale);
            assertThat(PackTexts.of(pack).stream().map(AccountLanguageTest::withoutOwn))
                    .as("%s in %s", deliverable, language)
                    .isNotEmpty()
                    .noneMatch(text -> ENGLISH.matcher(text).find());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es"})
    void saysWhatEachFigureMeansAndWhereItComesFrom(String language) {
        Words words = Words.builtIn(Locale.of(language));
        Words english = Words.builtIn(Locale.ENGLISH);
        for (FigureDefinition figure : FigureDefinitions.all()) {
            Pack.Definition said = Pack.Definition.of(figure, words);
            assertThat(said.name()).as(figure.id()).isNotEqualTo(figure.id());
            assertThat(said.meaning())
                    .as(figure.id())
                    .isNotEqualTo(Pack.Definition.of(figure, english).meaning());
            assertThat(Stream.of(said.meaning(), said.range(), said.source()))
                    .as(figure.id())
                    .noneMatch(text -> ENGLISH.matcher(text).find());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es"})
    void namesEverySourceAndEverythingThatMayBeMissing(String language) {
        Words words = Words.builtIn(Locale.of(language));
        assertThat(Arrays.stream(Source.values()).map(source -> words.sources(List.of(source))))
                .doesNotHaveDuplicates()
                .noneMatch(text -> ENGLISH.matcher(text).find());
        assertThat(Stream.of(
                                MissingInput.of(MissingInput.Kind.EXPORT, "agents"),
                                MissingInput.of(MissingInput.Kind.EXPORT_BEFORE, "hours", "2026-03-01"),
                                MissingInput.of(MissingInput.Kind.COLUMNS, "conversations", "csat"),
                                MissingInput.of(MissingInput.Kind.EXPORT_OF_LOBS, "agents"),
                                MissingInput.of(MissingInput.Kind.COST, "margin"),
                                MissingInput.of(MissingInput.Kind.FEE, "A-1"),
                                MissingInput.of(MissingInput.Kind.EXCHANGE_RATE, "Seats", "USD"),
                                MissingInput.of(MissingInput.Kind.HEALTH_COMPONENT, "capacity"),
                                MissingInput.of(MissingInput.Kind.PEERS))
                        .map(words::missing))
                .doesNotHaveDuplicates()
                .noneMatch(text -> ENGLISH.matcher(text).find());
    }

    private static String withoutOwn(String text) {
        String rest = text;
        for (String own : OWN) {
            rest = rest.replace(own, "");
        }
        return rest;
    }
}
