package com.reviewpack.warehouse;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.reading.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Collects which instants of which account a settlement touches, and keeps them, so that packs can be marked restated. */
final class FactChanges {
    private final JdbcTemplate jdbc;
    private final Set<Change> touched = new LinkedHashSet<>();

    FactChanges(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Change(ExportKind kind, String account, long firstAt, long lastAt) {}

    void touched(ExportKind kind, String account, long firstAt, long lastAt) {
        touched.add(new Change(kind, account, firstAt, lastAt));
    }

    /**
     * Notes the rows of a table that came new, or came or went with an edition that another replaces. A ticket that a
     * later file carries on is a change of the past only where {@link #noteCorrectedTickets} finds one.
     */
    void touchedIn(KeyedTable table) {
        String rows = switch (table) {
            case TICKETS -> "SELECT t.account_id, t.opened_at AS touched_at FROM ticket t";
            case TICKET_EVENTS ->
                "SELECT o.account_id, t.happened_at AS touched_at FROM ticket_event t"
                        + " JOIN ticket o ON o.ticket_id = t.ticket_id AND o.holds = TRUE";
            case HOURS -> "SELECT t.account_id, t.worked_on AS touched_at FROM hours_entry t";
        };
        String carriedOn = " AND (f.state = 'replaced' OR NOT EXISTS (SELECT 1 FROM " + table.table()
                + " old JOIN export_file g ON g.file_id = old.file_id WHERE old." + table.id() + " = t." + table.id()
                + " AND g.settled = TRUE AND g.state = 'accepted'))";
        jdbc.query(
                rows + " JOIN export_file f ON f.file_id = t.file_id WHERE f.settled = FALSE"
                        + (table == KeyedTable.TICKETS ? carriedOn : ""),
                row -> {
                    long at = table == KeyedTable.HOURS
                            ? nanos(row.getObject("touched_at", LocalDate.class))
                            : row.getLong("touched_at");
                    touched(table.kind(), row.getString("account_id"), at, at);
                });
    }

    /**
     * Notes tickets of which a later file says otherwise than the row that holds until now: what they are, when they were
     * opened, a grade that was given, an instant that was known, or one that is known only now, on its own day. That a
     * ticket is resolved once more after it was reopened, or graded for the first time, is its life going on.
     */
    void noteCorrectedTickets() {
        jdbc.query(
                "SELECT o.account_id, n.account_id AS account_now, o.opened_at, n.opened_at AS opened_now, o.resolved_at,"
                        + " n.resolved_at AS resolved_now, o.first_response_at, n.first_response_at AS first_response_now,"
                        + " o.rca_delivered_at, n.rca_delivered_at AS rca_now, o.reopened, n.reopened AS reopened_now,"
                        + " CASE WHEN o.account_id <> n.account_id OR o.lob <> n.lob OR o.severity <> n.severity"
                        + " OR o.kind <> n.kind OR o.opened_at <> n.opened_at OR o.csat <> n.csat THEN TRUE ELSE FALSE END"
                        + " AS another FROM ticket o JOIN ticket n ON n.ticket_id = o.ticket_id JOIN export_file g ON"
                        + " g.file_id = o.file_id JOIN export_file f ON f.file_id = n.file_id WHERE o.holds = TRUE"
                        + " AND g.settled = TRUE AND g.state = 'accepted' AND f.settled = FALSE AND f.state = 'accepted'",
                this::noteIfCorrected);
    }

    /** Notes from where hours were moved to another day or account; the new place is noted as a row that came. */
    void noteMovedHours() {
        jdbc.query(
                "SELECT o.account_id, o.worked_on FROM hours_entry o JOIN hours_entry n ON n.entry_id = o.entry_id"
                        + " JOIN export_file f ON f.file_id = n.file_id WHERE o.holds = TRUE AND f.settled = FALSE"
                        + " AND (o.account_id <> n.account_id OR o.worked_on <> n.worked_on)",
                row -> {
                    long at = nanos(row.getObject("worked_on", LocalDate.class));
                    touched(ExportKind.HOURS, row.getString("account_id"), at, at);
                });
    }

    private void noteIfCorrected(ResultSet row) throws SQLException {
        List<Long> instants = new ArrayList<>();
        if (row.getBoolean("another")) {
            addIfKnown(instants, row, "opened_at", "opened_now", "resolved_at", "resolved_now");
        }
        addIfDifferent(instants, row, "first_response_at", "first_response_now");
        addIfDifferent(instants, row, "rca_delivered_at", "rca_now");
        if (row.getInt("reopened") == row.getInt("reopened_now")) {
            addIfDifferent(instants, row, "resolved_at", "resolved_now");
        }
        if (!instants.isEmpty()) {
            for (String account : new TreeSet<>(List.of(row.getString("account_id"), row.getString("account_now")))) {
                touched(ExportKind.TICKETS, account, Collections.min(instants), Collections.max(instants));
            }
        }
    }

    private static void addIfDifferent(List<Long> instants, ResultSet row, String before, String now)
            throws SQLException {
        if (!Objects.equals(row.getObject(before), row.getObject(now))) {
            addIfKnown(instants, row, before, now);
        }
    }

    private static void addIfKnown(List<Long> instants, ResultSet row, String... columns) throws SQLException {
        for (String column : columns) {
            long instant = row.getLong(column);
            if (!row.wasNull()) {
                instants.add(instant);
            }
        }
    }

    /** Keeps the changes, unless these are the first facts of the installation, on which nothing was built yet. */
    void record(LocalDate night) {
        Long settledBefore = jdbc.queryForObject("SELECT COUNT(*) FROM settlement", Long.class);
        jdbc.update("INSERT INTO settlement (night) VALUES (?)", night);
        if (settledBefore == null || settledBefore == 0) {
            return;
        }
        Long settlement = jdbc.queryForObject("SELECT MAX(settlement_id) FROM settlement", Long.class);
        List<Object[]> rows = new ArrayList<>();
        for (Change change : touched) {
            rows.add(new Object[] {settlement, change.kind.key(), change.account, change.firstAt, change.lastAt});
        }
        jdbc.batchUpdate(
                "INSERT INTO fact_change (settlement_id, kind, account_id, first_at, last_at) VALUES (?, ?, ?, ?, ?)",
                rows);
    }

    private static long nanos(LocalDate day) {
        return Instants.toNanos(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }
}
