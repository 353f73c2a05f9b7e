package com.reviewpack.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was acknowledged stays. */
class DatabaseTest {
    @TempDir
    Path folder;

    /** Commits row after row, tells each number once it is acknowledged, and never closes. */
    static final class Committer {
        private Committer() {}

        public static void main(String[] arguments) {
            JdbcTemplate jdbc =
                    new JdbcTemplate(Database.embedded(Path.of(arguments[0])).source());
            for (int i = 0; i < 1_000_000; i++) {
                jdbc.update("INSERT INTO export_snapshot (name, snapshot, sha256) VALUES (?, '', '')", "n" + i);
                System.out.println("acknowledged " + i);
                System.out.flush();
            }
        }
    }

    @Test
    void keepsAllThatWasAcknowledgedBeforeAKillAndOpensByItself() throws Exception {
        Path data = folder.resolve("data");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Committer.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        int last = -1;
        try (var lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("acknowledged ")) {
                    last = Integer.parseInt(line.substring("acknowledged ".length()));
                    if (last == 50) {
                        process.destroyForcibly();
                    }
                }
            }
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();

        try (Database database = Database.embedded(data)) {
            Integer kept = new JdbcTemplate(database.source())
                    .queryForObject("SELECT COUNT(*) FROM export_snapshot", Integer.class);
            assertThat(last).isGreaterThanOrEqualTo(50);
            assertThat(kept).isGreaterThan(last);
        }
    }

    @Test
    void keepsIdsApartThatDifferInTrailingBlanksOrCase() {
        try (Database database = Database.embedded(folder.resolve("data"))) {
            JdbcTemplate jdbc = new JdbcTemplate(database.source());
            for (String name : new String[] {"a", "a ", "A"}) {
                jdbc.update("INSERT INTO export_snapshot (name, snapshot, sha256) VALUES (?, '', '')", name);
            }

            assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM export_snapshot WHERE name = ?", Integer.class, "a"))
                    .isEqualTo(1);
        }
    }

    @Test
    void stopsWhoeverReliesOnAStoreThatReportedALoss() {
        try (Database database = Database.embedded(folder.resolve("data"))) {
            database.requireSound();
            Logger.getLogger("hsqldb.db.test").log(Level.WARNING, "file write failed");

            assertThatThrownBy(database::requireSound)
                    .isInstanceOf(StorageFailed.class)
                    .hasMessageContaining("file write failed");
        }
    }

    @Test
    void saysWhichDatabaseCannotBeOpened() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> Database.embedded(file.resolve("data")))
                .isInstanceOf(DatabaseNotOpened.class)
                .hasMessageContaining("cannot be opened");
    }
}
