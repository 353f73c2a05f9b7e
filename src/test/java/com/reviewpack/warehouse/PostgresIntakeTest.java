package com.reviewpack.warehouse;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same nights on PostgreSQL, where there is one; skipped with the reason where there is none. */
class PostgresIntakeTest extends IntakeTest {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static @Nullable PostgresServer server;

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
    Database open(Path folder) {
        PostgresServer started = java.util.Objects.requireNonNull(server);
        return Database.open(started.urlOf("reviewpack_" + SCHEMAS.incrementAndGet()), "reviewpack", "");
    }
}
