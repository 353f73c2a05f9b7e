package com.reviewpack.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every wording file that comes with the program; a file of a further language is held to the same. */
class WordingFilesTest {

    private static final Path WORDING = Path.of("templates/wording");
    private static final Pattern FILE = Pattern.compile("messages_([a-z]+)\\.properties");

    /** Names, and words that most languages have taken over. */
    private static final Set<String> SHARED = Set.of(
            "Apple Messages",
            "Bot",
            "Chat",
            "Coaching",
            "Facebook",
            "Instagram",
            "SMS",
            "Ticket",
            "Tickets",
            "WhatsApp");

    /** Words that a language spells as English does. */
    private static final Map<String, Set<String>> SPELT_ALIKE = Map.of(
            "de",
            Set.of("Dimension", "Median", "Messaging", "Optimum", "Segment", "Service", "System", "Team"),
            "fr",
            Set.of(
                    "Catalogue",
                    "Conversations",
                    "Conversion",
                    "Conversions",
                    "Dimension",
                    "Dimensions",
                    "E-mail",
                    "Initiative",
                    "Initiatives",
                    "Notes",
                    "Observations",
                    "Optimum",
                    "Prospects",
                    "Score",
                    "Segment",
                    "Segments",
                    "Service",
                    "Source",
                    "Total",
                    "conversations",
                    "e-mail",
                    "segment",
                    "tickets"),
            "es",
            Set.of("General", "Total", "idea", "tickets"));

