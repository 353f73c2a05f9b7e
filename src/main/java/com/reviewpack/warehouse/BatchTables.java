package com.reviewpack.warehouse;

import java.sql.Connection;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Lays out the tables in which the job repository keeps its runs, as its library describes them for each database. */
final class BatchTables implements JavaMigration {

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("3");
    }

    @Override
    public String getDescription() {
        return "tables of the job repository";
    }

    /** The script is the library's own and may gain comments: no checksum. */
    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        String product = connection.getMetaData().getDatabaseProductName();
        String script = product.startsWith("HSQL") ? "schema-hsqldb.sql" : "schema-postgresql.sql";
        ScriptUtils.executeSqlScript(connection, new ClassPathResource("org/springframework/batch/core/" + script));
    }
}
