package com.reviewpack.nightly;

import com.reviewpack.due.DueItem;
import com.reviewpack.installation.Stores;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.OwedItem.State;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import java.util.List;

/** What is owed, as the stores keep it. */
public final class OwedItems {

    private OwedItems() {}

    public static OwedItem of(DueItem item, State state, String reason) {
        return new OwedItem(
                item.key(),
                new PackSubject.Promised(item.account(), item.packageId(), item.deliverable()),
                item.periodName(),
                item.dueOn(),
                state,
                reason);
    }

    /** An item whose pack was made and has not reached its reader. */
    static OwedItem waiting(ProducedPack pack) {
        return new OwedItem(
                pack.itemKey(),
                pack.subject(),
                pack.periodName(),
                pack.dueOn(),
                State.PRODUCED,
                "made on the night of " + pack.businessDate() + " and not delivered yet");
    }

    /** How an item stands now: by the mails that carry the pack that was made for delivery, where there is one. */
    public static OwedItem now(OwedItem owed, Stores stores) {
        return stores.packs()
                .forDelivery(owed.key())
                .map(pack -> after(owed, stores.deliveries().carrying(pack.itemKey(), pack.version())))
                .orElse(owed);
    }

    /** How an item stands by the mails that carry its pack. */
    static OwedItem after(OwedItem owed, List<Mail> mails) {
        if (mails.isEmpty()) {
            return owed;
        }
        Mail mail = mails.getLast();
        return switch (mail.state()) {
            case ACCEPTED -> owed.with(State.DELIVERED, owed.reason());
            case FROZEN, SENDING, RETRY -> owed.with(State.PRODUCED, "mail to be tried again: " + mail.reply());
            case REJECTED, TOO_LARGE -> owed.with(State.PARKED, "mail rejected: " + mail.reply());
            case BOUNCED ->
                owed.with(
                        State.PARKED,
                        "the mail to " + mail.recipient() + " came back: " + mail.reply()
                                + "; mend the address in the people table, and the next night sends it there");
            case UNKNOWN ->
                owed.with(
                        State.PARKED,
                        "nobody knows whether the mail arrived: " + mail.reply() + "; look for " + mail.messageId()
                                + " in the recipient's mailbox or the relay's log");
        };
    }
}
