package com.reviewpack.delivery;

import com.reviewpack.document.FinishedFile;
import com.reviewpack.document.PageTemplates;
import com.reviewpack.document.SafeNames;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Writes a letter as the bytes that will be sent: the same letter gives the same bytes. */
final class MailWriter {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final PageTemplates templates;
    private final MailAddress from;

    MailWriter(PageTemplates templates, MailAddress from) {
        this.templates = templates;
        this.from = from;
    }

    /**
     * A mail as it leaves.
     *
     * @param id follows from the night, the recipient and the packs
     * @param messageId with its angle brackets
     */
    record Written(String id, String messageId, byte[] bytes) {}

    Written write(Letter letter) throws IOException {
        String key = key(letter);
        Map<String, Object> values = values(letter);
        String subject = oneLine(templates.fill("", "mail/subject.ftl", values).strip());
        return write(
                letter.businessDate() + "-" + SafeNames.of(letter.personId()) + "-" + key.substring(0, 12),
                key,
                letter.businessDate(),
                letter.recipient(),
                subject,
                templates.fill("", "mail/night.ftl", values),
                templates.fill("", "mail/night.ftlh", values),
                letter.enclosures().stream()
                        .flatMap(e -> e.attachments().stream())
                        .toList(),
                "");
    }

    /**
     * A mail with the attachments of an earlier one, which says that it was sent once more.
     *
     * @param sent the earlier one's bytes
     * @param count which repetition it is, from 1
     */
    Written writeAgain(Mail first, byte[] sent, Letter.Again wish, int count) throws IOException {
        EarlierMail earlier = EarlierMail.read(first, sent);
        Map<String, Object> values = Map.of(
                "name", wish.greetingName(),
                "sent", first.businessDate().plusDays(1).toString(),
                "recipient", first.recipient(),
                "wished_by", wish.wishedBy(),
                "subject", earlier.subject(),
                "text", earlier.text());
        String key = FinishedFile.sha256(
                (first.messageId() + "\n" + wish.recipient() + "\n" + count).getBytes(StandardCharsets.UTF_8));
        return write(
                wish.businessDate() + "-" + SafeNames.of(wish.personId()) + "-again-" + key.substring(0, 12),
                key,
                wish.businessDate(),
                wish.recipient(),
                oneLine(templates.fill("", "mail/again-subject.ftl", values).strip()),
                templates.fill("", "mail/again.ftl", values),
                templates.fill("", "mail/again.ftlh", values),
                earlier.attachments(),
                first.messageId());
    }

    /** A mail to somebody who runs the installation. */
    Written writeNotice(LocalDate businessDate, MailAddress recipient, Map<String, Object> values) throws IOException {
        String text = templates.fill("", "mail/notice.ftl", values);
        String key =
                FinishedFile.sha256((businessDate + "\n" + recipient + "\n" + text).getBytes(StandardCharsets.UTF_8));
        return write(
                businessDate + "-notice-" + key.substring(0, 12),
                key,
                businessDate,
                recipient,
                oneLine(templates.fill("", "mail/notice-subject.ftl", values).strip()),
                text,
                templates.fill("", "mail/notice.ftlh", values),
                List.of(),
                "");
    }

