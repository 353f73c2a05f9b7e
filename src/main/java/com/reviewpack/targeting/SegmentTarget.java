package com.reviewpack.targeting;

import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;

/**
 * One segment of visitors, over the period.
 *
 * @param segment empty where the export names none
 * @param prospects the control group included
 * @param exposed offers now
 * @param exposedWhileUnavailable those of them that were made while nobody was free
 * @param exposedOptimum offers of the optimum; nothing to measure where there is none
 * @param acceptance accepted ÷ exposed
 * @param quality quality contacts ÷ connected conversations
 * @param conversion conversions ÷ connected conversations
 * @param incrementalConversion what of the conversion rate the engagement brings, -1 to 1; nothing to measure where
 *     there is nobody to compare with
 * @param handleSeconds mean handling time that the optimum reckons with; n is 0 where it is the whole's
 * @param contactWorth of one accepted offer, in the unit of {@link TargetAnalysis#worth()}
 * @param offerWorth acceptance × contactWorth
 * @param rank place by worth per handling time, 1 is offered first
 * @param qualityContacts counted in conversations of this segment
 * @param qualityContactsOptimum qualityContacts plus the gain of this segment's offers
 * @param firstSeenInPeriod whether the segment has no visitors in the preceding period; its rates lean on the whole
 */
public record SegmentTarget(
        String segment,
        long visitors,
        long prospects,
        long controlGroup,
        long exposed,
        long exposedWhileUnavailable,
        long accepted,
        Measurement exposedOptimum,
        Rate acceptance,
        Rate quality,
        Rate conversion,
        Measurement incrementalConversion,
        Measurement handleSeconds,
        BigDecimal contactWorth,
        BigDecimal offerWorth,
        int rank,
        long qualityContacts,
        Measurement qualityContactsOptimum,
        boolean firstSeenInPeriod) {

    public SegmentTarget {
        if (rank < 1) {
            throw new IllegalArgumentException("rank must be 1 or more: " + rank);
        }
    }
}
