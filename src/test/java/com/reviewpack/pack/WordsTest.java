package com.reviewpack.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.measure.Unit;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void answersInEnglishWithTheLocalesNumbersWhereALanguageHasNoWording() {
        Words polish = Words.builtIn(Locale.forLanguageTag("pl-PL"));
        assertThat(polish.say("section.goals")).isEqualTo("Goals");
        assertThat(polish.formats().count(1234567)).isEqualTo("1\u00a0234\u00a0567");
    }

    @Test
    void speaksAFurtherLanguageWhereItsFileDoesAndEnglishElse() {
        String file = """
                section.goals = Metas
                span.days = {n, plural, one {# dia} other {# dias}}
                """;
        Words portuguese = Words.of(
                Locale.forLanguageTag("pt-PT"),
                name -> name.equals("wording/messages_pt.properties")
                        ? Optional.of(file.getBytes(StandardCharsets.UTF_8))
                        : Optional.empty());
        assertThat(portuguese.language()).isEqualTo(Locale.of("pt"));
        assertThat(portuguese.say("section.goals")).isEqualTo("Metas");
        assertThat(portuguese.say("section.risks")).isEqualTo("Risks");
        assertThat(portuguese.formats().count(1234567)).isEqualTo("1\u00a0234\u00a0567");
        assertThat(portuguese.formats().month(YearMonth.of(2026, 9))).isEqualTo("setembro de 2026");
    }

    @Test
    void countsInTheLanguageOfTheMessage() {
        Words portuguese = Words.of(
                Locale.forLanguageTag("pt-BR"),
                name -> name.equals("wording/messages_pt.properties")
                        ? Optional.of("span.days = {n, plural, one {# dia} other {# dias}}\n"
                                .getBytes(StandardCharsets.UTF_8))
                        : Optional.empty());
        // None is singular in Brazil, and plural in English.
        assertThat(portuguese.say("span.days", Map.of("n", 0))).isEqualTo("0 dia");
        assertThat(portuguese.say("span.business_days", Map.of("n", 0))).isEqualTo("0 business days");
    }

    @Test
    void takesSingleLinesFromAnEditedFile() {
        Words edited = Words.of(
                Locale.UK,
                name -> name.equals("wording/messages.properties")
                        ? Optional.of("section.goals = Our goals\n".getBytes(StandardCharsets.UTF_8))
                        : Optional.empty());
        assertThat(edited.say("section.goals")).isEqualTo("Our goals");
        assertThat(edited.say("section.risks")).isEqualTo("Risks");
    }

    @Test
    void takesTextsLiterally() {
        String hostile = "{0} '{x}' ${7*7} <b> # |";
        assertThat(Words.builtIn(Locale.UK).say("cover.csm", Map.of("name", hostile)))
                .isEqualTo("Presented by " + hostile);
    }

    @Test
    void saysWhyThereIsNoValue() {
        Words words = Words.builtIn(Locale.UK);
        assertThat(words.cell(new Cell.Value(new Measurement.NothingToMeasure(), Unit.RATIO)))
                .isEqualTo("nothing to measure");
        assertThat(words.cell(
                        new Cell.Value(new Measurement.MissingData(MissingInput.Kind.EXPORT, "tickets"), Unit.RATIO)))
                .isEqualTo("no data");
        assertThat(words.cell(new Cell.Value(new Measurement.NotCovered(), Unit.RATIO)))
                .isEqualTo("not covered");
    }

    @Test
    void namesTheMessageThatNoFileHas() {
        assertThatThrownBy(() -> Words.builtIn(Locale.UK).say("no.such.key"))
                .hasMessage("wording/messages.properties has no message 'no.such.key': add a line for it");
    }
}