    private Written write(
            String id,
            String key,
            LocalDate businessDate,
            MailAddress recipient,
            String subject,
            String text,
            String html,
            List<Letter.Attachment> attachments,
            String references)
            throws IOException {
        String messageId = "<" + key.substring(0, 32) + "@" + from.domain() + ">";
        try {
            FixedMessage message = new FixedMessage(messageId);
            message.setHeader(
                    "Date",
                    businessDate.plusDays(1).atStartOfDay(ZoneOffset.UTC).format(DATE));
            message.setFrom(new InternetAddress(from.toString(), true));
            message.setRecipient(
                    jakarta.mail.Message.RecipientType.TO, new InternetAddress(recipient.toString(), true));
            message.setHeader(
                    "Subject",
                    MimeUtility.fold(9, MimeUtility.encodeText(subject, StandardCharsets.UTF_8.name(), "Q")));
            message.setHeader("Auto-Submitted", "auto-generated");
            if (!references.isEmpty()) {
                message.setHeader("References", references);
            }
            FixedBoundary all = new FixedBoundary("mixed", key.substring(0, 24));
            all.addBodyPart(words(text, html, key.substring(24, 48)));
            for (Letter.Attachment attachment : attachments) {
                all.addBodyPart(attached(attachment));
            }
            message.setContent(all);
            message.saveChanges();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            return new Written(id, messageId, bytes.toByteArray());
        } catch (MessagingException e) {
            throw new IOException("mail " + id + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static MimeBodyPart words(String text, String html, String boundary) throws MessagingException {
        FixedBoundary both = new FixedBoundary("alternative", boundary);
        both.addBodyPart(word(text, "plain"));
        both.addBodyPart(word(html, "html"));
        MimeBodyPart part = new MimeBodyPart();
        part.setContent(both);
        return part;
    }

    private static MimeBodyPart word(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text.replace("\r\n", "\n").replace("\n", "\r\n"), StandardCharsets.UTF_8.name(), subtype);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }

    private static MimeBodyPart attached(Letter.Attachment attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        String type = typeOf(attachment.name());
        part.setDataHandler(new jakarta.activation.DataHandler(
                new jakarta.mail.util.ByteArrayDataSource(attachment.content(), type)));
        part.setHeader("Content-Type", type + "; name=\"" + attachment.name() + "\"");
        part.setHeader("Content-Disposition", "attachment; filename=\"" + attachment.name() + "\"");
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static String typeOf(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "pdf" -> "application/pdf";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "pptx" -> "application/vnd.openxmlformats-officedocument.presentationml.presentation";
            default -> "application/octet-stream";
        };
    }

    /** Who gets which packs: two letters with the same key are the same letter. */
    private static String key(Letter letter) {
        String packs = letter.enclosures().stream()
                .map(e -> e.pack().itemKey() + " " + e.pack().version()
                        + (e.attachments().isEmpty() ? " without files" : ""))
                .collect(Collectors.joining("\n"));
        return FinishedFile.sha256((letter.recipient() + "\n" + packs).getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> values(Letter letter) {
        List<Map<String, Object>> packs = new ArrayList<>();
        for (Letter.Enclosure enclosure : letter.enclosures()) {
            packs.add(Map.of(
                    "account", enclosure.accountName(),
                    "package", enclosure.pack().subject().part(),
                    "title", enclosure.pack().title(),
                    "period", enclosure.pack().periodText(),
                    "highlights", enclosure.pack().highlights(),
                    "files",
                            enclosure.attachments().stream()
                                    .map(Letter.Attachment::name)
                                    .toList(),
                    "kept",
                            enclosure.pack().files().stream()
                                    .map(ProducedPack.ProducedFile::path)
                                    .toList()));
        }
        List<Map<String, Object>> open = letter.open().stream()
                .map(o -> Map.<String, Object>of(
                        "account", o.accountName(),
                        "deliverable", o.deliverable(),
                        "period", o.period(),
                        "state", o.state(),
                        "reason", o.reason()))
                .toList();
        return Map.of(
                "name", letter.greetingName(),
                "date", letter.businessDate().toString(),
                "part", letter.part(),
                "parts", letter.parts(),
                "accounts",
                        letter.enclosures().stream()
                                .filter(enclosure -> enclosure.pack().subject() instanceof PackSubject.Promised)
                                .map(Letter.Enclosure::accountName)
                                .distinct()
                                .toList(),
                "packs", packs,
                "open", open);
    }

    /**
     * @throws IllegalArgumentException where the text holds a line break or another control character
     */
    private static String oneLine(String header) {
        if (header.chars().anyMatch(c -> c < ' ' || c == 127)) {
            throw new IllegalArgumentException("a mail header must be one line without control characters: '"
                    + header.replaceAll("\\p{Cntrl}", "?") + "'");
        }
        return header;
    }

    /** A message that keeps the id it was given. */
    private static final class FixedMessage extends MimeMessage {
        private final String messageId;

        FixedMessage(String messageId) {
            super(Session.getInstance(new Properties()));
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }

    /** Parts between boundaries that follow from the mail's key instead of chance. */
    private static final class FixedBoundary extends MimeMultipart {
        FixedBoundary(String subtype, String boundary) {
            contentType = "multipart/" + subtype + "; boundary=\"----=_" + boundary + "\"";
        }
    }
}
