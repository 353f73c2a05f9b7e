package com.reviewpack.offering;

import com.reviewpack.period.Anchor;
import com.reviewpack.period.Cadence;
import java.util.OptionalInt;

/**
 * A deliverable that a tier promises.
 *
 * @param deliverable what
 * @param cadence how often
 * @param anchor what the cadence's periods are counted from
 * @param capPerYear how many a contract year at the most; empty: as many as the cadence gives
 * @param lagBusinessDays business days between the end of the period and the day it falls due, 0 or more
 */
public record Entitlement(
        Deliverable deliverable, Cadence cadence, Anchor anchor, OptionalInt capPerYear, int lagBusinessDays) {

    public Entitlement {
        if (capPerYear.isPresent() && capPerYear.getAsInt() < 1) {
            throw new IllegalArgumentException("cap per year must be at least 1: " + capPerYear.getAsInt());
        }
        if (lagBusinessDays < 0) {
            throw new IllegalArgumentException("lag must be 0 or more business days: " + lagBusinessDays);
        }
    }

    /** One with the anchor that its cadence usually has. */
    public Entitlement(Deliverable deliverable, Cadence cadence, OptionalInt capPerYear, int lagBusinessDays) {
        this(deliverable, cadence, cadence.usualAnchor(), capPerYear, lagBusinessDays);
    }
}
