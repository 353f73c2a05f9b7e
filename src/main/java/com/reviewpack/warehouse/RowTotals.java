package com.reviewpack.warehouse;

import java.time.LocalDate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of the files that a night took in, counted where they are kept: what the ledger says, and what lies in the tables.
 *
 * @param accepted by the ledger
 * @param stored facts of those files, corrected ones included
 * @param rejected by the ledger
 * @param kept rejected rows of those files
 */
public record RowTotals(long accepted, long stored, long rejected, long kept) {

    private static final String OF_THE_NIGHT = " FROM export_file WHERE night = ? AND state IN ('accepted', 'held')";

    /** Counts anew. */
    public static RowTotals of(DataSource database, LocalDate night) {
        JdbcClient sql = JdbcClient.create(database);
        long stored = count(sql, night, "SELECT COALESCE(SUM(row_count), 0) FROM cell");
        for (KeyedTable table : KeyedTable.values()) {
            stored += count(sql, night, "SELECT COUNT(*) FROM " + table.table());
        }
        return new RowTotals(
                one(sql, night, "SELECT COALESCE(SUM(accepted_rows), 0)" + OF_THE_NIGHT),
                stored,
                one(sql, night, "SELECT COALESCE(SUM(rejected_rows), 0)" + OF_THE_NIGHT),
                count(sql, night, "SELECT COUNT(*) FROM rejected_row"));
    }

    private static long count(JdbcClient sql, LocalDate night, String select) {
        return one(sql, night, select + " WHERE file_id IN (SELECT file_id" + OF_THE_NIGHT + ")");
    }

    private static long one(JdbcClient sql, LocalDate night, String query) {
        return sql.sql(query).params(night).query(Long.class).single();
    }
}
