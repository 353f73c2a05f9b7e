package com.reviewpack.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The optional columns of an export without which a figure cannot be told: where a file of the period lacks one, the
 * figure is missing data, for its sum would count what nobody knows as 0.
 */
final class NeededColumns {

    private static final Map<String, List<String>> OF_FIGURE = Stream.of(
                    line("conversations.interactive", "consumer_lines", "agent_lines"),
                    line("conversations.interactive_rate", "consumer_lines", "agent_lines"),
                    line("conversations.answered_within_60s_rate", "first_response_at"),
                    line("conversations.first_response_seconds.p50", "first_response_at"),
                    line("conversations.first_response_seconds.p90", "first_response_at"),
                    line("conversations.first_response_seconds.mean", "first_response_at"),
                    line("conversations.handle_seconds.p50", "handle_seconds"),
                    line("conversations.handle_seconds.p90", "handle_seconds"),
                    line("conversations.handle_seconds.mean", "handle_seconds"),
                    line("conversations.transfer_rate", "transfers"),
                    line("conversations.csat", "csat"),
                    line("conversations.nps", "nps"),
                    line("conversations.fcr", "resolved_first_contact"),
                    line("conversations.conversions", "converted"),
                    line("conversations.conversion_rate", "converted"),
                    line("conversations.revenue", "revenue"),
                    line("conversations.aov", "converted", "revenue"),
                    line("visitors.visitors", "visitors"),
                    line("visitors.prospects", "prospects"),
                    line("visitors.exposed", "exposed"),
                    line("visitors.accepted", "accepted"),
                    line("visitors.prospect_rate", "prospects", "visitors"),
                    line("visitors.exposed_rate", "exposed", "prospects"),
                    line("visitors.acceptance_rate", "accepted", "exposed"),
                    line("agents.online_hours", "online_seconds"),
                    line("agents.occupancy", "engaged_seconds", "online_seconds"),
                    line("agents.utilisation", "engaged_seconds", "online_seconds", "away_seconds"),
                    line("agents.unattended_rate", "online_seconds"),
                    line("agents.agents", "agent_id"),
                    line("agents.compared", "agent_id"),
                    line("agents.to_coach", "agent_id"),
                    line("agents.to_learn_from", "agent_id"),
                    line("agents.response_seconds.mean", "first_response_at"),
                    line("agents.concurrency", "agent_id", "ended_at"),
                    line("tickets.reopen_rate", "reopened"))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private NeededColumns() {}

    private static Map.Entry<String, List<String>> line(String figure, String... columns) {
        return Map.entry(figure, Arrays.asList(columns));
    }

    /** The figures that need a column. */
    static Set<String> figures() {
        return OF_FIGURE.keySet();
    }

    /** In the order of the figure's formula; empty where every column that it needs stands in each export. */
    static List<String> of(String figure) {
        return figure.startsWith("sla.rca.") ? List.of("rca_delivered_at") : OF_FIGURE.getOrDefault(figure, List.of());
    }
}
