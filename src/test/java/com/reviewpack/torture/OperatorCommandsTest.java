package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.warehouse.Database;
import com.reviewpack.warehouse.MailState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those who run an installation do by hand, through the command line: exit codes and words. */
class OperatorCommandsTest {

    private static final String PLAN = "acme/account_plan-acme-f1-2026-10";
    private static final String REVIEW = "acme/performance_review-acme-f1-2026-10";

    /** Of the first ticket of acme, answered later and graded worse than was said. */
    private static final String CORRECTED = Site.TICKETS + "\n"
            + "t1,acme,,P1,non_bug,closed,2026-10-05T09:00:00Z,2026-10-05T10:50:00Z,2026-10-06T12:00:00Z,,1,2,Cannot log in,ben\n";

    @TempDir
    Path folder;

    private Site site;

    @BeforeEach
    void write() throws IOException {
        site = new Site(folder);
    }

    private static void says(Site.Said said, int code, String words) {
        assertThat(said.code()).as(said.out() + said.err()).isEqualTo(code);
        assertThat(said.out() + said.err()).contains(words);
        assertThat(said.isPlain()).as(said.err()).isTrue();
    }

    /** By the beginning of its reader's address. */
    private String messageIdTo(String reader) {
        return site.enter("history", "--format", "csv")
                .out()
                .lines()
                .filter(line -> line.contains("," + reader + "@"))
                .map(line -> line.replaceAll(".*(<[0-9a-f]+@[a-z.]+>).*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approve",
                "approve x",
                "approve x --decline",
                "history",
                "history --message-id <a@b> --to-file x.eml",
                "resend <a@b>",
                "resolve",
                "resolve <a@b> --arrived",
                "erase --account acme"
            })
    void sayBeforeTheFirstNightThatThereIsNothing(String command) {
        says(
                site.enter(command.split(" ")),
                1,
                "reviewpack: the data folder " + folder.resolve("data") + " is not there; no night was run yet");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "approve",
                "approve x --send",
                "approve x --decline",
                "history",
                "history --message-id <a@b> --to-file x.eml",
                "resend <a@b>",
                "resolve",
                "resolve <a@b> --arrived",
                "erase --account acme",
                "status"
            })
    void refuseWhileANightIsAtWork(String command) throws IOException {
        site.night();
        try (var lock = java.nio.channels.FileChannel.open(
                folder.resolve("data/night.lock"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            assertThat(lock.tryLock()).isNotNull();
            says(site.enter(command.split(" ")), 1, "reviewpack: another instance is at work on ");
            says(site.enter("check"), 0, "All well; 2 exports with 83 rows read.");
        }
    }

    @Test
    void listsTwentyPointsAndTheNumberOfTheRest() throws Exception {
        Site site = new Site(folder.resolve("many"));
        for (int file = 1; file <= 25; file++) {
            site.export("tickets-2025-%02d.csv".formatted(file), "ticket_id\n");
        }
        site.set("--reviewpack.mail.operators=ops@example.com");

        Site.Said said = site.night();

        assertThat(said.code()).as(said.err()).isEqualTo(2);
        List<String> shown = said.out()
                .lines()
                .dropWhile(line -> !line.equals("To look at:"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .toList();
        assertThat(shown).hasSize(21).endsWith("  and 11 more; night.html lists them all");
        String notice = "";
        for (String name : site.mails()) {
            String mail = Files.readString(site.output().resolve("outbox").resolve(name));
            notice = mail.contains("To: ops@example.com") ? mail : notice;
        }
        List<String> mailed =
                notice.lines().filter(line -> line.startsWith("- ")).toList();
        assertThat(mailed).hasSize(21).endsWith("- and 11 more");
    }

    @Test
    void approveSaysThatNothingWaits() {
        says(site.night(), 0, "4 delivered, 2 exports taken in");
        says(site.enter("approve"), 0, "Nothing waits.");
        says(site.enter("approve", PLAN), 1, "nothing waits under '" + PLAN + "'");
    }

    @Test
    void approveReleasesWhatWaitsAndMailsItAtOnceWhereAsked() {
        site.set("--reviewpack.approval=acme");
        says(site.night(), 2, "2 delivered, 2 held");
        Site.Said listed = site.enter("approve");
        says(listed, 0, PLAN);
        assertThat(listed.out())
                .contains("2026-11-01/acme/account_plan-acme-f1-2026-10.pdf")
                .contains("it waits for approval, as reviewpack.approval says of acme")
                .contains("Release with: reviewpack approve KEY");
        says(
                site.enter("approve", "acme/nothing"),
                1,
                "nothing waits under 'acme/nothing'; approve without names lists");
        says(site.enter("approve", PLAN, "--decline"), 1, PLAN + " was never mailed");

        says(site.enter("approve", PLAN, "--by", "Olga"), 0, PLAN + " version 1 is approved; the next night mails it");
        says(
                site.enter("approve", REVIEW, "--by", "Olga", "--send"),
                0,
                "Mail to anna@example.com: accepted (written to");
        says(site.enter("approve", "--account", "acme"), 1, "nothing that waits fits");
        says(site.night(), 0, "4 delivered");
        assertThat(site.enter("history", "--account", "acme", "--format", "csv").out())
                .contains(PLAN)
                .contains("Olga");
    }

    @Test
    void anApprovalLapsesWhenFactsBehindItChange() throws IOException {
        site.set("--reviewpack.approval=acme/performance_review");
        site.night();
        site.enter("approve", REVIEW, "--by", "Olga");
        site.export("tickets-2026-11-02.csv", CORRECTED);
        site.at("2026-11-03T12:00:00Z");

        says(site.night("2026-11-02"), 2, REVIEW + " is held");
        Site.Said listed = site.enter("approve");
        assertThat(listed.out()).contains("the approval of version 1 by Olga lapsed, as facts behind it changed since");
    }

    @Test
    void laterDataOnATicketIsProposedAndMailedOnlyWhenSomebodySaysSo() throws IOException {
        site.night();
        site.export("tickets-2026-11-02.csv", CORRECTED);
        site.at("2026-11-03T12:00:00Z");

        says(site.night("2026-11-02"), 2, REVIEW + " is held: version 2 corrects version 1, mailed by the night of");
        says(site.enter("approve", PLAN, "--decline", "--by", "Olga"), 0, PLAN + " version 2 is declined");
        says(
                site.enter("approve", REVIEW, "--by", "Olga"),
                0,
                REVIEW + " version 2 is approved; the next night mails it");
        site.at("2026-11-04T12:00:00Z");
        says(site.night("2026-11-03"), 0, "1 correction delivered, 0 exports taken in");
        says(site.enter("history", "--account", "acme"), 0, REVIEW + "  2  ");
    }

    @Test
    void historyTellsWhatWentAndGivesTheBytes() throws IOException {
        site.night();
        String mail = messageIdTo("anna");
        says(site.enter("history", "--person", "ben"), 0, "ben@example.com");
        assertThat(site.enter("history", "--person", "ben").out()).doesNotContain("anna@");
        says(site.enter("history", "--account", "nobody"), 0, "Nothing was sent.");
        says(site.enter("history", "--message-id", mail, "--format", "json"), 0, "\"file\" : \"tickets-2026-10.csv\"");
        Path bytes = folder.resolve("one.eml");
        says(site.enter("history", "--message-id", mail, "--to-file", bytes.toString()), 0, " bytes, SHA-256 ");
        assertThat(Files.readString(bytes)).contains(mail);
        says(
                site.enter("history", "--message-id", "<a@b>", "--to-file", "x"),
                1,
                "there is no mail with the Message-ID <a@b>");
        says(site.enter("history", "--to-file", "x"), 1, "--to-file needs --message-id");
    }

    @Test
    void resendGoesToWhoeverMayGetItTodayAndToNobodyElse() throws IOException {
        site.night();
        String mail = messageIdTo("anna");
        says(site.enter("resend", mail), 0, "Mail to anna@example.com: accepted (written to the outbox: ");
        says(site.enter("resend", mail, "--to", "x@example.com"), 1, "x@example.com may not get it: it goes to anna");
        says(site.enter("resend", "<a@b>"), 1, "there is no mail with the Message-ID <a@b>");

        site.mend("people", "anna@example.com", "anna.new@example.com");
        says(site.enter("resend", mail), 0, "Mail to anna.new@example.com: accepted");
        says(site.enter("resend", mail, "--to", "anna@example.com"), 1, "anna@example.com may not get it");
        site.mend(
                "people",
                "Anna Kuhn,anna.new@example.com,2026-01-01,",
                "Anna Kuhn,anna.new@example.com,2026-01-01,2026-10-31");
        says(site.enter("resend", mail), 1, "nobody may get ");
    }

    @Test
    void resolveSettlesMailsInDoubtAndNoOthers() throws Exception {
        site.night();
        says(site.enter("resolve"), 0, "No mail is in doubt.");
        String mail = messageIdTo("anna");
        says(site.enter("resolve", mail, "--arrived"), 1, "no mail with the Message-ID " + mail + " is in doubt");
        says(site.enter("resolve", mail), 1, "resolve takes Message-IDs and either --arrived or --not-arrived");
        putInDoubt();

        says(site.enter("resolve"), 0, mail);
        says(site.enter("resend", mail), 1, "nobody knows whether " + mail + " arrived");
        says(site.enter("resolve", mail, "--arrived", "--by", "Olga"), 0, mail + " is delivered");
        assertThat(site.enter("history", "--person", "anna", "--format", "json").out())
                .contains("\"accepted\"");
        putInDoubt();
        says(site.enter("resolve", mail, "--not-arrived"), 0, mail + " is sent again by the next night");
        says(site.night(), 0, "4 delivered");
        assertThat(messagesTo("anna")).hasSize(1);
    }

    private void putInDoubt() throws Exception {
        try (Database database = Database.embedded(folder.resolve("data"));
                Connection connection = database.source().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("UPDATE mail SET state = ? WHERE recipient LIKE 'anna@%'")) {
            statement.setString(1, MailState.UNKNOWN.name());
            statement.executeUpdate();
        }
        Files.deleteIfExists(folder.resolve("data/deliveries.journal"));
    }

    private List<String> messagesTo(String person) throws IOException {
        try (Stream<Path> mails = Files.list(site.output().resolve("outbox"))) {
            return mails.map(mail -> mail.getFileName().toString())
                    .filter(name -> name.contains("-" + person + "-"))
                    .toList();
        }
    }

    @Test
    void eraseSaysWhatWouldGoAndThenTakesIt() throws IOException {
        site.night();
        says(site.enter("erase"), 1, "erase takes either --account or --person");
        says(site.enter("erase", "--account", "nobody"), 1, "the portfolio does not name nobody; say with --name");
        Site.Said looked = site.enter("erase", "--account", "acme");
        says(looked, 0, "Would go: 3 packs with 9 files, 1 mail, all records, and acme in 2 reports; and every backup");
        assertThat(looked.out())
                .contains("First: the accounts table still names acme.")
                .contains("Then: reviewpack erase --account 'acme' --name 'Acme Retail' --yes");
        says(
                site.enter("erase", "--account", "acme", "--yes"),
                1,
                "the accounts table still names acme; take that out first");

        site.mend(
                "accounts",
                "acme,Acme Retail,retail,mid-market,EMEA,DE,Europe/Berlin,en-GB,EUR,,anna,,2026-01-01,\n",
                "");
        site.mend("packages", "acme-f1,acme,Foundations,*,2026-01-01,,12000,120\n", "");
        String mail = messageIdTo("anna");
        says(
                site.enter("erase", "--account", "acme", "--name", "Acme Retail", "--yes"),
                0,
                "Erased: 3 packs with 9 files, 1 mail, all records, and acme in 2 reports; backups are gone");
        assertThat(site.output().resolve("2026-11-01/acme")).doesNotExist();
        says(site.enter("history", "--message-id", mail, "--to-file", "x.eml"), 1, "the bytes of the mail " + mail);
        says(site.enter("resend", mail), 1, "are not kept any more: they were erased, or their time had come");
    }

    @Test
    void checkTellsEveryFaultWithItsPlace() throws IOException {
        says(site.enter("check"), 0, "All well; 2 exports with 83 rows read.");
        site.export("hours-2026-10.csv", Site.HOURS + "\nh1,acme,acme-f1,2026-10-05,many,package,review,ben\n");
        says(site.enter("check"), 2, "hours-2026-10.csv:2 [hours]: ");
        site.mend("people", "person_id", "person");
        says(site.enter("check"), 1, "people.csv");
    }
}
