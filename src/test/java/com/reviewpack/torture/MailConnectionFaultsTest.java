package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.delivery.Delivering;
import com.reviewpack.delivery.MailLine;
import com.reviewpack.delivery.MailSettings;
import com.reviewpack.delivery.ScriptedMailServer;
import com.reviewpack.torture.MailTrials.Extra;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Servers that cannot be reached, trusted or logged in to: nothing is sent, and they are not hammered. */
class MailConnectionFaultsTest {

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

    @Test
    @DisplayName("D41 a server that speaks HELO alone is enough where neither TLS nor a login is asked for")
    void speaksHelo() throws IOException, GeneralSecurityException {
        assertThat(send("ehlo:502", MailWay.PLAIN, own, trust, 1)).isEqualTo(MailState.ACCEPTED);
    }

    @ParameterizedTest(name = "D41 STARTTLS {0}: not sent in the clear, and put off")
    @CsvSource({"stripped", "454", "drop", "reset", "garbage", "silent"})
    void sendsNothingInTheClear(String what) throws IOException, GeneralSecurityException {
        assertThat(send("starttls:" + what + "*3", MailWay.STARTTLS_AND_LOGIN, own, trust, 3))
                .isEqualTo(MailState.RETRY);
    }

    @ParameterizedTest(name = "D41 a login that is answered with {0} is tried once a run ({1})")
    @CsvSource({
        "535 5.7.8,STARTTLS_AND_LOGIN",
        "454 4.7.0,STARTTLS_AND_LOGIN",
        "535 5.7.8,TLS_AND_LOGIN",
        "454 4.7.0,TLS_AND_LOGIN"
    })
    void triesALoginOnce(String reply, MailWay way) throws IOException, GeneralSecurityException {
        assertThat(send("auth:" + reply + "*9", way, own, trust, 1)).isEqualTo(MailState.RETRY);
    }

    @ParameterizedTest(
            name =
                    "D41 a certificate of an unknown signer, of another server, or out of date: nothing sent, put off ({0})")
    @EnumSource(names = "PLAIN", mode = EnumSource.Mode.EXCLUDE)
    void trustsNoBadCertificate(MailWay way) throws IOException, GeneralSecurityException, InterruptedException {
        KeyStore unknown =
                Certificates.selfSigned(folder, "unknown-" + way, "localhost", "dns:localhost", Certificates.VALID);
        assertThat(send("accept", way, unknown, trust, 3)).isEqualTo(MailState.RETRY);

        KeyStore other = Certificates.selfSigned(
                folder, "other-" + way, "mail.example.org", "dns:mail.example.org", Certificates.VALID);
        assertThat(send("accept", way, other, Certificates.trusting(other), 3)).isEqualTo(MailState.RETRY);

        Certificates.OutOfDate late = Certificates.OutOfDate.in(Files.createDirectory(folder.resolve(way.name())));
        assertThat(send("accept", way, late.own(), Certificates.trusting(late.authority()), 3))
                .isEqualTo(MailState.RETRY);
    }

    @Test
    @DisplayName("D41 a server that is down is asked three times a run for all mails together, up to the deadline")
    void doesNotHammerAServerThatIsDown() throws IOException, GeneralSecurityException {
        List<Mail> mails = new ArrayList<>();
        Extra operators = new Extra(List.of("ops@example.com"), null, null, null);
        try (ScriptedMailServer server = MailWay.PLAIN.server("banner:421*99", own)) {
            try (Delivering delivering = MailWay.PLAIN.delivering(trials, server, trust, operators)) {
                for (int i = 0; i < 10; i++) {
                    mails.add(delivering.freeze(trials.letter("P-" + ++packs, 10)));
                }
                delivering.sendAll(m -> Optional.empty(), () -> false);
                delivering.tellOperators(MailTrials.NIGHT, MailFaultsTest.notice());
                assertThat(server.connections()).isEqualTo(3);
                assertThat(mails)
                        .allSatisfy(mail -> assertThat(trials.found(mail))
                                .extracting(Mail::state, m -> m.firstAttemptAt() != null)
                                .containsExactly(MailState.RETRY, true));
            }
            trials.pass(Duration.ofHours(7));
            try (Delivering delivering = MailWay.PLAIN.delivering(trials, server, trust, operators)) {
                delivering.sendAll(m -> Optional.empty(), () -> false);
            }
            assertThat(mails)
                    .allSatisfy(mail -> assertThat(trials.found(mail))
                            .satisfies(given -> assertThat(given.state()).isEqualTo(MailState.REJECTED))
                            .satisfies(given ->
                                    assertThat(given.reply()).startsWith("given up PT6H after the first attempt")));
        }
    }

