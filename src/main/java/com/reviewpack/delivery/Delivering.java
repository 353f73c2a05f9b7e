package com.reviewpack.delivery;

import com.reviewpack.document.FinishedFile;
import com.reviewpack.document.PageTemplates;
import com.reviewpack.warehouse.Deliveries;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.ProducedPack;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Sends each mail effectively once. A mail is frozen before its first attempt; that it is being sent is committed to the
 * database and forced to the journal before the connection opens; what is found half-way at a start is settled by the
 * journal, and where the journal cannot tell, nobody sends it again unless the site chose so.
 */
public final class Delivering implements AutoCloseable {

    /** Between the passes of one run; later runs go on until the deadline. */
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(2), Duration.ofSeconds(10));

    private final Deliveries deliveries;
    private final DeliveryJournal journal;
    private final MailFolder frozen;
    private final MailRoute route;
    private final MailWriter writer;
    private final Archive archive;
    private final MailSettings settings;
    private final Clock clock;
    private final Consumer<Duration> pause;

    /**
     * @param data the folder that holds the journal and the frozen mails
     * @param outbox the folder for mails where no server is set
     * @param pause waits between two passes over the mails that were put off
     */
    public Delivering(
            Deliveries deliveries,
            Path data,
            Path outbox,
            MailSettings settings,
            PageTemplates templates,
            Clock clock,
            Consumer<Duration> pause)
            throws IOException {
        this.deliveries = deliveries;
        this.journal = new DeliveryJournal(data.resolve("deliveries.journal"));
        this.frozen = new MailFolder(data.resolve("mails"));
        this.route = settings.server().isPresent() ? new MailServer(settings) : new Outbox(outbox);
        this.writer =
                new MailWriter(templates, MailAddress.parse(settings.from()).orElseThrow());
        this.archive = new Archive(settings.archive());
        this.settings = settings;
        this.clock = clock;
        this.pause = pause;
    }

    /**
     * Settles the mails that an earlier run left half-way: by the journal, and where that does not know, by the archive.
     *
     * @throws IOException where the archive cannot be read
     */
    public void settleInterrupted() throws IOException {
        for (Mail mail : deliveries.in(MailState.SENDING)) {
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
            deliveries.move(mail.id(), MailState.SENDING, state, reply, clock.instant());
        }
        believeTheJournal();
        for (Mail mail : deliveries.in(MailState.UNKNOWN)) {
            if (archive.holds(mail.messageId())) {
                deliveries.move(
                        mail.id(), MailState.UNKNOWN, MailState.ACCEPTED, "found in the archive", clock.instant());
            }
        }
        if (settings.onUnknown() == MailSettings.OnUnknown.RESEND) {
            for (Mail mail : deliveries.in(MailState.UNKNOWN)) {
                deliveries.move(
                        mail.id(), MailState.UNKNOWN, MailState.RETRY, "sent again as the site chose", clock.instant());
            }
        }
    }

    /** Where the journal is ahead of the database, the database was restored from an older backup. */
    private void believeTheJournal() {
        for (MailState stale : List.of(MailState.FROZEN, MailState.RETRY)) {
            for (Mail mail : deliveries.in(stale)) {
                journal.lastOf(mail.messageId())
                        .filter(entry -> entry.at().isAfter(mail.changedAt()))
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
    public void recallForgotten(LocalDate businessDate, List<ProducedPack> waiting) throws IOException {
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

    /**
     * Packs as letters: as many mails as the size limit asks for, in the order of the enclosures.
     *
     * @return letters with their part numbers; a pack that alone is too large stands in none of them
     */
    public List<Letter> split(Letter whole) {
        List<List<Letter.Enclosure>> parts = new ArrayList<>();
        long bytes = Long.MAX_VALUE;
        for (Letter.Enclosure enclosure : whole.enclosures()) {
            long more = enclosure.transportBytes();
            if (more > settings.mostBytes()) {
                continue;
            }
            if (bytes > settings.mostBytes() - more) {
                parts.add(new ArrayList<>());
                bytes = 0;
            }
            parts.getLast().add(enclosure);
            bytes += more;
        }
        List<Letter> letters = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            letters.add(new Letter(
                    whole.businessDate(),
                    whole.personId(),
                    whole.greetingName(),
                    whole.recipient(),
                    part + 1,
                    parts.size(),
                    parts.get(part),
                    part == 0 ? whole.open() : List.of()));
        }
        return letters;
    }

    /**
     * Freezes a letter; from now on it is the mail for its packs. What the journal knows of it from a database that was
     * lost since holds.
     */
    public Mail freeze(Letter letter) throws IOException {
        MailWriter.Written written = writer.write(letter);
        Mail mail = freeze(written, letter.businessDate(), letter.recipient());
        deliveries.add(
                mail, letter.enclosures().stream().map(Letter.Enclosure::pack).toList());
        return mail;
    }

    /**
     * Sends a notice to the operators, unless the same one was frozen before; one that is put off is tried again with the
     * other mails of a later run.
     */
    public void tellOperators(LocalDate businessDate, Map<String, Object> values) throws IOException {
        for (String operator : settings.operators()) {
            MailAddress recipient = MailAddress.parse(operator).orElseThrow();
            MailWriter.Written written = notice(businessDate, recipient, values);
            if (deliveries.find(written.id()).isEmpty()) {
                Mail notice = freeze(written, businessDate, recipient);
                deliveries.add(notice, List.of());
                attempt(notice);
            }
        }
    }

    /** Whether the journal knows of an attempt; mails in the outbox are their own proof. */
    public boolean hasProof(String messageId) {
        return !route.leavesTheMachine() || journal.lastOf(messageId).isPresent();
    }

    /** By the user's template; by the program's own where that one cannot be used, which the notice then says. */
    private MailWriter.Written notice(LocalDate businessDate, MailAddress recipient, Map<String, Object> values)
            throws IOException {
        try {
            return writer.writeNotice(businessDate, recipient, values);
        } catch (PageTemplates.TemplateFault wrong) {
            List<Object> points = new ArrayList<>();
            if (values.get("points") instanceof List<?> told) {
                points.addAll(told);
            }
            points.add("template " + wrong.asFault(wrong.file()));
            Map<String, Object> more = new HashMap<>(values);
            more.put("points", points);
            return new MailWriter(
                            PageTemplates.builtIn(),
                            MailAddress.parse(settings.from()).orElseThrow())
                    .writeNotice(businessDate, recipient, more);
        }
    }

    private Mail freeze(MailWriter.Written written, LocalDate businessDate, MailAddress recipient) throws IOException {
        String fileName = written.id() + ".eml";
        frozen.freeze(fileName, written.bytes());
        Optional<DeliveryJournal.Entry> known = journal.lastOf(written.messageId());
        return new Mail(
                written.id(),
                businessDate,
                recipient.toString(),
                written.messageId(),
                fileName,
                FinishedFile.sha256(written.bytes()),
                written.bytes().length,
                known.map(entry -> entry.ended().orElse(MailState.UNKNOWN)).orElse(MailState.FROZEN),
                0,
                null,
                clock.instant(),
                known.map(entry -> "known from the journal: " + entry.reply()).orElse(""));
    }

    /**
     * Tries every mail that may be sent, oldest first, and those that were put off once or twice more.
     *
     * @param objection why a mail may not go any more; empty: it may
     * @param stop asked before each mail
     * @throws IOException where the journal or a frozen mail fails: nothing more is sent
     */
    public void sendAll(Function<Mail, Optional<String>> objection, BooleanSupplier stop) throws IOException {
        boolean fit = sendOnce(objection, stop);
        for (Duration wait : PAUSES) {
            if (!fit || stop.getAsBoolean() || deliveries.in(MailState.RETRY).isEmpty()) {
                return;
            }
            pause.accept(wait);
            fit = sendOnce(objection, stop);
        }
    }

    private boolean sendOnce(Function<Mail, Optional<String>> objection, BooleanSupplier stop) throws IOException {
        List<Mail> waiting = new ArrayList<>(deliveries.in(MailState.RETRY));
        waiting.addAll(deliveries.in(MailState.FROZEN));
        waiting.sort(Comparator.comparing(Mail::businessDate).thenComparing(Mail::id));
        for (Mail mail : waiting) {
            if (stop.getAsBoolean()) {
                return true;
            }
            Optional<String> reason = objection.apply(mail);
            if (reason.isPresent()) {
                deliveries.move(mail.id(), mail.state(), MailState.REJECTED, reason.get(), clock.instant());
            } else if (attempt(mail).serverUnfit()) {
                return false;
            }
        }
        return true;
    }

    private Answer attempt(Mail mail) throws IOException {
        if (mail.state() != MailState.FROZEN && mail.state() != MailState.RETRY) {
            return new Answer(mail.state(), mail.reply(), false);
        }
        if (!frozen.has(mail)) {
            String gone = "its bytes " + mail.fileName() + " do not lie in this data folder; start the instance that"
                    + " froze it, or restore them from a backup";
            deliveries.move(mail.id(), mail.state(), mail.state(), gone, clock.instant());
            return Answer.retry(gone);
        }
        byte[] bytes = frozen.thaw(mail);
        Instant begin = clock.instant();
        if (!deliveries.beginAttempt(mail, begin)) {
            return Answer.retry("another run has taken it");
        }
        if (route.leavesTheMachine()) {
            journal.sending(mail, deliveries.carriedBy(mail.id()), begin);
        }
        Answer answer = inTime(mail, begin, route.send(mail, bytes));
        try {
            if (route.leavesTheMachine()) {
                journal.ended(mail, answer.state(), answer.reply(), clock.instant());
            }
        } finally {
            deliveries.move(mail.id(), MailState.SENDING, answer.state(), answer.reply(), clock.instant());
        }
        return answer;
    }

    /** A mail whose time has run out is given up instead of put off again. */
    private Answer inTime(Mail mail, Instant now, Answer answer) {
        Instant first = mail.firstAttemptAt() == null ? now : mail.firstAttemptAt();
        boolean late = now.isAfter(first.plus(settings.deadline()));
        return answer.state() == MailState.RETRY && late
                ? new Answer(
                        MailState.REJECTED,
                        "given up " + settings.deadline() + " after the first attempt; last: " + answer.reply(),
                        answer.serverUnfit())
                : answer;
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
