package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The torture list, E58 and E59: disks that are full, read-only or out of inodes. */
class FullDisksTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "E58, E59 {0} on a file system that is {1}")
    @CsvSource({
        "data/reading, full",
        "data/reading, read-only",
        "data/mails, full",
        "data/mails, read-only",
        "data/mails, out of inodes",
        "output/2026-11-01, read-only",
        "output/2026-11-01/acme, full",
        "output/2026-11-01/acme, out of inodes"
    })
    @Tag("torture")
    @DisplayName("E58, E59 a disk that refuses stops the night before the next send, and it goes on when there is room")
    void stopsBeforeTheNextSendWhereTheDiskRefuses(String place, String how) throws Exception {
        Site site = new Site(folder);
        Path disk = Files.createDirectories(folder.resolve(place));
        try (SmallDisk small = SmallDisk.on(disk)) {
            switch (how) {
                case "full" -> small.limit("size=4k");
                case "read-only" -> small.limit("ro");
                case "out of inodes" -> small.limit("nr_inodes=3");
                default -> throw new IllegalArgumentException(how);
            }
            Site.Said stopped = site.night();
            assertThat(stopped.code()).as(stopped.err()).isEqualTo(3);
            assertThat(stopped.isPlain()).as(stopped.err()).isTrue();
            assertThat(site.mails()).isEmpty();

            small.limit("rw,size=200m,nr_inodes=10000");
            Site.Said done = site.night();
            assertThat(done.code()).as(done.err() + done.out()).isZero();
            assertThat(site.due().values()).containsOnly("delivered");
            assertThat(site.mails()).hasSize(2);
        }
    }

    @Test
    @Tag("torture")
    @DisplayName("E58 a log that has no room stops the night before the next send, and it goes on when there is room")
    void stopsBeforeTheNextSendWhereTheLogHasNoRoom() throws Exception {
        Site site = new Site(folder);
        Path logs = Files.createDirectories(folder.resolve("logs"));
        try (SmallDisk small = SmallDisk.on(logs)) {
            small.limit("size=4k");
            Files.write(logs.resolve("others"), new byte[4096]);
            String log = logs.resolve("night.log").toString();
            Site.Said stopped = site.enter("nightly", "--date", Site.DATE, "--log-file", log);
            assertThat(stopped.code()).as(stopped.err()).isEqualTo(3);
            assertThat(stopped.err())
                    .isEqualTo("reviewpack: the night was stopped: the log file " + log
                            + " cannot be written (No space left on device); nothing more was sent;"
                            + " mend it and start again\n");
            assertThat(site.mails()).isEmpty();

            small.limit("size=200m");
            Site.Said done = site.enter("nightly", "--date", Site.DATE, "--log-file", log);
            assertThat(done.code()).as(done.err() + done.out()).isZero();
            assertThat(site.due().values()).containsOnly("delivered");
            assertThat(site.mails()).hasSize(2);
        }
    }

    @Test
    @DisplayName("E58 a log that cannot be opened is told before anything is done")
    void refusesALogThatCannotBeOpened() throws IOException {
        Site site = new Site(folder);
        Path file = Files.writeString(folder.resolve("file"), "");
        Site.Said refused = site.enter(
                "nightly",
                "--date",
                Site.DATE,
                "--log-file",
                file.resolve("night.log").toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err())
                .isEqualTo("reviewpack: --log-file " + file.resolve("night.log")
                        + " cannot be opened (FileAlreadyExistsException: " + file
                        + "); name a file that can be written\n");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    @Tag("torture")
    @DisplayName("E58 a full folder of temporary files costs a night nothing: it writes none")
    void needsNoTemporaryFiles() throws Exception {
        ChildNight.assumeDayHasEnded();
        Site site = new Site(folder);
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        try (SmallDisk small = SmallDisk.on(temporary)) {
            small.limit("nr_inodes=1");
            int code = ChildNight.run(site, List.of("-Xmx1g", "-Djava.io.tmpdir=" + temporary));
            assertThat(code).as(Files.readString(folder.resolve("said.txt"))).isZero();
            assertThat(site.due()).hasSize(4).values().containsOnly("delivered");
            assertThat(site.mails()).hasSize(2);
        }
    }

    @Test
    @Tag("torture")
    @DisplayName(
            "E58 a full disk under the database stops the night before the next send, and it goes on when there is room")
    void stopsBeforeTheNextSendWhereTheDatabaseHasNoRoom() throws Exception {
        Site site = new Site(folder);
        Path data = Files.createDirectories(folder.resolve("data"));
        try (SmallDisk small = SmallDisk.on(data)) {
            small.limit("size=200m");
            assertThat(site.night("2026-10-20").code()).isZero();
            List<String> before = site.mails();

            small.limit("size=" + (small.used() + 100_000));
            Site.Said stopped = site.night();
            assertThat(stopped.code()).as(stopped.err()).isEqualTo(3);
            assertThat(stopped.isPlain()).as(stopped.err()).isTrue();
            assertThat(site.mails()).isEqualTo(before);

            small.limit("size=200m");
            Site.Said done = site.night();
            assertThat(done.code()).as(done.err() + done.out()).isZero();
            assertThat(site.due().values()).containsOnly("delivered");
        }
    }
}
