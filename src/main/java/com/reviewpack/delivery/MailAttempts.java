package com.reviewpack.delivery;

import com.reviewpack.warehouse.Deliveries;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;

/** Tries one mail at a time: committed and journalled before the connection opens, and again when its end is known. */
final class MailAttempts {

    private final Deliveries deliveries;
    private final DeliveryJournal journal;
    private final MailFolder frozen;
    private final MailRoute route;
    private final MailSettings settings;
    private final Clock clock;

    MailAttempts(
            Deliveries deliveries,
            DeliveryJournal journal,
            MailFolder frozen,
            MailRoute route,
            MailSettings settings,
            Clock clock) {
        this.deliveries = deliveries;
        this.journal = journal;
        this.frozen = frozen;
        this.route = route;
        this.settings = settings;
        this.clock = clock;
    }

    /** A server that is unfit for one mail is for all: their time runs as if they had been tried. */
    void putOff(Mail mail, Answer unfit) {
        Instant now = clock.instant();
        Answer answer = inTime(mail, now, Answer.retry("not tried: " + unfit.reply()));
        deliveries.putOff(mail, answer.state(), answer.reply(), now);
    }

    /** Tries a mail that may be sent, unless its bytes are gone or another run has it. */
    Answer make(Mail mail) throws IOException {
        if (mail.state() != MailState.FROZEN && mail.state() != MailState.RETRY) {
            return Answer.of(mail.state(), mail.reply());
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
                        answer.server())
                : answer;
    }
}
