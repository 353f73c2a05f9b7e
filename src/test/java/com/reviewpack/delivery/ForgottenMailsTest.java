package com.reviewpack.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.document.PageTemplates;
import com.reviewpack.document.Templates;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.warehouse.Database;
import com.reviewpack.warehouse.Deliveries;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import com.reviewpack.warehouse.ProducedPacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The journal knows what left; a database from an older backup does not. */
class ForgottenMailsTest {

    private static final LocalDate NIGHT = LocalDate.of(2026, 11, 1);
    private static final String ID = "<0123456789abcdef@example.com>";

    @TempDir
    Path folder;

    private Database database;
    private Deliveries deliveries;
    private ProducedPacks packs;

    @BeforeEach
    void open() {
        database = Database.embedded(folder.resolve("database"));
        deliveries = new Deliveries(database.source());
        packs = new ProducedPacks(database.source());
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"ACCEPTED, 250 taken, ACCEPTED", "UNKNOWN, no reply, UNKNOWN", ", , UNKNOWN"})
    void recallsAMailThatLeftOrMayHaveLeft(String ended, String reply, MailState state) throws IOException {
        journal("SENDING", "sha256\tfirst 1\tsecond 1");
        if (ended != null) {
            journal(ended, reply);
        }
        add("first", "third");

        recall();

        Mail recalled = deliveries.withMessageId(ID).orElseThrow();
        assertThat(recalled.state()).isEqualTo(state);
        assertThat(recalled.recipient()).isEqualTo("anna@example.com");
        assertThat(recalled.reply()).startsWith("known from the journal: ");
        assertThat(packs.inNoStandingMail()).extracting(ProducedPack::itemKey).containsExactly("third");
    }

    @ParameterizedTest
    @CsvSource({"REJECTED, 550 no such user", "RETRY, 450 later"})
    void leavesWhatNobodyHasToBeSent(String ended, String reply) throws IOException {
        journal("SENDING", "sha256\tfirst 1");
        journal(ended, reply);
        add("first");

        recall();

        assertThat(deliveries.withMessageId(ID)).isEmpty();
        assertThat(packs.inNoStandingMail()).hasSize(1);
    }

    @Test
    void believesTheJournalAboutAMailThatTheDatabaseStillWantsToSend() throws IOException {
        journal("SENDING", "sha256\tfirst 1");
        journal("ACCEPTED", "250 taken");
        add("first");
        deliveries.add(mail(Instant.parse("2026-11-02T00:59:00Z")), packs.inNoStandingMail());

        try (Delivering delivering = delivering()) {
            delivering.settleInterrupted();
        }

        assertThat(deliveries.withMessageId(ID).orElseThrow().state()).isEqualTo(MailState.ACCEPTED);
    }

    @Test
    void believesAPersonWhoDecidedAfterTheJournalsLastLine() throws IOException {
        journal("SENDING", "sha256\tfirst 1");
        add("first");
        deliveries.add(mail(Instant.parse("2026-11-02T08:00:00Z")), packs.inNoStandingMail());

        try (Delivering delivering = delivering()) {
            delivering.settleInterrupted();
        }

        assertThat(deliveries.withMessageId(ID).orElseThrow().state()).isEqualTo(MailState.RETRY);
    }

    @Test
    void sendsNothingByADamagedJournal() throws IOException {
        journal("ACCEPTQD", "250 taken");
        assertThatThrownBy(this::delivering)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("line 1 of the journal")
                .hasMessageContaining("restore the journal from the newest backup");
    }

    private void recall() throws IOException {
        try (Delivering delivering = delivering()) {
            delivering.recallForgotten(NIGHT, packs.inNoStandingMail());
        }
    }

    private Delivering delivering() throws IOException {
        return new Delivering(
                deliveries,
                folder.resolve("data"),
                folder.resolve("outbox"),
                MailSettings.outbox(),
                new PageTemplates(new Templates(Optional.empty())),
                MailLine.usual(),
                Clock.fixed(Instant.parse("2026-11-03T01:00:00Z"), ZoneOffset.UTC),
                wait -> {});
    }

    private void journal(String state, String rest) throws IOException {
        Path file = Files.createDirectories(folder.resolve("data")).resolve("deliveries.journal");
        String before = Files.exists(file) ? Files.readString(file) : "";
        Files.writeString(
                file, before + "2026-11-02T01:00:00Z\t" + state + "\t" + ID + "\tanna@example.com\t" + rest + "\n");
    }

    private static Mail mail(Instant changedAt) {
        return new Mail(
                "mail", NIGHT, "anna@example.com", ID, "mail.eml", "", 0, MailState.RETRY, 1, changedAt, changedAt, "");
    }

    private void add(String... keys) {
        for (String key : keys) {
            packs.add(new ProducedPack(
                    key,
                    1,
                    new PackSubject.Promised(
                            new AccountId("acme"), new PackageId("acme-f1"), Deliverable.PERFORMANCE_REVIEW),
                    new TreeSet<>(Set.of(new AccountId("acme"))),
                    "2026-10",
                    new Period(LocalDate.of(2026, 10, 1), NIGHT),
                    LocalDate.of(2026, 11, 2),
                    NIGHT,
                    true,
                    "Performance review",
                    "October 2026",
                    List.of(),
                    false,
                    0,
                    List.of()));
        }
    }
}
