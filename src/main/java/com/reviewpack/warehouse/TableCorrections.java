package com.reviewpack.warehouse;

import com.reviewpack.warehouse.Ledger.Edition;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Decides, for each key touched, which of its rows holds: that of the newest file in force, there the last. */
final class TableCorrections {
    private final JdbcTemplate jdbc;
    private final KeyedTable table;
    private final Map<Long, Integer> ages = new HashMap<>();

    TableCorrections(JdbcTemplate jdbc, KeyedTable table, List<Edition> inForce) {
        this.jdbc = jdbc;
        this.table = table;
        List<Edition> byAge = inForce.stream().sorted(Edition.AGE).toList();
        for (int age = 0; age < byAge.size(); age++) {
            ages.put(byAge.get(age).id(), age);
        }
    }

    /** A row of a key. */
    private record Version(long file, long number, boolean holds) {}

    void decide(FactChanges changes) {
        Map<String, List<Version>> keys = new HashMap<>();
        jdbc.query(
                "SELECT " + table.key() + ", file_id, row_no, holds FROM " + table.table() + " WHERE " + table.id()
                        + " IN (SELECT u." + table.id() + " FROM " + table.table()
                        + " u JOIN export_file f ON f.file_id = u.file_id WHERE f.settled = FALSE)",
                row -> {
                    keys.computeIfAbsent(key(row), k -> new ArrayList<>(1))
                            .add(new Version(row.getLong("file_id"), row.getLong("row_no"), row.getBoolean("holds")));
                });
        List<Object[]> updates = new ArrayList<>();
        for (List<Version> versions : keys.values()) {
            Version newest = newest(versions);
            for (Version version : versions) {
                if (version.holds() != version.equals(newest)) {
                    updates.add(new Object[] {version.equals(newest), version.file(), version.number()});
                }
            }
        }
        switch (table) {
            case TICKETS -> changes.noteCorrectedTickets();
            case HOURS -> changes.noteMovedHours();
            case TICKET_EVENTS -> {} // All that an event says is its key.
        }
        jdbc.batchUpdate("UPDATE " + table.table() + " SET holds = ? WHERE file_id = ? AND row_no = ?", updates);
        changes.touchedIn(table);
    }

    /** The row that holds; one that no file has where none of the files is in force. */
    private Version newest(List<Version> versions) {
        Version newest = new Version(-1, -1, false);
        int newestAge = -1;
        for (Version version : versions) {
            int age = ages.getOrDefault(version.file(), -1);
            boolean newer = age > newestAge || (age == newestAge && age >= 0 && version.number() > newest.number());
            if (newer) {
                newest = version;
                newestAge = age;
            }
        }
        return newest;
    }

    private String key(ResultSet row) throws SQLException {
        String id = row.getString(table.id());
        return table == KeyedTable.TICKET_EVENTS
                ? id + '\0' + row.getLong("happened_at") + '\0' + row.getString("event")
                : id;
    }
}
