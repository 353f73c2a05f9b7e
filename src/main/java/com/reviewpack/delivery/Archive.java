package com.reviewpack.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder of messages, a file each ({@code .eml} files or a Maildir): what lies there has left. */
final class Archive {

    private static final String MESSAGE_ID = "message-id:";

    private final Optional<Path> folder;

    Archive(@Nullable String setting) {
        this.folder = Optional.ofNullable(setting).filter(s -> !s.isBlank()).map(Path::of);
    }

    /**
     * Whether a message with that id lies there; false where there is no archive.
     *
     * @param messageId with its angle brackets
     * @throws IOException where the folder or a message in it cannot be read
     */
    boolean holds(String messageId) throws IOException {
        if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
            return false;
        }
        try (Stream<Path> files = Files.walk(folder.get())) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (isMessage(file, messageId)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Reads the header alone; it ends with the first empty line. */
    private static boolean isMessage(Path file, String messageId) throws IOException {
        try (BufferedReader header = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String field = "";
            for (String line = header.readLine(); line != null && !line.isEmpty(); line = header.readLine()) {
                field = line.startsWith(" ") || line.startsWith("\t") ? field + line : line;
                if (field.toLowerCase(Locale.ROOT).startsWith(MESSAGE_ID) && field.contains(messageId)) {
                    return true;
                }
            }
            return false;
        }
    }
}
