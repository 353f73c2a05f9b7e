package com.reviewpack.delivery;

import com.reviewpack.document.FinishedFile;
import com.reviewpack.warehouse.Mail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the bytes of every mail from before its first attempt; what is sent is what was frozen. */
public final class MailFolder {

    private final Path folder;

    private MailFolder(Path folder) {
        this.folder = folder;
    }

    /** The one in a data folder. */
    public static MailFolder in(Path data) {
        return new MailFolder(data.resolve("mails"));
    }

    void freeze(String fileName, byte[] bytes) throws IOException {
        FinishedFile.write(folder.resolve(fileName), bytes);
    }

    /** Whether a mail was frozen here, and not in another data folder. */
    boolean has(Mail mail) {
        return Files.isRegularFile(folder.resolve(mail.fileName()));
    }

    /** The name of a mail here, by how it ends. */
    Optional<String> endingWith(String end) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> mails = Files.list(folder)) {
            return mails.map(mail -> String.valueOf(mail.getFileName()))
                    .filter(name -> name.endsWith(end))
                    .sorted()
                    .findFirst();
        }
    }

    /** The digest of what lies here under that name, of nothing where nothing does. */
    String digest(String fileName) throws IOException {
        return FinishedFile.sha256(content(fileName));
    }

    /** How many bytes lie here under that name. */
    long bytes(String fileName) throws IOException {
        return content(fileName).length;
    }

    private byte[] content(String fileName) throws IOException {
        Path file = folder.resolve(fileName);
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
    }

    /**
     * @throws NotAsFrozen where the file is gone or is not what was frozen
     */
    public byte[] thaw(Mail mail) throws IOException {
        if (mail.fileName().isEmpty()) {
            throw new NotAsFrozen("the bytes of the mail " + mail.messageId()
                    + " are not kept any more: they were erased, or their time had come");
        }
        if (!has(mail)) {
            throw new NotAsFrozen(
                    "the frozen mail " + folder.resolve(mail.fileName()) + " is gone; restore it from a backup");
        }
        byte[] bytes = Files.readAllBytes(folder.resolve(mail.fileName()));
        if (!FinishedFile.sha256(bytes).equals(mail.sha256())) {
            throw new NotAsFrozen("the frozen mail " + folder.resolve(mail.fileName())
                    + " has changed since it was written; restore it from a backup");
        }
        return bytes;
    }

    /** A mail cannot be given as it was written. */
    public static final class NotAsFrozen extends IOException {
        private static final long serialVersionUID = 1L;

        NotAsFrozen(String sentence) {
            super(sentence);
        }
    }
}
