package com.reviewpack.warehouse;

import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How versions of packs stand to each other, to the facts and to those who release them. Safe for several threads. */
public final class PackVersions {

    private final JdbcClient sql;
    private final TransactionTemplate inOneTransaction;

    public PackVersions(DataSource database) {
        this.sql = JdbcClient.create(database);
        this.inOneTransaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /**
     * How a version stands.
     *
     * @param setAside why it is not to be mailed any more; empty: it stands
     * @param changedAt the settlement that last changed facts within its period; 0: none did
     * @param comparedAt the settlement up to which its figures were compared with the facts; 0: never
     */
    public record Standing(PackOrigin origin, String setAside, long changedAt, long comparedAt) {
        public boolean isSetAside() {
            return !setAside.isEmpty();
        }

        /** Whether nobody has looked yet whether changed facts change its figures. */
        public boolean isToBeCompared() {
            return changedAt > comparedAt;
        }
    }

    /** Keeps a new version's origin; the caller's transaction holds the pack too. */
    void add(ProducedPack pack, PackOrigin origin) {
        PackOrigin.Sources sources = origin.sources();
        sql.sql("INSERT INTO pack_version (item_key, version, restates, follows, set_aside, changed_at, compared_at,"
                        + " built_on, exports_sha256, portfolio_sha256, catalogue_sha256, templates_sha256, program)"
                        + " VALUES (?,?,?,?,'',0,?,?,?,?,?,?,?)")
                .params(
                        pack.itemKey(),
                        pack.version(),
                        origin.restates(),
                        origin.follows(),
                        sources.position(),
                        sources.position(),
                        sources.exports(),
                        sources.portfolio(),
                        sources.catalogue(),
                        sources.templates(),
                        Texts.cut(sources.program(), 100))
                .update();
    }

    /** How a version stands. */
    public Standing of(ProducedPack pack) {
        return sql.sql("SELECT restates, follows, set_aside, changed_at, compared_at, built_on, exports_sha256,"
                        + " portfolio_sha256, catalogue_sha256, templates_sha256, program FROM pack_version"
                        + " WHERE item_key = ? AND version = ?")
                .params(pack.itemKey(), pack.version())
                .query(PackVersions::standingOf)
                .single();
    }

    /** Why a version is not to be mailed any more. */
    public void setAside(String itemKey, int version, String reason) {
        sql.sql("UPDATE pack_version SET set_aside = ? WHERE item_key = ? AND version = ?")
                .params(Texts.cut(reason, 1000), itemKey, version)
                .update();
    }

    /**
     * Notes that a settlement changed facts of an account.
     *
     * @param days on which facts changed
     */
    public void markChanged(AccountId account, Period days, long position) {
        sql.sql("UPDATE pack_version SET changed_at = ? WHERE changed_at < ? AND EXISTS (SELECT 1 FROM produced_pack p"
                        + " WHERE p.item_key = pack_version.item_key AND p.version = pack_version.version"
                        + " AND p.account = ? AND p.period_start < ? AND p.period_end > ?)")
                .params(position, position, account.value(), days.end(), days.start())
                .update();
    }

    /** Notes that all versions of an item were compared with the facts up to a settlement. */
    public void compared(String itemKey, long position) {
        sql.sql("UPDATE pack_version SET compared_at = ? WHERE item_key = ? AND compared_at < ?")
                .params(position, itemKey, position)
                .update();
    }

    /** The keys of what was made for delivery to an account's team and must be compared with changed facts, in order. */
    public List<String> keysToCompare() {
        return sql.sql("SELECT DISTINCT v.item_key FROM pack_version v JOIN produced_pack p ON p.item_key = v.item_key"
                        + " AND p.version = v.version WHERE v.changed_at > v.compared_at AND v.set_aside = ''"
                        + " AND p.to_deliver = TRUE AND p.reader_role = '' ORDER BY v.item_key")
                .query(String.class)
                .list();
    }

    /** Keeps a person's word, in place of an earlier one on the same version. */
    public void approve(Approval approval) {
        inOneTransaction.executeWithoutResult(transaction -> {
            sql.sql("DELETE FROM approval WHERE item_key = ? AND version = ?")
                    .params(approval.itemKey(), approval.version())
                    .update();
            sql.sql("INSERT INTO approval (item_key, version, files_sha256, facts_position, approved_by, approved_at)"
                            + " VALUES (?,?,?,?,?,?)")
                    .params(
                            approval.itemKey(),
                            approval.version(),
                            approval.filesSha256(),
                            approval.factsPosition(),
                            Texts.cut(approval.by(), 200),
                            approval.at().atOffset(ZoneOffset.UTC))
                    .update();
        });
    }

    /** A person's word on a version, whether it still holds or not. */
    public Optional<Approval> approval(String itemKey, int version) {
        return sql.sql("SELECT item_key, version, files_sha256, facts_position, approved_by, approved_at FROM approval"
                        + " WHERE item_key = ? AND version = ?")
                .params(itemKey, version)
                .query((row, number) -> new Approval(
                        row.getString("item_key"),
                        row.getInt("version"),
                        row.getString("files_sha256"),
                        row.getLong("facts_position"),
                        row.getString("approved_by"),
                        row.getObject("approved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /**
     * Whether a person has released this version: these very bytes, and no facts behind them have changed since without
     * being found to leave its figures as they are.
     */
    public boolean isApproved(ProducedPack pack) {
        Standing standing = of(pack);
        return approval(pack.itemKey(), pack.version())
                .filter(word -> word.filesSha256().equals(filesSha256(pack)))
                .filter(word -> standing.changedAt() <= Math.max(word.factsPosition(), standing.comparedAt()))
                .isPresent();
    }

    /** Over the digests of a pack's files, in their order. */
    public static String filesSha256(ProducedPack pack) {
        StringBuilder files = new StringBuilder();
        pack.files().forEach(file -> files.append(file.sha256()).append('\n'));
        return Texts.sha256(files.toString());
    }

    private static Standing standingOf(ResultSet row, int number) throws SQLException {
        return new Standing(
                new PackOrigin(
                        row.getInt("restates"),
                        row.getInt("follows"),
                        new PackOrigin.Sources(
                                row.getLong("built_on"),
                                row.getString("exports_sha256"),
                                row.getString("portfolio_sha256"),
                                row.getString("catalogue_sha256"),
                                row.getString("templates_sha256"),
                                row.getString("program"))),
                row.getString("set_aside"),
                row.getLong("changed_at"),
                row.getLong("compared_at"));
    }
}
