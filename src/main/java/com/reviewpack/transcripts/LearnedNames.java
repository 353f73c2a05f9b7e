package com.reviewpack.transcripts;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Learns from a whole conversation which of its words are names and which lines answer a question for something personal:
 * what stands once after "my name is" is masked wherever it stands.
 */
final class LearnedNames {

    static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{M}'\u2019]*");
    private static final Pattern E_MAIL = Pattern.compile("([\\p{L}\\p{N}._%+-]+)\\s?[@\\uFF20]");
    private static final Pattern SENTENCE_END = Pattern.compile("[.?!\u2026;\u2022\u00BF\u00A1\u3002]\\s*$|^\\s*$");

    /** What numbers alone would not give away. */
    private static final Pattern SHORT_NUMBER = Pattern.compile(" \\p{Nd}{2,3} ");

    private static final int SHORT_ANSWER = 4;
    private static final int SHORT_ADDRESS = 14;
    private static final int LONGEST_NAME = 3;
    private static final int LEAST_IN_E_MAIL = 3;
    private static final int LEAST_ALONE = 2;
    private static final int MOST_GREETING = 3;

    private final boolean nounsHaveCapitals;
    private final Set<String> names = new HashSet<>();
    private final Map<Integer, String> wholeLines = new HashMap<>();

    private LearnedNames(boolean nounsHaveCapitals) {
        this.nounsHaveCapitals = nounsHaveCapitals;
    }

    /** A word of a line with its place. */
    record Token(String text, int start, int end) {
        String plain() {
            return folded(text);
        }

        boolean capital() {
            return Character.isUpperCase(text.codePointAt(0)) || Character.isTitleCase(text.codePointAt(0));
        }
    }

    static LearnedNames of(Talk talk) {
        LearnedNames learned = new LearnedNames(talk.language().equals("de"));
        Asked asked = Asked.NOTHING;
        for (int i = 0; i < talk.lines().size(); i++) {
            Utterance line = talk.line(i);
            if (line.by() == Speaker.CONSUMER) {
                learned.answer(i, line, asked);
                asked = ends(line.words(), MaskingWords.SAYS_NAME) ? new Asked(true, false, false) : asked;
            } else if (line.by() != Speaker.OTHER) {
                asked = Asked.in(line, asked);
            }
            learned.statements(line);
        }
        return learned;
    }

    /** What the agent has asked for, until the agent speaks of something else. */
    private record Asked(boolean name, boolean secret, boolean place) {
        static final Asked NOTHING = new Asked(false, false, false);

        static Asked in(Utterance line, Asked before) {
            boolean requests = line.asks() || MaskingWords.holds(line.words(), MaskingWords.REQUEST);
            Asked now = new Asked(
                    MaskingWords.holds(line.words(), MaskingWords.ASK_NAME),
                    requests && MaskingWords.holds(line.words(), MaskingWords.ASK_SECRET),
                    requests && MaskingWords.holds(line.words(), MaskingWords.ASK_PLACE));
            return now.equals(NOTHING) && line.wordCount() <= 2 ? before : now;
        }
    }

    private void answer(int index, Utterance line, Asked asked) {
        List<Token> tokens = tokens(line.text());
        boolean allCommon = tokens.stream().allMatch(token -> MaskingWords.isCommon(token.plain()))
                && !SHORT_NUMBER.matcher(line.words()).find();
        if (asked.place() && line.wordCount() <= SHORT_ADDRESS && !allCommon && !line.asks()) {
            wholeLines.put(index, MaskedPatterns.ADDRESS);
        }
        if (asked.secret() && line.wordCount() <= LONGEST_NAME && !allCommon && !asked.name()) {
            wholeLines.put(index, MaskedPatterns.NUMBER);
        }
        if (asked.name()) {
            tokens.stream()
                    .limit(LONGEST_NAME)
                    .takeWhile(token -> !MaskingWords.isCommon(token.plain()))
                    .forEach(this::learn);
            boolean brief = tokens.size() <= SHORT_ANSWER;
            tokens.stream()
                    .filter(token -> brief || token.capital())
                    .filter(token -> !MaskingWords.isCommon(token.plain()) || briefName(tokens, token))
                    .forEach(this::learn);
        }
    }

