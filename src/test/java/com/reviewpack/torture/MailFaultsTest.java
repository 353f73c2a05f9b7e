package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.delivery.Delivering;
import com.reviewpack.delivery.ImapSettings;
import com.reviewpack.delivery.Letter;
import com.reviewpack.delivery.MailSettings;
import com.reviewpack.delivery.MailSettings.Tls;
import com.reviewpack.delivery.ScriptedMailServer;
import com.reviewpack.torture.MailTrials.Extra;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What mail servers do: each mail ends in the right state, and none is sent twice. */
class MailFaultsTest {

    @TempDir
    static Path folder;

    private static KeyStore own;
    private static SSLSocketFactory trust;
    private static MailTrials trials;
    private static int packs;

    @BeforeAll
    static void makeACertificate() throws IOException, GeneralSecurityException, InterruptedException {
        own = Certificates.selfSigned(folder, "own", "localhost", "dns:localhost", Certificates.VALID);
        trust = Certificates.trusting(own);
        trials = new MailTrials(folder);
    }

    @AfterEach
    void putAside() {
        trials.putAside();
    }

    static Stream<Arguments> faults() throws IOException {
        try (InputStream table =
                Objects.requireNonNull(MailFaultsTest.class.getResourceAsStream("/torture/mail-faults.csv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\\|"))
                    .flatMap(f -> Stream.of(MailWay.values())
                            .map(way -> Arguments.of(
                                    f[0] + " " + f[1] + ": " + f[4],
                                    way,
                                    Integer.parseInt(f[2]),
                                    f[3],
                                    MailState.valueOf(f[4]),
                                    Integer.parseInt(f[5]))));
        }
    }

    @ParameterizedTest(name = "{0} ({1})")
    @MethodSource("faults")
    void endsInTheRightStateAndIsTakenOnceAtMost(
            String name, MailWay way, int bytes, String script, MailState state, int whole)
            throws IOException, GeneralSecurityException {
        try (ScriptedMailServer server = way.server(script, own);
                Delivering delivering = way.delivering(trials, server, trust, Extra.none())) {
            Mail mail = delivering.freeze(trials.letter("P-" + ++packs, bytes));

            delivering.sendAll(m -> Optional.empty(), () -> false);

            assertThat(trials.found(mail).state())
                    .as(trials.found(mail).reply())
                    .isEqualTo(state);
            assertThat(server.whole()).hasSize(whole).allSatisfy(got -> {
                assertThat(got.recipients()).singleElement().asString().startsWith("RCPT TO:<anna@example.com>");
                assertThat(got.data()).contains("\r\nMessage-ID: " + mail.messageId() + "\r\n");
            });
        }
    }

    @Test
    @DisplayName("D42 a mail that is put off keeps its Message-ID and its bytes")
    void sendsTheSameBytesLater() throws IOException, GeneralSecurityException {
        try (ScriptedMailServer server = MailWay.PLAIN.server("dot:drop;accept", own);
                Delivering delivering = MailWay.PLAIN.delivering(trials, server, trust, Extra.none())) {
            Mail mail = delivering.freeze(trials.letter("P-" + ++packs, 10));
            delivering.sendAll(m -> Optional.empty(), () -> false);
            assertThat(trials.deliveries.move(
                            mail.id(), MailState.UNKNOWN, MailState.RETRY, "a person decided", trials.instant()))
                    .isTrue();
            delivering.sendAll(m -> Optional.empty(), () -> false);
            assertThat(server.whole()).hasSize(2);
            assertThat(server.whole().get(0)).isEqualTo(server.whole().get(1));
        }
    }

    @Test
    @DisplayName("D45 a mail that was too large is replaced by one that says where its files lie, once")
    void saysWhereTheFilesLie() throws IOException, GeneralSecurityException {
        try (ScriptedMailServer server = MailWay.PLAIN.server("dot:552;accept", own);
                Delivering delivering = MailWay.PLAIN.delivering(trials, server, trust, Extra.none())) {
            Letter letter = trials.letter("P-" + ++packs, 5000);
            Mail mail = delivering.freeze(letter);
            delivering.sendAll(m -> Optional.empty(), () -> false);
            Letter withoutFiles = new Letter(
                    letter.businessDate(),
                    letter.personId(),
                    letter.greetingName(),
                    letter.recipient(),
                    1,
                    1,
                    List.of(letter.enclosures().getFirst().withoutFiles()),
                    List.of());
            delivering.replace(trials.found(mail), withoutFiles);
            delivering.sendAll(m -> Optional.empty(), () -> false);
            assertThat(server.whole())
                    .singleElement()
                    .satisfies(got -> assertThat(got.data().replace("=\r\n", ""))
                            .contains("Too large for a mail. The files lie in the folder of packs:")
                            .contains("2026-11-01/acme/P-" + packs + ".pdf")
                            .doesNotContain("attachment"));
            assertThat(trials.deliveries.carrying(
                            letter.enclosures().getFirst().pack().itemKey()))
                    .singleElement()
                    .satisfies(now -> assertThat(now.state()).isEqualTo(MailState.ACCEPTED))
                    .satisfies(now -> assertThat(now.messageId()).isNotEqualTo(mail.messageId()));
        }
    }

