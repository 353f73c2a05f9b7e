package com.reviewpack.delivery;

import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The proof of what was sent, outside the database: a text file that only grows. A line is forced to the disk before the
 * connection opens, another when the attempt has ended. A line that a crash tore is no line: nothing was sent on it.
 */
public final class DeliveryJournal implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;
    private final Map<String, Entry> last = new HashMap<>();
    private final Map<String, Set<String>> mailsWith = new HashMap<>();

    /**
     * The last line about a mail.
     *
     * @param at when it was written
     * @param ended the state that the attempt ended in; empty: no line says how it ended
     */
    record Entry(Instant at, String messageId, String recipient, Optional<MailState> ended, String reply) {

        /** Whether the server has the mail, or may have it. */
        boolean mayHaveLeft() {
            return switch (ended.orElse(MailState.UNKNOWN)) {
                case ACCEPTED, UNKNOWN, SENDING -> true;
                case FROZEN, RETRY, REJECTED, TOO_LARGE, BOUNCED -> false;
            };
        }
    }

    /**
     * Opens the journal and reads what it says; makes it where there is none.
     *
     * @param file in a folder that exists or can be made
     * @throws IOException where it cannot be read or written, or a line in it is damaged
     */
    public DeliveryJournal(Path file) throws IOException {
        this.file = file;
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        boolean torn = false;
        if (Files.exists(file)) {
            String text = text();
            torn = !text.isEmpty() && !text.endsWith("\n");
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size() - (torn ? 1 : 0); i++) {
                learn(i + 1, lines.get(i));
            }
        }
        channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        if (torn) {
            force("\n");
        }
    }

    private String text() throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException damaged) {
            throw new IOException(
                    "the journal " + file + " holds bytes that it was never given; nothing is sent while it is damaged:"
                            + " restore it from the newest backup",
                    damaged);
        }
    }

    /**
     * Before the connection opens.
     *
     * @param packs what the mail carries: item and version, with a blank between
     */
    synchronized void sending(Mail mail, List<String> packs, Instant now) throws IOException {
        append(now + "\tSENDING\t" + mail.messageId() + "\t" + mail.recipient() + "\t" + mail.sha256()
                + packs.stream().map(pack -> "\t" + pack).collect(Collectors.joining()));
    }

    /** When the attempt has ended, before the database says so. */
    synchronized void ended(Mail mail, MailState state, String reply, Instant now) throws IOException {
        append(now + "\t" + state.name() + "\t" + mail.messageId() + "\t" + mail.recipient() + "\t"
                + reply.replaceAll("\\p{Cntrl}+", " "));
    }

    /** What the journal last said of a mail; empty: no attempt ever reached the network. */
    synchronized Optional<Entry> lastOf(String messageId) {
        return Optional.ofNullable(last.get(messageId));
    }

    /** What the journal last said of each mail that carried a pack: item and version, with a blank between. */
    synchronized List<Entry> mailsWith(String pack) {
        return mailsWith.getOrDefault(pack, Set.of()).stream()
                .map(id -> Objects.requireNonNull(last.get(id)))
                .toList();
    }

    private void append(String line) throws IOException {
        force(line + "\n");
        learn(0, line);
    }

    private void force(String text) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(true);
    }

    private void learn(int number, String line) throws IOException {
        String[] fields = line.split("\t", 5);
        if (fields.length < 5) {
            return;
        }
        try {
            Optional<MailState> ended =
                    fields[1].equals("SENDING") ? Optional.empty() : Optional.of(MailState.valueOf(fields[1]));
            last.put(fields[2], new Entry(Instant.parse(fields[0]), fields[2], fields[3], ended, fields[4]));
        } catch (IllegalArgumentException | DateTimeParseException damaged) {
            throw new IOException(
                    "line " + number + " of the journal " + file
                            + " is damaged; nothing is sent while it is: restore the"
                            + " journal from the newest backup",
                    damaged);
        }
        if (fields[1].equals("SENDING")) {
            Stream.of(fields[4].split("\t"))
                    .skip(1)
                    .forEach(pack -> mailsWith
                            .computeIfAbsent(pack, key -> new TreeSet<>())
                            .add(fields[2]));
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
