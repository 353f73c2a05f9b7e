package com.reviewpack.workshop;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.offering.Deliverable;
import java.util.EnumSet;
import java.util.Set;

/** Which exports a deliverable's figures come from: where one of them is incomplete, the pack waits. */
public final class NeededExports {

    private NeededExports() {}

    public static Set<ExportKind> of(Deliverable deliverable) {
        return switch (deliverable) {
            case PERFORMANCE_REVIEW ->
                EnumSet.of(ExportKind.CONVERSATIONS, ExportKind.VISITORS, ExportKind.TICKETS, ExportKind.TICKET_EVENTS);
            case ACCOUNT_PLAN, QBR ->
                EnumSet.of(
                        ExportKind.CONVERSATIONS,
                        ExportKind.VISITORS,
                        ExportKind.AGENTS,
                        ExportKind.TICKETS,
                        ExportKind.TICKET_EVENTS,
                        ExportKind.HOURS);
            case MBR ->
                EnumSet.of(ExportKind.CONVERSATIONS, ExportKind.TICKETS, ExportKind.TICKET_EVENTS, ExportKind.HOURS);
            case TARGET_ANALYSIS -> EnumSet.of(ExportKind.CONVERSATIONS, ExportKind.VISITORS, ExportKind.AGENTS);
            case MISSED_OPPORTUNITY_ANALYSIS ->
                EnumSet.of(ExportKind.CONVERSATIONS, ExportKind.VISITORS, ExportKind.AGENTS);
            case INDUSTRY_KPI_ANALYSIS, STRATEGIC_ROADMAP -> EnumSet.of(ExportKind.CONVERSATIONS);
            case AGENT_EFFECTIVENESS -> EnumSet.of(ExportKind.CONVERSATIONS, ExportKind.AGENTS);
            case TRANSCRIPT_ANALYSIS -> EnumSet.of(ExportKind.CONVERSATIONS, ExportKind.TRANSCRIPTS);
            case PRODUCT_RELEASE_REVIEW, PRODUCT_ROADMAP_REVIEW -> EnumSet.noneOf(ExportKind.class);
        };
    }
}
