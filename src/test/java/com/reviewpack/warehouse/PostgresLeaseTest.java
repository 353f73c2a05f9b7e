package com.reviewpack.warehouse;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same on PostgreSQL, where there is one; skipped with the reason where there is none. */
class PostgresLeaseTest extends LeaseTest {
    @RegisterExtension
    static final PostgresSchemas POSTGRES = new PostgresSchemas("lease");

    @Override
    Database open(Path folder) {
        return Database.open(POSTGRES.urlOf(POSTGRES.next()), "reviewpack", "");
    }
}
