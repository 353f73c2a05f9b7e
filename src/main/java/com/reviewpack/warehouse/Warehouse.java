package com.reviewpack.warehouse;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.RejectedRow;
import com.reviewpack.intake.reading.Instants;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Answers for the facts of a settled night. One for each night: what it has read once it does not read again. Safe for
 * several threads.
 */
public final class Warehouse {
    /** Rejected rows in memory at a time: one may be a megabyte long. */
    private static final int ROWS_AT_A_TIME = 50;

    private final JdbcTemplate jdbc;
    private final Map<ExportKind, Optional<Instant>> firsts = new EnumMap<>(ExportKind.class);

    public Warehouse(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
        FirstDays first = new FirstDays(jdbc);
        for (ExportKind kind : ExportKind.values()) {
            firsts.put(kind, first.first(kind));
        }
    }

    /**
     * Instants of an account's facts that a settlement touched.
     *
     * @param first inclusive
     * @param last inclusive
     */
    public record Change(AccountId account, ExportKind kind, Instant first, Instant last) {}

    /**
     * The account's facts.
     *
     * @param asOf the business date, whose close in the account's zone is the last thing seen
     */
    public Facts facts(Account account, LocalDate asOf) {
        return facts(account, asOf, List.of());
    }

    /**
     * The same, with the stretches for which exports are known to be incomplete.
     *
     * @param gaps of the account
     */
    public Facts facts(Account account, LocalDate asOf, List<Completeness.Stretch> gaps) {
        Long unsettled = jdbc.queryForObject("SELECT COUNT(*) FROM export_file WHERE settled = FALSE", Long.class);
        if (unsettled == null || unsettled > 0) {
            throw new IllegalStateException(unsettled + " exports are not settled; facts are asked for afterwards");
        }
        return new AccountFacts(jdbc, account, asOf, firsts, gaps);
    }

    /** Grows with each settlement; what was built at a position knows all changes up to it. */
    public long position() {
        Long position = jdbc.queryForObject("SELECT MAX(settlement_id) FROM settlement", Long.class);
        return position == null ? 0 : position;
    }

    /** An export whose rows held, by its name in the exports folder. */
    public record HeldExport(String name, String sha256) {}

    /** The exports whose rows held at a position, by name. */
    public List<HeldExport> exportsAt(long position) {
        return exportsAt(jdbc, position);
    }

    static List<HeldExport> exportsAt(JdbcTemplate jdbc, long position) {
        return jdbc.query(
                "SELECT f.name, f.sha256 FROM export_file f JOIN settled_export s ON s.file_id = f.file_id"
                        + " WHERE s.holds = TRUE AND s.settlement_id = (SELECT MAX(l.settlement_id) FROM settled_export l"
                        + " WHERE l.file_id = f.file_id AND l.settlement_id <= ?) ORDER BY f.name, f.sha256",
                (row, number) -> new HeldExport(row.getString("name"), row.getString("sha256")),
                position);
    }

    /** Over the names and digests of the exports whose rows held at a position: 64 hexadecimal digits. */
    public String exportsSha256(long position) {
        StringBuilder lines = new StringBuilder();
        exportsAt(position)
                .forEach(export -> lines.append(export.sha256())
                        .append("  ")
                        .append(export.name())
                        .append('\n'));
        return Texts.sha256(lines.toString());
    }

    /** What settlements after a position touched: late rows, corrections, newer editions, and each night's own rows. */
    public List<Change> changesSince(long position) {
        return jdbc.query(
                "SELECT account_id, kind, first_at, last_at FROM fact_change WHERE settlement_id > ?",
                (row, number) -> new Change(
                        new AccountId(row.getString("account_id")),
                        Ledger.kind(row.getString("kind")),
                        Instants.toInstant(row.getLong("first_at")),
                        Instants.toInstant(row.getLong("last_at"))),
                position);
    }

    /** What is missing, for the question whether a pack can be made. */
    public Completeness completeness(LocalDate asOf, List<ExportOutcome> outcomes) {
        return Completeness.of(jdbc, asOf, outcomes);
    }

    /** The kinds of which a night took in files with rejected rows. */
    public SortedSet<ExportKind> kindsWithRejectedRows(LocalDate night) {
        return withRejectedRows(night).map(Ledger.Edition::kind).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rejected rows of the files of a kind that a night took in, by file and place in it; few at a time are in memory. */
    public void rejectedRows(LocalDate night, ExportKind kind, Consumer<RejectedRow> each) {
        for (Ledger.Edition edition : withRejectedRows(night)
                .filter(edition -> edition.kind() == kind)
                .sorted(Comparator.comparing(Ledger.Edition::name))
                .toList()) {
            long[] last = {0};
            long read;
            do {
                read = last[0];
                jdbc.query(
                        "SELECT row_no, line_no, column_name, reason, record_text FROM rejected_row"
                                + " WHERE file_id = ? AND row_no > ? ORDER BY row_no FETCH FIRST " + ROWS_AT_A_TIME
                                + " ROWS ONLY",
                        row -> {
                            last[0] = row.getLong("row_no");
                            each.accept(new RejectedRow(
                                    edition.kind(),
                                    edition.name(),
                                    row.getLong("line_no"),
                                    row.getString("column_name"),
                                    row.getString("reason"),
                                    row.getString("record_text")));
                        },
                        edition.id(),
                        read);
            } while (last[0] > read);
        }
    }

    private Stream<Ledger.Edition> withRejectedRows(LocalDate night) {
        return new Ledger(jdbc)
                .all().stream()
                        .filter(edition -> edition.night().equals(night) && edition.rejected() > 0)
                        .filter(edition -> edition.state() != Ledger.State.REPLACED);
    }
}
