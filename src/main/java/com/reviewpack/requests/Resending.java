package com.reviewpack.requests;

import com.reviewpack.delivery.Addressing;
import com.reviewpack.delivery.Delivering;
import com.reviewpack.delivery.Letter;
import com.reviewpack.delivery.MailFolder;
import com.reviewpack.delivery.MailLine;
import com.reviewpack.document.PageTemplates;
import com.reviewpack.installation.Inputs;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightLock;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.ReadingInputs;
import com.reviewpack.installation.Stores;
import com.reviewpack.warehouse.Lease;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.ProducedPack;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sends once more what a mail carried, because somebody wishes it, to the one who may get it today. */
public final class Resending {

    private final Installation installation;
    private final Clock clock;

    public Resending(Installation installation, Clock clock) {
        this.installation = installation;
        this.clock = clock;
    }

    /**
     * @param messageId of the mail, with its angle brackets
     * @param to the address that is meant; empty: whoever may get it today
     * @param by whoever wishes it
     * @return the new mail, as it stands after the attempt
     * @throws NightRefused where there is no such mail, it has not left, or nobody may get it today; nothing was sent
     */
    public Mail send(String messageId, Optional<String> to, String by) throws IOException {
        installation.requireEarlierNight();
        Inputs inputs = ReadingInputs.read(installation);
        try (NightLock alone = NightLock.take(installation.data());
                Stores stores = Stores.open(installation);
                Lease lease =
                        Lease.take(stores.database().source(), UUID.randomUUID().toString(), alone.place());
                Delivering delivering = delivering(stores)) {
            Mail first = first(messageId, stores);
            LocalDate today =
                    LocalDate.ofInstant(clock.instant(), installation.settings().zone());
            Addressing.Addressee addressee = addressee(
                    stores.packs().inMail(first.id()),
                    new Addressing(
                            inputs.portfolio(),
                            installation.settings().leadIds(),
                            installation.settings().mail(),
                            today));
            to.filter(address -> !address.equalsIgnoreCase(addressee.address().toString()))
                    .ifPresent(address -> {
                        throw new NightRefused(address + " may not get it: it goes to "
                                + addressee.person().id() + " at " + addressee.address()
                                + ", who looks after what is in it today");
                    });
            lease.require();
            return delivering.sendAgain(
                    first,
                    new Letter.Again(
                            today.minusDays(1),
                            addressee.person().id().value(),
                            addressee.person().name(),
                            addressee.address(),
                            by));
        } catch (Lease.LeaseHeld | MailFolder.NotAsFrozen refused) {
            throw new NightRefused(String.valueOf(refused.getMessage()));
        }
    }

    /** The mail itself, or the one that it sent once more. */
    private static Mail first(String messageId, Stores stores) {
        Mail named = stores.deliveries()
                .withMessageId(messageId)
                .orElseThrow(() -> new NightRefused("there is no mail with the Message-ID " + messageId
                        + "; history lists them, with their angle brackets"));
        Mail first = stores.deliveries().firstOf(named);
        return switch (first.state()) {
            case ACCEPTED, BOUNCED -> first;
            case UNKNOWN ->
                throw new NightRefused("nobody knows whether " + messageId + " arrived: find out, and settle it with"
                        + " resolve; not arrived, the next night sends it again");
            case FROZEN, RETRY, SENDING ->
                throw new NightRefused(messageId + " has not left yet: the next night sends it");
            case REJECTED, TOO_LARGE ->
                throw new NightRefused(messageId + " was never taken by the mail server: " + first.reply());
        };
    }

    private static Addressing.Addressee addressee(List<ProducedPack> packs, Addressing addressing) {
        Addressing.Addressee found = null;
        for (ProducedPack pack : packs) {
            switch (addressing.of(pack)) {
                case Addressing.Nobody nobody ->
                    throw new NightRefused("nobody may get " + pack.itemKey() + " today: " + nobody.reason());
                case Addressing.Addressee to -> {
                    if (found != null && !found.address().equals(to.address())) {
                        throw new NightRefused("what is in it belongs to more than one person today: "
                                + found.person().id() + " and " + to.person().id()
                                + "; produce makes a single pack for one of them");
                    }
                    found = to;
                }
            }
        }
        if (found == null) {
            throw new NightRefused("that mail carried no pack: it was a notice to operators");
        }
        return found;
    }

    private Delivering delivering(Stores stores) throws IOException {
        return stores.delivering(
                installation, new PageTemplates(installation.templates()), MailLine.usual(), clock, wait -> {});
    }
}
