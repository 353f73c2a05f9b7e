package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.reviewpack.delivery.Delivering;
import com.reviewpack.delivery.ImapSettings;
import com.reviewpack.delivery.MailLine;
import com.reviewpack.delivery.MailSettings;
import com.reviewpack.delivery.MailSettings.Tls;
import com.reviewpack.delivery.ScriptedMailServer;
import com.reviewpack.torture.MailTrials.Extra;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailReports.Report;
import com.reviewpack.warehouse.MailReports.Verdict;
import com.reviewpack.warehouse.MailState;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence from a mailbox about mails that left: copies of them, and what came back. */
class ReturnedMailFaultsTest {

    private static final String USER = "reports@example.com";
    private static final String PASSWORD = "open sesame";

    @TempDir
    Path folder;

    private MailTrials trials;
    private GreenMail mailbox;
    private GreenMailUser user;

    @BeforeEach
    void openAMailbox() {
        trials = new MailTrials(folder);
        mailbox = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP),
            new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAPS)
        });
        mailbox.start();
        user = mailbox.setUser(USER, USER, PASSWORD);
    }

    @AfterEach
    void closeTheMailbox() {
        mailbox.stop();
    }

    @Test
    @DisplayName(
            "D50 killed between the server's answer and its note: accepted where a copy lies in the mailbox, else held")
    void believesACopyInTheMailbox() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(List.of("accept", "accept"))) {
            MailSettings settings = settings(server.port(), imap(Tls.NONE, "INBOX", PASSWORD));
            Mail filed = killedAfterTheAnswer(settings, server, "P-1");
            Mail lost = killedAfterTheAnswer(settings, server, "P-2");
            assertThat(server.whole()).hasSize(2);
            user.deliver(message(Files.readString(folder.resolve("data/mails/" + filed.fileName()))));
            user.deliver(message("Message-ID: " + lost.messageId().replace("@", "x@") + "\r\n\r\nanother\r\n"));

            assertThat(settled(settings)).isEmpty();

            assertThat(trials.found(filed).state()).isEqualTo(MailState.ACCEPTED);
            assertThat(trials.found(filed).reply()).isEqualTo("found in the archive");
            assertThat(trials.found(lost).state()).isEqualTo(MailState.UNKNOWN);
            try (Delivering delivering = trials.delivering(settings, MailLine.usual())) {
                delivering.sendAll(m -> Optional.empty(), () -> false);
            }
            assertThat(server.whole()).hasSize(2);
        }
    }

    @ParameterizedTest(name = "D50 a mailbox that cannot be read ({0}) is an alert and stops nothing")
    @CsvSource(
            delimiter = '|',
            value = {
                "is down|the mailbox imap localhost:",
                "refuses the login|the mailbox imap localhost:",
                "has no such folder|has no folder 'Copies'; it has [INBOX]"
            })
    void goesOnWithoutTheMailbox(String fault, String words) throws Exception {
        ImapSettings imap = imap(
                Tls.NONE,
                fault.equals("has no such folder") ? "Copies" : "INBOX",
                fault.equals("refuses the login") ? "wrong" : PASSWORD);
        try (ScriptedMailServer server = new ScriptedMailServer(List.of("dot:drop"))) {
            MailSettings settings = settings(server.port(), imap);
            Mail mail = sent(settings, "P-1");
            assertThat(trials.found(mail).state()).isEqualTo(MailState.UNKNOWN);
            if (fault.equals("is down")) {
                mailbox.stop();
            }
            assertThat(settled(settings)).singleElement().asString().contains(words);
            assertThat(trials.found(mail).state()).isEqualTo(MailState.UNKNOWN);
        }
    }

    @Test
    @DisplayName("D54 a returned mail is found by its Message-ID or its envelope")
    void marksWhatCameBack() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(List.of())) {
            MailSettings settings = settings(server.port(), imap(Tls.NONE, "", PASSWORD));
            Mail byId = sent(settings, "P-1");
            Mail byEnvelope = sent(settings, "P-2");
            Mail delayed = sent(settings, "P-3");
            Mail arrived = sent(settings, "P-4");
            user.deliver(message(report("failed", byId.messageId(), "")));
            user.deliver(message(report("failed", "", key(byEnvelope))));
            user.deliver(message(report("delayed", delayed.messageId(), key(delayed))));
            user.deliver(message(report("delivered", arrived.messageId(), key(arrived))));

            assertThat(read(settings)).isEmpty();

            for (Mail mail : List.of(byId, byEnvelope)) {
                assertThat(trials.found(mail).state()).isEqualTo(MailState.BOUNCED);
                assertThat(trials.found(mail).reply())
                        .isEqualTo("5.1.1, smtp; 550 5.1.1 no such user, rfc822; anna@example.com");
            }
            assertThat(trials.found(delayed).state()).isEqualTo(MailState.ACCEPTED);
            assertThat(trials.found(arrived).state()).isEqualTo(MailState.ACCEPTED);
            assertThat(verdicts())
                    .containsExactly(Verdict.RETURNED, Verdict.RETURNED, Verdict.DELAYED, Verdict.IGNORED);

            assertThat(read(settings)).isEmpty();
            assertThat(verdicts()).as("a message is read once").hasSize(4);
            user.deliver(message(report("failed", arrived.messageId(), "")));
            assertThat(read(settings)).isEmpty();
            assertThat(trials.found(arrived).state()).isEqualTo(MailState.BOUNCED);
        }
    }

    @Test
    @DisplayName("D54 a report of a delay proves that a mail of which nobody knew has left")
    void believesADelay() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(List.of("dot:drop"))) {
            MailSettings settings = settings(server.port(), imap(Tls.NONE, "", PASSWORD));
            Mail mail = sent(settings, "P-1");
            assertThat(trials.found(mail).state()).isEqualTo(MailState.UNKNOWN);
            user.deliver(message(report("delayed", mail.messageId(), "")));
            assertThat(read(settings)).isEmpty();
            assertThat(trials.found(mail).state()).isEqualTo(MailState.ACCEPTED);
        }
    }

    @Test
    @DisplayName("D54 malformed reports, loops, automatic replies and other people's mails are ignored and counted")
    void ignoresWhatIsNoReportOfOurs() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(List.of())) {
            Path bounces = Files.createDirectories(folder.resolve("bounces/new"));
            MailSettings settings = MailTrials.settings(
                    server.port(),
                    Tls.NONE,
                    false,
                    new Extra(List.of(), null, bounces.getParent().toString(), null));
            Mail mail = sent(settings, "P-1");
            String good = report("failed", mail.messageId(), key(mail));
            List<String> bad = List.of(
                    "",
                    "\0\0\0\0",
                    "no colon here\r\n\r\n",
                    "Subject: Out of office\r\nAuto-Submitted: auto-replied\r\nIn-Reply-To: " + mail.messageId()
                            + "\r\n\r\nI am away.\r\n",
                    "Received: by a\r\n".repeat(60) + good,
                    good.replace("boundary=\"edge\"", "boundary=\"\""),
                    good.replace("--edge", "--ledge"),
                    good.replace("Content-Type: multipart/report", "Content-Type: multipart/report;;;="),
                    good.replace("Action: failed", "Action:"),
                    good.replace("Action: failed", "Action: relayed"),
                    good.replace(mail.messageId(), "<>").replace(key(mail), "' OR '1'='1"),
                    good.replace(mail.messageId(), "<someone@else>").replace(key(mail), "f".repeat(32)),
                    good.replace("message/delivery-status", "message/disposition-notification"));
            for (int i = 0; i < bad.size(); i++) {
                Files.writeString(bounces.resolve("%02d.eml".formatted(i)), bad.get(i));
            }

            assertThat(read(settings)).isEmpty();

            assertThat(verdicts()).hasSize(bad.size()).containsOnly(Verdict.IGNORED);
            assertThat(trials.found(mail).state()).isEqualTo(MailState.ACCEPTED);
            Files.writeString(bounces.resolve("99.eml"), good);
            assertThat(read(settings)).isEmpty();
            assertThat(trials.found(mail).state()).isEqualTo(MailState.BOUNCED);
        }
    }

    @Tag("torture")
    @Test
    @DisplayName("D54 of 10,000 messages at once 1,000 are read in a run, and the rest is said to wait")
    void readsManyInSeveralRuns() throws Exception {
        try (ScriptedMailServer server = new ScriptedMailServer(List.of())) {
            Path bounces = Files.createDirectories(folder.resolve("bounces"));
            MailSettings settings = MailTrials.settings(
                    server.port(), Tls.NONE, false, new Extra(List.of(), null, bounces.toString(), null));
            Mail mail = sent(settings, "P-1");
            for (int i = 0; i < 10_000; i++) {
                Files.writeString(
                        bounces.resolve("%05d.eml".formatted(i)),
                        report("failed", i == 1000 ? mail.messageId() : "<" + i + "@elsewhere>", ""));
            }
            assertThat(read(settings))
                    .containsExactly(
                            "9000 messages more than 1000 lie where returned mails arrive; the next run reads on");
            assertThat(trials.found(mail).state()).isEqualTo(MailState.ACCEPTED);
            assertThat(read(settings)).singleElement().asString().startsWith("8000 messages");
            assertThat(trials.found(mail).state()).isEqualTo(MailState.BOUNCED);
        }
    }

    @Test
    @DisplayName("D54 a mailbox whose server shows another server's certificate is not logged in to, and is an alert")
    void trustsNoOtherServersCertificate() {
        assertThat(read(settings(1, imap(Tls.TLS, "", PASSWORD))))
                .singleElement()
                .asString()
                .contains("cannot be read")
                .contains("No name matching localhost found");
    }

    @Test
    @DisplayName("D55 a mailbox whose server falls silent is cut off, and is an alert")
    void cutsASilentMailboxOff() throws Exception {
        try (ScriptedMailServer silent = new ScriptedMailServer(List.of("banner:silent"))) {
            ImapSettings imap = new ImapSettings("localhost", silent.port(), USER, PASSWORD, Tls.NONE, "", "INBOX");
            MailSettings settings = settings(1, imap);
            SSLSocketFactory unused = (SSLSocketFactory) SSLSocketFactory.getDefault();
            assertThat(trials.returned(settings, silent.line(unused)).read(MailTrials.NIGHT))
                    .singleElement()
                    .asString()
                    .startsWith("returned mails were not looked for: the mailbox imap localhost:");
        }
    }

    /** The server takes it; the process dies when it is about to note that. */
    private Mail killedAfterTheAnswer(MailSettings settings, ScriptedMailServer server, String packageId)
            throws IOException {
        try (Delivering delivering = trials.delivering(settings, MailLine.usual())) {
            Mail mail = delivering.freeze(trials.letter(packageId, 10));
            int before = server.whole().size();
            // The clock is asked when the attempt begins, and when it has ended.
            trials.crashAt(2);
            assertThatThrownBy(() -> delivering.sendAll(m -> Optional.empty(), () -> false))
                    .isInstanceOf(MailTrials.Killed.class);
            trials.crashAt(Integer.MAX_VALUE);
            assertThat(server.whole()).hasSize(before + 1);
            return mail;
        }
    }

    private Mail sent(MailSettings settings, String packageId) throws IOException {
        try (Delivering delivering = trials.delivering(settings, MailLine.usual())) {
            Mail mail = delivering.freeze(trials.letter(packageId, 10));
            delivering.sendAll(m -> Optional.empty(), () -> false);
            return trials.found(mail);
        }
    }

    private List<String> settled(MailSettings settings) throws IOException {
        try (Delivering delivering = trials.delivering(settings, MailLine.usual())) {
            return delivering.settleInterrupted();
        }
    }

    private List<String> read(MailSettings settings) {
        MailLine line = new MailLine(Duration.ofMinutes(5), new DummySSLSocketFactory(), cut -> () -> {});
        return trials.returned(settings, line).read(MailTrials.NIGHT);
    }

    private List<Verdict> verdicts() {
        return trials.reports.of(MailTrials.NIGHT).stream().map(Report::verdict).toList();
    }

    private static MailSettings settings(int port, ImapSettings imap) {
        return MailTrials.settings(port, Tls.NONE, false, new Extra(List.of(), null, null, imap));
    }

    private ImapSettings imap(Tls tls, String archive, String password) {
        int port = tls == Tls.TLS
                ? mailbox.getImaps().getPort()
                : mailbox.getImap().getPort();
        return new ImapSettings("localhost", port, USER, password, tls, archive, "INBOX");
    }

    private static String key(Mail mail) {
        return mail.messageId().substring(1, 33);
    }

    /** A report as RFC 3464 shows them. */
    private static String report(String action, String messageId, String envelopeId) {
        return """
                From: Mail Delivery System <mailer-daemon@relay.example.com>
                To: reports@example.com
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="edge"

                --edge
                Content-Type: text/plain

                I am sorry to have to inform you.

                --edge
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.example.com
                Original-Envelope-Id: %s

                Final-Recipient: rfc822; anna@example.com
                Action: %s
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1
                 no such user

                --edge
                Content-Type: text/rfc822-headers

                Message-ID: %s
                Subject: Performance review

                --edge--
                """.formatted(envelopeId, action, messageId).replace("\n", "\r\n");
    }

    private static MimeMessage message(String text) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
