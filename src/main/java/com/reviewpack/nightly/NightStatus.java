package com.reviewpack.nightly;

import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.MailState;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.ProducedPack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a night owed and what became of it, from what the installation remembers.
 *
 * @param lines by key
 */
public record NightStatus(LocalDate date, List<Line> lines) {

    /** What was owed, its pack where one was made, and the mails that carried it. */
    public record Line(OwedItem owed, Optional<ProducedPack> pack, List<Mail> mails) {}

    public NightStatus {
        lines = List.copyOf(lines);
    }

    /**
     * Settles a mail of which nobody knew whether it arrived, as somebody has found out, and with it what it carried.
     *
     * @param messageId with its angle brackets
     * @param arrived whether its reader has it; else the next run sends it again
     * @throws NightRefused where no such mail is in doubt
     */
    public static void settle(Installation installation, String messageId, boolean arrived, Instant now) {
        try (NightLock alone = NightLock.take(installation.data());
                Stores stores = Stores.open(installation)) {
            Mail mail = stores.deliveries().in(MailState.UNKNOWN).stream()
                    .filter(doubtful -> doubtful.messageId().equals(messageId))
                    .findFirst()
                    .orElseThrow(() -> new NightRefused("no mail with the Message-ID " + messageId + " is in doubt"));
            stores.deliveries()
                    .move(
                            mail.id(),
                            MailState.UNKNOWN,
                            arrived ? MailState.ACCEPTED : MailState.RETRY,
                            arrived ? "found by a person" : "to be sent again, as a person decided",
                            now);
            for (ProducedPack pack : stores.packs().inMail(mail.id())) {
                for (LocalDate night : stores.nights().owing(pack.itemKey())) {
                    stores.nights().owed(night).stream()
                            .filter(owed -> owed.key().equals(pack.itemKey()))
                            .forEach(owed -> stores.nights().note(night, OwedItems.now(owed, stores)));
                }
            }
        }
    }

    /**
     * @param date empty: the latest night
     * @throws NightRefused where there was no such night
     */
    public static NightStatus read(Installation installation, Optional<LocalDate> date) {
        if (installation.settings().database().isEmbedded() && !java.nio.file.Files.isDirectory(installation.data())) {
            throw new NightRefused("the data folder " + installation.data() + " is not there; no night was run yet");
        }
        try (NightLock alone = NightLock.take(installation.data());
                Stores stores = Stores.open(installation)) {
            LocalDate night =
                    date.or(() -> stores.nights().last()).orElseThrow(() -> new NightRefused("no night was run yet"));
            List<Line> lines = new ArrayList<>();
            for (OwedItem owed : stores.nights().owed(night)) {
                lines.add(new Line(
                        owed,
                        stores.packs().forDelivery(owed.key()),
                        stores.deliveries().carrying(owed.key())));
            }
            return new NightStatus(night, lines);
        }
    }
}
