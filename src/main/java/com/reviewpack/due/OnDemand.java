package com.reviewpack.due;

import java.util.OptionalInt;

/** What can be produced when someone asks for a deliverable out of turn. */
public sealed interface OnDemand {

    /**
     * The last full period, and how the entitlement stands before this one is made.
     *
     * @param used how many of the contract year are used, those that fell due before included
     * @param cap how many a contract year may have, 0 where the tier does not promise it; empty: no cap
     * @param entitlement one sentence on both
     */
    record Ready(DueItem item, int used, OptionalInt cap, String entitlement) implements OnDemand {

        /** Whether another one may be made without going beyond the entitlement. */
        public boolean isWithinEntitlement() {
            return cap.isEmpty() || used < cap.getAsInt();
        }
    }

    /**
     * There is nothing to produce.
     *
     * @param reason one sentence
     */
    record Nothing(String reason) implements OnDemand {}
}
