package com.reviewpack.targeting;

import com.reviewpack.measure.Lift;
import com.reviewpack.measure.Measurement;
import com.reviewpack.staffing.ServiceGoal;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a target analysis rests on, each told from the period's exports.
 *
 * @param goal the service that must hold in every hour
 * @param agentHours hours that agents were online, added up
 * @param concurrency conversations that an agent can lead at a time: the highest number that agents reached in intervals
 *     that hold at least a tenth of their time engaged (ours); 1 where the export does not say
 * @param concurrencyFactor how many conversations one after the other that is worth, 1 or more
 * @param handleSeconds mean handling time of connected conversations
 * @param patienceSeconds time waited in the queue by all ÷ number abandoned; nothing to measure where nobody abandoned,
 *     which is read as endless patience
 * @param acceptance accepted ÷ exposed
 * @param quality quality contacts ÷ connected, of the lines of business that have visitors
 * @param conversion connected conversations with a conversion ÷ connected, of the lines of business that have visitors
 * @param compared the conversion rate of the control group, or of those exposed and not engaged where there is none
 * @param lift the conversion rate of the engaged against the compared; empty where there is nobody to compare with
 * @param orderValue revenue ÷ conversions, of the lines of business that have visitors; in the account's currency
 * @param margin share of revenue, 0 to 1; empty where the costs hold none
 * @param baseRequests requests of the period that no accepted offer explains; they take capacity first (ours)
 */
public record Estimates(
        ServiceGoal goal,
        BigDecimal agentHours,
        int concurrency,
        BigDecimal concurrencyFactor,
        Measurement handleSeconds,
        Measurement patienceSeconds,
        Measurement acceptance,
        Measurement quality,
        Measurement conversion,
        Measurement compared,
        Optional<Lift> lift,
        Measurement orderValue,
        Optional<BigDecimal> margin,
        long baseRequests) {

    public Estimates {
        if (concurrency < 1) {
            throw new IllegalArgumentException("concurrency must be 1 or more: " + concurrency);
        }
        if (baseRequests < 0) {
            throw new IllegalArgumentException("requests must be 0 or more: " + baseRequests);
        }
    }

    /** Whether the interval of the lift leaves zero out; where it does not, no lift is shown. */
    public boolean liftShown() {
        return lift.filter(Lift::shown).isPresent();
    }
}
