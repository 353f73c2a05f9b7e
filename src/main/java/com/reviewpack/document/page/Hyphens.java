package com.reviewpack.document.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where long words of column heads and tiles may be divided by a hyphen, by the list of {@code hyphens.txt}. A word that
 * the list does not know stays whole.
 */
public final class Hyphens {

    private static final String FILE = "hyphens.txt";
    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    /** By language, then by word: the length of its first part. Rests of words are words, since lines begin with them. */
    private static final Map<String, Map<String, Integer>> KNOWN = read();

    private final Map<String, Integer> parts;

    /**
     * @param language of BCP 47
     */
    public Hyphens(String language) {
        this.parts = KNOWN.getOrDefault(Locale.forLanguageTag(language).getLanguage(), Map.of());
    }

    /** The places within a text before which a hyphen may be set, ascending. */
    public List<Integer> in(String text) {
        List<Integer> found = new ArrayList<>();
        for (Matcher words = WORD.matcher(text); words.find(); ) {
            int from = words.start();
            Integer part = parts.get(text.substring(from, words.end()).toLowerCase(Locale.ROOT));
            while (part != null) {
                from += part;
                found.add(from);
                part = parts.get(text.substring(from, words.end()).toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    private static Map<String, Map<String, Integer>> read() {
        Map<String, Map<String, Integer>> known = new HashMap<>();
        try (InputStream in = Hyphens.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                int space = line.indexOf(' ');
                String rest = line.substring(space + 1).toLowerCase(Locale.ROOT);
                Map<String, Integer> words = known.computeIfAbsent(line.substring(0, space), key -> new HashMap<>());
                for (int at = rest.indexOf('-'); at > 0; at = rest.indexOf('-')) {
                    words.put(rest.replace("-", ""), at);
                    rest = rest.substring(at + 1);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
        return known;
    }
}
