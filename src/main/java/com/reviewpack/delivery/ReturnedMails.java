package com.reviewpack.delivery;

import com.reviewpack.warehouse.Deliveries;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailReports;
import com.reviewpack.warehouse.MailReports.Mark;
import com.reviewpack.warehouse.MailReports.Report;
import com.reviewpack.warehouse.MailReports.Verdict;
import com.reviewpack.warehouse.MailState;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what came back, from the folder and the mailbox where that arrives: a mail that could not be delivered is marked
 * so, a delay is noted, everything else is counted. A message is read once. Nothing is answered, and nothing is changed
 * there, so that no mail can go round in circles.
 */
public final class ReturnedMails {

    /** Messages read from one place in one run; the others wait for the next. */
    private static final int MOST = 1000;

    /** A larger file is no report that a relay has written. */
    private static final long MOST_BYTES = 32_000_000;

    private final Deliveries deliveries;
    private final MailReports reports;
    private final MailSettings settings;
    private final MailLine line;
    private final Clock clock;

    public ReturnedMails(
            Deliveries deliveries, MailReports reports, MailSettings settings, MailLine line, Clock clock) {
        this.deliveries = deliveries;
        this.reports = reports;
        this.settings = settings;
        this.line = line;
        this.clock = clock;
    }

    /**
     * Reads what is new.
     *
     * @return a sentence for each place that could not be read, or not to its end
     */
    public List<String> read(LocalDate businessDate) {
        List<String> alerts = new ArrayList<>();
        Optional.ofNullable(settings.bounces())
                .filter(folder -> !folder.isBlank())
                .ifPresent(folder -> attempt(alerts, () -> readFolder(Path.of(folder), businessDate)));
        Optional.ofNullable(settings.imap())
                .filter(imap -> !imap.bouncesFolder().isBlank())
                .ifPresent(imap -> attempt(alerts, () -> readMailbox(imap, businessDate)));
        return alerts;
    }

    /** Reads one place and tells how many messages are left there. */
    private interface Place {
        long read() throws IOException;
    }

    private static void attempt(List<String> alerts, Place place) {
        try {
            long left = place.read();
            if (left > 0) {
                alerts.add(left + " messages more than " + MOST
                        + " lie where returned mails arrive; the next run reads on");
            }
        } catch (IOException e) {
            alerts.add("returned mails were not looked for: " + e.getMessage());
        }
    }

    private long readMailbox(ImapSettings imap, LocalDate businessDate) throws IOException {
        String name = imap + " " + imap.bouncesFolder();
        Optional<Mark> from = reports.mark(name);
        Mailbox.Look look = new Mailbox(imap, settings, line).readReturned(from, MOST, (validity, uid, message) -> {
            handle(name, validity + "/" + uid, message, businessDate);
            reports.moveMark(name, new Mark(validity, uid));
        });
        reports.moveMark(name, look.mark());
        return look.left();
    }

    private long readFolder(Path folder, LocalDate businessDate) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("the folder " + folder + " (reviewpack.mail.bounces) is not there");
        }
        Set<String> handled = reports.handled(folder.toString());
        long left = 0;
        int read = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                String id = idOf(folder, file);
                if (handled.contains(id)) {
                    continue;
                }
                if (read == MOST) {
                    left++;
                    continue;
                }
                read++;
                if (Files.size(file) > MOST_BYTES) {
                    ignore(folder.toString(), id, "it is larger than " + MOST_BYTES + " bytes", businessDate);
                } else {
                    readFile(folder, file, id, businessDate);
                }
            }
        }
        return left;
    }

    private void readFile(Path folder, Path file, String id, LocalDate businessDate) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            handle(folder.toString(), id, new MimeMessage(Session.getInstance(new Properties()), bytes), businessDate);
        } catch (MessagingException malformed) {
            ignore(folder.toString(), id, "it is no message: " + malformed.getMessage(), businessDate);
        }
    }

    /** The file's name below the folder, without the marks that a Maildir appends when a message is looked at. */
    private static String idOf(Path folder, Path file) {
        String name = folder.relativize(file).toString();
        String kept = name.contains(":2,") ? name.substring(0, name.indexOf(":2,")) : name;
        return kept.length() > 200 ? kept.substring(kept.length() - 200) : kept;
    }

    /**
     * @throws IOException where the connection to the mailbox is gone
     */
    private void handle(String mailbox, String id, Message message, LocalDate businessDate) throws IOException {
        switch (noticeIn(message)) {
            case ReturnNotice.Failed failed -> {
                Optional<Mail> mail = ours(failed.names());
                mail.ifPresent(ours -> markReturned(ours, failed.words()));
                keep(mailbox, id, Verdict.RETURNED, mail, failed.words(), businessDate);
            }
            case ReturnNotice.Delayed delayed -> {
                Optional<Mail> mail = ours(delayed.names());
                mail.ifPresent(ours -> markTaken(ours, delayed.words()));
                keep(mailbox, id, Verdict.DELAYED, mail, delayed.words(), businessDate);
            }
            case ReturnNotice.None none -> ignore(mailbox, id, none.why(), businessDate);
        }
    }

    private static ReturnNotice noticeIn(Message message) throws IOException {
        try {
            return ReturnNotice.read(message);
        } catch (MessagingException | IOException | RuntimeException malformed) {
            Folder folder = message.getFolder();
            if (folder != null && !folder.isOpen()) {
                throw new IOException("the connection to the mailbox is gone: " + malformed.getMessage(), malformed);
            }
            return new ReturnNotice.None("it cannot be read: " + malformed.getMessage());
        }
    }

    /** A mail that names neither its Message-ID nor its envelope as we wrote them is not ours. */
    private Optional<Mail> ours(ReturnNotice.Names names) {
        return names.messageId()
                .flatMap(deliveries::withMessageId)
                .or(() -> names.envelopeId().flatMap(deliveries::withEnvelopeId));
    }

    private void markReturned(Mail mail, String words) {
        switch (mail.state()) {
            case ACCEPTED, UNKNOWN, RETRY ->
                deliveries.move(mail.id(), mail.state(), MailState.BOUNCED, words, clock.instant());
            case FROZEN, SENDING, REJECTED, TOO_LARGE, BOUNCED -> {}
        }
    }

    /** A relay that reports a delay has the mail. */
    private void markTaken(Mail mail, String words) {
        if (mail.state() == MailState.UNKNOWN) {
            deliveries.move(
                    mail.id(),
                    mail.state(),
                    MailState.ACCEPTED,
                    "a relay has it and tries on: " + words,
                    clock.instant());
        }
    }

    private void keep(
            String mailbox, String id, Verdict verdict, Optional<Mail> mail, String words, LocalDate businessDate) {
        if (mail.isEmpty()) {
            ignore(mailbox, id, "it names a mail that is not one of ours", businessDate);
        } else {
            reports.add(new Report(
                    mailbox,
                    id,
                    businessDate,
                    clock.instant(),
                    verdict,
                    mail.get().id(),
                    words));
        }
    }

    private void ignore(String mailbox, String id, String why, LocalDate businessDate) {
        reports.add(new Report(mailbox, id, businessDate, clock.instant(), Verdict.IGNORED, "", why));
    }
}
