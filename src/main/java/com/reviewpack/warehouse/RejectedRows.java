package com.reviewpack.warehouse;

import com.reviewpack.intake.RejectedRow;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stores the rejected rows of one file. */
final class RejectedRows {
    private static final int ROWS_A_BATCH = 500;

    /** Characters in hand at which a batch is stored: a row may be a megabyte long. */
    private static final long CHARACTERS_A_BATCH = 4L << 20;

    private final JdbcTemplate jdbc;
    private final long fileId;
    private final List<Object[]> batch = new ArrayList<>();
    private long rows;
    private long characters;

    RejectedRows(JdbcTemplate jdbc, long fileId) {
        this.jdbc = jdbc;
        this.fileId = fileId;
    }

    void add(RejectedRow row) {
        batch.add(new Object[] {fileId, ++rows, row.line(), row.column(), row.reason(), row.text()});
        characters += row.text().length();
        if (batch.size() == ROWS_A_BATCH || characters >= CHARACTERS_A_BATCH) {
            finish();
        }
    }

    /** Stores what is still in hand. */
    void finish() {
        if (!batch.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO rejected_row (file_id, row_no, line_no, column_name, reason, record_text)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    batch);
            batch.clear();
            characters = 0;
        }
    }
}
