package com.reviewpack.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an account or a person out of the database. Each of its steps may be repeated; what they need to find their way
 * stands until the last one, so that an erasure that was cut short is finished by the next.
 */
public final class Erasing {

    private static final String UNSENT = "('FROZEN', 'RETRY')";

    /** What exports gave: an id in them may be any word. */
    private static final Set<String> FACTS = Set.of("cell", "ticket", "ticket_event", "hours_entry", "rejected_row");

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate inOneTransaction;
    private final TableColumns columns;

    public Erasing(DataSource database) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.inOneTransaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.columns = new TableColumns(database);
    }

    /**
     * A pack that shows what is to go.
     *
     * @param waits whether it is to be mailed and stands in no mail
     */
    public record Shown(String itemKey, int version, boolean waits, List<ProducedPack.ProducedFile> files) {
        public Shown {
            files = List.copyOf(files);
        }
    }

    /** The number of the erasure that is done next. */
    public long next() {
        Long last = jdbc.queryForObject("SELECT COALESCE(MAX(erasure_id), 0) FROM erasure", Long.class);
        return (last == null ? 0 : last) + 1;
    }

    /** The packages that anything of the account's names. */
    public SortedSet<String> packagesOf(Erased.OfAccount account) {
        SortedSet<String> packages = new TreeSet<>();
        for (String table : List.of("produced_pack", "owed_item")) {
            packages.addAll(jdbc.queryForList(
                    "SELECT DISTINCT package_id FROM " + table + " WHERE account = ?", String.class, account.id()));
        }
        packages.addAll(jdbc.queryForList(
                "SELECT DISTINCT package_id FROM hours_entry WHERE account_id = ?", String.class, account.id()));
        packages.remove("");
        return packages;
    }

    /** The ids of the mails that carry what is to go. */
    public SortedSet<String> mailsCarrying(Erased whose) {
        SortedSet<String> mails = new TreeSet<>(jdbc.queryForList(
                "SELECT d.mail_id FROM delivery d JOIN produced_pack p ON p.item_key = d.item_key"
                        + " AND p.version = d.version WHERE p." + whose.column() + " = ?",
                String.class,
                whose.id()));
        if (whose instanceof Erased.OfAccount) {
            mails.addAll(jdbc.queryForList(
                    "SELECT d.mail_id FROM delivery d JOIN viewed_account v ON v.item_key = d.item_key"
                            + " AND v.version = d.version WHERE v.account = ?",
                    String.class,
                    whose.id()));
        }
        return mails;
    }

    /** Takes a mail back that no server has: what else it carried is put into another by the next night. */
    public void withdraw(String mailId) {
        inOneTransaction.executeWithoutResult(transaction -> {
            Long unsent = jdbc.queryForObject(
                    "SELECT COUNT(*) FROM mail WHERE mail_id = ? AND state IN " + UNSENT, Long.class, mailId);
            if (unsent != null && unsent > 0) {
                others("mail_id", "mail")
                        .forEach(table -> jdbc.update("DELETE FROM " + table + " WHERE mail_id = ?", mailId));
                jdbc.update("DELETE FROM mail WHERE mail_id = ?", mailId);
            }
        });
    }

    /** The packs of an account or the views of a person, and the views that show the account. */
    public List<Shown> shown(Erased whose) {
        List<Shown> shown = packs("p." + whose.column() + " = ?", whose.id());
        if (whose instanceof Erased.OfAccount) {
            shown.addAll(packs(
                    "EXISTS (SELECT 1 FROM viewed_account v WHERE v.item_key = p.item_key AND v.version = p.version"
                            + " AND v.account = ?)",
                    whose.id()));
        }
        return shown;
    }

    /** Every pack that has files. */
    public List<Shown> withFiles() {
        return packs(
                "EXISTS (SELECT 1 FROM produced_file f WHERE f.item_key = p.item_key AND f.version = p.version"
                        + " AND f.path <> ?)",
                "");
    }

    /** Every pack of a night before a day that has files. */
    List<Shown> withFilesMadeBefore(LocalDate day) {
        return packs(
                "EXISTS (SELECT 1 FROM produced_file f WHERE f.item_key = p.item_key AND f.version = p.version)"
                        + " AND p.business_date < ?",
                day);
    }

    private List<Shown> packs(String which, Object value) {
        return jdbc.query(
                "SELECT p.item_key, p.version, p.to_deliver, (SELECT COUNT(*) FROM delivery d WHERE d.item_key ="
                        + " p.item_key AND d.version = p.version) AS mails FROM produced_pack p WHERE " + which,
                (row, number) -> new Shown(
                        row.getString("item_key"),
                        row.getInt("version"),
                        row.getBoolean("to_deliver") && row.getLong("mails") == 0,
                        files(row.getString("item_key"), row.getInt("version"))),
                value);
    }

    private List<ProducedPack.ProducedFile> files(String itemKey, int version) {
        return jdbc.query(
                "SELECT path, sha256, bytes FROM produced_file WHERE item_key = ? AND version = ? ORDER BY position",
                (row, number) -> new ProducedPack.ProducedFile(
                        row.getString("path"), row.getString("sha256"), row.getLong("bytes")),
                itemKey,
                version);
    }

    /**
     * Takes everything out, whole or not at all, and notes how much it was and the digests of the files that went.
     *
     * @param gone packs whose files are gone: those that wait are forgotten, so that they can be made again, of others
     *     the digests stay
     * @param mails ids of mails whose bytes are gone
     * @param to ids of those among them that went to the person; empty for an account
     * @param redaction for what other records say
     * @return how many records went
     */
    public long erase(
            Erased whose, List<Shown> gone, Set<String> mails, Set<String> to, Redaction redaction, Instant now) {
        Long records = inOneTransaction.execute(transaction -> {
            long id = next();
            long files = 0;
            for (Shown pack : gone) {
                files += forgetFiles(id, pack);
            }
            long count = switch (whose) {
                case Erased.OfAccount account -> new ErasedFacts(jdbc).erase(account, redaction);
                case Erased.OfPerson person -> 0L;
            };
            count += eraseItems(whose);
            for (String mail : mails) {
                jdbc.update("UPDATE mail SET file_name = '', reply = 'erased' WHERE mail_id = ?", mail);
                jdbc.update("UPDATE mail_report SET words = 'erased' WHERE mail_id = ?", mail);
            }
            to.forEach(mail -> forgetReader(mail, redaction.marker()));
            count += mask(redaction, whose);
            jdbc.update(
                    "INSERT INTO erasure (erasure_id, erased_at, records, mails, files) VALUES (?, ?, ?, ?, ?)",
                    id,
                    now.atOffset(ZoneOffset.UTC),
                    count,
                    mails.size(),
                    files);
            return count;
        });
        return records == null ? 0 : records;
    }

    long forgetFiles(long erasure, Shown pack) {
        for (ProducedPack.ProducedFile file : pack.files()) {
            jdbc.update(
                    "INSERT INTO erased_file (erasure_id, sha256, bytes) VALUES (?, ?, ?)",
                    erasure,
                    file.sha256(),
                    file.bytes());
            jdbc.update(
                    "DELETE FROM produced_file WHERE item_key = ? AND version = ? AND path = ?",
                    pack.itemKey(),
                    pack.version(),
                    file.path());
        }
        if (pack.waits()) {
            for (String table : others("version", "produced_pack")) {
                if (columns.with("item_key").contains(table)) {
                    jdbc.update(
                            "DELETE FROM " + table + " WHERE item_key = ? AND version = ?",
                            pack.itemKey(),
                            pack.version());
                }
            }
            jdbc.update("DELETE FROM produced_pack WHERE item_key = ? AND version = ?", pack.itemKey(), pack.version());
        } else if (!pack.files().isEmpty()) {
            jdbc.update(
                    "UPDATE produced_pack SET highlights = '' WHERE item_key = ? AND version = ?",
                    pack.itemKey(),
                    pack.version());
        }
        return pack.files().size();
    }

    /** The packs and owed items themselves, after all that hangs on them. */
    private long eraseItems(Erased whose) {
        String items = "(SELECT item_key FROM produced_pack WHERE " + whose.column() + " = ?"
                + " UNION SELECT item_key FROM owed_item WHERE " + whose.column() + " = ?)";
        long records = 0;
        for (String table : columns.with("item_key")) {
            if (!table.equals("produced_pack") && !table.equals("owed_item")) {
                records += jdbc.update("DELETE FROM " + table + " WHERE item_key IN " + items, whose.id(), whose.id());
            }
        }
        for (String table : columns.with(whose.column())) {
            if (!table.equals("produced_pack")) {
                records += jdbc.update("DELETE FROM " + table + " WHERE " + whose.column() + " = ?", whose.id());
            }
        }
        return records + jdbc.update("DELETE FROM produced_pack WHERE " + whose.column() + " = ?", whose.id());
    }

    /** That a mail went, when, and its digest stay; not to whom. */
    void forgetReader(String mailId, String marker) {
        String anonymous = marker + "-" + mailId.substring(Math.max(0, mailId.length() - 12));
        List<String> messages =
                jdbc.queryForList("SELECT message_id FROM mail WHERE mail_id = ?", String.class, mailId);
        jdbc.update(
                "INSERT INTO mail (mail_id, business_date, recipient, message_id, file_name, sha256, bytes, state,"
                        + " attempts, first_attempt_at, changed_at, reply) SELECT CAST(? AS VARCHAR(200)),"
                        + " business_date, CAST(? AS VARCHAR(320)), CONCAT('moving ', message_id), '', sha256, bytes,"
                        + " state, attempts, first_attempt_at, changed_at, 'erased' FROM mail WHERE mail_id = ?",
                anonymous,
                anonymous,
                mailId);
        jdbc.update("UPDATE delivery SET recipient = ? WHERE mail_id = ?", anonymous, mailId);
        others("mail_id", "mail")
                .forEach(table ->
                        jdbc.update("UPDATE " + table + " SET mail_id = ? WHERE mail_id = ?", anonymous, mailId));
        jdbc.update("UPDATE resent_mail SET first_mail_id = ? WHERE first_mail_id = ?", anonymous, mailId);
        jdbc.update("DELETE FROM mail WHERE mail_id = ?", mailId);
        messages.forEach(id -> jdbc.update("UPDATE mail SET message_id = ? WHERE mail_id = ?", id, anonymous));
    }

    /** Masks every text of every table; what accounts said in their own facts of another account is theirs. */
    private long mask(Redaction redaction, Erased whose) {
        long masked = 0;
        for (var table : columns.texts().entrySet()) {
            boolean facts = FACTS.contains(table.getKey());
            if (facts && whose instanceof Erased.OfAccount) {
                continue;
            }
            for (String column : table.getValue()) {
                Set<String> found = new TreeSet<>();
                for (String fragment : redaction.fragments()) {
                    found.addAll(jdbc.queryForList(
                            "SELECT DISTINCT " + column + " FROM " + table.getKey() + " WHERE POSITION(? IN LOWER("
                                    + column + ")) > 0",
                            String.class,
                            fragment.toLowerCase(java.util.Locale.ROOT)));
                }
                for (String text : found) {
                    String now = text.equals(whose.id())
                            ? redaction.marker()
                            : facts ? redaction.maskNames(text) : redaction.mask(text);
                    if (!now.equals(text)) {
                        masked += jdbc.update(
                                "UPDATE " + table.getKey() + " SET " + column + " = ? WHERE " + column + " = ?",
                                now,
                                text);
                    }
                }
            }
        }
        return masked;
    }

    private List<String> others(String column, String than) {
        return columns.with(column).stream()
                .filter(table -> !table.equals(than))
                .toList();
    }

    /** Gives the room of deleted rows back, so that their bytes stand in no file of the database any more. */
    public void compact() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().startsWith("HSQL")) {
                statement.execute("CHECKPOINT DEFRAG");
            } else {
                for (String table : new ArrayList<>(columns.tables())) {
                    statement.execute("VACUUM FULL " + table);
                }
            }
        } catch (SQLException notCompacted) {
            throw new StorageFailed(
                    "the database could not give the room of erased rows back: " + notCompacted.getMessage(),
                    notCompacted);
        }
    }
}
