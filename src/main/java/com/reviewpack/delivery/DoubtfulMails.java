package com.reviewpack.delivery;

import com.reviewpack.warehouse.Deliveries;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.ProducedPack;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Settles mails of which the database does not know how they ended: by the journal, then by copies of what left. */
final class DoubtfulMails {

    /** Mails looked for in one run: each is a search on the server. */
    private static final int MOST_SEARCHES = 500;

    private final Deliveries deliveries;
    private final DeliveryJournal journal;
    private final MailFolder frozen;
    private final Archive archive;
    private final Optional<Mailbox> mailbox;
    private final MailSettings settings;
    private final Clock clock;

    DoubtfulMails(
            Deliveries deliveries,
            DeliveryJournal journal,
            MailFolder frozen,
            MailSettings settings,
            MailLine line,
            Clock clock) {
        this.deliveries = deliveries;
        this.journal = journal;
        this.frozen = frozen;
        this.archive = new Archive(settings.archive());
        this.mailbox = Optional.ofNullable(settings.imap())
                .filter(imap -> !imap.archiveFolder().isBlank())
                .map(imap -> new Mailbox(imap, settings, line));
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @return a sentence for each place that could not be searched
     */
    List<String> settle() {
        deliveries.in(MailState.SENDING).forEach(this::settleByJournal);
        believeTheJournal();
        List<String> alerts = new ArrayList<>();
        List<String> doubtful = deliveries.in(MailState.UNKNOWN).stream()
                .map(Mail::messageId)
                .limit(MOST_SEARCHES)
                .toList();
        if (!doubtful.isEmpty()) {
            Set<String> found = new TreeSet<>();
            attempt(alerts, () -> inFolder(doubtful), found);
            mailbox.ifPresent(there -> attempt(alerts, () -> there.archived(doubtful), found));
            for (Mail mail : deliveries.in(MailState.UNKNOWN)) {
                if (found.contains(mail.messageId())) {
                    move(mail, MailState.ACCEPTED, "found in the archive");
                }
            }
        }
        if (settings.onUnknown() == MailSettings.OnUnknown.RESEND) {
            deliveries
                    .in(MailState.UNKNOWN)
                    .forEach(mail -> move(mail, MailState.RETRY, "sent again as the site chose"));
        }
        return alerts;
    }

    private void settleByJournal(Mail mail) {
        Optional<DeliveryJournal.Entry> known = journal.lastOf(mail.messageId());
        MailState state = known.map(DeliveryJournal.Entry::ended)
                .map(ended -> ended.orElse(MailState.UNKNOWN))
                // Who froze it in another data folder wrote another journal.
                .orElse(frozen.has(mail) ? MailState.RETRY : MailState.UNKNOWN);
        String reply = switch (state) {
            case UNKNOWN -> "stopped while it was being sent; nobody knows whether the server has it";
            case RETRY -> known.isPresent() ? known.get().reply() : "stopped before the connection opened";
            case ACCEPTED, REJECTED, TOO_LARGE, BOUNCED, FROZEN, SENDING ->
                known.map(DeliveryJournal.Entry::reply).orElse("");
        };
        move(mail, state, reply);
    }

    /**
     * Where the journal is ahead of the database, the database was restored from an older backup. Of a mail in doubt it is
     * believed where it knows how the mail ended.
     */
    private void believeTheJournal() {
        for (MailState stale : List.of(MailState.FROZEN, MailState.RETRY, MailState.UNKNOWN)) {
            for (Mail mail : deliveries.in(stale)) {
                journal.lastOf(mail.messageId())
                        .filter(entry -> entry.at().isAfter(mail.changedAt()))
                        .filter(entry -> stale != MailState.UNKNOWN
                                || entry.ended().orElse(MailState.UNKNOWN) != MailState.UNKNOWN)
                        .ifPresent(entry -> deliveries.move(
                                mail.id(),
                                stale,
                                entry.ended().orElse(MailState.UNKNOWN),
                                fromJournal(entry),
                                entry.at()));
            }
        }
    }

    private static String fromJournal(DeliveryJournal.Entry entry) {
        return "known from the journal: "
                + (entry.ended().isPresent() ? entry.reply() : "stopped while it was being sent");
    }

    /**
     * Puts back mails that the journal knows and the database does not, since it was restored from an older backup; what
     * left in them, or may have left, is not sent again in another mail.
     *
     * @param waiting packs that stand in no mail
     */
    void recall(LocalDate businessDate, List<ProducedPack> waiting) throws IOException {
        Map<DeliveryJournal.Entry, List<ProducedPack>> forgotten = new LinkedHashMap<>();
        for (ProducedPack pack : waiting) {
            journal.mailsWith(pack.itemKey() + " " + pack.version()).stream()
                    .filter(DeliveryJournal.Entry::mayHaveLeft)
                    .filter(entry -> deliveries.withMessageId(entry.messageId()).isEmpty())
                    .findFirst()
                    .ifPresent(entry -> forgotten
                            .computeIfAbsent(entry, e -> new ArrayList<>())
                            .add(pack));
        }
        for (Map.Entry<DeliveryJournal.Entry, List<ProducedPack>> mail : forgotten.entrySet()) {
            deliveries.add(recalled(mail.getKey(), businessDate), mail.getValue());
        }
    }

    private Mail recalled(DeliveryJournal.Entry entry, LocalDate businessDate) throws IOException {
        String key = entry.messageId().substring(1, 13);
        String fileName = frozen.endingWith("-" + key + ".eml").orElse("recalled-" + key + ".eml");
        return new Mail(
                fileName.substring(0, fileName.length() - 4),
                businessDate,
                entry.recipient(),
                entry.messageId(),
                fileName,
                frozen.digest(fileName),
                frozen.bytes(fileName),
                entry.ended().orElse(MailState.UNKNOWN),
                1,
                entry.at(),
                entry.at(),
                fromJournal(entry));
    }

    /** Looks for copies of what left. */
    private interface Search {
        Set<String> find() throws IOException;
    }

    private static void attempt(List<String> alerts, Search search, Set<String> found) {
        try {
            found.addAll(search.find());
        } catch (IOException e) {
            alerts.add("mails of which nobody knows whether they left were not looked for: " + e.getMessage());
        }
    }

    private Set<String> inFolder(Collection<String> messageIds) throws IOException {
        Set<String> found = new TreeSet<>();
        for (String id : messageIds) {
            if (archive.holds(id)) {
                found.add(id);
            }
        }
        return found;
    }

    private void move(Mail mail, MailState to, String reply) {
        deliveries.move(mail.id(), mail.state(), to, reply, clock.instant());
    }
}
