package com.reviewpack.intake;

import static com.reviewpack.intake.Layout.column;
import static com.reviewpack.intake.Layout.optional;
import static com.reviewpack.intake.Layout.value;

import java.util.EnumMap;
import java.util.Map;

/** The columns of each kind of export that is a table. */
public final class Layouts {

    static final Layout CONVERSATIONS = Layout.of(
                    value("conversation_id", CellType.ID),
                    value("account_id", CellType.NAME),
                    optional("lob", CellType.NAME),
                    optional("skill", CellType.NAME),
                    optional("segment", CellType.NAME),
                    optional("channel", CellType.NAME),
                    optional("visitor_id", CellType.ID),
                    optional("agent_id", CellType.NAME),
                    value("requested_at", CellType.INSTANT),
                    column("connected_at", CellType.INSTANT),
                    optional("first_response_at", CellType.INSTANT),
                    optional("ended_at", CellType.INSTANT),
                    optional("handle_seconds", CellType.SECONDS),
                    optional("consumer_lines", CellType.COUNT),
                    optional("agent_lines", CellType.COUNT),
                    optional("transfers", CellType.COUNT),
                    value("handled_by", CellType.HANDLED_BY),
                    optional("csat", CellType.CSAT),
                    optional("nps", CellType.NPS),
                    optional("resolved_first_contact", CellType.YES_NO),
                    optional("converted", CellType.YES_NO),
                    optional("revenue", CellType.MONEY))
            .key("conversation_id")
            .dated("requested_at")
            .steps("requested_at", "connected_at", "first_response_at", "ended_at")
            .build();

    static final Layout VISITORS = Layout.of(
                    value("account_id", CellType.NAME),
                    optional("lob", CellType.NAME),
                    optional("segment", CellType.NAME),
                    value("hour_start", CellType.INSTANT),
                    optional("visitors", CellType.BIG_COUNT),
                    optional("prospects", CellType.BIG_COUNT),
                    optional("control_group", CellType.BIG_COUNT),
                    optional("exposed", CellType.BIG_COUNT),
                    optional("exposed_while_unavailable", CellType.BIG_COUNT),
                    optional("accepted", CellType.BIG_COUNT),
                    optional("conversions_not_engaged", CellType.BIG_COUNT),
                    optional("conversions_control_group", CellType.BIG_COUNT),
                    optional("revenue_not_engaged", CellType.MONEY))
            .key("account_id", "lob", "segment", "hour_start")
            .dated("hour_start")
            .build();

    static final Layout AGENTS = Layout.of(
                    value("agent_id", CellType.NAME),
                    value("account_id", CellType.NAME),
                    optional("lob", CellType.NAME),
                    optional("skill", CellType.NAME),
                    value("interval_start", CellType.INSTANT),
                    optional("interval_minutes", CellType.MINUTES),
                    optional("online_seconds", CellType.SECONDS),
                    optional("away_seconds", CellType.SECONDS),
                    optional("engaged_seconds", CellType.SECONDS),
                    optional("max_concurrency", CellType.COUNT))
            .key("agent_id", "account_id", "lob", "skill", "interval_start")
            .dated("interval_start")
            .build();

    static final Layout TICKETS = Layout.of(
                    value("ticket_id", CellType.ID),
                    value("account_id", CellType.NAME),
                    optional("lob", CellType.NAME),
                    value("severity", CellType.SEVERITY),
                    optional("kind", CellType.TICKET_KIND),
                    optional("status", CellType.TICKET_STATUS),
                    value("opened_at", CellType.INSTANT),
                    column("first_response_at", CellType.INSTANT),
                    column("resolved_at", CellType.INSTANT),
                    optional("rca_delivered_at", CellType.INSTANT),
                    optional("reopened", CellType.TIMES),
                    optional("csat", CellType.CSAT),
                    optional("subject", CellType.PROSE),
                    optional("assignee", CellType.NAME))
            .key("ticket_id")
            .dated("opened_at")
            .steps("opened_at", "first_response_at")
            .steps("opened_at", "resolved_at", "rca_delivered_at")
            .build();

    static final Layout TICKET_EVENTS = Layout.of(
                    value("ticket_id", CellType.ID),
                    value("at", CellType.INSTANT),
                    value("event", CellType.TICKET_EVENT))
            .key("ticket_id", "at", "event")
            .dated("at")
            .build();

    static final Layout HOURS = Layout.of(
                    value("entry_id", CellType.ID),
                    value("account_id", CellType.NAME),
                    value("package_id", CellType.NAME),
                    value("worked_on", CellType.DAY),
                    value("hours", CellType.HOURS),
                    column("pool", CellType.HOURS_POOL),
                    optional("activity", CellType.NAME),
                    optional("person", CellType.NAME))
            .key("entry_id")
            .dated("worked_on")
            .build();

    /** A line of a transcripts export as a row; {@code started_at} is its first line's instant. */
    static final Layout TRANSCRIPTS = Layout.of(
                    value("conversation_id", CellType.ID),
                    value("account_id", CellType.NAME),
                    value("started_at", CellType.INSTANT),
                    value("lines", CellType.PROSE))
            .key("conversation_id")
            .dated("started_at")
            .build();

    private static final Map<ExportKind, Layout> ALL = new EnumMap<>(Map.of(
            ExportKind.CONVERSATIONS, CONVERSATIONS,
            ExportKind.VISITORS, VISITORS,
            ExportKind.AGENTS, AGENTS,
            ExportKind.TICKETS, TICKETS,
            ExportKind.TICKET_EVENTS, TICKET_EVENTS,
            ExportKind.HOURS, HOURS,
            ExportKind.TRANSCRIPTS, TRANSCRIPTS));

    private Layouts() {}

    public static Layout of(ExportKind kind) {
        Layout layout = ALL.get(kind);
        if (layout == null) {
            throw new IllegalArgumentException("no layout for " + kind);
        }
        return layout;
    }
}
