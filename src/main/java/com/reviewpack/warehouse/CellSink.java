package com.reviewpack.warehouse;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.Layouts;
import com.reviewpack.intake.Row;
import com.reviewpack.intake.reading.Instants;
import com.reviewpack.warehouse.cells.CellCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Folds the rows of one file into cells, one an account and UTC day, and stores them. */
final class CellSink implements FactSink {
    /** Once the open cells hold so many bytes they are stored, and later rows begin new ones. */
    private static final long MOST_OPEN_BYTES = 64L << 20;

    private static final int CELLS_A_BATCH = 200;
    private static final long NANOS_PER_DAY = 86_400L * Instants.NANOS_PER_SECOND;

    private final JdbcTemplate jdbc;
    private final ExportKind kind;
    private final CellCodec codec;
    private final long fileId;
    private final int account;
    private final Map<String, Map<Long, CellCodec.Open>> open = new HashMap<>();
    private final List<Object[]> batch = new ArrayList<>();
    private long openBytes;
    private long rows;
    private int part;

    CellSink(JdbcTemplate jdbc, ExportKind kind, long fileId) {
        this.jdbc = jdbc;
        this.kind = kind;
        this.codec = new CellCodec(kind);
        this.fileId = fileId;
        this.account = Layouts.of(kind).account();
    }

    @Override
    public void accept(Row row) {
        long day = Math.floorDiv(codec.datedAt(row), NANOS_PER_DAY);
        CellCodec.Open cell = open.computeIfAbsent(row.text(account), a -> new HashMap<>())
                .computeIfAbsent(day, d -> codec.new Open());
        int before = cell.size();
        cell.add(row, ++rows);
        openBytes += cell.size() - before;
        if (openBytes > MOST_OPEN_BYTES) {
            storeOpen();
        }
    }

    @Override
    public void finish() {
        storeOpen();
    }

    private void storeOpen() {
        open.forEach((accountId, days) -> days.forEach((day, cell) -> store(accountId, day, cell)));
        storeBatch();
        open.clear();
        openBytes = 0;
    }

    private void store(String accountId, long day, CellCodec.Open cell) {
        batch.add(new Object[] {
            fileId,
            part++,
            kind.key(),
            accountId,
            LocalDate.ofEpochDay(day),
            cell.rows(),
            cell.firstAt(),
            cell.lastAt(),
            cell.keyBytes(),
            cell.factBytes()
        });
        if (batch.size() == CELLS_A_BATCH) {
            storeBatch();
        }
    }

    private void storeBatch() {
        if (!batch.isEmpty()) {
            jdbc.batchUpdate(
                    "INSERT INTO cell (file_id, part, kind, account_id, utc_day, row_count, first_at, last_at,"
                            + " row_keys, row_facts) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    batch);
            batch.clear();
        }
    }
}
