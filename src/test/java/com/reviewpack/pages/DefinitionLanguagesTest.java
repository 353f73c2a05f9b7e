package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.figures.FigureDefinition;
import com.reviewpack.figures.FigureDefinitions;
import com.reviewpack.figures.Source;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What figures mean, where they come from and what is missing is said in the reader's language alone. */
class DefinitionLanguagesTest {

    /** Frequent English words that are none in German, French or Spanish. */
    private static final Pattern ENGLISH =
            Pattern.compile("(?U)\\b(?:the|of|and|with|from|by|is|are|were|to|not|which|less)\\b");

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
}
