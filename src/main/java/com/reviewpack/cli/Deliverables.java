package com.reviewpack.cli;

import com.reviewpack.offering.Deliverable;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Deliverables as the command line names them. */
final class Deliverables {

    private Deliverables() {}

    /**
     * @throws UsageFault where there is none of that key
     */
    static Deliverable of(String key) {
        return Deliverable.ofKey(key)
                .orElseThrow(() -> new UsageFault("'" + key + "' is no deliverable; expected one of "
                        + Arrays.stream(Deliverable.values())
                                .map(Deliverable::key)
                                .collect(Collectors.joining(", "))));
    }
}
