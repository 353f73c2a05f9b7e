package com.reviewpack.torture;

import com.reviewpack.delivery.Delivering;
import com.reviewpack.delivery.ImapSettings;
import com.reviewpack.delivery.Letter;
import com.reviewpack.delivery.MailAddress;
import com.reviewpack.delivery.MailLine;
import com.reviewpack.delivery.MailSettings;
import com.reviewpack.delivery.ReturnedMails;
import com.reviewpack.delivery.ScriptedMailServer;
import com.reviewpack.document.PageTemplates;
import com.reviewpack.document.Templates;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.warehouse.Deliveries;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailReports;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import com.reviewpack.warehouse.ProducedPacks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.hsqldb.jdbc.JDBCDataSource;
import org.jspecify.annotations.Nullable;

/** Mails to try on servers: a database in memory, a clock that only waiting moves, letters of any size. */
final class MailTrials extends Clock {

    static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);

    final Deliveries deliveries;
    final MailReports reports;

    private final ProducedPacks packs;
    private final Path folder;
    private Instant now = Instant.parse("2026-11-02T01:00:00Z");
    private int asked;
    private int crashAt = Integer.MAX_VALUE;

    MailTrials(Path folder) {
        this.folder = folder;
        JDBCDataSource memory = new JDBCDataSource();
        memory.setUrl("jdbc:hsqldb:mem:" + UUID.randomUUID());
        memory.setUser("SA");
        Flyway.configure()
                .dataSource(memory)
                .placeholders(Map.of("bytes", "VARBINARY(1000000000)"))
                .load()
                .migrate();
        this.deliveries = new Deliveries(memory);
        this.reports = new MailReports(memory);
        this.packs = new ProducedPacks(memory);
    }

    /** Settings beside those of the server. */
    record Extra(
            List<String> operators,
            @Nullable String archive,
            @Nullable String bounces,
            @Nullable ImapSettings imap) {
        static Extra none() {
            return new Extra(List.of(), null, null, null);
        }
    }

    static MailSettings settings(int port, MailSettings.Tls tls, boolean login, Extra extra) {
        return new MailSettings(
                "localhost",
                port,
                login ? ScriptedMailServer.USER : null,
                login ? ScriptedMailServer.PASSWORD : null,
                tls,
                "reports@example.com",
                List.of("example.com"),
                extra.operators(),
                extra.archive(),
                Duration.ofHours(6),
                15,
                MailSettings.OnUnknown.HOLD,
                extra.bounces(),
                extra.imap());
    }

    Delivering delivering(MailSettings settings, MailLine line) throws IOException {
        return new Delivering(
                deliveries,
                folder.resolve("data"),
                folder.resolve("outbox"),
                settings,
                new PageTemplates(new Templates(Optional.empty())),
                line,
                this,
                wait -> now = now.plus(wait));
    }

    ReturnedMails returned(MailSettings settings, MailLine line) {
        return new ReturnedMails(deliveries, reports, settings, line, this);
    }

    /** A letter with one pack of one file. */
    Letter letter(String packageId, int bytes) {
        byte[] content = new byte[bytes];
        new Random(7).nextBytes(content);
        String key = "acme/performance_review-" + packageId + "-2026-10";
        ProducedPack pack = new ProducedPack(
                key,
                1,
                new PackSubject.Promised(
                        new AccountId("acme"), new PackageId(packageId), Deliverable.PERFORMANCE_REVIEW),
                new TreeSet<>(Set.of(new AccountId("acme"))),
                "2026-10",
                new Period(LocalDate.of(2026, 10, 1), NIGHT),
                LocalDate.of(2026, 11, 2),
                NIGHT,
                true,
                "Performance review",
                "October 2026",
                List.of("Answered within 60 s rose 3 pp to 84 %."),
                false,
                0,
                List.of(new ProducedPack.ProducedFile("2026-11-01/acme/" + packageId + ".pdf", "0", bytes)));
        if (packs.newest(key).isEmpty()) {
            packs.add(pack);
        }
        return new Letter(
                NIGHT,
                "anna",
                "Anna",
                new MailAddress("anna", "example.com"),
                1,
                1,
                List.of(new Letter.Enclosure(
                        pack, "Acme", List.of(new Letter.Attachment(packageId + ".pdf", content)))),
                List.of());
    }

    Mail found(Mail mail) {
        return deliveries.find(mail.id()).orElseThrow();
    }

    /** Nothing waits any more. */
    void putAside() {
        for (MailState state : List.of(MailState.FROZEN, MailState.RETRY)) {
            deliveries.in(state).forEach(mail -> deliveries.move(mail.id(), state, MailState.REJECTED, "", now));
        }
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** From the n-th time on that the clock is asked, counted from 1, the process is dead; its last words are lost. */
    void crashAt(int times) {
        asked = 0;
        crashAt = times;
    }

    /** A process that was killed. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Instant instant() {
        asked++;
        if (asked >= crashAt) {
            throw new Killed();
        }
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
