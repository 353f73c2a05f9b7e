package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;

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
        Measurement transferRate) {}
