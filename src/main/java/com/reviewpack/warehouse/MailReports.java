package com.reviewpack.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was read where returned mails arrive: each message once. Safe for use by several threads. */
public final class MailReports {

    private static final String COLUMNS = "mailbox, report_id, business_date, handled_at, verdict, mail_id, words";

    private final JdbcClient sql;
    private final TransactionTemplate inOneTransaction;

    public MailReports(DataSource database) {
        this.sql = JdbcClient.create(database);
        this.inOneTransaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** What a message said. */
    public enum Verdict {
        /** A mail came back for good. */
        RETURNED,
        /** A relay has a mail and tries on. */
        DELAYED,
        /** Nothing about a mail of ours. */
        IGNORED
    }

    /**
     * A message that was read.
     *
     * @param mailbox the folder, on its server or on the disk
     * @param id of the message in it
     * @param businessDate of the night that read it
     * @param mailId empty: it is about no mail of ours
     * @param words what the message gives as the reason, or why it was ignored
     */
    public record Report(
            String mailbox,
            String id,
            LocalDate businessDate,
            Instant at,
            Verdict verdict,
            String mailId,
            String words) {}

    /**
     * How far a mailbox was read.
     *
     * @param validity changes when the mailbox numbers its messages anew
     * @param lastUid the number of the last message that was read
     */
    public record Mark(long validity, long lastUid) {}

    private boolean isHandled(String mailbox, String id) {
        return sql.sql("SELECT COUNT(*) FROM mail_report WHERE mailbox = ? AND report_id = ?")
                        .params(mailbox, id)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The messages of a mailbox that were read, by their ids. */
    public Set<String> handled(String mailbox) {
        return new HashSet<>(sql.sql("SELECT report_id FROM mail_report WHERE mailbox = ?")
                .params(mailbox)
                .query(String.class)
                .list());
    }

    /** Keeps what a message said; the first word on it holds. */
    public void add(Report report) {
        inOneTransaction.executeWithoutResult(transaction -> {
            if (!isHandled(report.mailbox(), report.id())) {
                sql.sql("INSERT INTO mail_report (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?)")
                        .params(
                                report.mailbox(),
                                report.id(),
                                report.businessDate(),
                                report.at().atOffset(ZoneOffset.UTC),
                                report.verdict().name(),
                                report.mailId(),
                                Texts.cut(report.words(), 1000))
                        .update();
            }
        });
    }

    /** What a night read, by mailbox and message. */
    public List<Report> of(LocalDate businessDate) {
        return sql.sql("SELECT " + COLUMNS + " FROM mail_report WHERE business_date = ? ORDER BY mailbox, report_id")
                .params(businessDate)
                .query(MailReports::reportOf)
                .list();
    }

    /** How far a mailbox was read; empty: never. */
    public Optional<Mark> mark(String mailbox) {
        return sql.sql("SELECT validity, last_uid FROM report_mailbox WHERE mailbox = ?")
                .params(mailbox)
                .query((row, number) -> new Mark(row.getLong("validity"), row.getLong("last_uid")))
                .optional();
    }

    public void moveMark(String mailbox, Mark mark) {
        inOneTransaction.executeWithoutResult(transaction -> {
            sql.sql("DELETE FROM report_mailbox WHERE mailbox = ?")
                    .params(mailbox)
                    .update();
            sql.sql("INSERT INTO report_mailbox (mailbox, validity, last_uid) VALUES (?,?,?)")
                    .params(mailbox, mark.validity(), mark.lastUid())
                    .update();
        });
    }

    private static Report reportOf(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getString("mailbox"),
                row.getString("report_id"),
                row.getObject("business_date", LocalDate.class),
                row.getObject("handled_at", OffsetDateTime.class).toInstant(),
                Verdict.valueOf(row.getString("verdict")),
                row.getString("mail_id"),
                row.getString("words"));
    }
}
