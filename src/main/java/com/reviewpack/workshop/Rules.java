package com.reviewpack.workshop;

import com.reviewpack.due.DeliveryRecord;
import com.reviewpack.due.DueRules;
import com.reviewpack.due.Production;
import com.reviewpack.installation.Inputs;
import com.reviewpack.installation.Stores;
import java.time.LocalDate;

/** The due rules of an installation, with all that was made so far, and the record of what became of due items. */
public final class Rules {

    /** Statements look at no contract year that is longer ago. */
    private static final int YEARS_KEPT_IN_VIEW = 3;

    private Rules() {}

    public static DueRules of(Inputs inputs, Stores stores) {
        return new DueRules(
                inputs.portfolio(),
                inputs.catalogues(),
                stores.packs().makings().stream()
                        .map(making -> new Production(making.packageId(), making.deliverable(), making.period()))
                        .toList());
    }

    /** What became of due items by the beginning of the night of {@code asOf}, over all accounts. */
    public static DeliveryRecord record(Stores stores, LocalDate asOf) {
        LocalDate since = asOf.minusYears(YEARS_KEPT_IN_VIEW);
        return new DeliveryRecord(
                stores.nights().first().filter(first -> first.isBefore(asOf)).orElse(asOf),
                stores.packs().firstMadeForDelivery(since, asOf),
                stores.nights().leftToPeople(since, asOf));
    }
}
