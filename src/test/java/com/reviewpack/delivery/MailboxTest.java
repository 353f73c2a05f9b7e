package com.reviewpack.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.delivery.MailSettings.Tls;
import com.reviewpack.torture.Certificates;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The mailbox on encrypted lines; the password is said on no other. */
class MailboxTest {

    @TempDir
    static Path folder;

    private static KeyStore own;
    private static KeyStore other;

    @BeforeAll
    static void makeCertificates() throws IOException, GeneralSecurityException, InterruptedException {
        own = Certificates.selfSigned(folder, "own", "localhost", "dns:localhost", Certificates.VALID);
        other = Certificates.selfSigned(
                folder, "other", "mail.example.org", "dns:mail.example.org", Certificates.VALID);
    }

    @ParameterizedTest(name = "finds an archived mail by {0}")
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void findsAnArchivedMail(Tls tls) throws IOException, GeneralSecurityException {
        try (ScriptedImapServer server = new ScriptedImapServer(tls, true, Certificates.identity(own))) {
            assertThat(mailbox(server, tls, Certificates.trusting(own))
                            .archived(List.of(ScriptedImapServer.MESSAGE_ID, "<pack-2@example.com>")))
                    .containsExactly(ScriptedImapServer.MESSAGE_ID);
            assertThat(server.underEncryption()).contains("LOGIN", "EXAMINE").doesNotContain("SELECT", "STORE");
            assertThat(server.inTheClear()).doesNotContain("LOGIN", "AUTHENTICATE", "SEARCH");
        }
    }

    @ParameterizedTest(name = "says no password to a server that it cannot trust, by {0}")
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void trustsNoOtherServer(Tls tls) throws IOException, GeneralSecurityException {
        requireRefused(tls, own, Certificates.trusting(other));
        requireRefused(tls, other, Certificates.trusting(other));
    }

    private static void requireRefused(Tls tls, KeyStore shown, SSLSocketFactory trusted)
            throws IOException, GeneralSecurityException {
        try (ScriptedImapServer server = new ScriptedImapServer(tls, true, Certificates.identity(shown))) {
            Mailbox mailbox = mailbox(server, tls, trusted);
            assertThatThrownBy(() -> mailbox.archived(List.of(ScriptedImapServer.MESSAGE_ID)))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith("the mailbox imap localhost:" + server.port() + " cannot be read: ");
            assertThat(server.underEncryption()).doesNotContain("LOGIN", "AUTHENTICATE");
            assertThat(server.inTheClear()).doesNotContain("LOGIN", "AUTHENTICATE");
        }
    }

    @Test
    void saysNoPasswordWhereEncryptionIsNotOffered() throws IOException, GeneralSecurityException {
        try (ScriptedImapServer server = new ScriptedImapServer(Tls.STARTTLS, false, Certificates.identity(own))) {
            Mailbox mailbox = mailbox(server, Tls.STARTTLS, Certificates.trusting(own));
            assertThatThrownBy(() -> mailbox.archived(List.of(ScriptedImapServer.MESSAGE_ID)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("STARTTLS");
            assertThat(server.inTheClear()).doesNotContain("LOGIN", "AUTHENTICATE");
        }
    }

    private static Mailbox mailbox(ScriptedImapServer server, Tls tls, SSLSocketFactory trusted) {
        ImapSettings imap = new ImapSettings("localhost", server.port(), "reader", "secret", tls, "Sent", "INBOX");
        MailSettings settings = new MailSettings(
                "localhost",
                1,
                null,
                null,
                Tls.NONE,
                "reports@example.com",
                List.of("example.com"),
                List.of(),
                null,
                Duration.ofHours(6),
                15,
                MailSettings.OnUnknown.HOLD,
                null,
                imap);
        return new Mailbox(imap, settings, new MailLine(Duration.ofMinutes(1), trusted, cut -> () -> {}));
    }
}
