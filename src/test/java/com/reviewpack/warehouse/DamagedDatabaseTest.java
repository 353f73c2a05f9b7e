package com.reviewpack.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** E61: what a database looks like after accidents with its files, and what becomes of it. */
class DamagedDatabaseTest {
    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    /** A checkpoint, a hundred commits after it, and an end without warning. */
    @BeforeAll
    static void endWithoutWarning() throws Exception {
        try (Database database = Database.embedded(shared)) {
            new JdbcTemplate(database.source())
                    .update("INSERT INTO export_snapshot (name, snapshot, sha256) VALUES ('first', '', '')");
        }
        int exit = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseTest.Committer.class.getName(),
                        shared.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        assertThat(exit).isEqualTo(9);
    }

    @BeforeEach
    void copyWhatWasLeft() throws IOException {
        try (Stream<Path> files = Files.list(shared)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (!file.toString().endsWith(".lck")) {
                    Files.copy(file, folder.resolve(shared.relativize(file)));
                }
            }
        }
    }

    @Test
    @DisplayName("E61 a log whose last line is torn opens, with all that was acknowledged")
    void opensWithATornTail() throws IOException {
        byte[] log = Files.readAllBytes(log());
        Files.write(log(), Arrays.copyOf(log, log.length + 40));

        try (Database database = Database.embedded(folder)) {
            assertThat(rows(database)).isEqualTo(101);
            database.requireSound();
        }
    }

    @Test
    @Tag("torture")
    @DisplayName("E61 a log that is torn at any byte of its last record opens, with all before it")
    void opensWithATailTornAnywhere() throws IOException {
        byte[] log = Files.readAllBytes(log());
        int record = new String(log, StandardCharsets.ISO_8859_1).lastIndexOf("INSERT INTO EXPORT_SNAPSHOT");
        for (int end = record; end < log.length; end++) {
            Files.write(log(), Arrays.copyOf(log, end));
            DatabaseFiles files = new DatabaseFiles(folder.resolve("reviewpack"));
            assertThatCode(files::requireWhole)
                    .as("torn at byte %d of %d", end - record, log.length - record)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    @DisplayName("E61 a log that is damaged in its middle refuses the start, and nothing is changed")
    void refusesDamageInTheMiddle() throws IOException {
        byte[] log = Files.readAllBytes(log());
        Arrays.fill(log, log.length / 2, log.length / 2 + 200, (byte) 0x07);
        Files.write(log(), log);
        Map<String, Integer> before = digests();

        assertThatThrownBy(() -> Database.embedded(folder))
                .isInstanceOf(DatabaseNotOpened.class)
                .hasMessageContaining("the database is damaged: line ")
                .hasMessageContaining("lines of its log cannot be read")
                .hasMessageContaining("newest folder in backups/");
        assertThat(digests()).isEqualTo(before);
    }

    @Test
    @DisplayName("E61 missing files refuse the start, and nothing is made anew")
    void refusesMissingFiles() throws IOException {
        Files.delete(folder.resolve("reviewpack.data"));
        assertThatThrownBy(() -> Database.embedded(folder))
                .isInstanceOf(DatabaseNotOpened.class)
                .hasMessageContaining("reviewpack.data is gone");
        Files.copy(shared.resolve("reviewpack.data"), folder.resolve("reviewpack.data"));
        Files.delete(folder.resolve("reviewpack.script"));
        assertThatThrownBy(() -> Database.embedded(folder))
                .isInstanceOf(DatabaseNotOpened.class)
                .hasMessageContaining("reviewpack.script is gone");
    }

    @Test
    @DisplayName("E61 rows that cannot be read refuse the start")
    void refusesDamagedRows() throws IOException {
        byte[] data = Files.readAllBytes(folder.resolve("reviewpack.data"));
        Arrays.fill(data, 32, Math.min(data.length, 200_000), (byte) 0x55);
        Files.write(folder.resolve("reviewpack.data"), data);

        assertThatThrownBy(() -> Database.embedded(folder))
                .isInstanceOf(DatabaseNotOpened.class)
                .hasMessageContaining("damaged");
    }

    @Test
    @DisplayName("E61 a backup opens where the damaged files lay")
    void opensFromABackup() throws IOException {
        Path backup = folder.resolve("backups/2026-11-01-after");
        try (Database database = Database.embedded(folder)) {
            database.backUp(backup);
            new JdbcTemplate(database.source()).update("DELETE FROM export_snapshot");
        }
        for (Path file : files(folder)) {
            Files.delete(file);
        }
        for (Path file : files(backup)) {
            Files.copy(file, folder.resolve(file.getFileName()));
        }

        try (Database database = Database.embedded(folder)) {
            assertThat(rows(database)).isEqualTo(101);
        }
    }

    @Test
    @DisplayName("E65 before the tables of an older version are changed, a copy is kept")
    void keepsACopyBeforeAnUpgrade() throws IOException {
        Path older = folder.resolve("older");
        writeOlderVersion(older, "SELECT 1 FROM (VALUES(0))");
        try (Database database = Database.embedded(older)) {
            assertThat(rows(database)).isZero();
        }
        assertThat(Files.readString(older.resolve("backups/before-upgrade/reviewpack.script")))
                .contains("CREATE CACHED TABLE PUBLIC.NIGHT")
                .doesNotContain("CREATE CACHED TABLE PUBLIC.LEASE");
    }

    @Test
    @DisplayName("E65 a change of tables that was cut off half-way refuses the start and names the copy")
    void refusesAnUpgradeThatWasCutOff() throws IOException {
        Path older = folder.resolve("older");
        writeOlderVersion(older, "CREATE TABLE lease (name VARCHAR(20))");
        assertThatThrownBy(() -> Database.embedded(older))
                .isInstanceOf(DatabaseNotOpened.class)
                .hasMessageContaining("cannot be brought up to date")
                .hasMessageContaining("backups/before-upgrade");
    }

    private static void writeOlderVersion(Path folder, String more) {
        JDBCDataSource source = new JDBCDataSource();
        source.setUrl("jdbc:hsqldb:file:" + folder.resolve("reviewpack") + ";hsqldb.default_table_type=cached");
        source.setUser("SA");
        Flyway.configure()
                .dataSource(source)
                .placeholders(Map.of("bytes", "VARBINARY(1000000000)"))
                .javaMigrations(new BatchTables())
                .target("6")
                .load()
                .migrate();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.execute(more);
        jdbc.execute("SHUTDOWN");
    }

    private Path log() {
        return folder.resolve("reviewpack.log");
    }

    private static int rows(Database database) {
        Integer rows = new JdbcTemplate(database.source())
                .queryForObject("SELECT COUNT(*) FROM export_snapshot", Integer.class);
        return rows == null ? 0 : rows;
    }

    private static Iterable<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Map<String, Integer> digests() throws IOException {
        Map<String, Integer> digests = new TreeMap<>();
        for (Path file : files(folder)) {
            digests.put(file.getFileName().toString(), Arrays.hashCode(Files.readAllBytes(file)));
        }
        return digests;
    }
}
