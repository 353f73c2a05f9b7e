package com.reviewpack.targeting;

import com.reviewpack.measure.Measurement;
import com.reviewpack.staffing.ServiceGoal;
import java.util.List;
import java.util.Map;

/**
 * What was missed in a period, by hour of the week and by reason.
 *
 * @param goal the service that agents needed are told for
 * @param contacts all reasons together; may have decimals, being expected numbers
 * @param conversions contacts × conversion rate; nothing to measure where no conversation was connected
 * @param revenue conversions × average order value, in the account's currency; nothing to measure where no order value
 *     is known
 * @param byReason contacts of each reason; every reason is there
 * @param conversionRate conversions ÷ connected of all conversations: what abandoned ones would have become
 * @param offerConversionRate the same of the lines of business that have visitors: what unanswered offers would have
 *     become, shrunk by segment
 * @param orderValue revenue ÷ conversions
 * @param funnel from visitor to conversion, over the period, in order
 * @param hours all 168 hours of the week, Monday 00:00 first
 */
public record MissedOpportunity(
        ServiceGoal goal,
        Measurement contacts,
        Measurement conversions,
        Measurement revenue,
        Map<MissedReason, Measurement> byReason,
        Measurement conversionRate,
        Measurement offerConversionRate,
        Measurement orderValue,
        List<FunnelStep> funnel,
        List<MissedHour> hours) {

    public MissedOpportunity {
        byReason = Map.copyOf(byReason);
        funnel = List.copyOf(funnel);
        hours = List.copyOf(hours);
        if (byReason.size() != MissedReason.values().length) {
            throw new IllegalArgumentException("every reason must have its contacts: " + byReason.keySet());
        }
        if (hours.size() != HourOfWeek.COUNT) {
            throw new IllegalArgumentException("hours of a week must be " + HourOfWeek.COUNT + ": " + hours.size());
        }
    }
}
