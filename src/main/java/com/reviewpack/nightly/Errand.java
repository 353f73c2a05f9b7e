package com.reviewpack.nightly;

import com.reviewpack.installation.Inputs;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.Stores;
import com.reviewpack.intake.ExportFile;
import com.reviewpack.warehouse.Completeness;
import com.reviewpack.warehouse.Lease;
import com.reviewpack.warehouse.Warehouse;
import java.io.IOException;
import java.time.Clock;

/** Single steps of a night, done at once for somebody who cannot wait for the next one. */
public final class Errand {

    private final Night night;

    /**
     * @param order the day as of which it is done, and the accounts that it is done for
     * @param lease that keeps everybody else from the stores
     */
    public Errand(
            Installation installation,
            NightOrder order,
            Inputs inputs,
            Stores stores,
            Lease lease,
            Clock clock,
            Growth growth) {
        night = new Night(installation, order, stores, lease, clock, new StopSignal(), new Silence(), growth);
        night.hand(inputs);
    }

    /**
     * Facts that are up to date.
     *
     * @param completeness which exports are missing
     */
    public record Settled(Warehouse warehouse, Completeness completeness) {}

    /** Takes in the exports that wait, and works corrections into the facts. */
    public Settled takeIn() throws IOException {
        TakingIn takingIn = new TakingIn(night);
        for (ExportFile file : takingIn.waiting()) {
            takingIn.take(file);
        }
        new Settling(night).run();
        Warehouse warehouse = night.warehouse();
        return new Settled(
                warehouse,
                warehouse.completeness(night.order().date(), night.intake().outcomes()));
    }

    /** Mails the packs that wait and may go, of the accounts that it is done for. */
    public void mail() throws IOException {
        new Mailing(night).run();
    }
}
