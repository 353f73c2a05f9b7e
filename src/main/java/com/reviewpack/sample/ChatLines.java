package com.reviewpack.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people say in invented conversations of one language, with invented names, addresses and numbers. */
final class ChatLines {

    private static final Pattern SLOT = Pattern.compile("\\{([a-z]+\\d?)\\}");
    private static final String[] CARDS = {"4111 1111 1111 1111", "5500-0000-0000-0004", "340000000000009"};

    private final Properties lines;
    private final SplittableRandom random;
    private final Map<String, String> person = new HashMap<>();

    /** What the customer writes about: a line of opening and its solution stand at the same place. */
    private final int topic;

    private ChatLines(Properties lines, SplittableRandom random) {
        this.lines = lines;
        this.random = random;
        this.topic = random.nextInt(variants("open").length);
        String first = variant("first");
        String last = variant("last");
        person.put("first", first);
        person.put("last", last);
        person.put("order", "" + random.nextLong(1_000_000_000L, 9_999_999_999L));
        person.put("email", plain(first) + "." + plain(last) + random.nextInt(100) + "@example.com");
        person.put("card", CARDS[random.nextInt(CARDS.length)]);
        person.put("house", "" + random.nextInt(1, 120));
        person.put("street", variant("street"));
        person.put("phone", filled(variant("phone")));
    }

    /** The lines of one customer of one conversation; a language without lines speaks English. */
    static ChatLines of(String language, SplittableRandom random) {
        return new ChatLines(read(language), random);
    }

    private static Properties read(String language) {
        InputStream own = ChatLines.class.getResourceAsStream("chats_" + language + ".properties");
        try (InputStream file = own != null
                ? own
                : Objects.requireNonNull(ChatLines.class.getResourceAsStream("chats_en.properties"))) {
            Properties lines = new Properties();
            lines.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("the lines of invented conversations cannot be read: " + language, e);
        }
    }

    private static String plain(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** One of the variants of a line, filled in. */
    String say(String key) {
        return filled(variant(key));
    }

    private String variant(String key) {
        String[] variants = variants(key);
        return variants[key.equals("open") || key.equals("solve") ? topic : random.nextInt(variants.length)];
    }

    private String[] variants(String key) {
        return lines.getProperty(key).split("\\|", -1);
    }

    private String filled(String line) {
        Matcher slot = SLOT.matcher(line);
        StringBuilder said = new StringBuilder();
        while (slot.find()) {
            String name = slot.group(1);
            String value = name.startsWith("d")
                    ? digits(Integer.parseInt(name.substring(1)))
                    : Objects.requireNonNull(person.get(name), name);
            slot.appendReplacement(said, Matcher.quoteReplacement(value));
        }
        return slot.appendTail(said).toString();
    }

    private String digits(int count) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