    @Test
    @DisplayName("D51 killed at any moment of a night of 50 mails, again and again: none twice, none lost")
    void losesAndDoublesNothingWhenKilled() throws IOException, GeneralSecurityException {
        Random moments = new Random(51);
        int kills = 0;
        try (ScriptedMailServer server = MailWay.PLAIN.server("accept", own)) {
            List<Mail> mails = new ArrayList<>();
            try (Delivering delivering = MailWay.PLAIN.delivering(trials, server, trust, Extra.none())) {
                for (int i = 0; i < 50; i++) {
                    mails.add(delivering.freeze(trials.letter("P-" + ++packs, 10)));
                }
            }
            for (boolean ended = false; !ended; ) {
                trials.crashAt(kills < 200 ? 1 + moments.nextInt(4) : Integer.MAX_VALUE);
                try (Delivering delivering = MailWay.PLAIN.delivering(trials, server, trust, Extra.none())) {
                    delivering.settleInterrupted();
                    delivering.sendAll(m -> Optional.empty(), () -> false);
                    ended = true;
                } catch (MailTrials.Killed killed) {
                    kills++;
                }
            }
            trials.crashAt(Integer.MAX_VALUE);
            List<String> taken =
                    server.whole().stream().map(MailFaultsTest::messageId).toList();
            Set<String> accepted = new HashSet<>();
            Set<String> unknown = new HashSet<>();
            for (Mail mail : mails) {
                (trials.found(mail).state() == MailState.ACCEPTED ? accepted : unknown).add(mail.messageId());
                assertThat(trials.found(mail).state()).isIn(MailState.ACCEPTED, MailState.UNKNOWN);
            }
            assertThat(taken).doesNotHaveDuplicates().containsAll(accepted);
            assertThat(kills).isPositive();
            assertThat(accepted).isNotEmpty();
            assertThat(unknown).isNotEmpty();
        }
    }

    @Test
    @DisplayName("D52 two senders at once: each mail is taken by one of them")
    void sharesOutMailsBetweenTwo() throws Exception {
        try (ScriptedMailServer server = MailWay.PLAIN.server("accept", own);
                Delivering one = MailWay.PLAIN.delivering(trials, server, trust, Extra.none());
                Delivering other = MailWay.PLAIN.delivering(trials, server, trust, Extra.none());
                ExecutorService both = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < 20; i++) {
                one.freeze(trials.letter("P-" + ++packs, 10));
            }
            for (Future<?> ended : List.of(sending(both, one), sending(both, other))) {
                ended.get();
            }
            assertThat(server.whole().stream().map(MailFaultsTest::messageId))
                    .hasSize(20)
                    .doesNotHaveDuplicates();
        }
    }

    private static Future<?> sending(ExecutorService threads, Delivering delivering) {
        return threads.submit(() -> {
            delivering.sendAll(m -> Optional.empty(), () -> false);
            return true;
        });
    }

    @Test
    @DisplayName("D56 a night that is only tried opens no connection, whatever is set")
    void opensNoConnectionWhenOnlyTried() throws IOException, GeneralSecurityException {
        try (ScriptedMailServer server = MailWay.PLAIN.server("accept", own)) {
            ImapSettings imap = new ImapSettings("localhost", server.port(), null, null, Tls.NONE, "Sent", "INBOX");
            MailSettings tried = MailTrials.settings(
                            server.port(), Tls.NONE, true, new Extra(List.of("ops@example.com"), null, null, imap))
                    .toOutbox();
            try (Delivering delivering = trials.delivering(tried, server.line(trust))) {
                delivering.settleInterrupted();
                delivering.freeze(trials.letter("P-" + ++packs, 10));
                delivering.sendAll(m -> Optional.empty(), () -> false);
                delivering.tellOperators(MailTrials.NIGHT, notice());
            }
            assertThat(trials.returned(tried, server.line(trust)).read(MailTrials.NIGHT))
                    .isEmpty();
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    @DisplayName("D53 a mail has one envelope recipient, so that no server can take it for one of two")
    void hasOneRecipient() throws IOException, GeneralSecurityException {
        try (ScriptedMailServer server = MailWay.PLAIN.server("accept", own);
                Delivering delivering = MailWay.PLAIN.delivering(trials, server, trust, Extra.none())) {
            delivering.freeze(trials.letter("P-" + ++packs, 10));
            delivering.tellOperators(MailTrials.NIGHT, notice());
            delivering.sendAll(m -> Optional.empty(), () -> false);
            assertThat(server.whole())
                    .allSatisfy(got -> assertThat(got.recipients()).hasSize(1));
            assertThat(server.whole()).isNotEmpty();
        }
    }

    @Test
    @DisplayName("D54 a mail names its envelope where the server can report what comes back")
    void namesItsEnvelope() throws IOException, GeneralSecurityException {
        try (ScriptedMailServer server = MailWay.PLAIN.server("offer:DSN;offer:none", own);
                Delivering delivering = MailWay.PLAIN.delivering(trials, server, trust, Extra.none())) {
            Mail first = delivering.freeze(trials.letter("P-" + ++packs, 10));
            delivering.sendAll(m -> Optional.empty(), () -> false);
            delivering.freeze(trials.letter("P-" + ++packs, 10));
            delivering.sendAll(m -> Optional.empty(), () -> false);
            String key = first.messageId().substring(1, 33);
            assertThat(server.senders())
                    .containsExactly(
                            "MAIL FROM:<reports@example.com> RET=HDRS ENVID=" + key, "MAIL FROM:<reports@example.com>");
        }
    }

    static Map<String, Object> notice() {
        return Map.of(
                "date",
                "2026-11-01",
                "exit_code",
                2,
                "points",
                List.of("One."),
                "more",
                0,
                "counts",
                List.of(),
                "totals",
                1,
                "report",
                "night.html");
    }

    private static String messageId(ScriptedMailServer.Received got) {
        return got.data()
                .lines()
                .filter(line -> line.startsWith("Message-ID: "))
                .map(line -> line.substring("Message-ID: ".length()))
                .findFirst()
                .orElseThrow();
    }
}
