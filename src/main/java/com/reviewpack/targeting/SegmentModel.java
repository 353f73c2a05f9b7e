package com.reviewpack.targeting;

import java.math.BigDecimal;

/**
 * What the optimum reckons with for one segment. Variances are of what is not known of the rate.
 *
 * @param acceptance accepted ÷ exposed
 * @param quality quality contacts ÷ connected
 * @param conversion conversions ÷ connected
 * @param incremental what of the conversion rate the engagement brings, -1 to 1; 0 where it is not known
 * @param effort handling time ÷ the whole's
 * @param ownHandleTime whether the handling time is the segment's own
 * @param orderValue revenue ÷ conversions; 0 where it is not known
 * @param contactWorth 0 or more
 */
record SegmentModel(
        String name,
        double acceptance,
        double acceptanceVariance,
        double quality,
        double qualityVariance,
        double conversion,
        double incremental,
        double incrementalVariance,
        double effort,
        boolean ownHandleTime,
        BigDecimal orderValue,
        BigDecimal contactWorth) {

    /** Worth by handling time: who is offered a conversation first. Acceptance cancels out. */
    double density() {
        return contactWorth.doubleValue() / effort;
    }

    /** Whether an offer can bring anything at all. */
    boolean worthOffering() {
        return acceptance > 0 && contactWorth.signum() > 0;
    }
}
