package com.reviewpack.delivery;

import com.reviewpack.warehouse.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mails leave: {@code reviewpack.mail}.
 *
 * @param host of the mail server; null or empty: mails are written to the outbox
 * @param port 0: 465 for {@link Tls#TLS}, 587 for {@link Tls#STARTTLS}, else 25
 * @param username null or empty: no login
 * @param tls unset: {@link Tls#STARTTLS} where there is a login, else {@link Tls#NONE}
 * @param from the sender's address; required where {@code host} is set
 * @param domains the only ones mailed to, compared without case; empty: all
 * @param operators get a short mail when a night ends with something to look at; within {@code domains}
 * @param archive a folder into which the relay files a copy of all that it takes, a message a file; searched by
 *     Message-ID when nobody knows whether a mail left; null or empty: none
 * @param bounces a folder into which the relay files mails that came back, a message a file; null or empty: none
 * @param imap the mailbox of the sender's address, which holds copies of what left and what came back; null: none
 * @param deadline after the first attempt; then a mail that was not accepted is given up
 * @param maxMegabytes of one mail, attachments in their transport coding; more packs go in several mails
 * @param onUnknown what to do with a mail of which nobody knows whether it left
 */
public record MailSettings(
        @Nullable String host,
        @DefaultValue("0") int port,
        @Nullable String username,
        @Nullable String password,
        @Nullable Tls tls,
        @DefaultValue("reviewpack@localhost") String from,
        @DefaultValue List<String> domains,
        @DefaultValue List<String> operators,
        @Nullable String archive,
        @DefaultValue("PT6H") Duration deadline,
        @DefaultValue("15") int maxMegabytes,
        @DefaultValue("hold") OnUnknown onUnknown,
        @Nullable String bounces,
        @Nullable ImapSettings imap) {

    /** How the connection is secured; the server's identity is always checked. */
    public enum Tls {
        /** In the clear. */
        NONE,
        /** Begins in the clear and goes on encrypted, or not at all. */
        STARTTLS,
        /** Encrypted from the first byte. */
        TLS
    }

    /** What becomes of a mail of which nobody knows whether it left. */
    public enum OnUnknown {
        /** A person decides; it is never sent again by itself. */
        HOLD,
        /** It is sent again; its reader may get it twice. */
        RESEND
    }

    public MailSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("reviewpack.mail.port must be 1 to 65535: " + port);
        }
        if (maxMegabytes < 1) {
            throw new IllegalArgumentException("reviewpack.mail.max-megabytes must be at least 1: " + maxMegabytes);
        }
        if (deadline.isNegative()) {
            throw new IllegalArgumentException("reviewpack.mail.deadline must not be negative: " + deadline);
        }
        if (host != null && !host.isBlank() && from.endsWith("@localhost")) {
            throw new IllegalArgumentException("reviewpack.mail.from is missing: name the sender's address");
        }
        if (MailAddress.parse(from).isEmpty()) {
            throw new IllegalArgumentException(
                    "reviewpack.mail.from must be one plain address, like reports@example.com: '" + from + "'");
        }
        for (String operator : operators) {
            if (MailAddress.parse(operator).isEmpty()) {
                throw new IllegalArgumentException(
                        "reviewpack.mail.operators must be plain addresses: '" + operator + "'");
            }
        }
        domains = domains.stream().map(d -> d.strip().toLowerCase(Locale.ROOT)).toList();
        for (String operator : operators) {
            if (!domains.isEmpty()
                    && !MailAddress.parse(operator)
                            .map(MailAddress::domain)
                            .filter(domains::contains)
                            .isPresent()) {
                throw new IllegalArgumentException("reviewpack.mail.operators: the domain of '" + operator
                        + "' is not among reviewpack.mail.domains " + domains + ", the only ones mailed to");
            }
        }
        operators = List.copyOf(operators);
    }

    /** Where mails go when nothing is set: to the outbox. */
    public static MailSettings outbox() {
        return new MailSettings(
                null,
                0,
                null,
                null,
                null,
                "reviewpack@localhost",
                List.of(),
                List.of(),
                null,
                Duration.ofHours(6),
                15,
                OnUnknown.HOLD,
                null,
                null);
    }

    /** The same, but every mail goes to the outbox and nobody is told. */
    public MailSettings toOutbox() {
        return new MailSettings(
                null,
                0,
                null,
                null,
                null,
                from,
                domains,
                List.of(),
                null,
                deadline,
                maxMegabytes,
                onUnknown,
                null,
                null);
    }

    /** The mail server; empty: the outbox. */
    public Optional<String> server() {
        return Optional.ofNullable(host).filter(h -> !h.isBlank());
    }

    public Optional<String> login() {
        return Optional.ofNullable(username).filter(u -> !u.isBlank());
    }

    Tls security() {
        return tls != null ? tls : login().isPresent() ? Tls.STARTTLS : Tls.NONE;
    }

    int portInUse() {
        return port > 0
                ? port
                : switch (security()) {
                    case NONE -> 25;
                    case STARTTLS -> 587;
                    case TLS -> 465;
                };
    }

    /** Whether mails may go to that address. */
    public boolean allows(MailAddress address) {
        return domains.isEmpty() || domains.contains(address.domain());
    }

    /** Without the password. */
    @Override
    public String toString() {
        return server().map(name -> "mail by " + name + ":" + portInUse()).orElse("mail to the outbox");
    }

    /** What a server said, without the passwords that it may have repeated. */
    String withoutSecrets(@Nullable String said) {
        String imapPassword = imap == null ? null : imap.password();
        return new Secrets(Stream.of(password, imapPassword)
                        .filter(Objects::nonNull)
                        .map(String::valueOf)
                        .collect(Collectors.toSet()))
                .without(String.valueOf(said));
    }

    /** The largest mail, in bytes. */
    long mostBytes() {
        return maxMegabytes * 1_000_000L;
    }
}
