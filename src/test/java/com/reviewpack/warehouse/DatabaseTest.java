package com.reviewpack.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was acknowledged stays. */
class DatabaseTest {
    @TempDir
    Path folder;

    /** Commits a hundred rows and is gone without closing anything. */
    static final class Committer {
        private Committer() {}

        public static void main(String[] arguments) {
            JdbcTemplate jdbc =
                    new JdbcTemplate(Database.embedded(Path.of(arguments[0])).source());
            for (int i = 0; i < 100; i++) {
                jdbc.update("INSERT INTO export_snapshot (name, snapshot, sha256) VALUES (?, '', '')", "n" + i);
            }
            Runtime.getRuntime().halt(9);
        }
    }

    @Test
    void keepsAllThatWasAcknowledgedBeforeAnEndWithoutWarningAndOpensByItself() throws Exception {
        Path data = folder.resolve("data");
        int exit = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Committer.class.getName(),
                        data.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();

        try (Database database = Database.embedded(data)) {
            assertThat(exit).isEqualTo(9);
            assertThat(new JdbcTemplate(database.source())
                            .queryForObject("SELECT COUNT(*) FROM export_snapshot", Integer.class))
                    .isEqualTo(100);
            database.requireSound();
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
