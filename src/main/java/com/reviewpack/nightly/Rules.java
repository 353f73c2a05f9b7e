package com.reviewpack.nightly;

import com.reviewpack.pack.DueRules;
import com.reviewpack.pack.Production;

/** The due rules of an installation, with all that was made so far. */
final class Rules {

    private Rules() {}

    static DueRules of(Inputs inputs, Stores stores) {
        return new DueRules(
                inputs.portfolio(),
                inputs.catalogues(),
                stores.packs().makings().stream()
                        .map(making -> new Production(making.packageId(), making.deliverable(), making.period()))
                        .toList());
    }
}
