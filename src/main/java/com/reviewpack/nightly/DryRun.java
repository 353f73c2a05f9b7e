package com.reviewpack.nightly;

import com.reviewpack.delivery.MailSettings;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.stream.Stream;

/**
 * A night on a copy of what is remembered: everything is computed, drawn and written into mails, in a scratch folder that
 * is thrown away. Output, database, journal and mail server are not touched.
 */
public final class DryRun {

    private final Installation installation;
    private final Clock clock;
    private final Progress progress;
    private final StopSignal stop;
    private final Growth growth;

    public DryRun(Installation installation, Clock clock, Progress progress, StopSignal stop, Growth growth) {
        this.installation = installation;
        this.clock = clock;
        this.progress = progress;
        this.stop = stop;
        this.growth = growth;
    }

    /**
     * @throws NightRefused where it cannot begin, or the facts are in a database that cannot be copied
     */
    public NightRun.Ending run(NightOrder order) throws IOException {
        NightSettings settings = installation.settings();
        if (!settings.database().isEmbedded()) {
            throw new NightRefused("--dry-run works on a copy of the embedded database; with reviewpack.database.url"
                    + " set, try the night on a copy of that database instead");
        }
        Path scratch = Files.createTempDirectory("dry-run-");
        try {
            copyData(scratch.resolve("data"));
            return new NightRun(scratchInstallation(scratch), clock, progress, stop, growth).run(order);
        } finally {
            delete(scratch);
        }
    }

    private Installation scratchInstallation(Path scratch) {
        NightSettings settings = installation.settings();
        MailSettings mail = settings.mail();
        return new Installation(
                installation.portfolio(),
                installation.exports(),
                installation.catalogue(),
                installation.templates(),
                scratch.resolve("output"),
                scratch.resolve("data"),
                new NightSettings(
                        settings.zone(),
                        settings.incomplete(),
                        settings.leads(),
                        settings.exports(),
                        settings.database(),
                        mail.toOutbox()));
    }

    private void copyData(Path target) throws IOException {
        Files.createDirectories(target);
        if (!Files.isDirectory(installation.data())) {
            return;
        }
        try (NightLock alone = NightLock.take(installation.data());
                Stream<Path> files = Files.walk(installation.data())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = target.resolve(installation.data().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else if (NightLock.isNot(file)) {
                    Files.copy(file, copy);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path emptied, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
