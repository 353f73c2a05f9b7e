package com.reviewpack.installation;

import com.reviewpack.delivery.Delivering;
import com.reviewpack.delivery.MailLine;
import com.reviewpack.document.PageTemplates;
import com.reviewpack.warehouse.Database;
import com.reviewpack.warehouse.Deliveries;
import com.reviewpack.warehouse.MailReports;
import com.reviewpack.warehouse.Nights;
import com.reviewpack.warehouse.PackVerdicts;
import com.reviewpack.warehouse.PackVersions;
import com.reviewpack.warehouse.ProducedPacks;
import com.reviewpack.warehouse.Recommendations;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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

    /**
     * The way of an installation's mails; close it after use.
     *
     * @param line to the mail server, of this run
     * @param pause waits between two passes over the mails that were put off
     */
    public Delivering delivering(
            Installation installation, PageTemplates pages, MailLine line, Clock clock, Consumer<Duration> pause)
            throws IOException {
        return new Delivering(
                deliveries,
                installation.data(),
                installation.output().resolve("outbox"),
                installation.settings().mail(),
                pages,
                line,
                clock,
                pause);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    public void close() {
        database.close();
    }
}
