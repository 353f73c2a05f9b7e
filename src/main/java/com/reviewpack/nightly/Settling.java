package com.reviewpack.nightly;

import com.reviewpack.period.Period;
import com.reviewpack.warehouse.ProducedPacks;
import com.reviewpack.warehouse.Warehouse;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Works corrections into the facts, and marks the packs that were built on what is corrected now. */
final class Settling {

    private final Night night;

    Settling(Night night) {
        this.night = night;
    }

    /**
     * @return how many stretches of facts changed under packs that stand
     */
    long run() {
        night.intake().settle(night.order().acceptVolume());
        night.stores().database().requireSound();
        Warehouse warehouse = new Warehouse(night.stores().database().source());
        night.hand(warehouse);
        ProducedPacks packs = night.stores().packs();
        long changes = packs.checkedUpTo().map(this::restateSince).orElse(0L);
        packs.checked(warehouse.position());
        return changes;
    }

    private long restateSince(long position) {
        long changes = 0;
        for (Warehouse.Change change : night.warehouse().changesSince(position)) {
            ZoneId zone = night.inputs()
                    .portfolio()
                    .account(change.account())
                    .map(account -> account.zone())
                    .orElse(ZoneOffset.UTC);
            Period days = new Period(
                    change.first().atZone(zone).toLocalDate(),
                    change.last().atZone(zone).toLocalDate().plusDays(1));
            night.stores().packs().markRestated(change.account(), days);
            night.stores()
                    .versions()
                    .markChanged(change.account(), days, night.warehouse().position());
            changes++;
        }
        return changes;
    }
}
