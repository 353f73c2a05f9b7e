package com.reviewpack.warehouse;

import com.reviewpack.intake.AgentInterval;
import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.HoursEntry;
import com.reviewpack.intake.Row;
import com.reviewpack.intake.Ticket;
import com.reviewpack.intake.TicketEvent;
import com.reviewpack.intake.Transcript;
import com.reviewpack.intake.VisitorHour;
import com.reviewpack.intake.reading.Instants;
import com.reviewpack.offering.HoursPool;
import com.reviewpack.offering.Severity;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.warehouse.cells.CellCodec;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts of one account out of the database. Rows of a cell are unpacked one at a time. */
final class AccountFacts implements Facts {
    private final JdbcTemplate jdbc;
    private final Account account;
    private final LocalDate asOf;
    private final Instant close;
    private final Map<ExportKind, Optional<Instant>> firsts;
    private final List<Completeness.Stretch> gaps;

    AccountFacts(
            JdbcTemplate jdbc,
            Account account,
            LocalDate asOf,
            Map<ExportKind, Optional<Instant>> firsts,
            List<Completeness.Stretch> gaps) {
        this.jdbc = jdbc;
        this.account = account;
        this.asOf = asOf;
        this.close = asOf.plusDays(1).atStartOfDay(account.zone()).toInstant();
        this.firsts = firsts;
        this.gaps = List.copyOf(gaps);
    }

    @Override
    public boolean lacks(ExportKind kind, Period period) {
        List<Period> absent = gaps.stream()
                .filter(gap -> gap.kind() == kind && gap.absent())
                .map(Completeness.Stretch::days)
                .toList();
        return !absent.isEmpty()
                && period.start()
                        .datesUntil(period.end())
                        .allMatch(day -> absent.stream().anyMatch(days -> days.contains(day)));
    }

    @Override
    public void conversations(Period period, Consumer<Conversation> each) {
        rows(ExportKind.CONVERSATIONS, period, row -> each.accept(Conversation.from(row)));
    }

    @Override
    public void visitors(Period period, Consumer<VisitorHour> each) {
        rows(ExportKind.VISITORS, period, row -> each.accept(VisitorHour.from(row)));
    }

    @Override
    public void agents(Period period, Consumer<AgentInterval> each) {
        rows(ExportKind.AGENTS, period, row -> each.accept(AgentInterval.from(row)));
    }

    @Override
    public void transcripts(Period period, Consumer<Transcript> each) {
        rows(ExportKind.TRANSCRIPTS, period, row -> each.accept(Transcript.from(row)));
    }

    @Override
    public List<TicketHistory> tickets() {
        Map<String, List<TicketEvent>> events = new HashMap<>();
        jdbc.query(
                "SELECT e.ticket_id, e.happened_at, e.event FROM ticket_event e"
                        + " JOIN ticket t ON t.ticket_id = e.ticket_id AND t.holds = TRUE"
                        + " WHERE t.account_id = ? AND t.opened_at < ? AND e.holds = TRUE AND e.happened_at < ?"
                        + " AND (e.folder = '' OR e.folder = t.account_id)",
                row -> {
                    TicketEvent event = new TicketEvent(
                            row.getString("ticket_id"),
                            Instants.toInstant(row.getLong("happened_at")),
                            TicketEvent.Kind.valueOf(row.getString("event").toUpperCase(Locale.ROOT)));
                    events.computeIfAbsent(event.ticket(), t -> new ArrayList<>())
                            .add(event);
                },
                account.id().value(),
                Instants.toNanos(close),
                Instants.toNanos(close));
        events.values()
                .forEach(of -> of.sort(Comparator.comparing(TicketEvent::at).thenComparing(TicketEvent::kind)));
        return jdbc
                .query(
                        "SELECT * FROM ticket WHERE account_id = ? AND holds = TRUE AND opened_at < ?",
                        (row, number) -> ticket(row),
                        account.id().value(),
                        Instants.toNanos(close))
                .stream()
                .sorted(Comparator.comparing(Ticket::openedAt).thenComparing(Ticket::id))
                .map(ticket -> new TicketHistory(ticket, events.getOrDefault(ticket.id(), List.of())))
                .toList();
    }

    @Override
    public List<HoursEntry> hours(Period period) {
        LocalDate end = earlier(period.end(), asOf.plusDays(1));
        return jdbc
                .query(
                        "SELECT * FROM hours_entry WHERE account_id = ? AND holds = TRUE"
                                + " AND worked_on >= ? AND worked_on < ?",
                        (row, number) -> entry(row),
                        account.id().value(),
                        period.start(),
                        end)
                .stream()
                .sorted(Comparator.comparing(HoursEntry::workedOn).thenComparing(HoursEntry::id))
                .toList();
    }

