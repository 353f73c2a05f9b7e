package com.reviewpack.requests;

import com.reviewpack.due.DeliveryRecord;
import com.reviewpack.due.DueRules;
import com.reviewpack.due.EntitlementStatement;
import com.reviewpack.due.EntitlementStatements;
import com.reviewpack.installation.Inputs;
import com.reviewpack.installation.Installation;
import com.reviewpack.installation.NightLock;
import com.reviewpack.installation.NightRefused;
import com.reviewpack.installation.ReadingInputs;
import com.reviewpack.installation.Stores;
import com.reviewpack.portfolio.SuccessPackage;
import com.reviewpack.workshop.Rules;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What every package is promised in its contract year and what became of it, from what the installation remembers. */
public final class Entitlements {

    private Entitlements() {}

    /**
     * The statements of all packages that hold on a day, by package.
     *
     * @param day as of its beginning; empty: the day after the latest night
     * @throws NightRefused where no night was run yet
     */
    public static List<EntitlementStatement> read(Installation installation, Optional<LocalDate> day) {
        Inputs inputs = ReadingInputs.read(installation);
        if (installation.settings().database().isEmbedded() && !Files.isDirectory(installation.data())) {
            throw new NightRefused("the data folder " + installation.data() + " is not there; no night was run yet");
        }
        try (NightLock alone = NightLock.take(installation.data());
                Stores stores = Stores.open(installation)) {
            LocalDate asOf = day.or(() -> stores.nights().last().map(night -> night.plusDays(1)))
                    .orElseThrow(() -> new NightRefused("no night was run yet"));
            DueRules rules = Rules.of(inputs, stores);
            DeliveryRecord record = Rules.record(stores, asOf);
            return inputs.portfolio().packages().values().stream()
                    .map(SuccessPackage::id)
                    .flatMap(id -> EntitlementStatements.of(rules, record, id, asOf).stream())
                    .toList();
        }
    }
}
