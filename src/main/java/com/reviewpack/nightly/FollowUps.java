package com.reviewpack.nightly;

import com.reviewpack.delivery.Addressing;
import com.reviewpack.delivery.Delivering;
import com.reviewpack.delivery.Letter;
import com.reviewpack.report.NightReport;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailReports.Report;
import com.reviewpack.warehouse.MailReports.Verdict;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.ProducedPack;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What follows from the fate of mails that were sent: of those that came back, and of those that were too large. */
final class FollowUps {

    private final Night night;

    FollowUps(Night night) {
        this.night = night;
    }

    /** Reads what came back, and parks what it carried, on every night that owed it. */
    void readReturned() {
        LocalDate date = night.order().date();
        night.returnedMails().read(date).forEach(night::alertOfMail);
        for (Report report : night.stores().mailReports().of(date)) {
            if (report.verdict() == Verdict.RETURNED) {
                night.stores().packs().inMail(report.mailId()).forEach(this::noteAgain);
            }
        }
    }

    private void noteAgain(ProducedPack pack) {
        for (LocalDate owing : night.stores().nights().owing(pack.itemKey())) {
            for (OwedItem owed : night.stores().nights().owed(owing)) {
                if (owed.key().equals(pack.itemKey())) {
                    night.stores().nights().note(owing, OwedItems.now(owed, night.stores()));
                }
            }
        }
    }

    /**
     * Writes a mail without files for each that the server refused for its size.
     *
     * @param objection why a mail may not go any more
     * @param nameOf how the reader knows the accounts of a pack
     * @return whether there is one more to send
     */
    boolean replaceTooLarge(
            Delivering delivering,
            Addressing addressing,
            Function<Mail, Optional<String>> objection,
            Function<ProducedPack, String> nameOf)
            throws IOException {
        boolean more = false;
        for (Mail mail : night.stores().deliveries().in(MailState.TOO_LARGE)) {
            List<ProducedPack> packs = night.stores().packs().inMail(mail.id());
            Optional<String> reason = objection.apply(mail);
            if (reason.isPresent()) {
                night.stores()
                        .deliveries()
                        .move(mail.id(), mail.state(), MailState.REJECTED, reason.get(), night.now());
            } else if (!packs.isEmpty() && addressing.of(packs.getFirst()) instanceof Addressing.Addressee to) {
                delivering.replace(mail, withoutFiles(packs, to, nameOf));
                more = true;
            }
        }
        return more;
    }

    private Letter withoutFiles(
            List<ProducedPack> packs, Addressing.Addressee to, Function<ProducedPack, String> nameOf) {
        return new Letter(
                night.order().date(),
                to.person().id().value(),
                to.person().name(),
                to.address(),
                1,
                1,
                packs.stream()
                        .map(pack -> new Letter.Enclosure(pack, nameOf.apply(pack), List.of()))
                        .toList(),
                List.of());
    }

    /** What became known of mails, as the night's report says it. */
    NightReport.MailNews news() {
        LocalDate date = night.order().date();
        Set<String> alerts = new LinkedHashSet<>(night.mailAlerts());
        long returned = 0;
        long delayed = 0;
        long ignored = 0;
        for (Report report : night.stores().mailReports().of(date)) {
            switch (report.verdict()) {
                case RETURNED -> {
                    returned++;
                    alerts.add(returned(report));
                }
                case DELAYED -> delayed++;
                case IGNORED -> ignored++;
            }
        }
        for (Mail mail : night.stores().deliveries().of(date)) {
            if (mail.state() == MailState.TOO_LARGE) {
                alerts.add("the mail " + mail.messageId() + " to " + mail.recipient()
                        + " was too large for the server (" + mail.reply()
                        + "); one that says where its files lie took its place");
            }
        }
        return new NightReport.MailNews(new ArrayList<>(alerts), returned, delayed, ignored);
    }

    private String returned(Report report) {
        String mail = night.stores()
                .deliveries()
                .find(report.mailId())
                .map(found -> "the mail of the night of " + found.businessDate() + " to " + found.recipient() + " ("
                        + found.messageId() + ")")
                .orElse("a mail");
        return mail + " came back: " + report.words() + "; its reader does not have it";
    }
}
