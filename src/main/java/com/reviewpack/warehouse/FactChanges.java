package com.reviewpack.warehouse;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.reading.Instants;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
     * later file merely carries on is no change of the past.
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
