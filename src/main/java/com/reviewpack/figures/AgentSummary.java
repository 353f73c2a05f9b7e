package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import java.time.Duration;

/**
 * One agent's conversations of the period.
 *
 * @param agent the agent's id
 * @param connected how many the agent took
 * @param handleSecondsMean talk, hold and wrap
 */
public record AgentSummary(
        String agent,
        Measurement connected,
        Measurement handleSecondsMean,
        Measurement firstResponseSecondsP90,
        Measurement csat,
        Measurement conversionRate,
        Measurement transferRate) {

    static AgentSummary of(String agent, ConversationTally tally) {
        Duration second = Duration.ofSeconds(1);
        return new AgentSummary(
                agent,
                Measurement.count(tally.connected),
                tally.handle.mean(second),
                tally.firstResponse.percentile(90, second),
                Measurement.ratio(tally.csatGood, tally.csatAnswers),
                Measurement.ratio(tally.connectedConversions, tally.connected),
                Measurement.ratio(tally.transferred, tally.connected));
    }
}
