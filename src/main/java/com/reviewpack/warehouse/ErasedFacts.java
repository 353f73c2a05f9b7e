package com.reviewpack.warehouse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;

/** Takes an account's facts out, and the rejected rows that speak of it; the ledger's counts follow. */
final class ErasedFacts {

    private static final Pattern BETWEEN_FIELDS = Pattern.compile("[,;\"\\s]+");

    private final JdbcTemplate jdbc;

    ErasedFacts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Runs within the caller's transaction. */
    long erase(Erased.OfAccount account, Redaction redaction) {
        String id = account.id();
        long records = eraseRejected(id, redaction);
        String tickets = "(SELECT ticket_id FROM ticket WHERE account_id = ?)";
        count("ticket_event", "COUNT(*)", "(x.folder = ? OR x.ticket_id IN " + tickets + ")", id, id);
        count("ticket", "COUNT(*)", "x.account_id = ?", id);
        count("hours_entry", "COUNT(*)", "x.account_id = ?", id);
        count("cell", "SUM(x.row_count)", "x.account_id = ?", id);
        records += jdbc.update("DELETE FROM ticket_event WHERE folder = ? OR ticket_id IN " + tickets, id, id);
        records += jdbc.update("DELETE FROM ticket WHERE account_id = ?", id);
        records += jdbc.update("DELETE FROM hours_entry WHERE account_id = ?", id);
        records += jdbc.update(
                "DELETE FROM superseded WHERE EXISTS (SELECT 1 FROM cell c WHERE c.file_id = superseded.file_id"
                        + " AND c.part = superseded.part AND c.account_id = ?)",
                id);
        records += jdbc.update("DELETE FROM cell WHERE account_id = ?", id);
        return records + jdbc.update("DELETE FROM fact_change WHERE account_id = ?", id);
    }

    /** Before rows of a table go: the files that gave them gave so many less. */
    private void count(String table, String rows, String which, Object... values) {
        List<Object[]> less = jdbc.query(
                "SELECT x.file_id, " + rows + " AS gone FROM " + table + " x WHERE " + which + " GROUP BY x.file_id",
                (row, number) -> new Object[] {row.getLong("gone"), row.getLong("file_id")},
                values);
        jdbc.batchUpdate("UPDATE export_file SET accepted_rows = accepted_rows - ? WHERE file_id = ?", less);
    }

    private long eraseRejected(String id, Redaction redaction) {
        Set<String> tickets =
                new HashSet<>(jdbc.queryForList("SELECT ticket_id FROM ticket WHERE account_id = ?", String.class, id));
        List<Object[]> gone = new ArrayList<>();
        for (Ledger.Edition file : new Ledger(jdbc).all()) {
            long[] last = {0};
            long read;
            do {
                read = last[0];
                jdbc.query(
                        "SELECT row_no, record_text FROM rejected_row WHERE file_id = ? AND row_no > ?"
                                + " ORDER BY row_no FETCH FIRST 50 ROWS ONLY",
                        row -> {
                            last[0] = row.getLong("row_no");
                            String text = row.getString("record_text");
                            List<String> words = Arrays.asList(BETWEEN_FIELDS.split(text));
                            if (file.folder().equals(id)
                                    || words.contains(id)
                                    || redaction.concerns(text)
                                    || !Collections.disjoint(tickets, words)) {
                                gone.add(new Object[] {file.id(), last[0]});
                            }
                        },
                        file.id(),
                        read);
            } while (last[0] > read);
        }
        jdbc.batchUpdate("DELETE FROM rejected_row WHERE file_id = ? AND row_no = ?", gone);
        jdbc.batchUpdate(
                "UPDATE export_file SET rejected_rows = rejected_rows - 1 WHERE file_id = ?",
                gone.stream().map(row -> new Object[] {row[0]}).toList());
        return gone.size();
    }
}
