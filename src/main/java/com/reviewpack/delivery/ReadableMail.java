package com.reviewpack.delivery;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;

/**
 * The words of a mail as it left, for looking at.
 *
 * @param html empty where the mail has none
 */
public record ReadableMail(String subject, String text, String html) {

    /**
     * @param message as it lies in the outbox
     * @throws IOException where it is no mail
     */
    public static ReadableMail of(byte[] message) throws IOException {
        try {
            MimeMessage mail =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
            StringBuilder text = new StringBuilder();
            StringBuilder html = new StringBuilder();
            collect(mail.getContent(), mail.isMimeType("text/html"), text, html);
            return new ReadableMail(String.valueOf(mail.getSubject()), text.toString(), html.toString());
        } catch (MessagingException e) {
            throw new IOException("the mail cannot be read: " + e.getMessage(), e);
        }
    }

    private static void collect(Object content, boolean isHtml, StringBuilder text, StringBuilder html)
            throws MessagingException, IOException {
        if (content instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                if (part.getFileName() == null) {
                    collect(part.getContent(), part.isMimeType("text/html"), text, html);
                }
            }
        } else if (content instanceof String words) {
            (isHtml ? html : text).append(words);
        }
    }
}
