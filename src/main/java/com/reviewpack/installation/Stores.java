package com.reviewpack.installation;

import com.reviewpack.warehouse.Database;
import com.reviewpack.warehouse.Deliveries;
import com.reviewpack.warehouse.MailReports;
import com.reviewpack.warehouse.Nights;
import com.reviewpack.warehouse.PackVerdicts;
import com.reviewpack.warehouse.PackVersions;
import com.reviewpack.warehouse.ProducedPacks;
import com.reviewpack.warehouse.Recommendations;

/** What an installation remembers, over one open database. */
public record Stores(
        Database database,
        Nights nights,
        ProducedPacks packs,
        PackVersions versions,
        PackVerdicts verdicts,
        Recommendations recommendations,
        Deliveries deliveries,
        MailReports mailReports)
        implements AutoCloseable {

    /** Opens the database that the settings name, or the embedded one under the data folder. */
    public static Stores open(Installation installation) {
        NightSettings.DatabaseSettings settings = installation.settings().database();
        String url = settings.url();
        Database database = url == null || url.isBlank()
                ? Database.embedded(installation.data())
                : Database.open(url, orEmpty(settings.username()), orEmpty(settings.password()), settings.patience());
        return new Stores(
                database,
                new Nights(database.source()),
                new ProducedPacks(database.source()),
                new PackVersions(database.source()),
                new PackVerdicts(database.source()),
                new Recommendations(database.source()),
                new Deliveries(database.source()),
                new MailReports(database.source()));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void close() {
        database.close();
    }
}
