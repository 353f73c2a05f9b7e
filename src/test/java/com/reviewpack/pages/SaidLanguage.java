package com.reviewpack.pages;

import com.reviewpack.findings.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * How sentences of findings look in one language, from {@code pages/said_LANGUAGE.txt}: written down by hand, apart from
 * the wording that the program says them with. Blanks that do not break are read as blanks.
 */
final class SaidLanguage {

    private static final Map<String, SaidLanguage> READ = new ConcurrentHashMap<>();

    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    private final Map<Finding.Kind, List<SaidPattern>> sentences = new EnumMap<>(Finding.Kind.class);
    private final List<Cause> causes = new ArrayList<>();

    /** What a cause looks like, and whether it is said to be more than the whole. */
    record Cause(SaidPattern pattern, boolean beyond) {}

    private SaidLanguage(String language) {
        String file = "/pages/said_" + language + ".txt";
        try (InputStream in = Objects.requireNonNull(SaidLanguage.class.getResourceAsStream(file), file)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::take);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        for (Finding.Kind kind : Finding.Kind.values()) {
            sentences.put(kind, all(kind.name()).stream().map(this::pattern).toList());
        }
    }

    static SaidLanguage of(Locale locale) {
        return READ.computeIfAbsent(locale.getLanguage(), SaidLanguage::new);
    }

    /** A text with plain blanks. */
    static String blanks(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private void take(String line) {
        int equals = line.indexOf('=');
        String name = line.substring(0, equals).strip();
        String value = blanks(line.substring(equals + 2));
        lines.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        if (name.startsWith("cause")) {
            causes.add(new Cause(pattern(value), name.endsWith("beyond")));
        }
    }

    private SaidPattern pattern(String sentence) {
        return SaidPattern.of(sentence, points());
    }

    private List<String> all(String name) {
        return Objects.requireNonNull(lines.get(name), name);
    }

    private String one(String name) {
        return all(name).getFirst();
    }

    Map<Finding.Kind, List<SaidPattern>> sentences() {
        return sentences;
    }

    /** In the order in which they are tried. */
    List<Cause> causes() {
        return causes;
    }

    String separator() {
        return one("separator") + " ";
    }

    String points() {
        return one("points");
    }

    char point() {
        return one("point").charAt(0);
    }

    /** What stands between thousands. */
    char group() {
        return one("group").equals("blank") ? ' ' : one("group").charAt(0);
    }

    /** From 1. */
    int month(String name) {
        int index = List.of(one("months").split(" ", -1)).indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("no month: " + name);
        }
        return index + 1;
    }

    /** 1 on Mondays to 7, 0 every day, less than 0 where it is none. */
    int weekday(String name) {
        return List.of(one("weekdays").split(", ", -1)).indexOf(name);
    }

    SaidPattern hours() {
        return pattern(one("hours"));
    }

    /** What a part of a dimension looks like. */
    SaidPattern part(String dimension) {
        return pattern(one("part " + dimension));
    }

    /** The id of a channel by its name; the name in small letters where it is not listed. */
    String channel(String name) {
        return lines.entrySet().stream()
                .filter(line ->
                        line.getKey().startsWith("channel ") && line.getValue().contains(name))
                .map(line -> line.getKey().substring("channel ".length()))
                .findFirst()
                .orElse(name.toLowerCase(Locale.ROOT));
    }

    /** The words by which a sentence of a finding is known. */
    Pattern tells() {
        return Pattern.compile(one("tells"));
    }
}
