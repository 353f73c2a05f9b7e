package com.reviewpack.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * A conversation by SMTP that remembers the refusal of a mail, which the library forgets where the server hangs up after
 * it.
 */
final class SmtpConversation extends SMTPTransport {

    private boolean transmitting;
    private String command = "";
    private Optional<Refusal> refusal = Optional.empty();

    SmtpConversation(Session session, String host) {
        super(session, new URLName("smtp", host, -1, null, null, null));
    }

    /**
     * The server's first no to a mail.
     *
     * @param command that was answered so: the end of a mail is a dot
     * @param code 400 to 599
     */
    record Refusal(String command, int code, String words) {

        boolean isForGood() {
            return code >= 500;
        }

        /** The mail is too large; 5.2.2 is a full mailbox (RFC 3463). */
        boolean isOfSize() {
            return code == 552 && !words.contains("5.2.2");
        }

        /** Said to a recipient it is a full mailbox, to be taken as 452 (RFC 5321, 4.5.3.1.10). */
        boolean isOfARecipientsSpace() {
            return code == 552 && command.startsWith("RCPT");
        }
    }

    /** From now on a no concerns the mail. */
    void beginMail() {
        transmitting = true;
    }

    Optional<Refusal> refusal() {
        return refusal;
    }

    @Override
    protected void sendCommand(String line) throws MessagingException {
        command = line;
        super.sendCommand(line);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        int code = super.readServerResponse();
        boolean isNo = code >= 400 && code < 600;
        // What is said to a reset belongs to no mail any more.
        if (transmitting && isNo && refusal.isEmpty() && !command.equals("RSET") && !command.equals("QUIT")) {
            refusal = Optional.of(new Refusal(command, code, String.valueOf(getLastServerResponse())));
        }
        return code;
    }
}
