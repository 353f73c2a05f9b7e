package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.warehouse.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The torture list, D52, E57 and E60: instances beside each other, that stand still, are asked to end, or lose their database. */
class InstancesTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("D52 an erasure in the middle of a night is refused and changes nothing; after the night it is done")
    void refusesToEraseInTheMiddleOfANight() throws IOException {
        Site site = new Site(folder);
        assertThat(site.night().code()).isZero();
        site.mend(
                "accounts",
                "bolt,Bolt Travel,travel,mid-market,EMEA,DE,Europe/Berlin,en-GB,EUR,,ben,,2026-01-01,\n",
                "");
        site.mend("packages", "bolt-f1,bolt,Foundations,*,2026-01-01,,12000,120\n", "");
        site.export("hours-2026-10.csv", Site.HOURS + "\ne1,acme,acme-f1,2026-10-05,1,general,,\n");
        List<Site.Said> said = new ArrayList<>();
        site.betweenLooks(() -> said.add(eraseBolt(site)));
        assertThat(site.night().code()).isZero();
        assertThat(said).isNotEmpty().allSatisfy(refused -> {
            assertThat(refused.code()).isEqualTo(1);
            assertThat(refused.err())
                    .isEqualTo("reviewpack: another instance is at work on " + folder.resolve("data")
                            + "; wait for it or stop it\n");
        });
        assertThat(site.packs("bolt")).isNotEmpty();

        site.betweenLooks(() -> {});
        Site.Said erased = eraseBolt(site);
        assertThat(erased.code()).as(erased.err()).isZero();
        assertThat(site.packs("bolt")).isEmpty();
    }

    private static Site.Said eraseBolt(Site site) {
        return site.enter("erase", "--account", "bolt", "--name", "Bolt Travel", "--yes");
    }

    @Test
    @DisplayName("D52 two data folders that share an outbox write the same mails under the same names, once each")
    void writesEachMailOnceIntoASharedOutbox() throws IOException {
        Site one = new Site(folder.resolve("one"));
        Site other = new Site(folder.resolve("other"));
        assertThat(one.night().code()).isZero();
        List<String> mails = one.mails();
        Files.createSymbolicLink(other.output(), one.output());
        Site.Said said = other.night();
        assertThat(said.code()).as(said.err() + said.out()).isZero();
        assertThat(other.mails()).isEqualTo(mails).hasSize(2);
    }

    @Test
    @Tag("torture")
    @DisplayName("D52 of two instances one works, and the other says so and exits")
    void worksAlone() throws Exception {
        try (PostgresServer database = PostgresServer.start();
                MailedNights mails = MailedNights.to(folder)) {
            List<String> settings = settings(database, "two");
            NightProcess first = mails.night("a", settings);
            first.awaitBegin();
            requireRefused(mails.night("a", settings), "another instance is at work on");
            requireRefused(mails.night("b", settings), "another instance, with another data folder, is at work");
            first.await();
            mails.finish("a", settings);
            mails.requireEachOnce();
        }
    }

    private static void requireRefused(NightProcess second, String because) throws InterruptedException {
        assertThat(second.await()).isEqualTo(1);
        assertThat(second.said()).anyMatch(line -> line.contains(because));
    }

    @Test
    @Tag("torture")
    @DisplayName("D52, E57 nobody takes the place of a process that stands still in its data folder, and it goes on")
    void goesOnAfterStandingStillWhereNobodyCouldTakeItsPlace() throws Exception {
        try (MailedNights mails = MailedNights.to(folder)) {
            NightProcess still = mails.night("a", List.of());
            mails.await(3, still);
            still.signal("STOP");
            requireRefused(mails.night("a", List.of()), "another instance is at work on");
            int sent = mails.taken();
            still.signal("CONT");
            assertThat(still.await()).as("%s", still.said()).isIn(0, 2);
            assertThat(mails.taken()).isGreaterThan(sent);
            mails.finish("a", List.of());
            mails.requireEachOnce();
        }
    }

    @Test
    @Tag("torture")
    @DisplayName("E57 a process that stood still until another took its place sends nothing more when it wakes")
    void sendsNothingMoreOnceItsPlaceIsTaken() throws Exception {
        try (PostgresServer database = PostgresServer.start();
                MailedNights mails = MailedNights.to(folder)) {
            List<String> settings = settings(database, "still");
            NightProcess still = mails.night("a", settings);
            mails.await(3, still);
            still.signal("STOP");
            expireLease(database, "still");

            NightProcess successor = mails.night("b", settings);
            assertThat(successor.await()).as("%s", successor.said()).isEqualTo(2);
            int sent = mails.taken();
            still.signal("CONT");
            assertThat(still.await()).as("%s", still.said()).isEqualTo(3);
            assertThat(still.said()).anyMatch(line -> line.contains("another has taken over its night"));
            assertThat(mails.taken()).as("at most the mail that was under way").isBetween(sent, sent + 1);

            mails.finish("a", settings);
            mails.requireEachOnce();
        }
    }

    @Test
    @Tag("torture")
    @DisplayName("E57 a process that is asked to end finishes the mail in hand, and the next start goes on")
    void endsWhenAsked() throws Exception {
        requireEndWhenAsked(List.of());
    }

    @Test
    @Tag("torture")
    @DisplayName("E57 so it does on a database server")
    void endsWhenAskedOnADatabaseServer() throws Exception {
        try (PostgresServer database = PostgresServer.start()) {
            requireEndWhenAsked(settings(database, "asked"));
        }
    }

    private void requireEndWhenAsked(List<String> settings) throws Exception {
        try (MailedNights mails = MailedNights.to(folder)) {
            NightProcess asked = mails.night("a", settings);
            mails.await(2, asked);
            asked.signal("TERM");
            assertThat(asked.await()).as("%s", asked.said()).isEqualTo(3);
            assertThat(asked.said()).anyMatch(line -> line.contains("the next start goes on where this one ended"));
            mails.finish("a", settings);
            mails.requireEachOnce();
        }
    }

    @Test
    @Tag("torture")
    @DisplayName("E60 a database server that is killed stops the night; what it had not confirmed is read again")
    void stopsWithItsDatabaseAndGoesOnAfterIt() throws Exception {
        try (PostgresServer database = PostgresServer.start();
                MailedNights mails = MailedNights.to(folder)) {
            List<String> settings = new ArrayList<>(settings(database, "killed"));
            settings.add("--reviewpack.database.patience=PT2S");
            NightProcess night = mails.night("a", settings);
            mails.await(4, night);
            database.crash();
            assertThat(night.await()).as("%s", night.said()).isEqualTo(3);
            database.startAgain();
            mails.finish("a", settings);
            mails.requireEachOnce();
        }
    }

    private static List<String> settings(PostgresServer database, String schema) {
        return List.of("--reviewpack.database.url=" + database.urlOf(schema));
    }

    private static void expireLease(PostgresServer database, String schema) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.urlOf(schema));
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE lease SET expires_at = CURRENT_TIMESTAMP - INTERVAL '1' MINUTE"))
                    .isEqualTo(1);
        }
    }
}
