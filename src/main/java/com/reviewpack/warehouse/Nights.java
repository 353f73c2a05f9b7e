package com.reviewpack.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The nights: what each took in, what it owed, and what became of it. Safe for use by several threads. */
public final class Nights {

    private static final String OWED = "item_key, " + SubjectColumns.NAMES + ", period_name, due_on, state, reason";

    private final JdbcClient sql;
    private final TransactionTemplate inOneTransaction;

    public Nights(DataSource database) {
        this.sql = JdbcClient.create(database);
        this.inOneTransaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** Notes that a night begins; the first note of a date holds. */
    public void begin(LocalDate businessDate, Instant now) {
        inOneTransaction.executeWithoutResult(transaction -> {
            if (!exists(businessDate)) {
                sql.sql("INSERT INTO night (business_date, started_at) VALUES (?,?)")
                        .params(businessDate, now.atOffset(ZoneOffset.UTC))
                        .update();
            }
        });
    }

    public void finish(LocalDate businessDate, int exitCode, Instant now) {
        sql.sql("UPDATE night SET finished_at = ?, exit_code = ? WHERE business_date = ?")
                .params(now.atOffset(ZoneOffset.UTC), exitCode, businessDate)
                .update();
    }

    private boolean exists(LocalDate businessDate) {
        return sql.sql("SELECT COUNT(*) FROM night WHERE business_date = ?")
                        .params(businessDate)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The earliest business date that a night was begun for: the installation's first night. */
    public Optional<LocalDate> first() {
        return edge("ASC", "");
    }

    /** The latest business date whose night came to its end. */
    public Optional<LocalDate> lastFinished() {
        return edge("DESC", " WHERE finished_at IS NOT NULL");
    }

    /** The latest business date that a night was begun for. */
    public Optional<LocalDate> last() {
        return edge("DESC", "");
    }

    private Optional<LocalDate> edge(String order, String where) {
        return sql
                .sql("SELECT business_date FROM night" + where + " ORDER BY business_date " + order)
                .query(LocalDate.class)
                .list()
                .stream()
                .findFirst();
    }

    /** Keeps what became of an owed item; what the same night said of it before is replaced. */
    public void note(LocalDate businessDate, OwedItem item) {
        inOneTransaction.executeWithoutResult(transaction -> {
            sql.sql("DELETE FROM owed_item WHERE business_date = ? AND item_key = ?")
                    .params(businessDate, item.key())
                    .update();
            List<String> subject = SubjectColumns.values(item.subject());
            sql.sql("INSERT INTO owed_item (business_date, " + OWED + ") VALUES (?,?,?,?,?,?,?,?,?,?,?)")
                    .params(
                            businessDate,
                            item.key(),
                            subject.get(0),
                            subject.get(1),
                            subject.get(2),
                            subject.get(3),
                            subject.get(4),
                            item.periodName(),
                            item.dueOn(),
                            item.state().name(),
                            Texts.cut(item.reason(), 2000))
                    .update();
        });
    }

    /** What a night owed, by key. */
    public List<OwedItem> owed(LocalDate businessDate) {
        return sql.sql("SELECT " + OWED + " FROM owed_item WHERE business_date = ? ORDER BY item_key")
                .params(businessDate)
                .query(Nights::itemOf)
                .list();
    }

    /** The nights that owed an item, oldest first. */
    public List<LocalDate> owing(String itemKey) {
        return sql.sql("SELECT business_date FROM owed_item WHERE item_key = ? ORDER BY business_date")
                .params(itemKey)
                .query(LocalDate.class)
                .list();
    }

    /** The keys of items that were waived, capped or left to people: no later night owes them again. */
    public SortedSet<String> settledWithoutPack() {
        String states = Stream.of(OwedItem.State.values())
                .filter(OwedItem.State::settledWithoutPack)
                .map(state -> "'" + state.name() + "'")
                .collect(Collectors.joining(","));
        return new TreeSet<>(sql.sql("SELECT DISTINCT item_key FROM owed_item WHERE state IN (" + states + ")")
                .query(String.class)
                .list());
    }

    /** The keys of items due on or after {@code since} that nights before {@code day} left to people. */
    public SortedSet<String> leftToPeople(LocalDate since, LocalDate day) {
        return new TreeSet<>(
                sql.sql("SELECT DISTINCT item_key FROM owed_item WHERE state = ? AND due_on >= ? AND business_date < ?")
                        .params(OwedItem.State.BY_HAND.name(), since, day)
                        .query(String.class)
                        .list());
    }

    private static OwedItem itemOf(ResultSet row, int number) throws SQLException {
        return new OwedItem(
                row.getString("item_key"),
                SubjectColumns.of(row),
                row.getString("period_name"),
                row.getObject("due_on", LocalDate.class),
                OwedItem.State.valueOf(row.getString("state")),
                row.getString("reason"));
    }
}
