package com.reviewpack.erasure;

import com.reviewpack.installation.NightSettings;
import com.reviewpack.warehouse.Database;
import com.reviewpack.warehouse.PostgresSchemas;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same on PostgreSQL, where there is one; skipped with the reason where there is none. */
class PostgresRetentionTest extends RetentionTest {

    @RegisterExtension
    static final PostgresSchemas POSTGRES = new PostgresSchemas("retention");

    private final String schema = POSTGRES.next();

    @Override
    NightSettings.DatabaseSettings database() {
        return new NightSettings.DatabaseSettings(url(), "reviewpack", "");
    }

    @Override
    Database open() {
        return Database.open(url(), "reviewpack", "");
    }

    private String url() {
        return POSTGRES.urlOf(schema);
    }
}
