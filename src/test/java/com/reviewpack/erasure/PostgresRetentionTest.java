package com.reviewpack.erasure;

import com.reviewpack.installation.NightSettings;
import com.reviewpack.warehouse.Database;
import com.reviewpack.warehouse.PostgresServer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same on PostgreSQL, where there is one; skipped with the reason where there is none. */
class PostgresRetentionTest extends RetentionTest {

    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static @Nullable PostgresServer server;

    private final String schema = "retention_" + SCHEMAS.incrementAndGet();

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
        return new NightSettings.DatabaseSettings(url(), "reviewpack", "");
    }

    @Override
    Database open() {
        return Database.open(url(), "reviewpack", "");
    }

    private String url() {
        return Objects.requireNonNull(server).urlOf(schema);
    }
}
