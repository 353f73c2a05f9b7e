package com.reviewpack.transcripts;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The words that give personal data away, and those that are none; from {@code masking.properties}. */
final class MaskingWords {

    private static final Properties LISTS = read();

    /** A line that asks for a name. */
    static final List<String> ASK_NAME = phrases("ask.name");
    /** A line that asks for a user name, a password or a number. */
    static final List<String> ASK_SECRET = phrases("ask.secret");
    /** A line that asks for an address or a day of birth. */
    static final List<String> ASK_PLACE = phrases("ask.place");
    /** A name follows. */
    static final List<String> SAYS_NAME = phrases("says.name");
    /** A name follows where it begins with a capital letter. */
    static final List<String> SAYS_CAPITAL = phrases("says.capital");
    /** A name may follow. */
    static final List<String> SAYS_GREETING = phrases("says.greeting");
    /** A name follows, whatever its case, where {@link #GOES_ON} or the sentence's end follows it. */
    static final List<String> SAYS_LOWER = phrases("says.lower");
    /** A name may follow, whatever its case. */
    static final List<String> SAYS_KIN = phrases("says.kin");
    /** A user name or a password follows. */
    static final List<String> SAYS_SECRET = phrases("says.secret");
    /** A name follows at once, in scripts without spaces. */
    static final List<String> SAYS_UNSPACED = list("says.unspaced");
    /** A name stands at once before, in scripts without spaces. */
    static final List<String> UNSPACED_BEFORE = list("unspaced.before");

    /** Stands after a name. */
    static final List<String> AFTER_NAME = phrases("after.name");
    /** A line that asks for something. */
    static final List<String> REQUEST = phrases("request");

    private static final Set<String> GOES_ON = folded("goes.on");
    private static final Set<String> STATE = folded("state");
    private static final Set<String> COMMON = folded("common");
    private static final Set<String> CAPITAL = folded("capital");

    private MaskingWords() {}

    /** Whether the word, folded, is certainly no name. */
    static boolean isCommon(String word) {
        return COMMON.contains(word);
    }

    /** Whether the word, folded, may stand within a sentence with a capital letter and be no name. */
    static boolean mayBeCapital(String word) {
        return COMMON.contains(word) || CAPITAL.contains(word);
    }

    /** Whether the word, folded, may follow a name that was said in lower case. */
    static boolean goesOn(String word) {
        return GOES_ON.contains(word);
    }

    /** Whether the word, folded, says how someone is: no name. */
    static boolean isState(String word) {
        return STATE.contains(word);
    }

    /** Whether the line, in {@link Utterance#words} form, holds one of the phrases. */
    static boolean holds(String words, List<String> phrases) {
        return phrases.stream().anyMatch(words::contains);
    }

    private static List<String> phrases(String key) {
        return list(key).stream()
                .map(phrase -> UnspacedNames.isUnspaced(phrase) ? phrase : Utterance.words(phrase))
                .toList();
    }

    private static Set<String> folded(String key) {
        return list(key).stream().map(LearnedNames::folded).collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> list(String key) {
        return Arrays.stream(LISTS.getProperty(key).split(",", -1))
                .map(String::strip)
                .toList();
    }

    private static Properties read() {
        try (InputStream file = Objects.requireNonNull(MaskingWords.class.getResourceAsStream("masking.properties"))) {
            Properties lists = new Properties();
            lists.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException("masking.properties cannot be read", e);
        }
    }
}
