package com.reviewpack.requests;

import com.reviewpack.delivery.MailFolder;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightLock;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.Stores;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.warehouse.Approval;
import com.reviewpack.warehouse.Deliveries;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.PackVersions;
import com.reviewpack.warehouse.ProducedPack;
import com.reviewpack.warehouse.Warehouse;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was sent, to whom, when, in which bytes, and what it was made from. */
public final class History {

    private final Installation installation;

    public History(Installation installation) {
        this.installation = installation;
    }

    /**
     * A pack in a mail.
     *
     * @param exports whose rows the pack was made from; only where one mail was asked for
     */
    public record Entry(
            Deliveries.Addressed sent,
            ProducedPack pack,
            PackVersions.Standing standing,
            Optional<Approval> approval,
            List<Warehouse.HeldExport> exports) {
        public Entry {
            exports = List.copyOf(exports);
        }
    }

    /**
     * What is asked for; empty: no condition.
     *
     * @param person an id in the people table, or an address
     * @param from the first day of the last attempt, in the operator's zone
     * @param to the last one
     * @param messageId with its angle brackets
     */
    public record Question(
            Optional<AccountId> account,
            Optional<String> person,
            Optional<Deliverable> deliverable,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> messageId) {

        private boolean takes(Deliveries.Addressed sent, ZoneId zone) {
            LocalDate day = LocalDate.ofInstant(sent.mail().changedAt(), zone);
            return person.map(who -> who.equals(sent.person())
                                    || who.equalsIgnoreCase(sent.mail().recipient()))
                            .orElse(true)
                    && from.map(first -> !day.isBefore(first)).orElse(true)
                    && to.map(last -> !day.isAfter(last)).orElse(true)
                    && messageId.map(sent.mail().messageId()::equals).orElse(true);
        }

        private boolean takes(ProducedPack pack) {
            return account.map(id -> pack.accounts().contains(id)).orElse(true)
                    && deliverable
                            .map(kind -> pack.subject() instanceof PackSubject.Promised promised
                                    && promised.deliverable() == kind)
                            .orElse(true);
        }
    }

    /**
     * Every delivery that fits, oldest first.
     *
     * @throws NightRefused where no night was run yet
     */
    public List<Entry> read(Question question) {
        installation.requireEarlierNight();
        try (NightLock alone = NightLock.take(installation.data());
                Stores stores = Stores.open(installation)) {
            return read(question, stores);
        }
    }

    private List<Entry> read(Question question, Stores stores) {
        Warehouse warehouse = new Warehouse(stores.database().source());
        List<Entry> entries = new ArrayList<>();
        for (Deliveries.Addressed sent : stores.deliveries().carryingPacks()) {
            if (!question.takes(sent, installation.settings().zone())) {
                continue;
            }
            for (ProducedPack pack : stores.packs().inMail(sent.mail().id())) {
                if (question.takes(pack)) {
                    PackVersions.Standing standing = stores.versions().of(pack);
                    entries.add(new Entry(
                            sent,
                            pack,
                            standing,
                            stores.versions().approval(pack.itemKey(), pack.version()),
                            question.messageId().isPresent()
                                    ? warehouse.exportsAt(
                                            standing.origin().sources().position())
                                    : List.of()));
                }
            }
        }
        return entries;
    }

    /**
     * The bytes of a mail as they were sent, proven by their digest.
     *
     * @throws NightRefused where there is no such mail, or its bytes are gone or have changed
     */
    public byte[] bytes(String messageId) throws IOException {
        installation.requireEarlierNight();
        try (NightLock alone = NightLock.take(installation.data());
                Stores stores = Stores.open(installation)) {
            Mail mail = stores.deliveries()
                    .withMessageId(messageId)
                    .orElseThrow(() -> new NightRefused("there is no mail with the Message-ID " + messageId
                            + "; history lists them, with their angle brackets"));
            return MailFolder.in(installation.data()).thaw(mail);
        } catch (MailFolder.NotAsFrozen gone) {
            throw new NightRefused(String.valueOf(gone.getMessage()));
        }
    }
}
