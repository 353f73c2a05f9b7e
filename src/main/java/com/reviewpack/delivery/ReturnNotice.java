package com.reviewpack.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a message says of a mail that could not be delivered (RFC 3464). Anybody can write such a message: it is read
 * within bounds, and whatever is not exactly one is said to be none.
 */
sealed interface ReturnNotice {

    /** By which a mail is named; at least one of the two. */
    record Names(Optional<String> messageId, Optional<String> envelopeId) {}

    /** The mail came back for good. */
    record Failed(Names names, String words) implements ReturnNotice {}

    /** A relay tries on. */
    record Delayed(Names names, String words) implements ReturnNotice {}

    /**
     * Nothing of the kind.
     *
     * @param why one sentence
     */
    record None(String why) implements ReturnNotice {}

    /** Of one part; a report names few mails and a header is short. */
    int MOST_BYTES = 64 * 1024;

    int MOST_PARTS = 10;

    /** A message that passed more servers than this goes round in circles. */
    int MOST_SERVERS = 50;

    Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,300}>");
    Pattern ENVELOPE_ID = Pattern.compile("[0-9a-f]{32}");

    /**
     * @throws IOException where the message cannot be had at all
     * @throws MessagingException where it is malformed
     */
    static ReturnNotice read(Part message) throws IOException, MessagingException {
        String[] servers = message.getHeader("Received");
        if (servers != null && servers.length > MOST_SERVERS) {
            return new None("it went round in circles: it passed " + servers.length + " servers");
        }
        if (!message.isMimeType("multipart/report") || !isDeliveryReport(message)) {
            return new None("it is no report of a returned mail");
        }
        if (!(message.getContent() instanceof Multipart parts)) {
            return new None("its parts cannot be told apart");
        }
        List<InternetHeaders> status = List.of();
        Optional<String> messageId = Optional.empty();
        for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
            Part part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
                status = groups(part);
            } else if (part.isMimeType("message/rfc822")
                    || part.isMimeType("message/global")
                    || part.isMimeType("message/global-headers")
                    || part.isMimeType("text/rfc822-headers")) {
                messageId = field(new InternetHeaders(bounded(part)), "Message-ID")
                        .map(MESSAGE_ID::matcher)
                        .filter(Matcher::find)
                        .map(Matcher::group);
            }
        }
        return said(status, messageId);
    }

    private static boolean isDeliveryReport(Part message) throws MessagingException {
        return "delivery-status"
                .equalsIgnoreCase(new ContentType(message.getContentType()).getParameter("report-type"));
    }

    private static ReturnNotice said(List<InternetHeaders> status, Optional<String> messageId) {
        Optional<String> envelopeId = status.stream()
                .flatMap(group -> field(group, "Original-Envelope-Id").stream())
                .filter(id -> ENVELOPE_ID.matcher(id).matches())
                .findFirst();
        if (messageId.isEmpty() && envelopeId.isEmpty()) {
            return new None("it names no mail");
        }
        Names names = new Names(messageId, envelopeId);
        for (String action : List.of("failed", "delayed")) {
            for (InternetHeaders group : status) {
                if (field(group, "Action")
                        .map(a -> a.toLowerCase(Locale.ROOT))
                        .filter(action::equals)
                        .isPresent()) {
                    return action.equals("failed") ? new Failed(names, words(group)) : new Delayed(names, words(group));
                }
            }
        }
        return new None("it reports neither a failure nor a delay");
    }

    /** Status, what the other server said, and for whom. */
    private static String words(InternetHeaders group) {
        List<String> words = new ArrayList<>();
        field(group, "Status").ifPresent(words::add);
        field(group, "Diagnostic-Code").ifPresent(words::add);
        field(group, "Final-Recipient").ifPresent(words::add);
        String all =
                String.join(", ", words).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return all.length() > 300 ? all.substring(0, 300) + " ..." : all;
    }

    private static Optional<String> field(InternetHeaders group, String name) {
        String[] values = group.getHeader(name);
        return values == null || values.length == 0 ? Optional.empty() : Optional.of(values[0].strip());
    }

    /** The groups of fields between empty lines: first about the report, then one a recipient. */
    private static List<InternetHeaders> groups(Part part) throws IOException, MessagingException {
        InputStream in = bounded(part);
        List<InternetHeaders> groups = new ArrayList<>();
        while (in.available() > 0) {
            groups.add(new InternetHeaders(in));
        }
        return groups;
    }

    private static InputStream bounded(Part part) throws IOException, MessagingException {
        try (InputStream whole = part.getInputStream()) {
            return new ByteArrayInputStream(whole.readNBytes(MOST_BYTES));
        }
    }
}
