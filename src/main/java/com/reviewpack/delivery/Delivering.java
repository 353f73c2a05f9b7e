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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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

    /** Names the mail server on the {@link MailLine}. */
    private static final String ROUTE = "smtp";

    private final Deliveries deliveries;
    private final DeliveryJournal journal;
    private final MailFolder frozen;
    private final MailRoute route;
    private final MailWriter writer;
    private final MailSettings settings;
    private final MailLine line;
    private final DoubtfulMails doubtful;
    private final MailAttempts attempts;
    private final Clock clock;
    private final Consumer<Duration> pause;

    /**
     * @param data the folder that holds the journal and the frozen mails
     * @param outbox the folder for mails where no server is set
     * @param line to the mail server, of this run
     * @param pause waits between two passes over the mails that were put off
     */
    public Delivering(
            Deliveries deliveries,
            Path data,
            Path outbox,
            MailSettings settings,
            PageTemplates templates,
            MailLine line,
            Clock clock,
            Consumer<Duration> pause)
            throws IOException {
        this.deliveries = deliveries;
        this.journal = new DeliveryJournal(data.resolve("deliveries.journal"));
        this.frozen = MailFolder.in(data);
        this.route = settings.server().isPresent() ? new MailServer(settings, line) : new Outbox(outbox);
        this.writer =
                new MailWriter(templates, MailAddress.parse(settings.from()).orElseThrow());
        this.line = line;
        this.settings = settings;
        this.clock = clock;
        this.pause = pause;
        this.attempts = new MailAttempts(deliveries, journal, frozen, route, settings, clock);
        this.doubtful = new DoubtfulMails(deliveries, journal, frozen, settings, line, clock);
    }

    /**
     * Settles the mails that an earlier run left half-way: by the journal, and where that does not know, by the archives.
     *
     * @return a sentence for each archive that could not be searched
     */
    public List<String> settleInterrupted() {
        return doubtful.settle();
    }

    /**
     * Puts back mails that the journal knows and the database does not, since it was restored from an older backup; what
     * left in them, or may have left, is not sent again in another mail.
     *
     * @param waiting packs that stand in no mail
     */
    public void recallForgotten(LocalDate businessDate, List<ProducedPack> waiting) throws IOException {
        doubtful.recall(businessDate, waiting);
    }

    /**
     * Packs as letters: as many mails as the size limit asks for, in the order of the enclosures.
     *
     * @return letters with their part numbers; of a pack that alone is too large they say where its files lie
     */
    public List<Letter> split(Letter whole) {
        return whole.inParts(settings.mostBytes());
    }

    /**
     * Freezes a letter; from now on it is the mail for its packs. What the journal knows of it from a database that was
     * lost since holds.
     */
    public Mail freeze(Letter letter) throws IOException {
        MailWriter.Written written = writer.write(letter);
        Mail mail = freeze(written, letter.businessDate(), letter.recipient());
        deliveries.add(
                mail, letter.enclosures().stream().map(Letter.Enclosure::pack).toList(), letter.personId());
        return mail;
    }

    /**
     * Puts a mail without files in the place of one that the server refused for its size; or gives that one up, where it
     * has no files already.
     */
    public void replace(Mail refused, Letter withoutFiles) throws IOException {
        MailWriter.Written written = writer.write(withoutFiles);
        if (written.messageId().equals(refused.messageId())) {
            deliveries.move(refused.id(), MailState.TOO_LARGE, MailState.REJECTED, refused.reply(), clock.instant());
        } else {
            deliveries.replace(refused, freeze(written, withoutFiles.businessDate(), withoutFiles.recipient()));
        }
    }

    /**
     * Sends once more what a mail carried: as a mail of its own that says so, with the same attachments. One that is put off
     * is tried again with the other mails of a later run.
     *
     * @return the new mail, as it stands after the attempt
     * @throws IOException where the first mail's bytes are gone, or the new one cannot be written or journalled
     */
    public Mail sendAgain(Mail first, Letter.Again wish) throws IOException {
        int count = deliveries.again(first).size() + 1;
        MailWriter.Written written = writer.writeAgain(first, frozen.thaw(first), wish, count);
        Mail again = freeze(written, wish.businessDate(), wish.recipient());
        deliveries.addAgain(again, wish.personId(), first, wish.wishedBy());
        attempts.make(again);
        return deliveries.find(again.id()).orElseThrow();
    }

    /**
     * Settles a mail in doubt as a person has found out: it arrived, or it may be sent again.
     *
     * @return whether it was in doubt
     */
    public boolean settle(Mail doubtful, boolean arrived, String by) throws IOException {
        MailState state = arrived ? MailState.ACCEPTED : MailState.RETRY;
        String words = (arrived ? "arrived, as " : "did not arrive, as ") + by + " has found out";
        journal.ended(doubtful, state, words, clock.instant());
        return deliveries.move(doubtful.id(), MailState.UNKNOWN, state, words, clock.instant());
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
                if (line.failure(ROUTE).isEmpty() && attempts.make(notice).server() != Answer.Server.FIT) {
                    line.fail(ROUTE, "the mail server was found unfit");
                }
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
     * Tries every mail that may be sent, oldest first, and those that were put off once or twice more; none where the
     * server was found unfit in this run.
     *
     * @param objection why a mail may not go any more; empty: it may
     * @param stop asked before each mail
     * @throws IOException where the journal or a frozen mail fails: nothing more is sent
     */
    public void sendAll(Function<Mail, Optional<String>> objection, BooleanSupplier stop) throws IOException {
        if (line.failure(ROUTE).isPresent()) {
            return;
        }
        Answer.Server server = pass(objection, stop);
        for (Duration wait : PAUSES) {
            if (server == Answer.Server.LOGIN_REFUSED
                    || stop.getAsBoolean()
                    || deliveries.in(MailState.RETRY).isEmpty()) {
                break;
            }
            pause.accept(wait);
            server = pass(objection, stop);
        }
        if (server != Answer.Server.FIT) {
            line.fail(ROUTE, "the mail server was found unfit");
        }
    }

    /** One try of every mail that may be sent; none further once the server is found unfit. */
    private Answer.Server pass(Function<Mail, Optional<String>> objection, BooleanSupplier stop) throws IOException {
        List<Mail> waiting = new ArrayList<>(deliveries.in(MailState.RETRY));
        waiting.addAll(deliveries.in(MailState.FROZEN));
        waiting.sort(Comparator.comparing(Mail::businessDate).thenComparing(Mail::id));
        for (int next = 0; next < waiting.size(); next++) {
            if (stop.getAsBoolean()) {
                return Answer.Server.FIT;
            }
            Mail mail = waiting.get(next);
            Optional<String> reason = objection.apply(mail);
            if (reason.isPresent()) {
                deliveries.move(mail.id(), mail.state(), MailState.REJECTED, reason.get(), clock.instant());
                continue;
            }
            Answer answer = attempts.make(mail);
            if (answer.server() != Answer.Server.FIT) {
                waiting.subList(next + 1, waiting.size()).forEach(other -> attempts.putOff(other, answer));
                return answer.server();
            }
        }
        return Answer.Server.FIT;
    }

    @Override
    public void close() throws IOException {
        journal.close();
    }
}
