package com.reviewpack.figures;

import com.reviewpack.offering.Deliverable;
import java.util.EnumSet;
import java.util.Set;

/** Figures that belong together. */
public enum FigureGroup {
    /** Demand, service, quality and outcome of conversations; also by line of business. */
    CONVERSATIONS,
    /** The visitor funnel; also by line of business. */
    VISITORS,
    /** Whether the optimum number of visitors is targeted. */
    TARGET,
    /** Contacts, conversions and revenue that were missed. */
    MISSED,
    /** Agents' time. */
    AGENTS,
    /** How agents compare with each other. */
    EFFECTIVENESS,
    /** Support tickets; also by line of business. */
    TICKETS,
    /** The four service level clocks. */
    SLA,
    /** Hours used and included. */
    HOURS,
    /** Return on investment. */
    ROI,
    /** Relationship health. */
    HEALTH,
    /** Results beside those of peers. */
    BENCHMARK,
    /** Transcripts read by the scorecard. */
    TRANSCRIPTS;

    /** What the deliverable's figures hold. */
    static Set<FigureGroup> of(Deliverable deliverable) {
        return switch (deliverable) {
            case ACCOUNT_PLAN -> EnumSet.of(CONVERSATIONS, VISITORS, AGENTS, TICKETS, SLA, HOURS, ROI, HEALTH);
            case QBR ->
                EnumSet.of(CONVERSATIONS, VISITORS, TARGET, AGENTS, TICKETS, SLA, HOURS, ROI, HEALTH, BENCHMARK);
            case PERFORMANCE_REVIEW -> EnumSet.of(CONVERSATIONS, VISITORS, AGENTS, TICKETS, SLA);
            case MBR -> EnumSet.of(CONVERSATIONS, AGENTS, TICKETS, SLA, HOURS);
            case TARGET_ANALYSIS -> EnumSet.of(VISITORS, TARGET);
            case MISSED_OPPORTUNITY_ANALYSIS -> EnumSet.of(CONVERSATIONS, VISITORS, MISSED);
            case INDUSTRY_KPI_ANALYSIS -> EnumSet.of(CONVERSATIONS, BENCHMARK);
            case AGENT_EFFECTIVENESS -> EnumSet.of(CONVERSATIONS, AGENTS, EFFECTIVENESS);
            case STRATEGIC_ROADMAP -> EnumSet.of(CONVERSATIONS);
            case TRANSCRIPT_ANALYSIS -> EnumSet.of(CONVERSATIONS, TRANSCRIPTS);
            case PRODUCT_RELEASE_REVIEW, PRODUCT_ROADMAP_REVIEW -> EnumSet.noneOf(FigureGroup.class);
        };
    }
}