    @Test
    @DisplayName("D41 a port that refuses is asked three times a run, after 2 s and 10 s more, up to the deadline")
    void doesNotHammerAPortThatRefuses() throws IOException {
        Extra operators = new Extra(List.of("ops@example.com"), null, null, null);
        RefusingPort refusing = RefusingPort.found();
        MailSettings settings = MailTrials.settings(refusing.port(), MailSettings.Tls.NONE, false, operators);
        Mail first;
        Mail second;
        try (Delivering delivering = trials.delivering(settings, refusing.line())) {
            first = delivering.freeze(trials.letter("P-" + ++packs, 10));
            second = delivering.freeze(trials.letter("P-" + ++packs, 10));
            Instant begin = trials.instant();
            delivering.sendAll(m -> Optional.empty(), () -> false);
            delivering.tellOperators(MailTrials.NIGHT, MailFaultsTest.notice());
            assertThat(refusing.tries()).isEqualTo(3);
            assertThat(Duration.between(begin, trials.instant())).isEqualTo(Duration.ofSeconds(12));
        }
        assertThat(List.of(trials.found(first), trials.found(second))).allSatisfy(mail -> {
            assertThat(mail.state()).isEqualTo(MailState.RETRY);
            assertThat(mail.reply()).contains("no connection to localhost:" + refusing.port());
        });
        trials.pass(Duration.ofHours(7));
        try (Delivering delivering = trials.delivering(settings, refusing.line())) {
            delivering.sendAll(m -> Optional.empty(), () -> false);
        }
        assertThat(List.of(trials.found(first), trials.found(second))).allSatisfy(mail -> {
            assertThat(mail.state()).isEqualTo(MailState.REJECTED);
            assertThat(mail.reply()).startsWith("given up PT6H after the first attempt");
        });
    }

    @Test
    @DisplayName("D41 a login that is refused is tried once a run for all mails and notices together")
    void doesNotHammerALogin() throws IOException, GeneralSecurityException {
        try (ScriptedMailServer server = MailWay.TLS_AND_LOGIN.server("auth:535*99", own);
                Delivering delivering = MailWay.TLS_AND_LOGIN.delivering(
                        trials,
                        server,
                        trust,
                        new Extra(List.of("ops@example.com", "ops2@example.com"), null, null, null))) {
            for (int i = 0; i < 10; i++) {
                delivering.freeze(trials.letter("P-" + ++packs, 10));
            }
            delivering.sendAll(m -> Optional.empty(), () -> false);
            delivering.tellOperators(MailTrials.NIGHT, MailFaultsTest.notice());
            assertThat(server.connections()).isEqualTo(1);
            assertThat(trials.deliveries.in(MailState.RETRY).size()).isEqualTo(10);
        }
    }

    /** A port of this machine on which nobody listens; counts who asks. */
    private record RefusingPort(int port, AtomicInteger asked) {

        static RefusingPort found() throws IOException {
            try (ServerSocket soonClosed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return new RefusingPort(soonClosed.getLocalPort(), new AtomicInteger());
            }
        }

        MailLine line() {
            return new MailLine(Duration.ofMinutes(5), trust, cut -> {
                asked.incrementAndGet();
                return () -> {};
            });
        }

        int tries() {
            return asked.get();
        }
    }

    private MailState send(String script, MailWay way, KeyStore shown, SSLSocketFactory trusted, int connections)
            throws IOException, GeneralSecurityException {
        try (ScriptedMailServer server = way.server(script, shown);
                Delivering delivering = way.delivering(trials, server, trusted, Extra.none())) {
            Mail mail = delivering.freeze(trials.letter("P-" + ++packs, 10));
            delivering.sendAll(m -> Optional.empty(), () -> false);
            assertThat(server.connections()).isEqualTo(connections);
            assertThat(server.whole()).hasSize(trials.found(mail).state() == MailState.ACCEPTED ? 1 : 0);
            MailState state = trials.found(mail).state();
            trials.putAside();
            return state;
        }
    }
}
