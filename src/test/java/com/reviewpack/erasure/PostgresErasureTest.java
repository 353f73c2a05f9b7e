package com.reviewpack.erasure;

import com.reviewpack.installation.NightSettings;
import com.reviewpack.warehouse.Database;
import com.reviewpack.warehouse.PostgresSchemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same on PostgreSQL, where there is one; skipped with the reason where there is none. */
class PostgresErasureTest extends ErasureTest {

    @RegisterExtension
    static final PostgresSchemas POSTGRES = new PostgresSchemas("erasure");

    private final String schema = POSTGRES.next();

    @Override
    NightSettings.DatabaseSettings database() {
        return new NightSettings.DatabaseSettings(POSTGRES.urlOf(schema), "reviewpack", "");
    }

    @Override
    List<String> rows() {
        return rows(Objects.requireNonNull(database().url()));
    }

    /** Each value of every column of every table; packed facts as the letters that they hold. */
    static List<String> rows(String url) {
        List<String> rows = new ArrayList<>();
        try (Database database = Database.open(url, "reviewpack", "")) {
            JdbcTemplate jdbc = new JdbcTemplate(database.source());
            jdbc.query(
                    "SELECT table_name, column_name, data_type FROM information_schema.columns WHERE table_schema ="
                            + " CURRENT_SCHEMA",
                    column -> {
                        String name = column.getString("column_name");
                        String text = column.getString("data_type").equals("bytea")
                                ? "encode(" + name + ", 'escape')"
                                : "CAST(" + name + " AS TEXT)";
                        rows.addAll(jdbc.queryForList(
                                "SELECT DISTINCT " + text + " FROM " + column.getString("table_name") + " WHERE " + name
                                        + " IS NOT NULL",
                                String.class));
                    });
        }
        return rows;
    }
}
