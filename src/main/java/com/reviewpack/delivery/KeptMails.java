package com.reviewpack.delivery;

import com.reviewpack.warehouse.Mail;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every place where bytes of mails are kept: frozen ones, those in the outbox, and the folders into which the relay files
 * copies and returned mails. A mailbox elsewhere is its owner's.
 */
public final class KeptMails {

    private static final String ENDING = ".eml";

    private final Path frozen;
    private final Path outbox;
    private final List<Path> copies = new ArrayList<>();

    /**
     * @param data the folder that holds the frozen mails
     * @param outbox the folder for mails where no server is set
     */
    public KeptMails(Path data, Path outbox, MailSettings settings) {
        this.frozen = data.resolve("mails");
        this.outbox = outbox;
        addFolder(settings.archive());
        addFolder(settings.bounces());
    }

    private void addFolder(@Nullable String folder) {
        Optional.ofNullable(folder)
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .ifPresent(copies::add);
    }

    /** The frozen mails and those in the outbox in whose words something stands; by their id. */
    public List<String> saying(Predicate<String> something) throws IOException {
        List<String> ids = new ArrayList<>();
        for (Path folder : List.of(frozen, outbox)) {
            for (Path file : in(folder)) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(ENDING) && says(file, something)) {
                    ids.add(name.substring(0, name.length() - ENDING.length()));
                }
            }
        }
        return ids.stream().distinct().sorted().toList();
    }

    /** Deletes what is kept of a mail here, where it is still there. */
    public void delete(String mailId) throws IOException {
        for (Path folder : List.of(frozen, outbox)) {
            Files.deleteIfExists(folder.resolve(mailId + ENDING));
        }
    }

    /**
     * Deletes copies of mails, and mails that came back.
     *
     * @param mails whose copies go
     * @param something in the words of others that go
     * @return how many went
     */
    public long deleteCopies(List<Mail> mails, Predicate<String> something) throws IOException {
        Predicate<String> either =
                text -> something.test(text) || mails.stream().anyMatch(mail -> text.contains(mail.messageId()));
        long deleted = 0;
        for (Path folder : copies) {
            for (Path file : in(folder)) {
                if (says(file, either)) {
                    Files.delete(file);
                    deleted++;
                }
            }
        }
        return deleted;
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Looks at the bytes as they stand, and at the words as a reader sees them. */
    private static boolean says(Path file, Predicate<String> something) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (something.test(new String(bytes, StandardCharsets.UTF_8))) {
            return true;
        }
        try {
            ReadableMail mail = ReadableMail.of(bytes);
            return something.test(mail.subject() + "\n" + mail.text() + "\n" + mail.html());
        } catch (IOException noMail) {
            return false; // Its bytes were looked at, and it has no words.
        }
    }
}
