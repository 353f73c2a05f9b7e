package com.reviewpack.warehouse;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.warehouse.ProducedPack.ProducedFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The packs that were ever made, with their files. Safe for use by several threads. */
public final class ProducedPacks {

    private static final String COLUMNS = "item_key, version, " + SubjectColumns.NAMES + ", period_name, "
            + "period_start, period_end, due_on, business_date, to_deliver, title, period_text, highlights, restated, facts_position";

    /** Of a row {@code p}: it was not set aside. */
    private static final String STANDS = " AND NOT EXISTS (SELECT 1 FROM pack_version s WHERE s.item_key = p.item_key"
            + " AND s.version = p.version AND s.set_aside <> '')";

    /** Of a row {@code p}: its reader has no earlier version that it corrects, and it stands in no other's place. */
    private static final String OF_ITS_OWN = " NOT EXISTS (SELECT 1 FROM pack_version s WHERE s.item_key = p.item_key"
            + " AND s.version = p.version AND (s.restates > 0 OR s.follows > 0))";

    private final JdbcClient sql;
    private final TransactionTemplate inOneTransaction;
    private final Recommendations recommendations;
    private final PackVersions versions;

    public ProducedPacks(DataSource database) {
        this.sql = JdbcClient.create(database);
        this.recommendations = new Recommendations(database);
        this.versions = new PackVersions(database);
        this.inOneTransaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** Keeps a pack that recommends nothing. */
    public void add(ProducedPack pack) {
        add(pack, List.of());
    }

    /** Keeps a pack of whose making nothing more is known. */
    public void add(ProducedPack pack, List<Recommendation> recommended) {
        add(pack, recommended, PackOrigin.ofItsOwn(PackOrigin.Sources.unknown(pack.factsPosition())));
    }

    /**
     * Keeps a pack, its files, its recommendations and its origin, and sets aside the version that it follows; whole or
     * not at all.
     */
    public void add(ProducedPack pack, List<Recommendation> recommended, PackOrigin origin) {
        List<String> subject = SubjectColumns.values(pack.subject());
        inOneTransaction.executeWithoutResult(transaction -> {
            sql.sql("INSERT INTO produced_pack (" + COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
                    .params(
                            pack.itemKey(),
                            pack.version(),
                            subject.get(0),
                            subject.get(1),
                            subject.get(2),
                            subject.get(3),
                            subject.get(4),
                            pack.periodName(),
                            pack.period().start(),
                            pack.period().end(),
                            pack.dueOn(),
                            pack.businessDate(),
                            pack.toDeliver(),
                            Texts.cut(pack.title(), 400),
                            Texts.cut(pack.periodText(), 200),
                            Texts.cut(String.join("\n", pack.highlights()), 8000),
                            pack.restated(),
                            pack.factsPosition())
                    .update();
            int position = 0;
            for (ProducedFile file : pack.files()) {
                sql.sql("INSERT INTO produced_file (item_key, version, position, path, sha256, bytes)"
                                + " VALUES (?,?,?,?,?,?)")
                        .params(pack.itemKey(), pack.version(), position++, file.path(), file.sha256(), file.bytes())
                        .update();
            }
            recommendations.add(pack.itemKey(), pack.version(), recommended);
            versions.add(pack, origin);
            if (origin.follows() > 0) {
                versions.setAside(
                        pack.itemKey(),
                        origin.follows(),
                        "facts behind it were corrected; version " + pack.version() + " stands in its place");
            }
            if (pack.subject() instanceof PackSubject.View) {
                for (AccountId account : pack.accounts()) {
                    sql.sql("INSERT INTO viewed_account (item_key, version, account) VALUES (?,?,?)")
                            .params(pack.itemKey(), pack.version(), account.value())
                            .update();
                }
            }
        });
    }

    /** The newest version of an item's pack. */
    public Optional<ProducedPack> newest(String itemKey) {
        return sql
                .sql("SELECT " + COLUMNS + " FROM produced_pack WHERE item_key = ? ORDER BY version DESC")
                .params(itemKey)
                .query(this::packOf)
                .list()
                .stream()
                .findFirst();
    }

    /** Every pack that is to be mailed and stands in no mail but rejected and returned ones, by item and version. */
    public List<ProducedPack> inNoStandingMail() {
        return sql.sql("SELECT " + COLUMNS + " FROM produced_pack p WHERE to_deliver = TRUE AND NOT EXISTS"
                        + " (SELECT 1 FROM delivery d JOIN mail m ON m.mail_id = d.mail_id WHERE d.item_key = p.item_key"
                        + " AND d.version = p.version AND m.state NOT IN ('REJECTED', 'BOUNCED'))" + STANDS
                        + " ORDER BY item_key, version")
                .query(this::packOf)
                .list();
    }

    /** Every pack that is to be mailed and of whose mail nothing is settled yet, by item and version. */
    public List<ProducedPack> stillToDeliver() {
        return sql.sql("SELECT " + COLUMNS + " FROM produced_pack p WHERE to_deliver = TRUE AND NOT EXISTS"
                        + " (SELECT 1 FROM delivery d JOIN mail m ON m.mail_id = d.mail_id WHERE d.item_key = p.item_key"
                        + " AND d.version = p.version AND m.state IN ('ACCEPTED', 'REJECTED', 'UNKNOWN', 'BOUNCED'))"
                        + STANDS
                        + " ORDER BY item_key, version")
                .query(this::packOf)
                .list();
    }

    /** All versions of an item's pack, oldest first. */
    public List<ProducedPack> versions(String itemKey) {
        return sql.sql("SELECT " + COLUMNS + " FROM produced_pack WHERE item_key = ? ORDER BY version")
                .params(itemKey)
                .query(this::packOf)
                .list();
    }

    /** Every pack that restates what its reader has, by item and version, those that were set aside too. */
    public List<ProducedPack> restating() {
        return sql.sql("SELECT " + COLUMNS + " FROM produced_pack p WHERE EXISTS (SELECT 1 FROM pack_version r"
                        + " WHERE r.item_key = p.item_key AND r.version = p.version AND r.restates > 0)"
                        + " ORDER BY item_key, version")
                .query(this::packOf)
                .list();
    }

    /** The packs that stand in a mail, or in the one that it sends once more; by item and version. */
    public List<ProducedPack> inMail(String mailId) {
        return sql.sql("SELECT " + COLUMNS + " FROM produced_pack p WHERE EXISTS (SELECT 1 FROM delivery d"
                        + " WHERE d.item_key = p.item_key AND d.version = p.version AND (d.mail_id = ? OR d.mail_id IN"
                        + " (SELECT first_mail_id FROM resent_mail WHERE mail_id = ?))) ORDER BY item_key, version")
                .params(mailId, mailId)
                .query(this::packOf)
                .list();
    }

    /**
     * The pack that was made for delivery, or the newest made on demand where there is none; not one that was set aside, nor
     * one that restates what its reader has.
     */
    public Optional<ProducedPack> forDelivery(String itemKey) {
        return sql
                .sql("SELECT " + COLUMNS + " FROM produced_pack p WHERE item_key = ?" + STANDS
                        + " AND NOT EXISTS (SELECT 1 FROM pack_version r WHERE r.item_key = p.item_key"
                        + " AND r.version = p.version AND r.restates > 0) ORDER BY to_deliver DESC, version DESC")
                .params(itemKey)
                .query(this::packOf)
                .list()
                .stream()
                .findFirst();
    }

    /** The keys of every item that has a pack made for delivery. */
    public SortedSet<String> keysMadeForDelivery() {
        return new TreeSet<>(sql.sql("SELECT DISTINCT item_key FROM produced_pack WHERE to_deliver = TRUE")
                .query(String.class)
                .list());
    }

    /**
     * The key of every item due on or after {@code since} that had a pack made for delivery on a business date before
     * {@code day}, with the first such date.
     */
    public SortedMap<String, LocalDate> firstMadeForDelivery(LocalDate since, LocalDate day) {
        SortedMap<String, LocalDate> made = new TreeMap<>();
        sql.sql("SELECT item_key, MIN(business_date) AS made_on FROM produced_pack"
                        + " WHERE to_deliver = TRUE AND due_on >= ? AND business_date < ? GROUP BY item_key")
                .params(since, day)
                .query((row, number) -> Map.entry(row.getString("item_key"), row.getObject("made_on", LocalDate.class)))
                .list()
                .forEach(entry -> made.put(entry.getKey(), entry.getValue()));
        return made;
    }

    /**
     * One making of a pack, on demand or by a night.
     *
     * @param period that it covers
     */
    public record Making(PackageId packageId, Deliverable deliverable, Period period) {}

    /** Every making of what packages promise, so far, corrections aside: each counts against the entitlement. */
    public List<Making> makings() {
        return sql.sql("SELECT package_id, deliverable, period_start, period_end FROM produced_pack p"
                        + " WHERE reader_role = '' AND" + OF_ITS_OWN + " ORDER BY item_key, version")
                .query((row, number) -> new Making(
                        new PackageId(row.getString("package_id")),
                        SubjectColumns.deliverable(row.getString("deliverable")),
                        new Period(
                                row.getObject("period_start", LocalDate.class),
                                row.getObject("period_end", LocalDate.class))))
                .list();
    }

    /** The settlement of facts up to which every pack was checked for corrections; empty where there are no packs. */
    public Optional<Long> checkedUpTo() {
        return sql
                .sql("SELECT facts_position FROM produced_pack ORDER BY facts_position")
                .query(Long.class)
                .list()
                .stream()
                .findFirst();
    }

    /**
     * Marks the packs of an account that were built before facts within their period were corrected.
     *
     * @param days on which facts changed
     */
    public void markRestated(AccountId account, Period days) {
        sql.sql("UPDATE produced_pack p SET restated = TRUE WHERE restated = FALSE"
                        + " AND period_start < ? AND period_end > ? AND (account = ? OR EXISTS (SELECT 1"
                        + " FROM viewed_account v WHERE v.item_key = p.item_key AND v.version = p.version"
                        + " AND v.account = ?))")
                .params(days.end(), days.start(), account.value(), account.value())
                .update();
    }

    /** Notes that every pack was checked against all corrections up to a settlement. */
    public void checked(long position) {
        sql.sql("UPDATE produced_pack SET facts_position = ? WHERE facts_position < ?")
                .params(position, position)
                .update();
    }

    private ProducedPack packOf(ResultSet row, int number) throws SQLException {
        String itemKey = row.getString("item_key");
        int version = row.getInt("version");
        PackSubject subject = SubjectColumns.of(row);
        return new ProducedPack(
                itemKey,
                version,
                subject,
                accountsOf(subject, itemKey, version),
                row.getString("period_name"),
                new Period(
                        row.getObject("period_start", LocalDate.class), row.getObject("period_end", LocalDate.class)),
                row.getObject("due_on", LocalDate.class),
                row.getObject("business_date", LocalDate.class),
                row.getBoolean("to_deliver"),
                row.getString("title"),
                row.getString("period_text"),
                row.getString("highlights").lines().toList(),
                row.getBoolean("restated"),
                row.getLong("facts_position"),
                filesOf(itemKey, version));
    }

    private SortedSet<AccountId> accountsOf(PackSubject subject, String itemKey, int version) {
        return switch (subject) {
            case PackSubject.Promised promised -> new TreeSet<>(Set.of(promised.account()));
            case PackSubject.View view ->
                new TreeSet<>(sql.sql("SELECT account FROM viewed_account WHERE item_key = ? AND version = ?")
                        .params(itemKey, version)
                        .query((row, number) -> new AccountId(row.getString("account")))
                        .list());
        };
    }

    private List<ProducedFile> filesOf(String itemKey, int version) {
        return sql.sql("SELECT path, sha256, bytes FROM produced_file WHERE item_key = ? AND version = ?"
                        + " ORDER BY position")
                .params(itemKey, version)
                .query((row, number) ->
                        new ProducedFile(row.getString("path"), row.getString("sha256"), row.getLong("bytes")))
                .list();
    }
}
