package com.reviewpack.delivery;

import com.reviewpack.warehouse.Mail;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends by SMTP, one connection and one envelope recipient a mail. What a failure means follows from two facts: whether
 * the body was written to its end, and what the server answered. A reply of 4xx, or anything before the end of the body:
 * the server does not have it. A reply of 5xx: it never will. Silence after the end of the body: nobody knows.
 */
final class MailServer implements MailRoute {

    private static final Logger LOG = LoggerFactory.getLogger(MailServer.class);

    /** For connecting, and for each single read and write. */
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    /** For a whole attempt: a server that drips a byte now and then is cut off. */
    private static final Duration WHOLE_ATTEMPT = Duration.ofMinutes(10);

    private final MailSettings settings;
    private final MailAddress from;
    private final String host;

    MailServer(MailSettings settings) {
        this.settings = settings;
        this.host = settings.server().orElseThrow();
        this.from = MailAddress.parse(settings.from()).orElseThrow();
    }

    @Override
    public boolean leavesTheMachine() {
        return true;
    }

    @Override
    public Answer send(Mail mail, byte[] frozen) {
        try (CuttableSockets sockets = new CuttableSockets(WHOLE_ATTEMPT)) {
            Session session = session(mail, sockets);
            SMTPTransport transport = new SMTPTransport(session, new URLName("smtp", host, -1, null, null, null));
            try {
                connect(transport);
                return transmit(transport, session, mail, frozen);
            } catch (AuthenticationFailedException e) {
                return Answer.unfit("login refused: " + e.getMessage());
            } catch (MessagingException e) {
                return Answer.unfit("no connection to " + host + ":" + settings.portInUse() + ": " + e.getMessage());
            } finally {
                hangUp(transport);
            }
        }
    }

    private void connect(SMTPTransport transport) throws MessagingException {
        transport.connect(
                host,
                settings.portInUse(),
                settings.login().orElse(null),
                settings.login().isPresent() ? settings.password() : null);
    }

    private static Answer transmit(SMTPTransport transport, Session session, Mail mail, byte[] frozen)
            throws MessagingException {
        Frozen message = new Frozen(session, frozen);
        Address recipient = new InternetAddress(mail.recipient(), true);
        try {
            transport.sendMessage(message, new Address[] {recipient});
            return Answer.accepted(reply(transport));
        } catch (MessagingException e) {
            int code = codeOf(e);
            String said = code > 0 ? reply(e) : "connection lost: " + e.getMessage();
            if (code >= 500 && code < 600) {
                return Answer.rejected(said);
            }
            if (code >= 400 && code < 500) {
                return Answer.retry(said);
            }
            return message.bodyWritten()
                    ? Answer.unknown("no reply after the end of the mail: " + e.getMessage())
                    : Answer.retry(said);
        }
    }

    private static String reply(SMTPTransport transport) {
        return String.valueOf(transport.getLastServerResponse());
    }

    /** The reply code of the failure or of what caused it; -1 where the server said nothing. */
    private static int codeOf(Exception failure) {
        int code = switch (failure) {
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            case SMTPSendFailedException e -> e.getReturnCode();
            default -> -1;
        };
        return code < 400 && failure instanceof MessagingException e && e.getNextException() != null
                ? codeOf(e.getNextException())
                : code;
    }

    private static String reply(MessagingException failure) {
        return failure.getNextException() instanceof MessagingException next && codeOf(next) > 0
                ? String.valueOf(next.getMessage())
                : String.valueOf(failure.getMessage());
    }

    /** The mail's fate is known by now: a failure at the end of the conversation changes nothing. */
    private static void hangUp(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException lateFailure) {
            LOG.info("the mail server hung up first: {}", lateFailure.getMessage());
        }
    }

    private Session session(Mail mail, CuttableSockets sockets) {
        String millis = Long.toString(TIMEOUT.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.from", from.toString());
        properties.setProperty("mail.smtp.localhost", from.domain());
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(settings.login().isPresent()));
        properties.setProperty("mail.smtp.sendpartial", "false");
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        switch (settings.security()) {
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
        }
        properties.put("mail.smtp.socketFactory", sockets.plain());
        properties.put("mail.smtp.ssl.socketFactory", sockets.encrypted());
        return Session.getInstance(properties);
    }

    /** The frozen bytes as a message; knows whether they were written to their end. */
    private static final class Frozen extends MimeMessage {
        private final byte[] bytes;
        private boolean bodyWritten;

        Frozen(Session session, byte[] bytes) throws MessagingException {
            super(session, new ByteArrayInputStream(bytes));
            this.bytes = bytes;
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException {
            out.write(bytes);
            out.flush();
            bodyWritten = true;
        }

        boolean bodyWritten() {
            return bodyWritten;
        }
    }
}