    private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\w+}");

    /** Numbers that meet each rule of counting: none, one, two, some and a grouped thousand. */
    private static final List<Integer> COUNTS = List.of(0, 1, 2, 7, 12_345);

    static List<String> languages() throws IOException {
        try (Stream<Path> files = Files.list(WORDING)) {
            return files.map(file -> FILE.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(file -> file.group(1))
                    .sorted()
                    .toList();
        }
    }

    static List<String> languagesAndEnglish() throws IOException {
        List<String> all = new ArrayList<>(languages());
        all.add("");
        return all;
    }

    @Test
    void theProgramSpeaksTheLanguagesItPromises() throws IOException {
        assertThat(languages()).contains("de", "es", "fr");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void saysExactlyWhatEnglishSays(String language) {
        assertThat(messages(language).keySet())
                .containsExactlyInAnyOrderElementsOf(messages("").keySet());
    }

    @ParameterizedTest
    @MethodSource("languagesAndEnglish")
    void holdsNoFaultThatACheckWouldName(String language) {
        String name = Words.fileName(language);
        assertThat(WordingCheck.faults(name, Words.builtIn(name).orElseThrow())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void fillsInTheSameArgumentsAndChoosesByTheSameWords(String language) {
        Map<String, String> english = messages("");
        messages(language).forEach((key, message) -> {
            Map<String, MessageArgument> own = MessageArgument.of(message);
            Map<String, MessageArgument> original = MessageArgument.of(english.getOrDefault(key, ""));
            assertThat(own.keySet()).as(key).isEqualTo(original.keySet());
            own.forEach((name, use) -> {
                MessageArgument known = original.getOrDefault(name, use);
                assertThat(use.choices()).as("%s {%s}", key, name).isEqualTo(known.choices());
                assertThat(!use.number() || known.number())
                        .as("%s counts {%s}", key, name)
                        .isTrue();
            });
        });
    }

    @ParameterizedTest
    @MethodSource("languagesAndEnglish")
    void saysOneInTheSingular(String language) {
        messages(language).forEach((key, message) -> {
            for (Set<String> counts : counts(message)) {
                boolean countsAtAll =
                        counts.stream().anyMatch(count -> !count.startsWith("=") && !count.equals("other"));
                assertThat(countsAtAll ? counts : Set.of("one"))
                        .as("%s: %s", key, message)
                        .containsAnyOf("one", "=1");
            }
        });
    }

    /** The selectors of each plural of a message. */
    private static List<Set<String>> counts(String message) {
        MessagePattern pattern = new MessagePattern(message);
        List<Set<String>> all = new ArrayList<>();
        for (int i = 0; i < pattern.countParts(); i++) {
            if (pattern.getPart(i).getType() == MessagePattern.Part.Type.ARG_START
                    && pattern.getPart(i).getArgType() == MessagePattern.ArgType.PLURAL) {
                all.add(selectors(pattern, i));
            }
        }
        return all;
    }

    private static Set<String> selectors(MessagePattern pattern, int start) {
        Set<String> selectors = new TreeSet<>();
        for (int i = start + 1; i < pattern.getLimitPartIndex(start); i++) {
            switch (pattern.getPart(i).getType()) {
                case ARG_SELECTOR -> selectors.add(pattern.getSubstring(pattern.getPart(i)));
                case MSG_START -> i = pattern.getLimitPartIndex(i);
                default -> {
                    // Names, types and numbers of the plural itself.
                }
            }
        }
        return selectors;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void leavesNoEnglishBehind(String language) {
        Map<String, String> english = messages("");
        Map<String, String> left = new LinkedHashMap<>();
        messages(language).forEach((key, message) -> {
            String words = PLACEHOLDER.matcher(message).replaceAll("").strip();
            if (message.equals(english.get(key)) && WORD.matcher(words).find() && !alike(language, words)) {
                left.put(key, message);
            }
        });
        assertThat(left).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void writesNoWordThatEnglishAloneHas(String language) {
        messages(language).forEach((key, message) -> {
            for (Map<String, Object> values : values(MessageArgument.of(message), 2)) {
                String said = new MessageFormat(message, Locale.of(language)).format(values);
                assertThat(PackTexts.english(said)).as("%s: %s", key, said).isEmpty();
            }
        });
    }

    private static boolean alike(String language, String words) {
        return SHARED.contains(words)
                || SPELT_ALIKE.getOrDefault(language, Set.of()).contains(words);
    }

    @ParameterizedTest
    @MethodSource("languagesAndEnglish")
    void writesNoStraightApostropheButADoubledOne(String language) {
        messages(language)
                .forEach((key, message) ->
                        assertThat(message.replace("''", "")).as(key).doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("languagesAndEnglish")
    void setsSpacesOnce(String language) {
        messages(language)
                .forEach((key, message) -> assertThat(message)
                        .as(key)
                        .doesNotContain("  ")
                        .doesNotContain("\t")
                        .doesNotContain(" ,")
                        .doesNotContain("{ {")
                        .doesNotContainPattern(" \\.( |$)"));
    }

    @ParameterizedTest
    @MethodSource("languagesAndEnglish")
    void saysEveryMessageWithEveryChoiceAndCount(String language) {
        Locale locale = language.isEmpty() ? Locale.ENGLISH : Locale.of(language);
        messages(language).forEach((key, message) -> {
            Map<String, MessageArgument> arguments = MessageArgument.of(message);
            for (int count : COUNTS) {
                for (Map<String, Object> values : values(arguments, count)) {
                    assertThat(new MessageFormat(message, locale).format(values))
                            .as("%s with %s", key, values)
                            .doesNotContain("{", "}", "#", "  ")
                            .matches(said -> said.isEmpty() == message.isEmpty() || arguments.size() > 0);
                }
            }
        });
    }

    /** Every choice of every argument in turn, the others at {@code other}. */
    private static List<Map<String, Object>> values(Map<String, MessageArgument> arguments, int count) {
        List<Map<String, Object>> all = new ArrayList<>();
        Map<String, Object> plain = new HashMap<>();
        arguments.forEach((name, use) -> plain.put(name, use.number() ? count : "other"));
        all.add(plain);
        arguments.forEach((name, use) -> use.choices().forEach(choice -> {
            Map<String, Object> chosen = new HashMap<>(plain);
            chosen.put(name, choice);
            all.add(chosen);
        }));
        return all;
    }

    private static Map<String, String> messages(String language) {
        Map<String, String> messages = new LinkedHashMap<>();
        Words.read(Words.builtIn(Words.fileName(language)), messages);
        return messages;
    }
}