    @Override
    public SortedSet<String> absentColumns(ExportKind kind, Period period) {
        SortedSet<String> columns = new TreeSet<>();
        for (String list : absentLists(kind, period)) {
            columns.addAll(List.of(list.split(",", -1)));
        }
        return columns;
    }

    private List<String> absentLists(ExportKind kind, Period period) {
        String of = account.id().value();
        String lacking = "SELECT DISTINCT f.absent_columns FROM export_file f WHERE f.kind = ? AND f.state = 'accepted'"
                + " AND f.absent_columns <> '' AND EXISTS (SELECT 1 FROM ";
        return switch (kind) {
            case CONVERSATIONS, VISITORS, AGENTS, TRANSCRIPTS ->
                jdbc.queryForList(
                        lacking + "cell c WHERE c.file_id = f.file_id AND c.account_id = ? AND c.last_at >= ?"
                                + " AND c.first_at < ?)",
                        String.class,
                        kind.key(),
                        of,
                        Instants.toNanos(period.startsAt(account.zone())),
                        Instants.toNanos(period.endsAt(account.zone())));
            case TICKETS ->
                jdbc.queryForList(
                        lacking + "ticket t WHERE t.file_id = f.file_id AND t.account_id = ? AND t.holds = TRUE)",
                        String.class,
                        kind.key(),
                        of);
            case HOURS ->
                jdbc.queryForList(
                        lacking + "hours_entry h WHERE h.file_id = f.file_id AND h.account_id = ? AND h.holds = TRUE)",
                        String.class,
                        kind.key(),
                        of);
            case TICKET_EVENTS -> List.of();
        };
    }

    @Override
    public Optional<LocalDate> firstDay(ExportKind kind) {
        Optional<Instant> first = firsts.getOrDefault(kind, Optional.empty());
        return first.map(instant -> kind == ExportKind.HOURS
                ? instant.atZone(ZoneOffset.UTC).toLocalDate()
                : instant.atZone(account.zone()).toLocalDate());
    }

    private void rows(ExportKind kind, Period period, Consumer<Row> each) {
        CellCodec codec = new CellCodec(kind);
        long from = Instants.toNanos(period.startsAt(account.zone()));
        Instant periodEnd = period.endsAt(account.zone());
        long end = Instants.toNanos(periodEnd.isBefore(close) ? periodEnd : close);
        String id = account.id().value();
        jdbc.query(
                "SELECT c.row_count, c.row_keys, c.row_facts, s.row_bits FROM cell c"
                        + " JOIN export_file f ON f.file_id = c.file_id AND f.state = 'accepted'"
                        + " LEFT JOIN superseded s ON s.file_id = c.file_id AND s.part = c.part"
                        + " WHERE c.account_id = ? AND c.kind = ? AND c.utc_day >= ? AND c.utc_day <= ?",
                row -> {
                    codec.readRows(
                            id,
                            row.getInt("row_count"),
                            row.getBytes("row_keys"),
                            row.getBytes("row_facts"),
                            row.getBytes("row_bits"),
                            fact -> {
                                long at = codec.datedAt(fact);
                                if (at >= from && at < end) {
                                    each.accept(fact);
                                }
                            });
                },
                id,
                kind.key(),
                period.start().minusDays(1),
                period.end());
    }

    private static Ticket ticket(ResultSet row) throws SQLException {
        int csat = row.getInt("csat");
        boolean rated = !row.wasNull();
        return new Ticket(
                row.getString("ticket_id"),
                new AccountId(row.getString("account_id")),
                row.getString("lob"),
                Severity.valueOf(row.getString("severity")),
                Ticket.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Ticket.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Instants.toInstant(row.getLong("opened_at")),
                instant(row, "first_response_at"),
                instant(row, "resolved_at"),
                instant(row, "rca_delivered_at"),
                row.getInt("reopened"),
                rated ? Integer.valueOf(csat) : null,
                row.getString("subject"),
                row.getString("assignee"));
    }

    private static HoursEntry entry(ResultSet row) throws SQLException {
        String pool = row.getString("pool");
        BigDecimal hours = row.getBigDecimal("hours").stripTrailingZeros();
        return new HoursEntry(
                row.getString("entry_id"),
                new AccountId(row.getString("account_id")),
                new PackageId(row.getString("package_id")),
                row.getObject("worked_on", LocalDate.class),
                hours.scale() < 0 ? hours.setScale(0) : hours,
                HoursPool.ofKey(pool).orElseThrow(() -> new StorageFailed("no pool of hours: " + pool)),
                row.getString("activity"),
                row.getString("person"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        long nanos = row.getLong(column);
        return row.wasNull() ? null : Instants.toInstant(nanos);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
