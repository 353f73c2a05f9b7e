package com.reviewpack.warehouse;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables, brought up to date. */
final class Schema {

    private final Flyway flyway;

    Schema(DataSource source, boolean hsqldb) {
        this.flyway = Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .placeholders(Map.of("bytes", hsqldb ? "VARBINARY(1000000000)" : "BYTEA"))
                .javaMigrations(new BatchTables())
                .load();
    }

    /** Whether tables with data in them are about to be changed. */
    boolean isOlderThanTheProgram() {
        return flyway.info().applied().length > 0 && flyway.info().pending().length > 0;
    }

    /**
     * @throws DatabaseNotOpened where a change fails, or an earlier one was cut off half-way
     */
    void bringUpToDate() {
        try {
            flyway.migrate();
        } catch (FlywayException failed) {
            throw new DatabaseNotOpened(
                    "the tables of the database cannot be brought up to date: "
                            + String.valueOf(failed.getMessage())
                                    .lines()
                                    .map(String::strip)
                                    .filter(line -> !line.isEmpty())
                                    .findFirst()
                                    .orElse("")
                            + "; put back the backup that was made before (backups/before-upgrade), and start again",
                    failed);
        }
    }
}
