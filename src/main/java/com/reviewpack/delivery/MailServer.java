package com.reviewpack.delivery;

import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
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

    /** All that a server may say about one mail: its answers have a few lines. */
    private static final long MOST_WORDS = 1_000_000;

    private final MailSettings settings;
    private final MailLine line;
    private final MailAddress from;
    private final String host;

    MailServer(MailSettings settings, MailLine line) {
        this.settings = settings;
        this.line = line;
        this.host = settings.server().orElseThrow();
        this.from = MailAddress.parse(settings.from()).orElseThrow();
    }

    @Override
    public boolean leavesTheMachine() {
        return true;
    }

    @Override
    public Answer send(Mail mail, byte[] frozen) {
        try (CuttableSockets sockets = new CuttableSockets(line, MOST_WORDS)) {
            Session session = session(sockets);
            SmtpConversation transport = new SmtpConversation(session, host);
            Answer answer;
            try {
                connect(transport);
                long limit = sizeLimit(transport);
                answer = limit > 0 && frozen.length > limit
                        ? Answer.tooLarge("the mail has " + frozen.length + " bytes, the server takes at most " + limit)
                        : transmit(transport, session, mail, frozen);
            } catch (AuthenticationFailedException e) {
                answer = Answer.loginRefused("login refused: " + settings.withoutSecrets(e.getMessage()));
            } catch (MessagingException e) {
                answer = Answer.unfit("no connection to " + host + ":" + settings.portInUse() + ": " + e.getMessage());
            }
            // Who has lost the thread would wait for a goodbye that never comes.
            if (answer.state() == MailState.ACCEPTED || transport.refusal().isPresent()) {
                hangUp(transport);
            }
            return answer.state() == MailState.ACCEPTED ? believed(answer, transport) : answer;
        }
    }

    /**
     * What the server said it took at most, in bytes (RFC 1870); 0: it did not say.
     */
    private static long sizeLimit(SMTPTransport transport) {
        String limit = transport.supportsExtension("SIZE") ? transport.getExtensionParameter("SIZE") : null;
        return limit != null && limit.strip().matches("[0-9]{1,18}") ? Long.parseLong(limit.strip()) : 0;
    }

    /**
     * A server that refuses to say goodbye has said one answer too many before, and the one to the mail may not have been
     * its own. 421, the server's own closing down, is no such sign.
     */
    private static Answer believed(Answer accepted, SMTPTransport transport) {
        int goodbye = transport.getLastReturnCode();
        return goodbye >= 400 && goodbye < 600 && goodbye != 421
                ? Answer.unknown(
                        "the server said " + accepted.reply() + " and then " + transport.getLastServerResponse())
                : accepted;
    }

    private void connect(SMTPTransport transport) throws MessagingException {
        transport.connect(
                host,
                settings.portInUse(),
                settings.login().orElse(null),
                settings.login().isPresent() ? settings.password() : null);
    }

    private static Answer transmit(SmtpConversation transport, Session session, Mail mail, byte[] frozen)
            throws MessagingException {
        Frozen message = new Frozen(session, frozen);
        Address recipient = new InternetAddress(mail.recipient(), true);
        askForReports(transport, session.getProperties(), mail);
        transport.beginMail();
        try {
            transport.sendMessage(message, new Address[] {recipient});
            return Answer.accepted(reply(transport));
        } catch (MessagingException e) {
            return transport
                    .refusal()
                    .map(MailServer::refused)
                    .orElseGet(() -> message.bodyWritten()
                            ? Answer.unknown("no reply after the end of the mail: " + e.getMessage())
                            : Answer.retry("connection lost: " + e.getMessage()));
        }
    }

    /** Where the server can, it is asked to report what comes back, and told by what name (RFC 3461). */
    private static void askForReports(SMTPTransport transport, Properties properties, Mail mail) {
        if (transport.supportsExtension("DSN")) {
            properties.setProperty("mail.smtp.dsn.ret", "HDRS");
            properties.setProperty("mail.smtp.dsn.notify", "FAILURE,DELAY");
            properties.setProperty("mail.smtp.mailextension", "ENVID=" + envelopeId(mail.messageId()));
        }
    }

    private static Answer refused(SmtpConversation.Refusal refusal) {
        if (!refusal.isForGood() || refusal.isOfARecipientsSpace()) {
            return Answer.retry(refusal.words());
        }
        return refusal.isOfSize() ? Answer.tooLarge(refusal.words()) : Answer.rejected(refusal.words());
    }

    /** By which a report of a returned mail names it (RFC 3461): what stands before the {@code @} of its Message-ID. */
    static String envelopeId(String messageId) {
        return messageId.substring(1, messageId.indexOf('@'));
    }

    private static String reply(SMTPTransport transport) {
        return String.valueOf(transport.getLastServerResponse());
    }

    /** The mail's fate is known by now: a failure at the end of the conversation changes nothing. */
    private static void hangUp(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException lateFailure) {
            LOG.info("the mail server hung up first: {}", lateFailure.getMessage());
        }
    }

    private Session session(CuttableSockets sockets) {
        String millis = line.timeoutMillis();
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
        // Else a socket that was cut off would be followed by one that nobody watches.
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
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
