package com.reviewpack.warehouse;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The same on PostgreSQL, where there is one; skipped with the reason where there is none. */
class PostgresMailReportsTest extends MailReportsTest {
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
        PostgresServer started = Objects.requireNonNull(server);
        return Database.open(started.urlOf("mail_reports_" + SCHEMAS.incrementAndGet()), "reviewpack", "");
    }
}
