package com.reviewpack.nightly;

import com.reviewpack.due.DueItem;
import com.reviewpack.gate.PackGate;
import com.reviewpack.installation.NightSettings;
import com.reviewpack.installation.Reasons;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.warehouse.Completeness;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.OwedItem.State;
import com.reviewpack.warehouse.StorageFailed;
import com.reviewpack.workshop.Examining;
import com.reviewpack.workshop.NeededExports;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Makes the packs that are owed, one at a time; what fails within one is parked with its reason, and the others go on. */
final class Producing {

    private final Night night;

    Producing(Night night) {
        this.night = night;
    }

    /**
     * Makes one pack, writes its files and keeps it, or notes why not.
     *
     * @throws IOException where the output cannot be written: the night stops
     */
    void produce(DueItem item) throws IOException {
        OwedItem owed;
        try {
            owed = outcome(item);
        } catch (StorageFailed | PackGate.CrossedPack stopsTheNight) {
            throw stopsTheNight;
        } catch (Examining.PackRefused refused) {
            owed = OwedItems.of(item, State.PARKED, String.valueOf(refused.getMessage()));
        } catch (RuntimeException | StackOverflowError fault) {
            owed = OwedItems.of(item, State.PARKED, "it could not be made: " + Reasons.of(fault));
        }
        night.stores().database().requireSound();
        night.goesOn();
        night.stores().nights().note(night.order().date(), owed);
    }

    private OwedItem outcome(DueItem item) throws IOException {
        Set<ExportKind> needed = NeededExports.of(item.deliverable());
        Completeness completeness = night.due().completeness();
        List<String> gaps = completeness.reasons(item.account(), needed, item.period());
        if (!gaps.isEmpty() && night.installation().settings().incomplete() == NightSettings.Incomplete.HOLD) {
            return OwedItems.of(item, State.HELD, String.join("; ", gaps));
        }
        night.due()
                .making()
                .make(item, night.order().date(), true, completeness.stretches(item.account(), needed, item.period()));
        return OwedItems.of(item, State.PRODUCED, item.reason());
    }
}
