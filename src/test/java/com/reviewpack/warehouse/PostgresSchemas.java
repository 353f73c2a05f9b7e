package com.reviewpack.warehouse;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A PostgreSQL for the tests of a class, which are skipped with the reason where there is none; each test may have schemas of
 * its own.
 */
public final class PostgresSchemas implements BeforeAllCallback, AfterAllCallback {

    private final String name;
    private final AtomicInteger number = new AtomicInteger();
    private @Nullable PostgresServer server;

    /**
     * @param name what the names of its schemas begin with
     */
    public PostgresSchemas(String name) {
        this.name = name;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        server = PostgresServer.start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (server != null) {
            server.close();
        }
    }

    /** The name of a schema that no other test has. */
    public String next() {
        return name + "_" + number.incrementAndGet();
    }

    /** The JDBC URL of a schema. */
    public String urlOf(String schema) {
        return Objects.requireNonNull(server, "the server was not started").urlOf(schema);
    }
}
