package com.reviewpack.pack;

import com.reviewpack.portfolio.Fault;
import com.reviewpack.portfolio.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tries a wording file before a document needs it, held against the English messages that come with the program. */
public final class WordingCheck {

    /** Beginnings of keys that data choose: an own play, practice, channel, service or dimension has a text of its own. */
    private static final List<String> CHOSEN_BY_DATA = List.of(
            "playbook.",
            "practice.",
            "channel.",
            "service.",
            "figure.transcripts.",
            "definition.transcripts.",
            "transcripts.coach.");

    /** What files are called in a mail. */
    private static final String ATTACHMENT = "mail.attachment";

    /** What other programs read as a sign, and messages do not. */
    private static final Pattern ESCAPE = Pattern.compile("\\\\u[0-9A-Za-z]{0,4}|\\\\[nrt](?![A-Za-z])|\\\\$");

    private static final Pattern UNFIT = Pattern.compile("[/\\\\:*?\"<>|]");
    private static final Pattern INNERMOST = Pattern.compile("\\{[^{}]*}");

    /** An apostrophe that is not doubled and makes ICU take the brace behind it as a mere character. */
    private static final Pattern QUOTING = Pattern.compile("(?<!')'(?:'')*[{}]");

    private static final Pattern LANGUAGE = Pattern.compile("(?:.*/)?wording/messages_([a-z]{2,3})\\.properties");

    /** What messages are given beside what they say in English. */
    private static final Map<String, String> UNSAID = Map.of(ATTACHMENT, "{account}{name}");

    private static final char UNREADABLE = '\ufffd';
    private static final int KEYS_NAMED = 5;

    private final String name;
    private final Map<String, String> english = english();
    private final Map<String, Long> seen = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    private WordingCheck(String name) {
        this.name = name;
    }

    /**
     * Every line that is no message, whose key nothing asks for, whose pattern is broken, or that wants what it does not
     * get.
     *
     * @param name as the file is named in the templates folder
     */
    public static List<Fault> faults(String name, byte[] content) {
        WordingCheck check = new WordingCheck(name);
        long line = 0;
        for (String text : Words.text(content).lines().toList()) {
            line++;
            if (!Words.skipped(text)) {
                check.line(line, text);
            }
        }
        return List.copyOf(check.faults);
    }

    /**
     * Which messages a language that the program does not ship still lacks; they are said in English. Empty where none is
     * missing, or where the language comes with the program.
     *
     * @param files the content of a template file by its name, for a brand's file that adds to the one beside the brands
     */
    public static Optional<Fault> untranslated(String name, byte[] content, Function<String, Optional<byte[]>> files) {
        Matcher language = LANGUAGE.matcher(name);
        if (!language.matches()
                || Words.builtIn(Words.fileName(language.group(1))).isPresent()) {
            return Optional.empty();
        }
        Map<String, String> there = new LinkedHashMap<>();
        Words.read(files.apply(Words.fileName(language.group(1))), there);
        Words.read(Optional.of(content), there);
        List<String> missing = english().keySet().stream()
                .filter(key -> !there.containsKey(key))
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fault(
                        name,
                        0,
                        "",
                        "",
                        missing.size() + (missing.size() == 1 ? " message is" : " messages are")
                                + " still said in English; add "
                                + String.join(", ", missing.subList(0, Math.min(KEYS_NAMED, missing.size())))
                                + (missing.size() > KEYS_NAMED ? " …" : "")));
    }

    private static Map<String, String> english() {
        Map<String, String> messages = new LinkedHashMap<>();
        Words.read(Words.builtIn(Words.fileName("")), messages);
        return messages;
    }

    private void line(long line, String text) {
        if (text.indexOf(UNREADABLE) >= 0) {
            fault(line, text.strip(), "holds characters that are not UTF-8: save the file as UTF-8");
            return;
        }
        int equals = text.indexOf('=');
        if (equals <= 0) {
            fault(line, text.strip(), "expected KEY = MESSAGE on one line");
            return;
        }
        String key = text.substring(0, equals).strip();
        String message = text.substring(equals + 1).strip();
        Long first = seen.putIfAbsent(key, line);
        if (first != null) {
            fault(line, key, "stands twice: keep this line or line " + first);
        }
        if (!english.containsKey(key) && CHOSEN_BY_DATA.stream().noneMatch(key::startsWith)) {
            fault(line, key, "is no key that a document asks for" + Nearest.hint(key, english.keySet()));
        }
        written(line, key, message);
        if (QUOTING.matcher(message).find()) {
            fault(line, key, "has ' before a brace, so that nothing is filled in there: write ’ or '' instead");
        }
        try {
            arguments(line, key, MessageArgument.of(message));
        } catch (IllegalArgumentException e) {
            fault(
                    line,
                    key,
                    "is no ICU message: close each { with } and name what stands in it, and give each plural and select"
                            + " an 'other'");
        }
    }

    /** What the message says as it stands, before anything is filled in. */
    private void written(long line, String key, String message) {
        if (message.isEmpty()) {
            fault(line, key, "says nothing: write the message, or remove the line to have the program's own words");
        }
        Matcher escape = ESCAPE.matcher(message);
        if (escape.find()) {
            fault(
                    line,
                    key,
                    escape.group().equals("\\")
                            ? "ends in \\, but no message goes on in the next line: write it on one line"
                            : "would print '" + escape.group() + "' as it stands: write the character itself");
        }
        Matcher unfit = UNFIT.matcher(literal(message));
        if (key.equals(ATTACHMENT) && unfit.find()) {
            fault(
                    line,
                    key,
                    "holds '" + unfit.group()
                            + "', which no name of a file may hold, so that a hyphen would stand there:"
                            + " write - or _");
        }
    }

    /** A message without what is filled in. */
    private static String literal(String message) {
        String before = message;
        String after = INNERMOST.matcher(before).replaceAll("");
        while (!after.equals(before)) {
            before = after;
            after = INNERMOST.matcher(before).replaceAll("");
        }
        return after;
    }

    private void arguments(long line, String key, Map<String, MessageArgument> used) {
        String original = english.get(key);
        if (original == null) {
            return;
        }
        Map<String, MessageArgument> known = MessageArgument.of(original + UNSAID.getOrDefault(key, ""));
        used.forEach((argument, use) -> {
            MessageArgument offered = known.get(argument);
            if (offered == null) {
                fault(
                        line,
                        key,
                        "is not given {" + argument + "}: "
                                + (known.isEmpty()
                                        ? "it is given nothing to fill in"
                                        : "it is given {" + String.join("}, {", known.keySet()) + "}")
                                + Nearest.hint(argument, known.keySet()));
            } else {
                counted(line, key, argument, use, offered);
                chosen(line, key, argument, use, offered);
            }
        });
    }

    private void counted(long line, String key, String argument, MessageArgument use, MessageArgument offered) {
        if (use.number() && !offered.number()) {
            fault(line, key, "counts {" + argument + "}, which may be text: write {" + argument + "} alone");
        }
    }

    private void chosen(long line, String key, String argument, MessageArgument use, MessageArgument offered) {
        if (offered.choices().isEmpty()) {
            return;
        }
        for (String choice : new TreeSet<>(use.choices())) {
            if (!offered.choices().contains(choice)) {
                fault(
                        line,
                        key,
                        "chooses by {" + argument + "} the word '" + choice + "', which never comes: it is "
                                + String.join(", ", new TreeSet<>(offered.choices())) + " or other"
                                + Nearest.hint(choice, offered.choices()));
            }
        }
    }

    private void fault(long line, String value, String expected) {
        faults.add(new Fault(name, line, "", value, expected));
    }
}
