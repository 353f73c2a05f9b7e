package com.reviewpack.requests;

import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightLock;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.Stores;
import com.reviewpack.warehouse.Mail;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.ProducedPack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a night owed and what became of it, from what the installation remembers.
 *
 * @param lines by key
 * @param waiting what waits for a person's word today, by key
 */
public record NightStatus(LocalDate date, List<Line> lines, List<Approving.Waiting> waiting) {

    /** What was owed, its pack where one was made, and the mails that carried it. */
    public record Line(OwedItem owed, Optional<ProducedPack> pack, List<Mail> mails) {}

    public NightStatus {
        lines = List.copyOf(lines);
        waiting = List.copyOf(waiting);
    }

    /**
     * @param date empty: the latest night
     * @throws NightRefused where there was no such night
     */
    public static NightStatus read(Installation installation, Optional<LocalDate> date) {
        installation.requireEarlierNight();
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
            return new NightStatus(night, lines, Approving.waiting(installation, stores));
        }
    }
}
