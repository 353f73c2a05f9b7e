package com.reviewpack.delivery;

import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The proof of what was sent, outside the database: a text file that only grows. A line is forced to the disk before the
 * connection opens, another when the attempt has ended. A line that a crash tore is no line: nothing was sent on it.
 */
public final class DeliveryJournal implements AutoCloseable {

    private final FileChannel channel;
    private final Map<String, Entry> last = new HashMap<>();

    /**
     * The last line about a mail.
     *
     * @param ended the state that the attempt ended in; empty: no line says how it ended
     */
    record Entry(Optional<MailState> ended, String reply) {}

    /**
     * Opens the journal and reads what it says; makes it where there is none.
     *
     * @param file in a folder that exists or can be made
     */
    public DeliveryJournal(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        boolean torn = false;
        if (Files.exists(file)) {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            torn = !text.isEmpty() && !text.endsWith("\n");
            List<String> lines = text.lines().toList();
            (torn ? lines.subList(0, lines.size() - 1) : lines).forEach(this::learn);
        }
        channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
        if (torn) {
            force("\n");
        }
    }

    /** Before the connection opens. */
    synchronized void sending(Mail mail, Instant now) throws IOException {
        append(now + "\tSENDING\t" + mail.messageId() + "\t" + mail.recipient() + "\t" + mail.sha256());
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

    private void append(String line) throws IOException {
        force(line + "\n");
        learn(line);
    }

    private void force(String text) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        channel.force(true);
    }

    private void learn(String line) {
        String[] fields = line.split("\t", 5);
        if (fields.length < 5) {
            return;
        }
        Optional<MailState> ended =
                fields[1].equals("SENDING") ? Optional.empty() : Optional.of(MailState.valueOf(fields[1]));
        last.put(fields[2], new Entry(ended, fields[4]));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
