package com.reviewpack.warehouse;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the last gate said of packs, by item and version. Safe for use by several threads. */
public final class PackVerdicts {

    private static final int LONGEST = 8000;

    private final JdbcClient sql;
    private final TransactionTemplate inOneTransaction;

    public PackVerdicts(DataSource database) {
        this.sql = JdbcClient.create(database);
        this.inOneTransaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    /** Keeps what was said of a version, in place of what was said of it before. */
    public void keep(String itemKey, PackVerdict verdict) {
        inOneTransaction.executeWithoutResult(transaction -> {
            sql.sql("DELETE FROM pack_verdict WHERE item_key = ? AND version = ?")
                    .params(itemKey, verdict.version())
                    .update();
            sql.sql("INSERT INTO pack_verdict (item_key, version, quality, reasons) VALUES (?,?,?,?)")
                    .params(
                            itemKey,
                            verdict.version(),
                            verdict.quality().name(),
                            Texts.cut(String.join("\n", verdict.reasons()), LONGEST))
                    .update();
        });
    }

    /** What was said of a version; empty where nobody has examined it. */
    public Optional<PackVerdict> of(String itemKey, int version) {
        return verdicts(itemKey).stream()
                .filter(verdict -> verdict.version() == version)
                .findFirst();
    }

    /** What was said of an item's last version, which is not kept where it failed. */
    public Optional<PackVerdict> newest(String itemKey) {
        return verdicts(itemKey).stream().findFirst();
    }

    private List<PackVerdict> verdicts(String itemKey) {
        return sql.sql("SELECT version, quality, reasons FROM pack_verdict WHERE item_key = ? ORDER BY version DESC")
                .params(itemKey)
                .query((row, number) -> new PackVerdict(
                        row.getInt("version"),
                        PackVerdict.Quality.valueOf(row.getString("quality")),
                        row.getString("reasons").lines().toList()))
                .list();
    }
}
