package com.reviewpack.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessagePattern;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.measure.Unit;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"de", "es"})
    void holdsNoMessageInAnotherLanguageThatEnglishLacksAndTheSameArguments(String language) {
        Map<String, String> english = messages("");
        Map<String, String> other = messages(language);
        assertThat(other).isNotEmpty();
        assertThat(english.keySet()).containsAll(other.keySet());
        other.forEach((key, message) ->
                assertThat(arguments(message)).as(key).isEqualTo(arguments(english.getOrDefault(key, ""))));
        assertThat(Words.faults(
                        language, Words.builtIn(Words.fileName(language)).orElseThrow()))
                .isEmpty();
    }

    private static Set<String> arguments(String message) {
        MessagePattern pattern = new MessagePattern(message);
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .map(pattern::getSubstring)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> messages(String language) {
        Map<String, String> messages = new LinkedHashMap<>();
        Words.read(Words.builtIn(Words.fileName(language)), messages);
        return messages;
    }

    @Test
    void answersInEnglishWithTheLocalesNumbersWhereALanguageHasNoWording() {
        Words polish = Words.builtIn(Locale.forLanguageTag("pl-PL"));
        assertThat(polish.say("section.goals")).isEqualTo("Goals");
        assertThat(polish.formats().count(1234567)).isEqualTo("1\u00a0234\u00a0567");
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
    void namesEveryFaultOfAFileWithItsLine() {
        byte[] file = "# remark\na = {n\nb\na = x\n".getBytes(StandardCharsets.UTF_8);
        assertThat(Words.faults("wording/messages.properties", file).stream().map(Object::toString))
                .containsExactly(
                        "wording/messages.properties:2 'a': is no ICU message: close each { with } and name what stands in it",
                        "wording/messages.properties:3 'b': expected KEY = MESSAGE on one line",
                        "wording/messages.properties:4 'a': stands twice: keep this line or line 2");
    }

    @Test
    void namesTheMessageThatNoFileHas() {
        assertThatThrownBy(() -> Words.builtIn(Locale.UK).say("no.such.key"))
                .hasMessage("wording/messages.properties has no message 'no.such.key': add a line for it");
    }
}