    /** In an answer of one or two words that all begin with a capital letter, even a common word is a name: Will Young. */
    private static boolean briefName(List<Token> tokens, Token token) {
        return tokens.size() == 2
                && token.capital()
                && tokens.stream().allMatch(Token::capital)
                && tokens.stream().anyMatch(other -> !MaskingWords.isCommon(other.plain()));
    }

    private void statements(Utterance line) {
        List<Token> tokens = tokens(line.text());
        Matcher address = E_MAIL.matcher(line.text());
        while (address.find()) {
            tokens(address.group(1)).stream()
                    .filter(token -> token.text().length() >= LEAST_IN_E_MAIL && !MaskingWords.isCommon(token.plain()))
                    .forEach(this::learn);
        }
        UnspacedNames.of(line.text()).forEach(name -> names.add(folded(name)));
        for (int i = 0; i < tokens.size(); i++) {
            follow(line, tokens, i);
        }
        alone(line, tokens);
        called(line, tokens);
        if (!nounsHaveCapitals) {
            capitals(line, tokens);
        } else {
            pairs(line, tokens);
        }
    }

    /** A line's first word before a comma, or before "here": Anna, one moment. Anna here. */
    private void called(Utterance line, List<Token> tokens) {
        if (tokens.isEmpty()
                || !tokens.getFirst().capital()
                || MaskingWords.mayBeCapital(tokens.getFirst().plain())) {
            return;
        }
        Token first = tokens.getFirst();
        boolean comma = line.text().startsWith(",", first.end())
                && (!nounsHaveCapitals || line.by() == Speaker.AGENT)
                && !MaskingWords.isState(first.plain());
        boolean here = tokens.size() <= LONGEST_NAME
                && MaskingWords.AFTER_NAME.stream()
                        .anyMatch(after -> line.words().endsWith(after));
        if (comma || here) {
            learn(first);
        }
    }

