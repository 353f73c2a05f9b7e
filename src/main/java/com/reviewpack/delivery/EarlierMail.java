package com.reviewpack.delivery;

import com.reviewpack.warehouse.Mail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * What a mail of this program says and carries, read back from its bytes.
 *
 * @param text its words in plain text
 */
record EarlierMail(String subject, String text, List<Letter.Attachment> attachments) {

    EarlierMail {
        attachments = List.copyOf(attachments);
    }

    /**
     * @throws IOException where these are not the bytes of such a mail
     */
    static EarlierMail read(Mail mail, byte[] bytes) throws IOException {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            Multipart parts = (Multipart) message.getContent();
            List<Letter.Attachment> attachments = new ArrayList<>();
            for (int i = 1; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                attachments.add(new Letter.Attachment(
                        String.valueOf(part.getFileName()),
                        part.getInputStream().readAllBytes()));
            }
            Multipart words = (Multipart) parts.getBodyPart(0).getContent();
            return new EarlierMail(
                    String.valueOf(message.getSubject()),
                    String.valueOf(words.getBodyPart(0).getContent()).replace("\r\n", "\n"),
                    attachments);
        } catch (MessagingException | ClassCastException e) {
            throw new IOException("mail " + mail.messageId() + " cannot be read back: " + e.getMessage(), e);
        }
    }
}
