package com.reviewpack.requests;

import com.reviewpack.delivery.Delivering;
import com.reviewpack.delivery.MailLine;
import com.reviewpack.document.PageTemplates;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightLock;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.Stores;
import com.reviewpack.nightly.OwedItems;
import com.reviewpack.warehouse.Lease;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.ProducedPack;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Mails of which nobody knows whether they arrived, and what people find out about them. */
public final class Doubts {

    private final Installation installation;
    private final Clock clock;

    public Doubts(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    /** A mail in doubt, and the keys of what it carries. */
    public record Doubt(Mail mail, List<String> packs) {}

    /** Every mail in doubt, oldest first. */
    public List<Doubt> all() {
        installation.requireEarlierNight();
        try (NightLock alone = NightLock.take(installation.data());
                Stores stores = Stores.open(installation)) {
            return stores.deliveries().in(MailState.UNKNOWN).stream()
                    .map(mail -> new Doubt(
                            mail,
                            stores.packs().inMail(mail.id()).stream()
                                    .map(ProducedPack::itemKey)
                                    .toList()))
                    .toList();
        }
    }

    /**
     * Settles mails as somebody has found out, in the database and in the journal, and with them what they carried.
     *
     * @param messageIds with their angle brackets
     * @param arrived whether their readers have them; else the next night sends them again, the same bytes
     * @param by whoever has found out
     * @throws NightRefused where one of them is not in doubt; nothing was settled then
     */
    public void settle(List<String> messageIds, boolean arrived, String by) throws IOException {
        installation.requireEarlierNight();
        try (NightLock alone = NightLock.take(installation.data());
                Stores stores = Stores.open(installation);
                Lease lease =
                        Lease.take(stores.database().source(), UUID.randomUUID().toString(), alone.place());
                Delivering delivering = delivering(stores)) {
            List<Mail> doubtful = new ArrayList<>();
            for (String messageId : messageIds) {
                doubtful.add(stores.deliveries()
                        .withMessageId(messageId)
                        .filter(mail -> mail.state() == MailState.UNKNOWN)
                        .orElseThrow(() -> new NightRefused("no mail with the Message-ID " + messageId
                                + " is in doubt; resolve without a Message-ID lists those that are")));
            }
            for (Mail mail : doubtful) {
                lease.require();
                delivering.settle(mail, arrived, by);
                noteWhatItCarried(mail, stores);
            }
        } catch (Lease.LeaseHeld atWork) {
            throw new NightRefused(String.valueOf(atWork.getMessage()));
        }
    }

    private Delivering delivering(Stores stores) throws IOException {
        return stores.delivering(
                installation, new PageTemplates(installation.templates()), MailLine.usual(), clock, wait -> {});
    }

    private static void noteWhatItCarried(Mail mail, Stores stores) {
        for (ProducedPack pack : stores.packs().inMail(mail.id())) {
            for (LocalDate night : stores.nights().owing(pack.itemKey())) {
                stores.nights().owed(night).stream()
                        .filter(owed -> owed.key().equals(pack.itemKey()))
                        .forEach(owed -> stores.nights().note(night, OwedItems.now(owed, stores)));
            }
        }
    }
}