    /** Two words in a row with capital letters, within a sentence or in a note of the system: Anna Berg. */
    private void pairs(Utterance line, List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            Token one = tokens.get(i - 1);
            Token next = tokens.get(i);
            boolean within = line.by() == Speaker.OTHER || within(line, one);
            boolean both = within && one.capital() && next.capital() && next.start() == one.end() + 1;
            if (both && !MaskingWords.mayBeCapital(one.plain()) && !MaskingWords.mayBeCapital(next.plain())) {
                learn(one);
                learn(next);
            }
        }
    }

    /** Learns what follows token {@code i} where the words up to it announce a name. */
    private void follow(Utterance line, List<Token> tokens, int i) {
        String upTo = before(tokens, i);
        if (ends(upTo, MaskingWords.SAYS_NAME) || ends(upTo, MaskingWords.SAYS_SECRET)) {
            take(line, tokens, i, false);
        } else if (ends(upTo, MaskingWords.SAYS_CAPITAL)) {
            take(line, tokens, i, true);
            introduced(line, tokens, i, upTo);
            kin(tokens, i, upTo);
        } else if (ends(upTo, MaskingWords.SAYS_KIN)) {
            kin(tokens, i, upTo);
        } else if (ends(upTo, MaskingWords.SAYS_LOWER)) {
            introduced(line, tokens, i, upTo);
        } else if (ends(upTo, MaskingWords.SAYS_GREETING)) {
            boolean last = i == tokens.size() - 1 || endsSentence(line.text(), tokens.get(i), tokens.get(i + 1));
            take(line, tokens, i, !last);
        }
    }

    /** My wife anna, meine Frau Anna Berg: one word whatever its case, and another with a capital letter. */
    private void kin(List<Token> tokens, int i, String upTo) {
        if (ends(upTo, MaskingWords.SAYS_KIN) && mayBeSaidName(tokens.get(i))) {
            learn(tokens.get(i));
            boolean more = i + 1 < tokens.size()
                    && tokens.get(i + 1).capital()
                    && tokens.get(i).capital()
                    && mayBeSaidName(tokens.get(i + 1));
            if (more) {
                learn(tokens.get(i + 1));
            }
        }
    }

    /** Hello, i'm anna berg and my lamp broke: a name without a capital letter, at the beginning of what is said. */
    private void introduced(Utterance line, List<Token> tokens, int i, String upTo) {
        if (!ends(upTo, MaskingWords.SAYS_LOWER) || i > MOST_GREETING + 2) {
            return;
        }
        int end = i;
        while (end < tokens.size() && end < i + LONGEST_NAME && mayBeSaidName(tokens.get(end))) {
            end++;
            if (end < tokens.size() && stops(line.text(), tokens.get(end - 1), tokens.get(end))) {
                break;
            }
        }
        boolean closed = end == tokens.size()
                || MaskingWords.goesOn(tokens.get(end).plain())
                || (end > i && stops(line.text(), tokens.get(end - 1), tokens.get(end)));
        if (closed) {
            tokens.subList(i, end).forEach(this::learn);
        }
    }

    private static boolean mayBeSaidName(Token token) {
        return !MaskingWords.mayBeCapital(token.plain())
                && !MaskingWords.isState(token.plain())
                && !MaskingWords.goesOn(token.plain());
    }

    private static boolean stops(String text, Token one, Token next) {
        return endsSentence(text, one, next)
                || text.substring(one.end(), next.start()).indexOf(',') >= 0;
    }

    private void take(Utterance line, List<Token> tokens, int from, boolean capitalOnly) {
        for (int i = from; i < tokens.size() && i < from + LONGEST_NAME; i++) {
            Token token = tokens.get(i);
            boolean apart = i > from && endsSentence(line.text(), tokens.get(i - 1), token);
            if (apart || MaskingWords.mayBeCapital(token.plain()) || (capitalOnly && !token.capital())) {
                return;
            }
            learn(token);
        }
    }

    /** A line that is nothing but two or three words with capital letters, of which none is common: a name. */
    private void alone(Utterance line, List<Token> tokens) {
        int least = nounsHaveCapitals ? LEAST_ALONE : 1;
        boolean named = line.by() == Speaker.CONSUMER
                && tokens.size() >= least
                && tokens.size() <= LONGEST_NAME
                && tokens.stream().allMatch(token -> token.capital() && !MaskingWords.mayBeCapital(token.plain()));
        if (named) {
            tokens.forEach(this::learn);
        }
    }

    /** Words with a capital letter within a sentence, and the word before them where the sentence begins with it. */
    private void capitals(Utterance line, List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (within(line, token) && token.capital() && !MaskingWords.mayBeCapital(token.plain())) {
                learn(token);
                Token before = tokens.get(i - 1);
                if (before.capital() && !MaskingWords.mayBeCapital(before.plain())) {
                    learn(before);
                }
            }
        }
    }

    private static boolean within(Utterance line, Token token) {
        return !SENTENCE_END.matcher(line.text().substring(0, token.start())).find();
    }

    private void learn(Token token) {
        String name = token.plain();
        if (name.length() > 1 || !token.text().equals(token.text().toLowerCase(Locale.ROOT))) {
            names.add(name);
        }
    }

    /** The words before token {@code i}, at most four of them, as phrases are written. */
    private static String before(List<Token> tokens, int i) {
        List<String> words = new ArrayList<>();
        for (int k = Math.max(0, i - 4); k < i; k++) {
            words.add(tokens.get(k).text());
        }
        return Utterance.words(String.join(" ", words));
    }

    private static boolean ends(String words, List<String> phrases) {
        return phrases.stream().anyMatch(words::endsWith);
    }

    private static boolean endsSentence(String text, Token one, Token next) {
        boolean initial = one.text().length() == 1 && one.capital();
        return !initial
                && text.substring(one.end(), next.start()).codePoints().anyMatch(c -> ".?!;\u3002".indexOf(c) >= 0);
    }

    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            tokens.add(new Token(word.group(), word.start(), word.end()));
        }
        return tokens;
    }

    /** Lower case without accents and with straight apostrophes: how names are compared. */
    static String folded(String word) {
        String plain = Normalizer.normalize(word.replace('\u2019', '\''), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
        return plain.toLowerCase(Locale.ROOT)
                .replace('\u0131', 'i')
                .replace('\u0142', 'l')
                .replace('\u00F8', 'o');
    }

    /** In lower case without accents. */
    Set<String> names() {
        return names;
    }

    /** Lines that are masked as a whole, with what stands in their place. */
    Map<Integer, String> wholeLines() {
        return wholeLines;
    }
}
