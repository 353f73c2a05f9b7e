package com.reviewpack.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the marker {@code NAME.done} says of its file. It may be empty, or state {@code bytes} (or {@code size}),
 * {@code rows} and {@code sha256}, each followed by {@code =} or {@code :} and the value, or be what {@code sha256sum}
 * prints. Other words in it mean nothing.
 *
 * @param sha256 in lower case; empty where it is not stated
 * @param unclear a statement whose value is none, as it stands; empty where each is clear
 */
public record DoneMarker(OptionalLong bytes, OptionalLong rows, String sha256, String unclear) {
    /** No marker, or one that says nothing. */
    public static final DoneMarker SILENT = new DoneMarker(OptionalLong.empty(), OptionalLong.empty(), "", "");

    private static final int MOST_BYTES = 10_000;
    private static final Pattern STATEMENT =
            Pattern.compile("\\b(bytes|size|rows|sha256)\"?\\s*[=:]\\s*\"?([^\\s\",;}]*(?:,[0-9]{3}(?![0-9]))*)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PRINTED_HASH = Pattern.compile("(?m)^\\\\?([0-9a-f]{64})[ \\t]+\\S");

    static DoneMarker read(Path marker) throws IOException {
        try (var in = Files.newInputStream(marker, LinkOption.NOFOLLOW_LINKS)) {
            return of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        }
    }

    static DoneMarker of(String words) {
        String text = words.toLowerCase(Locale.ROOT);
        Map<String, String> stated = new HashMap<>();
        Matcher statement = STATEMENT.matcher(text);
        while (statement.find()) {
            String name = statement.group(1).equals("size") ? "bytes" : statement.group(1);
            String value = statement.group(2);
            boolean clear =
                    (name.equals("sha256") ? HASH : NUMBER).matcher(value).matches();
            String before = stated.put(name, value);
            if (!clear || before != null && !before.equals(value)) {
                return new DoneMarker(OptionalLong.empty(), OptionalLong.empty(), "", statement.group());
            }
        }
        Matcher printed = PRINTED_HASH.matcher(text);
        String hash = stated.getOrDefault("sha256", printed.find() ? printed.group(1) : "");
        return new DoneMarker(number(stated.get("bytes")), number(stated.get("rows")), hash, "");
    }

    private static OptionalLong number(@Nullable String value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
    }
}
