package com.reviewpack.warehouse;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.reading.Instants;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Holds the files of a kind whose rows for the business date are far fewer or far more than on its last eight same
 * weekdays, until someone has looked. Days are those of UTC; days behind the business date are not judged.
 */
final class VolumeGuard {
    private static final int WEEKS = 8;
    private static final double LEAST = 0.3;
    private static final double MOST = 3;
    private static final long SMALLEST_MEDIAN = 1_000;

    private final JdbcTemplate jdbc;
    private final LocalDate night;

    VolumeGuard(JdbcTemplate jdbc, LocalDate night) {
        this.jdbc = jdbc;
        this.night = night;
    }

    /** Takes all that is held. */
    void release() {
        for (String name : jdbc.queryForList("SELECT name FROM export_file WHERE state = 'held'", String.class)) {
            jdbc.update(
                    "UPDATE export_file SET state_before = state, state = 'replaced', settled = FALSE"
                            + " WHERE name = ? AND state = 'accepted'",
                    name);
        }
        jdbc.update(
                "UPDATE export_file SET state = 'accepted', settled = FALSE, night = ?, reason = ?"
                        + " WHERE state = 'held'",
                night,
                "its number of rows was accepted");
    }

    /** Where new files bring rows of the business date, those held before are judged again together with them. */
    void reconsider(ExportKind kind) {
        if (!arrived(kind).isEmpty()) {
            for (long held : filesOfTheDay(kind, "f.state = 'held'")) {
                jdbc.update(
                        "UPDATE export_file SET state_before = state, state = 'replaced', settled = FALSE"
                                + " WHERE state = 'accepted' AND name = (SELECT name FROM export_file WHERE file_id = ?)",
                        held);
                jdbc.update("UPDATE export_file SET state = 'accepted', settled = FALSE WHERE file_id = ?", held);
            }
        }
    }

    /** Holds what is not believable; true where there was something. */
    boolean holdUnbelievable(Set<ExportKind> kinds) {
        boolean held = false;
        for (ExportKind kind : kinds) {
            List<Long> files = arrived(kind);
            if (!files.isEmpty()) {
                held |= judge(kind, files);
            }
        }
        return held;
    }

    private boolean judge(ExportKind kind, List<Long> files) {
        List<Long> before = new ArrayList<>();
        LocalDate first = firstDay(kind);
        for (LocalDate day = night.minusWeeks(1);
                before.size() < WEEKS && !day.isBefore(first);
                day = day.minusWeeks(1)) {
            long rows = rowsOn(kind, day);
            if (rows > 0) {
                before.add(rows);
            }
        }
        if (before.size() < WEEKS) {
            return false;
        }
        Collections.sort(before);
        double median = (before.get(WEEKS / 2 - 1) + before.get(WEEKS / 2)) / 2.0;
        long rows = rowsOn(kind, night);
        if (median < SMALLEST_MEDIAN || (rows >= LEAST * median && rows <= MOST * median)) {
            return false;
        }
        String reason =
                rows + " rows for " + night + ", against " + String.format(java.util.Locale.ROOT, "%.0f", median)
                        + " on the last eight same weekdays; look at the files, then accept them with --accept-volume";
        files.forEach(file -> hold(file, reason));
        return true;
    }

    /** Holds a file, and puts the edition that it replaced in this settlement back in its place. */
    private void hold(long file, String reason) {
        jdbc.update("UPDATE export_file SET state = 'held', reason = ? WHERE file_id = ?", reason, file);
        jdbc.update(
                "UPDATE export_file SET state = 'accepted' WHERE state = 'replaced' AND state_before = 'accepted'"
                        + " AND settled = FALSE AND name = (SELECT name FROM export_file WHERE file_id = ?)",
                file);
    }

    private List<Long> arrived(ExportKind kind) {
        return filesOfTheDay(kind, "f.state = 'accepted' AND f.settled = FALSE");
    }

    private List<Long> filesOfTheDay(ExportKind kind, String which) {
        String from = KeyedTable.of(kind).map(KeyedTable::table).orElse("cell");
        return jdbc.queryForList(
                "SELECT DISTINCT f.file_id FROM export_file f JOIN " + from
                        + " r ON r.file_id = f.file_id WHERE f.kind = ?" + " AND " + which + " AND " + onDay(kind),
                Long.class,
                kind.key(),
                dayStart(kind, night),
                dayStart(kind, night.plusDays(1)));
    }

    private long rowsOn(ExportKind kind, LocalDate day) {
        String rows = KeyedTable.of(kind)
                .map(table -> "SELECT COUNT(*) FROM " + table.table() + " r WHERE r.holds = TRUE AND ")
                .orElse("SELECT SUM(r.row_count - COALESCE(s.row_count, 0)) FROM cell r"
                        + " JOIN export_file f ON f.file_id = r.file_id AND f.state = 'accepted'"
                        + " LEFT JOIN superseded s ON s.file_id = r.file_id AND s.part = r.part"
                        + " WHERE r.kind = '" + kind.key() + "' AND ");
        Long count = jdbc.queryForObject(
                rows + onDay(kind), Long.class, dayStart(kind, day), dayStart(kind, day.plusDays(1)));
        return count == null ? 0 : count;
    }

    private LocalDate firstDay(ExportKind kind) {
        return new FirstDays(jdbc)
                .first(kind)
                .map(instant -> instant.atZone(ZoneOffset.UTC).toLocalDate())
                .orElse(night);
    }

    private static String onDay(ExportKind kind) {
        String dated = KeyedTable.of(kind).map(KeyedTable::dated).orElse("utc_day");
        return "r." + dated + " >= ? AND r." + dated + " < ?";
    }

    private static Object dayStart(ExportKind kind, LocalDate day) {
        return switch (kind) {
            case TICKETS, TICKET_EVENTS ->
                Instants.toNanos(day.atStartOfDay(ZoneOffset.UTC).toInstant());
            case CONVERSATIONS, VISITORS, AGENTS, TRANSCRIPTS, HOURS -> day;
        };
    }
}
