package com.reviewpack.trial;

import com.reviewpack.delivery.MailSettings;
import com.reviewpack.installation.Backups;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightLock;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.NightSettings;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An installation's twin in a scratch folder, thrown away when it is closed: it reads the same portfolio, exports and
 * templates, works on a copy of what is remembered, has an output of its own, and puts mails into an outbox there.
 */
final class ScratchInstallation implements AutoCloseable {

    private final Installation original;
    private final Path folder;

    private ScratchInstallation(Installation original, Path folder) {
        this.original = original;
        this.folder = folder;
    }

    /**
     * @param option that asks for it, as refusals name it
     * @throws NightRefused where the facts are in a database that cannot be copied, or another instance is at work
     */
    static ScratchInstallation of(Installation original, String option) throws IOException {
        if (!original.settings().database().isEmbedded()) {
            throw new NightRefused(option + " works on a copy of the embedded database; with reviewpack.database.url"
                    + " set, try it on a copy of that database instead");
        }
        ScratchInstallation scratch = new ScratchInstallation(original, Files.createTempDirectory("scratch-"));
        try {
            scratch.copyData();
        } catch (IOException | RuntimeException notCopied) {
            scratch.close();
            throw notCopied;
        }
        return scratch;
    }

    Installation installation() {
        NightSettings settings = original.settings();
        MailSettings mail = settings.mail();
        return new Installation(
                original.portfolio(),
                original.exports(),
                original.catalogue(),
                original.templates(),
                folder.resolve("output"),
                folder.resolve("data"),
                new NightSettings(
                        settings.zone(),
                        settings.incomplete(),
                        settings.leads(),
                        settings.approval(),
                        settings.retention(),
                        settings.exports(),
                        settings.database(),
                        mail.toOutbox()));
    }

    private void copyData() throws IOException {
        Path target = folder.resolve("data");
        Files.createDirectories(target);
        if (!Files.isDirectory(original.data())) {
            return;
        }
        try (NightLock alone = NightLock.take(original.data());
                Stream<Path> files = Files.walk(original.data())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (file.startsWith(original.data().resolve(Backups.FOLDER))) {
                    continue;
                }
                Path copy = target.resolve(original.data().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (NightLock.isNot(file)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
