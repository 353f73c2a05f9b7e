package com.reviewpack.warehouse;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.reading.Instants;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** When the facts of a kind begin, over all accounts. */
final class FirstDays {
    private final JdbcTemplate jdbc;

    FirstDays(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The first instant of the kind; for hours, which have none, the start of the first day in UTC. */
    Optional<Instant> first(ExportKind kind) {
        return switch (kind) {
            case CONVERSATIONS, VISITORS, AGENTS, TRANSCRIPTS ->
                firstNanos("SELECT MIN(c.first_at) FROM cell c JOIN export_file f ON f.file_id = c.file_id"
                        + " WHERE f.state = 'accepted' AND c.kind = '" + kind.key() + "'");
            case TICKETS -> firstNanos("SELECT MIN(opened_at) FROM ticket WHERE holds = TRUE");
            case TICKET_EVENTS -> firstNanos("SELECT MIN(happened_at) FROM ticket_event WHERE holds = TRUE");
            case HOURS ->
                Optional.ofNullable(jdbc.queryForObject(
                                "SELECT MIN(worked_on) FROM hours_entry WHERE holds = TRUE", LocalDate.class))
                        .map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
        };
    }

    private Optional<Instant> firstNanos(String sql) {
        return Optional.ofNullable(jdbc.queryForObject(sql, Long.class)).map(Instants::toInstant);
    }
}
