package com.reviewpack.installation;

import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.StorageFailed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Copies of what cannot be made again, before and after each night: the embedded database, the journal, and the mails that
 * are still to be sent. A database of its own has backups of its own.
 *
 * @param data the folder in which they lie, each in {@code backups/DATE-before} or {@code backups/DATE-after}
 */
public record Backups(Path data) {

    /** Nights whose backups are kept; ours: a week, so that a fault found on Monday can be undone. */
    private static final int NIGHTS = 7;

    public static final String FOLDER = "backups";

    private static final Pattern OF_A_NIGHT = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})-(before|after)");

    /** Before a night's first start; a later start of it leaves what was kept then. */
    public void before(Stores stores, LocalDate night) {
        if (stores.nights().last().isPresent() && !Files.isDirectory(folder(night + "-before"))) {
            keep(stores, night + "-before");
        }
    }

    /** After each run that came to its end; the last one of a night is kept. */
    public void after(Stores stores, LocalDate night) {
        keep(stores, night + "-after");
        try {
            prune();
        } catch (IOException | UncheckedIOException notRemoved) {
            throw new StorageFailed("old backups in " + data.resolve(FOLDER) + " cannot be removed", notRemoved);
        }
    }

    /** Removes every backup, and with them what is not to be known any more; the next night makes new ones. */
    public void removeAll() throws IOException {
        remove(data.resolve(FOLDER));
    }

    private void keep(Stores stores, String name) {
        Path unfinished = folder("." + name + ".part");
        try {
            remove(unfinished);
            Files.createDirectories(unfinished);
            if (stores.database().isEmbedded()) {
                stores.database().backUp(unfinished);
            }
            copy(data.resolve("deliveries.journal"), unfinished.resolve("deliveries.journal"));
            for (MailState open : List.of(MailState.FROZEN, MailState.SENDING, MailState.RETRY)) {
                for (Mail mail : stores.deliveries().in(open)) {
                    copy(
                            data.resolve("mails").resolve(mail.fileName()),
                            unfinished.resolve("mails").resolve(mail.fileName()));
                }
            }
            force(unfinished);
            remove(folder(name));
            Files.move(unfinished, folder(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UncheckedIOException notKept) {
            throw new StorageFailed(
                    "the backup " + folder(name) + " cannot be written: " + Reasons.of(notKept)
                            + "; make room on the disk",
                    notKept);
        }
    }

    private Path folder(String name) {
        return data.resolve(FOLDER).resolve(name);
    }

    private static void copy(Path file, Path target) throws IOException {
        if (Files.isRegularFile(file)) {
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
    }

    private static void force(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    private void prune() throws IOException {
        List<String> kept;
        try (Stream<Path> all = Files.list(data.resolve(FOLDER))) {
            kept = all.map(backup -> String.valueOf(backup.getFileName()))
                    .filter(name -> OF_A_NIGHT.matcher(name).matches())
                    .sorted()
                    .toList();
        }
        List<String> nights =
                kept.stream().map(name -> name.substring(0, 10)).distinct().toList();
        List<String> old = nights.subList(0, Math.max(0, nights.size() - NIGHTS));
        for (String name : kept) {
            if (old.contains(name.substring(0, 10))) {
                remove(folder(name));
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
