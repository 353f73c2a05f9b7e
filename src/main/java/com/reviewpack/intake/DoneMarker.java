package com.reviewpack.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the marker {@code NAME.done} says of its file. It may be empty, or state {@code bytes}, {@code rows} and
 * {@code sha256}, each followed by {@code =} or {@code :} and the value.
 *
 * @param sha256 in lower case; empty where it is not stated
 */
public record DoneMarker(OptionalLong bytes, OptionalLong rows, String sha256) {
    /** No marker, or one that says nothing. */
    public static final DoneMarker SILENT = new DoneMarker(OptionalLong.empty(), OptionalLong.empty(), "");

    private static final int MOST_BYTES = 10_000;
    private static final Pattern BYTES = Pattern.compile("\\b(?:bytes|size)\"?\\s*[=:]\\s*([0-9]{1,15})\\b");
    private static final Pattern ROWS = Pattern.compile("\\brows\"?\\s*[=:]\\s*([0-9]{1,15})\\b");
    private static final Pattern SHA256 = Pattern.compile("\\bsha256\"?\\s*[=:]\\s*\"?([0-9a-f]{64})\\b");

    static DoneMarker read(Path marker) throws IOException {
        String text;
        try (var in = Files.newInputStream(marker)) {
            text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
        Matcher hash = SHA256.matcher(text);
        return new DoneMarker(number(BYTES, text), number(ROWS, text), hash.find() ? hash.group(1) : "");
    }

    private static OptionalLong number(Pattern pattern, String text) {
        Matcher number = pattern.matcher(text);
        return number.find() ? OptionalLong.of(Long.parseLong(number.group(1))) : OptionalLong.empty();
    }
}
