package com.reviewpack.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.PageTemplates;
import com.reviewpack.document.Templates;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.warehouse.Deliveries;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import com.reviewpack.warehouse.ProducedPacks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hsqldb.jdbc.JDBCDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class DeliveringTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);
    private static final MailAddress ANNA = new MailAddress("anna", "example.com");

    @TempDir
    Path folder;

    private DataSource database;
    private Deliveries deliveries;
    private Instant now = Instant.parse("2026-11-02T01:00:00Z");

    @BeforeEach
    void migrate() {
        JDBCDataSource memory = new JDBCDataSource();
        memory.setUrl("jdbc:hsqldb:mem:" + UUID.randomUUID());
        memory.setUser("SA");
        database = memory;
        Flyway.configure()
                .dataSource(database)
                .placeholders(Map.of("bytes", "VARBINARY(1000000000)"))
                .load()
                .migrate();
        deliveries = new Deliveries(database);
    }

    @ParameterizedTest(name = "{0}: {4}")
    @CsvFileSource(resources = "/delivery/mail-outcomes.csv", numLinesToSkip = 1)
    void classifiesWhatTheServerDoes(String id, String script, MailState state, int messages, String why)
            throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(Arrays.asList(script.split(";")));
                Delivering delivering = delivering(server(server.port(), MailSettings.OnUnknown.HOLD))) {
            Mail mail = delivering.freeze(letter(3_000_000));

            delivering.sendAll(m -> Optional.empty(), () -> false);

            assertThat(deliveries.find(mail.id()).orElseThrow().state()).isEqualTo(state);
            assertThat(server.whole()).hasSize(messages);
            byte[] frozen = Files.readAllBytes(folder.resolve("data/mails/" + mail.fileName()));
            assertThat(server.whole()).allSatisfy(got -> {
                assertThat(got.recipients()).containsExactly("RCPT TO:<anna@example.com>");
                assertThat(got.data()).isEqualTo(new String(frozen, StandardCharsets.ISO_8859_1));
            });
        }
    }

    @Test
    void sendsNothingAgainInALaterRun() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(List.of("dot:drop"))) {
            for (int run = 0; run < 3; run++) {
                try (Delivering delivering = delivering(server(server.port(), MailSettings.OnUnknown.HOLD))) {
                    delivering.settleInterrupted();
                    if (run == 0) {
                        delivering.freeze(letter(10));
                    }
                    delivering.sendAll(m -> Optional.empty(), () -> false);
                }
            }
            assertThat(server.whole()).hasSize(1);
            assertThat(deliveries.in(MailState.UNKNOWN)).hasSize(1);
        }
    }

    @Test
    void sendsAnUnknownMailAgainOnlyWhereTheSiteChoseSo() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(List.of("dot:drop"))) {
            for (int run = 0; run < 2; run++) {
                try (Delivering delivering = delivering(server(server.port(), MailSettings.OnUnknown.RESEND))) {
                    delivering.settleInterrupted();
                    if (run == 0) {
                        delivering.freeze(letter(10));
                    }
                    delivering.sendAll(m -> Optional.empty(), () -> false);
                }
            }
            assertThat(server.whole()).hasSize(2);
            assertThat(server.whole().get(0)).isEqualTo(server.whole().get(1));
            assertThat(deliveries.in(MailState.ACCEPTED)).hasSize(1);
        }
    }

    @Test
    void putsAMailOffWhereNobodyListens() throws IOException {
        int deadPort;
        try (ScriptedMailServer server = new ScriptedMailServer(List.of())) {
            deadPort = server.port();
        }
        try (Delivering delivering = delivering(server(deadPort, MailSettings.OnUnknown.HOLD))) {
            Mail mail = delivering.freeze(letter(10));
            delivering.sendAll(m -> Optional.empty(), () -> false);
            assertThat(deliveries.find(mail.id()).orElseThrow())
                    .extracting(Mail::state, Mail::attempts)
                    .containsExactly(MailState.RETRY, 3);
        }
    }

    @Test
    void givesUpWhenTheDeadlineHasPassed() throws IOException {
        try (ScriptedMailServer server =
                new ScriptedMailServer(List.of("rcpt:450", "rcpt:450", "rcpt:450", "rcpt:450", "accept"))) {
            try (Delivering delivering = delivering(server(server.port(), MailSettings.OnUnknown.HOLD))) {
                delivering.freeze(letter(10));
                delivering.sendAll(m -> Optional.empty(), () -> false);
                now = now.plus(Duration.ofHours(6)).plusSeconds(1);
                delivering.sendAll(m -> Optional.empty(), () -> false);
            }
            Mail mail = deliveries.in(MailState.REJECTED).getFirst();
            assertThat(mail.reply()).startsWith("given up PT6H after the first attempt; last: 450");
            assertThat(server.whole()).isEmpty();
        }
    }

    @Test
    void believesTheJournalAboutAMailThatWasBeingSent() throws IOException {
        Mail accepted;
        Mail unknown;
        Mail neverOpened;
        try (Delivering delivering = delivering(MailSettings.outbox())) {
            accepted = delivering.freeze(letter("P-1", 10));
            unknown = delivering.freeze(letter("P-2", 10));
            neverOpened = delivering.freeze(letter("P-3", 10));
        }
        for (Mail mail : List.of(accepted, unknown, neverOpened)) {
            assertThat(deliveries.beginAttempt(mail, now)).isTrue();
        }
        try (DeliveryJournal journal = new DeliveryJournal(folder.resolve("data/deliveries.journal"))) {
            journal.sending(accepted, List.of(), now);
            journal.ended(accepted, MailState.ACCEPTED, "250 taken", now);
            journal.sending(unknown, List.of(), now);
        }

        try (Delivering delivering = delivering(MailSettings.outbox())) {
            delivering.settleInterrupted();
        }

        assertThat(state(accepted)).isEqualTo(MailState.ACCEPTED);
        assertThat(state(unknown)).isEqualTo(MailState.UNKNOWN);
        assertThat(state(neverOpened)).isEqualTo(MailState.RETRY);
    }

    @Test
    void settlesAMailInDoubtByANewerLineOfTheJournalAndByNoOlderOne() throws IOException {
        Mail newer;
        Mail older;
        Mail noEnd;
        try (Delivering delivering = delivering(MailSettings.outbox())) {
            newer = delivering.freeze(letter("P-1", 10));
            older = delivering.freeze(letter("P-2", 10));
            noEnd = delivering.freeze(letter("P-3", 10));
        }
        for (Mail mail : List.of(newer, older, noEnd)) {
            assertThat(deliveries.move(mail.id(), MailState.FROZEN, MailState.UNKNOWN, "nobody knows", now))
                    .isTrue();
        }
        try (DeliveryJournal journal = new DeliveryJournal(folder.resolve("data/deliveries.journal"))) {
            journal.sending(newer, List.of(), now.minusSeconds(1));
            journal.ended(newer, MailState.ACCEPTED, "250 taken", now.plusSeconds(1));
            journal.sending(older, List.of(), now.minusSeconds(2));
            journal.ended(older, MailState.REJECTED, "550 no", now.minusSeconds(1));
            journal.sending(noEnd, List.of(), now.plusSeconds(1));
        }

        try (Delivering delivering = delivering(MailSettings.outbox())) {
            assertThat(delivering.settleInterrupted()).isEmpty();
        }

        assertThat(deliveries.find(newer.id()).orElseThrow())
                .extracting(Mail::state, Mail::reply)
                .containsExactly(MailState.ACCEPTED, "known from the journal: 250 taken");
        assertThat(deliveries.find(older.id()).orElseThrow())
                .extracting(Mail::state, Mail::reply)
                .containsExactly(MailState.UNKNOWN, "nobody knows");
        assertThat(deliveries.find(noEnd.id()).orElseThrow())
                .extracting(Mail::state, Mail::reply)
                .containsExactly(MailState.UNKNOWN, "nobody knows");
    }

    @Test
    void believesTheJournalOverADatabaseFromAnOlderBackup() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(List.of())) {
            MailSettings settings = server(server.port(), MailSettings.OnUnknown.HOLD);
            try (Delivering delivering = delivering(settings)) {
                delivering.freeze(letter(10));
                delivering.sendAll(m -> Optional.empty(), () -> false);
            }
            migrate();
            try (Delivering delivering = delivering(settings)) {
                Mail again = delivering.freeze(letter(10));
                delivering.sendAll(m -> Optional.empty(), () -> false);
                assertThat(state(again)).isEqualTo(MailState.ACCEPTED);
            }
            assertThat(server.whole()).hasSize(1);
        }
    }

    @Test
    void believesTheArchiveAboutAMailOfWhichNobodyKnew() throws IOException {
        Path archive = Files.createDirectories(folder.resolve("archive/new"));
        try (ScriptedMailServer server = new ScriptedMailServer(List.of("dot:drop", "dot:drop"))) {
            MailSettings settings = new MailSettings(
                    "localhost",
                    server.port(),
                    null,
                    null,
                    MailSettings.Tls.NONE,
                    "reports@example.com",
                    List.of(),
                    List.of(),
                    folder.resolve("archive").toString(),
                    Duration.ofHours(6),
                    15,
                    MailSettings.OnUnknown.HOLD,
                    null,
                    null);
            Mail filed;
            Mail lost;
            try (Delivering delivering = delivering(settings)) {
                filed = delivering.freeze(letter("P-1", 10));
                lost = delivering.freeze(letter("P-2", 10));
                delivering.sendAll(m -> Optional.empty(), () -> false);
            }
            Files.copy(folder.resolve("data/mails/" + filed.fileName()), archive.resolve("1761.mail:2,S"));
            try (Delivering delivering = delivering(settings)) {
                delivering.settleInterrupted();
            }
            assertThat(state(filed)).isEqualTo(MailState.ACCEPTED);
            assertThat(state(lost)).isEqualTo(MailState.UNKNOWN);
            assertThat(server.whole()).hasSize(2);
        }
    }

    @Test
    void ignoresAJournalLineThatACrashTore() throws IOException {
        Path file = folder.resolve("torn.journal");
        Files.writeString(
                file, "2026-11-02T01:00:00Z\tSENDING\t<a@x>\tanna@example.com\tabc\n2026-11-02T01:00:01Z\tACC");
        try (DeliveryJournal journal = new DeliveryJournal(file)) {
            assertThat(journal.lastOf("<a@x>").orElseThrow().ended()).isEmpty();
        }
        try (DeliveryJournal journal = new DeliveryJournal(file)) {
            assertThat(journal.lastOf("<a@x>").orElseThrow().ended()).isEmpty();
        }
    }

    @Test
    void doesNotSendWhatMayNotGoAnyMore() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(List.of());
                Delivering delivering = delivering(server(server.port(), MailSettings.OnUnknown.HOLD))) {
            Mail mail = delivering.freeze(letter(10));
            delivering.sendAll(m -> Optional.of("has left"), () -> false);
            assertThat(state(mail)).isEqualTo(MailState.REJECTED);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void sendsNothingOfAMailThatChangedOnTheDisk() throws IOException {
        try (ScriptedMailServer server = new ScriptedMailServer(List.of());
                Delivering delivering = delivering(server(server.port(), MailSettings.OnUnknown.HOLD))) {
            Mail mail = delivering.freeze(letter(10));
            Files.writeString(folder.resolve("data/mails/" + mail.fileName()), "something else");
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> delivering.sendAll(m -> Optional.empty(), () -> false))
                    .hasMessageContaining("has changed since it was written");
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    void splitsLargeMailsByPackInTheirOrderAndNamesTheFilesOfAPackTooLarge() throws IOException {
        MailSettings small = new MailSettings(
                null,
                0,
                null,
                null,
                null,
                "reports@example.com",
                List.of(),
                List.of(),
                null,
                Duration.ofHours(6),
                1,
                MailSettings.OnUnknown.HOLD,
                null,
                null);
        try (Delivering delivering = delivering(small)) {
            Letter.Enclosure half = letter("P-1", 400_000).enclosures().getFirst();
            Letter.Enclosure other = letter("P-2", 400_000).enclosures().getFirst();
            Letter.Enclosure tooLarge = letter("P-3", 2_000_000).enclosures().getFirst();
            List<Letter> letters = delivering.split(
                    new Letter(NIGHT, "anna", "Anna", ANNA, 1, 1, List.of(half, tooLarge, other), List.of()));
            assertThat(letters).hasSize(2);
            assertThat(letters.get(0).enclosures()).containsExactly(half, tooLarge.withoutFiles());
            assertThat(letters.get(1).enclosures()).containsExactly(other);
            assertThat(letters).extracting(Letter::part).containsExactly(1, 2);
            assertThat(letters).extracting(Letter::parts).containsExactly(2, 2);
        }
    }

    @Test
    void writesTheSameFileToTheOutboxAgain() throws IOException {
        byte[] first = outboxFile();
        migrate();
        assertThat(outboxFile()).isEqualTo(first);
        assertThat(new String(first, StandardCharsets.US_ASCII))
                .contains("Date: Mon, 2 Nov 2026 00:00:00 +0000\r\n")
                .contains("To: anna@example.com\r\n")
                .contains("Subject: Performance review for Acme, October 2026\r\n");
    }

    private byte[] outboxFile() throws IOException {
        try (Delivering delivering = delivering(MailSettings.outbox())) {
            Mail mail = delivering.freeze(letter(10));
            delivering.sendAll(m -> Optional.empty(), () -> false);
            assertThat(state(mail)).isEqualTo(MailState.ACCEPTED);
            return Files.readAllBytes(folder.resolve("outbox/" + mail.fileName()));
        }
    }

    private MailState state(Mail mail) {
        return deliveries.find(mail.id()).orElseThrow().state();
    }

    private Delivering delivering(MailSettings settings) throws IOException {
        Clock ticking = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }
        };
        return new Delivering(
                deliveries,
                folder.resolve("data"),
                folder.resolve("outbox"),
                settings,
                new PageTemplates(new Templates(Optional.empty())),
                MailLine.usual(),
                ticking,
                wait -> now = now.plus(wait));
    }

    private static MailSettings server(int port, MailSettings.OnUnknown onUnknown) {
        return new MailSettings(
                "localhost",
                port,
                null,
                null,
                MailSettings.Tls.NONE,
                "reports@example.com",
                List.of("example.com"),
                List.of(),
                null,
                Duration.ofHours(6),
                15,
                onUnknown,
                null,
                null);
    }

    private Letter letter(int attachmentBytes) {
        return letter("P-1", attachmentBytes);
    }

    private Letter letter(String packageId, int attachmentBytes) {
        byte[] content = new byte[attachmentBytes];
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
                List.of());
        ProducedPacks packs = new ProducedPacks(database);
        if (packs.newest(key).isEmpty()) {
            packs.add(pack);
        }
        return new Letter(
                NIGHT,
                "anna",
                "Anna",
                ANNA,
                1,
                1,
                List.of(new Letter.Enclosure(
                        pack, "Acme", List.of(new Letter.Attachment(packageId + ".pdf", content)))),
                List.of());
    }
}
