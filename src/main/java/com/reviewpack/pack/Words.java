package com.reviewpack.pack;

import com.ibm.icu.text.MessageFormat;
import com.reviewpack.figures.Source;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Every sentence of a document, in the language of an account: ICU messages from {@code wording/messages.properties} and
 * its sisters ({@code messages_de.properties}), one message a line. A language without wording is answered in English,
 * with numbers, dates and money in the locale's own form. A message that a file leaves out is taken from the file that
 * comes with the program, so that an edited file may hold single lines, and one that a language lacks is said in English.
 * Safe for use by several threads.
 */
public final class Words {

    private static final String BUILT_IN = "/templates/";
    private static final String BYTE_ORDER_MARK = "\ufeff";

    /** Messages that were said before; copied for use, since they are not for several threads. */
    private static final Map<Message, MessageFormat> PARSED = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Locale language;
    private final Map<String, Message> messages;
    private final Formats formats;

    /** A pattern, and the language whose rules of number its words follow. */
    private record Message(String pattern, Locale language) {

        /** Whether nothing is filled in, chosen or quoted. */
        boolean isPlain() {
            return pattern.indexOf('{') < 0 && pattern.indexOf('}') < 0 && pattern.indexOf('\'') < 0;
        }

        MessageFormat parse() {
            return new MessageFormat(pattern, language);
        }
    }

    private Words(Locale locale, Locale language, Map<String, Message> messages) {
        this.locale = locale;
        this.language = language;
        this.messages = messages;
        this.formats = new Formats(locale, say("unit.points"), say("unit.day"));
    }

    /**
     * @param files the content of a template file by its name, empty where the user has none of that name
     */
    public static Words of(Locale locale, Function<String, Optional<byte[]>> files) {
        Map<String, Message> messages = new LinkedHashMap<>();
        add(builtIn(fileName("")), Locale.ENGLISH, messages);
        add(files.apply(fileName("")), Locale.ENGLISH, messages);
        Locale language = Locale.ENGLISH;
        String own = fileName(locale.getLanguage());
        Optional<byte[]> edited = files.apply(own);
        Optional<byte[]> shipped = builtIn(own);
        if (!locale.getLanguage().isEmpty() && (edited.isPresent() || shipped.isPresent())) {
            language = Locale.of(locale.getLanguage());
            add(shipped, language, messages);
            add(edited, language, messages);
        }
        return new Words(locale, language, Map.copyOf(messages));
    }

    private static void add(Optional<byte[]> file, Locale language, Map<String, Message> messages) {
        Map<String, String> patterns = new LinkedHashMap<>();
        read(file, patterns);
        patterns.forEach((key, pattern) -> messages.put(key, new Message(pattern, language)));
    }

    /** The wording that comes with the program. */
    public static Words builtIn(Locale locale) {
        return of(locale, name -> Optional.empty());
    }

    /** Of the numbers, dates and money, and of the paper. */
    public Locale locale() {
        return locale;
    }

    /** Of the sentences. */
    public Locale language() {
        return language;
    }

    public Formats formats() {
        return formats;
    }

    /**
     * A message without arguments.
     *
     * @throws IllegalArgumentException where no wording file has the message
     */
    public String say(String key) {
        return say(key, Map.of());
    }

    /**
     * A message with its arguments filled in; texts are taken literally.
     *
     * @throws IllegalArgumentException where no wording file has the message, or its pattern is broken
     */
    public String say(String key, Map<String, ?> arguments) {
        Message message = messages.get(key);
        if (message == null) {
            throw new IllegalArgumentException(fileName("") + " has no message '" + key + "': add a line for it");
        }
        try {
            return message.isPlain()
                    ? message.pattern()
                    : ((MessageFormat) PARSED.computeIfAbsent(message, Message::parse)
                                    .clone())
                            .format(arguments);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("message '" + key + "' is no ICU message: " + message.pattern(), e);
        }
    }

    /** The message without arguments, empty where there is none. */
    public Optional<String> find(String key) {
        return messages.containsKey(key) ? Optional.of(say(key)) : Optional.empty();
    }

    /** A figure's name, by its id; empty where the wording has none. */
    public Optional<String> figureName(String id) {
        return new FigureWords(this).name(id);
    }

    /** Where a figure comes from, in the order given. */
    public String sources(Collection<Source> sources) {
        return new FigureWords(this).sources(sources);
    }

    /** What is missing, where a figure cannot be told. */
    public String missing(MissingInput input) {
        return new FigureWords(this).missing(input);
    }

    /** A cell as text: the value in the locale's form, or in words why there is none. */
    public String cell(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.State state -> state.text();
            case Cell.Value value -> value(value);
            case Cell.Quantity quantity -> formats.quantity(quantity.value(), quantity.unit());
            case Cell.Change change -> formats.change(change);
            case Cell.Day day -> formats.day(day.day());
            case Cell.Empty empty -> "";
        };
    }

    private String value(Cell.Value value) {
        return switch (value.measurement()) {
            case Measurement.Known known -> formats.quantity(known.value(), value.unit());
            case Measurement.NothingToMeasure none -> say("status.nothing_to_measure");
            case Measurement.MissingData missing -> say("status.missing_data");
            case Measurement.NotCovered not -> say("status.not_covered");
            case Measurement.NotApplicable not -> say("status.not_applicable");
        };
    }

    public static String fileName(String language) {
        return "wording/messages" + (language.isEmpty() ? "" : "_" + language) + ".properties";
    }

    public static Optional<byte[]> builtIn(String name) {
        try (InputStream file = Words.class.getResourceAsStream(BUILT_IN + name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("template " + name + " cannot be read", e);
        }
    }

    /** Lines {@code key = text}; blank lines and lines that begin with {@code #} are passed over. */
    public static void read(Optional<byte[]> content, Map<String, String> into) {
        content.map(Words::text).stream()
                .flatMap(String::lines)
                .filter(line -> !skipped(line))
                .forEach(line -> {
                    int equals = line.indexOf('=');
                    if (equals > 0) {
                        into.put(
                                line.substring(0, equals).strip(),
                                line.substring(equals + 1).strip());
                    }
                });
    }

    /** A file's text, without the mark by which some editors begin a file in UTF-8. */
    static String text(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    static boolean skipped(String line) {
        return line.isBlank() || line.startsWith("#");
    }
}
