package com.reviewpack.delivery;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A mailbox that is looked into and never changed: {@code reviewpack.mail.imap}.
 *
 * @param port 0: 993 for {@link MailSettings.Tls#TLS}, else 143
 * @param username null or empty: that of {@code reviewpack.mail}
 * @param password null or empty: that of {@code reviewpack.mail}
 * @param archiveFolder holds copies of what left; searched by Message-ID when nobody knows whether a mail did; empty: none
 * @param bouncesFolder takes what comes back to the sender's address; empty: none
 */
public record ImapSettings(
        @DefaultValue("") String host,
        @DefaultValue("0") int port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("tls") MailSettings.Tls tls,
        @DefaultValue("Sent") String archiveFolder,
        @DefaultValue("INBOX") String bouncesFolder) {

    public ImapSettings {
        if (host.isBlank()) {
            throw new IllegalArgumentException("reviewpack.mail.imap.host is missing: name the server of the mailbox");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("reviewpack.mail.imap.port must be 1 to 65535: " + port);
        }
    }

    int portInUse() {
        return port > 0 ? port : tls == MailSettings.Tls.TLS ? 993 : 143;
    }

    /** The user's name; empty: that of the mail server. */
    Optional<String> login() {
        return Optional.ofNullable(username).filter(name -> !name.isBlank());
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "imap " + host + ":" + portInUse();
    }
}
