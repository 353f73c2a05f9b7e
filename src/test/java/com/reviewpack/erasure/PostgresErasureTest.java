package com.reviewpack.erasure;

import com.reviewpack.installation.NightSettings;
import com.reviewpack.warehouse.Database;
import com.reviewpack.warehouse.PostgresServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.jdbc.core.JdbcTemplate;

/** The same on PostgreSQL, where there is one; skipped with the reason where there is none. */
class PostgresErasureTest extends ErasureTest {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static @Nullable PostgresServer server;

    private final String schema = "erasure_" + SCHEMAS.incrementAndGet();

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Override
    NightSettings.DatabaseSettings database() {
        return new NightSettings.DatabaseSettings(Objects.requireNonNull(server).urlOf(schema), "reviewpack", "");
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
