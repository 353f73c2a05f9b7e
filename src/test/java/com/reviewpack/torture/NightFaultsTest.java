package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.reviewpack.cli.Door;
import com.reviewpack.cli.Surroundings;
import com.reviewpack.nightly.StopSignal;
import com.reviewpack.warehouse.Database;
import com.reviewpack.warehouse.PostgresServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The torture list, E: process, clock and storage. Damaged databases (E61) and upgrades (E65) have a class of their own. */
class NightFaultsTest {

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
            assertThat(mails(site)).isEmpty();

            small.limit("rw,size=200m,nr_inodes=10000");
            Site.Said done = site.night();
            assertThat(done.code()).as(done.err() + done.out()).isZero();
            assertThat(site.due().values()).containsOnly("delivered");
            assertThat(mails(site)).hasSize(2);
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
            List<String> before = mails(site);

            small.limit("size=" + (small.used() + 100_000));
            Site.Said stopped = site.night();
            assertThat(stopped.code()).as(stopped.err()).isEqualTo(3);
            assertThat(stopped.isPlain()).as(stopped.err()).isTrue();
            assertThat(mails(site)).isEqualTo(before);

            small.limit("size=200m");
            Site.Said done = site.night();
            assertThat(done.code()).as(done.err() + done.out()).isZero();
            assertThat(site.due().values()).containsOnly("delivered");
        }
    }

    @Test
    @DisplayName("E62 what is due follows from the business date, wherever the clock jumps")
    void computesWhatIsDueFromTheBusinessDate() throws IOException {
        Site site = new Site(folder.resolve("noon"));
        site.night();
        Map<String, String> noon = site.due();
        Site later = new Site(folder.resolve("later"));
        later.at("2027-03-28T01:30:00Z");
        later.night();
        assertThat(later.due()).isEqualTo(noon);
        later.at("2026-11-02T00:30:00Z");
        assertThat(later.night().code()).isZero();
        assertThat(later.due()).isEqualTo(noon);
        assertThat(mails(later)).hasSize(2);
    }

    @Test
    @DisplayName(
            "E63 nights that were missed are made up for once, in one mail a person, and the second run sends nothing")
    void makesUpForMissedNightsOnce() throws IOException {
        Site site = new Site(folder);
        site.at("2026-10-29T12:00:00Z");
        assertThat(site.night("2026-10-28").code()).isZero();
        int before = mails(site).size();

        site.at("2026-11-05T12:00:00Z");
        assertThat(site.night("2026-11-04").code()).isZero();
        assertThat(site.report("2026-11-04")
                        .get("due")
                        .valueStream()
                        .map(item -> item.get("state").asString()))
                .hasSize(4)
                .containsOnly("delivered");
        assertThat(mails(site)).hasSize(before + 2);

        assertThat(site.night("2026-11-04").code()).isZero();
        assertThat(mails(site)).hasSize(before + 2);
    }

    @Test
    @DisplayName("E66 a night that takes longer than a day is followed by the one that it held up, and none beside it")
    void runsTheNextNightAfterOneThatTookADay() throws IOException {
        Site site = new Site(folder);
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-02T03:00:00Z"));
        StopSignal stop = new StopSignal();
        List<String> said = new ArrayList<>();
        PrintWriter out = new PrintWriter(new StringWriter()) {
            @Override
            public void println(String line) {
                said.add(line);
                if (line.startsWith("Night of 2026-11-01")) {
                    now.set(Instant.parse("2026-11-03T09:00:00Z"));
                } else if (line.startsWith("Night of 2026-11-02")) {
                    stop.stop();
                }
            }
        };
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        int code = Door.enter(
                new Surroundings(
                        out,
                        new PrintWriter(new StringWriter()),
                        clock,
                        ZoneOffset.UTC,
                        Map.of(),
                        false,
                        stop,
                        wait -> {},
                        document -> false),
                site.arguments("serve", "--cron", "0 2 * * *", "--zone", "UTC"));

        assertThat(code).isZero();
        assertThat(said.stream().filter(line -> line.startsWith("Night of")))
                .containsExactly("Night of 2026-11-01: done, exit code 0", "Night of 2026-11-02: done, exit code 0");
        assertThat(said.getLast()).isEqualTo("Stopped.");
        assertThat(mails(site)).hasSize(2);
    }

    @Test
    @DisplayName("E57 a run of which nobody knows how it ended is taken up by the next start")
    void takesUpARunOfUnknownEnd() throws Exception {
        Site site = new Site(folder);
        assertThat(site.night().code()).isZero();
        try (Database database = Database.embedded(folder.resolve("data"));
                Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE batch_job_execution SET status = 'UNKNOWN', exit_code = 'UNKNOWN'");
            statement.execute("UPDATE batch_step_execution SET status = 'UNKNOWN', exit_code = 'UNKNOWN'");
        }
        Site.Said again = site.night();
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(mails(site)).hasSize(2);
    }

    @Test
    @DisplayName("E61 backups lie beside the database, before and after each night, of the last seven nights")
    void keepsBackupsOfAWeek() throws IOException {
        Site site = new Site(folder);
        Path backups = folder.resolve("data/backups");
        for (int day = 10; day < 20; day++) {
            Files.createDirectories(backups.resolve("2026-10-" + day + "-after"));
        }
        site.night("2026-10-31");
        site.night();
        try (Stream<Path> kept = Files.list(backups)) {
            assertThat(kept.map(backup -> backup.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "2026-10-15-after",
                            "2026-10-16-after",
                            "2026-10-17-after",
                            "2026-10-18-after",
                            "2026-10-19-after",
                            "2026-10-31-after",
                            "2026-11-01-before",
                            "2026-11-01-after");
        }
        assertThat(backups.resolve("2026-11-01-after/reviewpack.script")).exists();
        assertThat(backups.resolve("2026-11-01-after/deliveries.journal")).exists();
    }

    @Test
    @Tag("torture")
    @DisplayName("D52 of two instances one works, and the other says so and exits")
    void worksAlone() throws Exception {
        try (PostgresServer database = PostgresServer.start();
                Mails mails = Mails.to(folder)) {
            List<String> settings = settings(database, "two");
            NightProcess first = mails.night("a", settings);
            first.awaitBegin();
            requireRefused(mails.night("a", settings), "another instance is at work on");
            requireRefused(mails.night("b", settings), "another instance, with another data folder, is at work");
            first.await();
            mails.finish("a", settings);
            mails.requireEachOnce();
        }
    }

    private static void requireRefused(NightProcess second, String because) throws InterruptedException {
        assertThat(second.await()).isEqualTo(1);
        assertThat(second.said()).anyMatch(line -> line.contains(because));
    }

    @Test
    @Tag("torture")
    @DisplayName("D52, E57 nobody takes the place of a process that stands still in its data folder, and it goes on")
    void goesOnAfterStandingStillWhereNobodyCouldTakeItsPlace() throws Exception {
        try (Mails mails = Mails.to(folder)) {
            NightProcess still = mails.night("a", List.of());
            mails.await(3, still);
            still.signal("STOP");
            requireRefused(mails.night("a", List.of()), "another instance is at work on");
            int sent = mails.taken();
            still.signal("CONT");
            assertThat(still.await()).as("%s", still.said()).isIn(0, 2);
            assertThat(mails.taken()).isGreaterThan(sent);
            mails.finish("a", List.of());
            mails.requireEachOnce();
        }
    }

    @Test
    @Tag("torture")
    @DisplayName("E57 a process that stood still until another took its place sends nothing more when it wakes")
    void sendsNothingMoreOnceItsPlaceIsTaken() throws Exception {
        try (PostgresServer database = PostgresServer.start();
                Mails mails = Mails.to(folder)) {
            List<String> settings = settings(database, "still");
            NightProcess still = mails.night("a", settings);
            mails.await(3, still);
            still.signal("STOP");
            expireLease(database, "still");

            NightProcess successor = mails.night("b", settings);
            assertThat(successor.await()).as("%s", successor.said()).isEqualTo(2);
            int sent = mails.taken();
            still.signal("CONT");
            assertThat(still.await()).as("%s", still.said()).isEqualTo(3);
            assertThat(still.said()).anyMatch(line -> line.contains("another has taken over its night"));
            assertThat(mails.taken()).as("at most the mail that was under way").isBetween(sent, sent + 1);

            mails.finish("a", settings);
            mails.requireEachOnce();
        }
    }

    @Test
    @Tag("torture")
    @DisplayName("E57 a process that is asked to end finishes the mail in hand, and the next start goes on")
    void endsWhenAsked() throws Exception {
        requireEndWhenAsked(List.of());
    }

    @Test
    @Tag("torture")
    @DisplayName("E57 so it does on a database server")
    void endsWhenAskedOnADatabaseServer() throws Exception {
        try (PostgresServer database = PostgresServer.start()) {
            requireEndWhenAsked(settings(database, "asked"));
        }
    }

    private void requireEndWhenAsked(List<String> settings) throws Exception {
        try (Mails mails = Mails.to(folder)) {
            NightProcess asked = mails.night("a", settings);
            mails.await(2, asked);
            asked.signal("TERM");
            assertThat(asked.await()).as("%s", asked.said()).isEqualTo(3);
            assertThat(asked.said()).anyMatch(line -> line.contains("the next start goes on where this one ended"));
            mails.finish("a", settings);
            mails.requireEachOnce();
        }
    }

    @Test
    @Tag("torture")
    @DisplayName("E60 a database server that is killed stops the night; what it had not confirmed is read again")
    void stopsWithItsDatabaseAndGoesOnAfterIt() throws Exception {
        try (PostgresServer database = PostgresServer.start();
                Mails mails = Mails.to(folder)) {
            List<String> settings = new ArrayList<>(settings(database, "killed"));
            settings.add("--reviewpack.database.patience=PT2S");
            NightProcess night = mails.night("a", settings);
            mails.await(4, night);
            database.crash();
            assertThat(night.await()).as("%s", night.said()).isEqualTo(3);
            database.startAgain();
            mails.finish("a", settings);
            mails.requireEachOnce();
        }
    }

    private static List<String> settings(PostgresServer database, String schema) {
        return List.of("--reviewpack.database.url=" + database.urlOf(schema));
    }

    private static void expireLease(PostgresServer database, String schema) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.urlOf(schema));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE lease SET expires_at = CURRENT_TIMESTAMP - INTERVAL '1' MINUTE"))
                    .isEqualTo(1);
        }
    }

    private static List<String> mails(Site site) throws IOException {
        Path outbox = site.output().resolve("outbox");
        if (!Files.isDirectory(outbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(outbox)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }

    /** A file system in memory whose limits can be changed; skipped where mounting is not permitted. */
    private record SmallDisk(Path place) implements AutoCloseable {

        static SmallDisk on(Path place) throws IOException, InterruptedException {
            assumeTrue(
                    run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", place.toString()),
                    "a small disk cannot be mounted here: that needs Linux and its superuser");
            return new SmallDisk(place);
        }

        void limit(String options) throws IOException, InterruptedException {
            assertThat(run("mount", "-o", "remount," + options, place.toString()))
                    .as(options)
                    .isTrue();
        }

        long used() throws IOException {
            return Files.getFileStore(place).getTotalSpace()
                    - Files.getFileStore(place).getUsableSpace();
        }

        @Override
        public void close() throws IOException, InterruptedException {
            run("umount", "-l", place.toString());
        }

        private static boolean run(String... command) throws IOException, InterruptedException {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        }
    }

    /** Fifty accounts, a mail server that outlives nights, and instances that share one output folder. */
    private record Mails(Path folder, Path spool, Process server, int port) implements AutoCloseable {

        static Mails to(Path folder) throws IOException, InterruptedException {
            FiftyAccounts.write(folder.resolve("installation"));
            Path spool = Files.createDirectories(folder.resolve("spool"));
            Process server = KilledNights.server(spool, 11);
            return new Mails(folder, spool, server, KilledNights.port(spool));
        }

        NightProcess night(String instance, List<String> settings) throws IOException {
            return NightProcess.start(NightProcess.night(
                    folder.resolve("installation"), own(instance), port, settings.toArray(String[]::new)));
        }

        private Path own(String instance) throws IOException {
            Path shared = Files.createDirectories(folder.resolve("output"));
            Path own = Files.createDirectories(folder.resolve(instance));
            if (!Files.exists(own.resolve("output"))) {
                Files.createSymbolicLink(own.resolve("output"), shared);
            }
            return own;
        }

        void await(int mails, NightProcess night) throws IOException, InterruptedException {
            while (night.isAlive() && taken() < mails) {
                Thread.sleep(1);
            }
        }

        int taken() throws IOException {
            return KilledNights.taken(spool).size();
        }

        void finish(String instance, List<String> settings) throws IOException, InterruptedException {
            KilledNights.finish(folder.resolve("installation"), own(instance), port, settings);
        }

        /** What the server took stands in one mail; what it did not take is held as unknown. */
        void requireEachOnce() throws IOException {
            Map<String, Integer> times = KilledNights.digests(spool);
            assertThat(times.values()).containsOnly(1);
            List<String> missing = new ArrayList<>(
                    KilledNights.digests(folder.resolve("a/data/mails")).keySet());
            missing.removeAll(times.keySet());
            String report = Files.readString(
                    folder.resolve("output").resolve(FiftyAccounts.NIGHT).resolve("night.json"));
            if (!missing.isEmpty()) {
                assertThat(report).contains("\"unknown\"");
            }
        }

        @Override
        public void close() {
            server.destroyForcibly();
        }
    }
}
