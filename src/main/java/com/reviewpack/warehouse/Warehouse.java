package com.reviewpack.warehouse;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.RejectedRow;
import com.reviewpack.intake.reading.Instants;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Answers for the facts of a settled night. One for each night: what it has read once it does not read again. Safe for
 * several threads.
 */
public final class Warehouse {
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
        Long unsettled = jdbc.queryForObject("SELECT COUNT(*) FROM export_file WHERE settled = FALSE", Long.class);
        if (unsettled == null || unsettled > 0) {
            throw new IllegalStateException(unsettled + " exports are not settled; facts are asked for afterwards");
        }
        return new AccountFacts(jdbc, account, asOf, firsts);
    }

    /** Grows with each settlement; what was built at a position knows all changes up to it. */
    public long position() {
        Long position = jdbc.queryForObject("SELECT MAX(settlement_id) FROM settlement", Long.class);
        return position == null ? 0 : position;
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

    /** The rejected rows of the files that a night took in, by file and place in it. */
    public void rejectedRows(LocalDate night, Consumer<RejectedRow> each) {
        List<Ledger.Edition> editions = new Ledger(jdbc)
                .all().stream()
                        .filter(e -> e.night().equals(night) && e.rejected() > 0)
                        .filter(e -> e.state() != Ledger.State.REPLACED)
                        .sorted(java.util.Comparator.comparing(Ledger.Edition::name))
                        .toList();
        for (Ledger.Edition edition : editions) {
            jdbc.query(
                    "SELECT line_no, column_name, reason, record_text FROM rejected_row WHERE file_id = ? ORDER BY row_no",
                    row -> {
                        each.accept(new RejectedRow(
                                edition.kind(),
                                edition.name(),
                                row.getLong("line_no"),
                                row.getString("column_name"),
                                row.getString("reason"),
                                row.getString("record_text")));
                    },
                    edition.id());
        }
    }
}
