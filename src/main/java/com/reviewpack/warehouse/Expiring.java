package com.reviewpack.warehouse;

import com.reviewpack.intake.reading.Instants;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes out of the database what is older than an installation keeps. That something was made and sent stays known. */
public final class Expiring {

    private static final String SETTLED = "m.state IN ('ACCEPTED', 'REJECTED', 'BOUNCED', 'TOO_LARGE')";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate inOneTransaction;
    private final Erasing erasing;

    public Expiring(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
        this.inOneTransaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.erasing = new Erasing(database);
    }

    /** The packs of nights before a day that have files and are nowhere on their way. */
    public List<Erasing.Shown> packs(LocalDate before) {
        return erasing.withFilesMadeBefore(before).stream()
                .filter(pack -> !pack.waits())
                .filter(pack -> jdbc.queryForList(
                                "SELECT m.mail_id FROM mail m JOIN delivery d ON d.mail_id = m.mail_id WHERE d.item_key = ?"
                                        + " AND d.version = ? AND NOT " + SETTLED,
                                String.class,
                                pack.itemKey(),
                                pack.version())
                        .isEmpty())
                .toList();
    }

    /** The ids of the mails of nights before a day whose fate is known and whose bytes or readers are still kept. */
    public List<String> mails(LocalDate before) {
        return jdbc.queryForList(
                "SELECT mail_id FROM mail m WHERE business_date < ? AND file_name <> '' AND " + SETTLED,
                String.class,
                before);
    }

    /**
     * Takes it out, whole or not at all.
     *
     * @param packs whose files are gone
     * @param mails whose bytes are gone
     * @param before records of nights before this day go
     * @param factsBefore facts before this day go, but for what a file gave that {@code tonight} took in
     * @return how many records went
     */
    public long expire(
            List<Erasing.Shown> packs,
            List<String> mails,
            LocalDate before,
            LocalDate factsBefore,
            LocalDate tonight,
            String marker,
            Instant now) {
        Long records = inOneTransaction.execute(transaction -> {
            long erasure = erasing.next();
            long files = 0;
            for (Erasing.Shown pack : packs) {
                files += erasing.forgetFiles(erasure, pack);
            }
            mails.forEach(mail -> erasing.forgetReader(mail, marker));
            long gone = facts(factsBefore, tonight);
            gone += jdbc.update(
                    "DELETE FROM rejected_row WHERE file_id IN (SELECT file_id FROM export_file WHERE night < ?)",
                    before);
            forgetWords(before, marker);
            if (gone + files + mails.size() > 0) {
                jdbc.update(
                        "INSERT INTO erasure (erasure_id, erased_at, records, mails, files) VALUES (?, ?, ?, ?, ?)",
                        erasure,
                        now.atOffset(ZoneOffset.UTC),
                        gone,
                        mails.size(),
                        files);
            }
            return gone;
        });
        return records == null ? 0 : records;
    }

    /** What people and servers said of those nights, and who they were; that a mail came back, or was approved, stays known. */
    private void forgetWords(LocalDate before, String marker) {
        jdbc.update("UPDATE owed_item SET reason = '' WHERE business_date < ? AND reason <> ''", before);
        jdbc.update("UPDATE mail_report SET words = '' WHERE business_date < ? AND words <> ''", before);
        String packs = " WHERE EXISTS (SELECT 1 FROM produced_pack p WHERE p.item_key = ";
        jdbc.update(
                "UPDATE pack_verdict SET reasons = ''" + packs + "pack_verdict.item_key AND p.version ="
                        + " pack_verdict.version AND p.business_date < ? AND NOT EXISTS (SELECT 1 FROM produced_file f"
                        + " WHERE f.item_key = p.item_key AND f.version = p.version))",
                before);
        jdbc.update(
                "UPDATE approval SET approved_by = ?" + packs
                        + "approval.item_key AND p.version = approval.version AND p.business_date < ?)",
                marker,
                before);
        jdbc.update(
                "UPDATE resent_mail SET wished_by = ? WHERE mail_id IN (SELECT mail_id FROM mail WHERE business_date"
                        + " < ?)",
                marker,
                before);
    }

    /** A ticket goes when it was resolved long ago: until then it stands in the backlog. */
    private long facts(LocalDate before, LocalDate tonight) {
        long at = Instants.toNanos(before.atStartOfDay(ZoneOffset.UTC).toInstant());
        String earlier = " AND file_id IN (SELECT file_id FROM export_file WHERE night < ?)";
        long gone = jdbc.update(
                "DELETE FROM ticket_event WHERE ticket_id IN (SELECT ticket_id FROM ticket WHERE holds = TRUE"
                        + " AND resolved_at < ?)" + earlier,
                at,
                tonight);
        gone += jdbc.update("DELETE FROM ticket WHERE resolved_at < ?" + earlier, at, tonight);
        gone += jdbc.update("DELETE FROM hours_entry WHERE worked_on < ?" + earlier, before, tonight);
        jdbc.update(
                "DELETE FROM superseded WHERE EXISTS (SELECT 1 FROM cell c WHERE c.file_id = superseded.file_id"
                        + " AND c.part = superseded.part AND c.utc_day < ?)" + earlier,
                before,
                tonight);
        return gone + jdbc.update("DELETE FROM cell WHERE utc_day < ?" + earlier, before, tonight);
    }
}
