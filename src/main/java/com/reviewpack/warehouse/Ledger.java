package com.reviewpack.warehouse;

import com.reviewpack.intake.ExportFile;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.ReadCounts;
import com.reviewpack.intake.StatedDays;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Which exports gave which facts: every edition of every name, by its bytes. */
final class Ledger {
    private static final int MOST_REASON = 4_000;
    private static final String COLUMNS =
            "file_id, name, folder, kind, sha256, first_day, last_day, state, accepted_rows, rejected_rows, reason,"
                    + " night, settled";

    private final JdbcTemplate jdbc;

    Ledger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One edition of an export.
     *
     * @param night the business date of the night that took it in
     * @param settled whether its coming or going has been worked into the facts
     */
    record Edition(
            long id,
            String name,
            String folder,
            ExportKind kind,
            String sha256,
            Optional<StatedDays> days,
            State state,
            long accepted,
            long rejected,
            String reason,
            LocalDate night,
            boolean settled) {

        /** Which of two files is newer: the later date in the name, then the name. */
        static final Comparator<Edition> AGE = Comparator.comparing(
                        (Edition e) -> e.days().map(StatedDays::last).orElse(LocalDate.MIN))
                .thenComparing(Edition::name)
                .thenComparing(Edition::id);
    }

    /** Where an edition stands. */
    enum State {
        /** Its rows count. */
        ACCEPTED,
        /** Its rows are stored and do not count until someone has looked at their number. */
        HELD,
        /** It gave no rows. */
        REFUSED,
        /** A newer edition of the same name stands in its place. */
        REPLACED;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static State of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }

    List<Edition> all() {
        return jdbc.query("SELECT " + COLUMNS + " FROM export_file", EDITION);
    }

    List<Edition> unsettled() {
        return jdbc.query("SELECT " + COLUMNS + " FROM export_file WHERE settled = FALSE", EDITION);
    }

    List<Edition> inForce(ExportKind kind) {
        return jdbc.query(
                "SELECT " + COLUMNS + " FROM export_file WHERE kind = ? AND state = 'accepted'", EDITION, kind.key());
    }

    /** Opens an edition in the place of all others of its name; its rows follow in the same transaction. */
    long open(ExportFile file, String sha256, LocalDate night) {
        jdbc.update("DELETE FROM export_file WHERE name = ? AND state = 'refused'", file.name());
        jdbc.update(
                "UPDATE export_file SET state_before = state, state = 'replaced', settled = FALSE"
                        + " WHERE name = ? AND state <> 'replaced'",
                file.name());
        return insert(file, sha256, night, State.ACCEPTED, "");
    }

    void close(long id, ReadCounts counts) {
        jdbc.update(
                "UPDATE export_file SET accepted_rows = ?, rejected_rows = ?, absent_columns = ?, reason = ? WHERE file_id = ?",
                counts.accepted(),
                counts.rejected(),
                String.join(",", counts.absentColumns()),
                shortened(String.join("; ", counts.warnings())),
                id);
    }

    /** Notes a refused edition; what an older edition of the name gave stays. */
    void refuse(ExportFile file, String sha256, LocalDate night, String reason) {
        jdbc.update("DELETE FROM export_file WHERE name = ? AND state = 'refused'", file.name());
        insert(file, sha256, night, State.REFUSED, reason);
    }

    void remember(ExportFile file, String sha256) {
        jdbc.update("DELETE FROM export_snapshot WHERE name = ?", file.name());
        jdbc.update(
                "INSERT INTO export_snapshot (name, snapshot, sha256) VALUES (?, ?, ?)",
                file.name(),
                file.snapshot().toString(),
                sha256);
    }

    private long insert(ExportFile file, String sha256, LocalDate night, State state, String reason) {
        jdbc.update(
                "INSERT INTO export_file (name, folder, kind, sha256, first_day, last_day, state, accepted_rows,"
                        + " rejected_rows, reason, night, settled) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?)",
                file.name(),
                file.folder(),
                file.kind().key(),
                sha256,
                day(file.days().map(StatedDays::first)),
                day(file.days().map(StatedDays::last)),
                state.word(),
                shortened(reason),
                night,
                state == State.REFUSED);
        Long id = jdbc.queryForObject("SELECT MAX(file_id) FROM export_file WHERE name = ?", Long.class, file.name());
        if (id == null) {
            throw new StorageFailed("the ledger did not keep " + file.name());
        }
        return id;
    }

    private static @Nullable LocalDate day(Optional<LocalDate> day) {
        return day.orElse(null);
    }

    private static String shortened(String reason) {
        return reason.length() <= MOST_REASON ? reason : reason.substring(0, MOST_REASON - 1) + "…";
    }

    static ExportKind kind(String key) {
        for (ExportKind kind : ExportKind.values()) {
            if (kind.key().equals(key)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of export: " + key);
    }

    private static final RowMapper<Edition> EDITION = (row, number) -> {
        LocalDate first = row.getObject("first_day", LocalDate.class);
        LocalDate last = row.getObject("last_day", LocalDate.class);
        return new Edition(
                row.getLong("file_id"),
                row.getString("name"),
                row.getString("folder"),
                kind(row.getString("kind")),
                row.getString("sha256"),
                first == null || last == null ? Optional.empty() : Optional.of(new StatedDays(first, last)),
                State.of(row.getString("state")),
                row.getLong("accepted_rows"),
                row.getLong("rejected_rows"),
                row.getString("reason"),
                row.getObject("night", LocalDate.class),
                row.getBoolean("settled"));
    };
}
