package com.reviewpack.warehouse;

import com.reviewpack.intake.ExportKind;
import java.util.Optional;

/** The kinds that keep a table row a fact, since their keys hold over all days. */
enum KeyedTable {
    TICKETS(
            ExportKind.TICKETS,
            "ticket",
            "ticket_id",
            "opened_at",
            "INSERT INTO ticket (file_id, row_no, ticket_id, account_id, lob, severity, kind, status, opened_at,"
                    + " first_response_at, resolved_at, rca_delivered_at, reopened, csat, subject, assignee, holds)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
    TICKET_EVENTS(
            ExportKind.TICKET_EVENTS,
            "ticket_event",
            "ticket_id",
            "happened_at",
            "INSERT INTO ticket_event (file_id, row_no, ticket_id, happened_at, event, folder, holds)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)"),
    HOURS(
            ExportKind.HOURS,
            "hours_entry",
            "entry_id",
            "worked_on",
            "INSERT INTO hours_entry (file_id, row_no, entry_id, account_id, package_id, worked_on, hours, pool,"
                    + " activity, person, holds) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    private final ExportKind kind;
    private final String table;
    private final String id;
    private final String dated;
    private final String insert;

    KeyedTable(ExportKind kind, String table, String id, String dated, String insert) {
        this.kind = kind;
        this.table = table;
        this.id = id;
        this.dated = dated;
        this.insert = insert;
    }

    /** The table of a kind; empty where the kind is kept in cells. */
    static Optional<KeyedTable> of(ExportKind kind) {
        return switch (kind) {
            case TICKETS -> Optional.of(TICKETS);
            case TICKET_EVENTS -> Optional.of(TICKET_EVENTS);
            case HOURS -> Optional.of(HOURS);
            case CONVERSATIONS, VISITORS, AGENTS, TRANSCRIPTS -> Optional.empty();
        };
    }

    ExportKind kind() {
        return kind;
    }

    String table() {
        return table;
    }

    /** The column of the id that the key begins with. */
    String id() {
        return id;
    }

    /** The column that dates a row: nanoseconds since 1970, for hours a date. */
    String dated() {
        return dated;
    }

    String insert() {
        return insert;
    }

    /** The columns of the whole key, as SQL. */
    String key() {
        return this == TICKET_EVENTS ? "ticket_id, happened_at, event" : id;
    }
}
