package com.reviewpack.warehouse;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.warehouse.Ledger.Edition;
import com.reviewpack.warehouse.cells.CellCodec;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds, for each UTC day touched, the rows of cells that another row with the same key corrects. Keys are first compared
 * by a hash of 64 bits, all accounts and files of the day together; only where hashes meet are the keys themselves read.
 */
final class CellCorrections {
    private final JdbcTemplate jdbc;
    private final ExportKind kind;
    private final CellCodec codec;
    private final Map<Long, Integer> ages = new HashMap<>();

    CellCorrections(JdbcTemplate jdbc, ExportKind kind, List<Edition> inForce) {
        this.jdbc = jdbc;
        this.kind = kind;
        this.codec = new CellCodec(kind);
        List<Edition> byAge = inForce.stream().sorted(Edition.AGE).toList();
        for (int age = 0; age < byAge.size(); age++) {
            ages.put(byAge.get(age).id(), age);
        }
    }

    /** A cell whose file is in force, with the bits of the rows that others correct. */
    private record Candidate(
            long file,
            int part,
            int age,
            String account,
            int rows,
            long firstAt,
            long lastAt,
            byte[] keys,
            byte[] bits) {}

    /** A row that holds its key so far. */
    private record Holder(Candidate cell, int index, long number) {
        boolean isNewerThan(Holder other) {
            int byAge = Integer.compare(cell.age, other.cell.age);
            return byAge != 0 ? byAge > 0 : number > other.number;
        }

        void giveWay() {
            cell.bits[index >> 3] |= (byte) (1 << (index & 7));
        }
    }

    void decide(FactChanges changes) {
        List<LocalDate> days = jdbc.queryForList(
                "SELECT DISTINCT c.utc_day FROM cell c JOIN export_file f ON f.file_id = c.file_id"
                        + " WHERE c.kind = ? AND f.settled = FALSE",
                LocalDate.class,
                kind.key());
        days.stream().sorted().forEach(day -> decideDay(day, changes));
        noteComingAndGoing(changes);
    }

    private void decideDay(LocalDate day, FactChanges changes) {
        List<Candidate> cells = candidates(day);
        long[] repeated = repeatedHashes(cells);
        if (repeated.length > 0) {
            Map<String, Holder> holders = new HashMap<>();
            for (Candidate cell : cells) {
                codec.readKeys(cell.account, cell.rows, cell.keys, (index, number, key) -> {
                    if (Arrays.binarySearch(repeated, hash(key)) >= 0) {
                        Holder row = new Holder(cell, index, number);
                        Holder before = holders.get(key);
                        if (before == null || row.isNewerThan(before)) {
                            holders.put(key, row);
                            if (before != null) {
                                before.giveWay();
                            }
                        } else {
                            row.giveWay();
                        }
                    }
                });
            }
        }
        store(day, cells, changes);
    }

    private List<Candidate> candidates(LocalDate day) {
        List<Candidate> cells = new ArrayList<>();
        jdbc.query(
                "SELECT c.file_id, c.part, c.account_id, c.row_count, c.first_at, c.last_at, c.row_keys FROM cell c"
                        + " JOIN export_file f ON f.file_id = c.file_id"
                        + " WHERE c.kind = ? AND c.utc_day = ? AND f.state = 'accepted'",
                row -> {
                    int rows = row.getInt("row_count");
                    long file = row.getLong("file_id");
                    cells.add(new Candidate(
                            file,
                            row.getInt("part"),
                            ages.getOrDefault(file, 0),
                            row.getString("account_id"),
                            rows,
                            row.getLong("first_at"),
                            row.getLong("last_at"),
                            row.getBytes("row_keys"),
                            new byte[(rows + 7) / 8]));
                },
                kind.key(),
                day);
        return cells;
    }

    /** The hashes that more than one row has, sorted. */
    private long[] repeatedHashes(List<Candidate> cells) {
        long[] hashes = new long[cells.stream().mapToInt(Candidate::rows).sum()];
        int[] next = {0};
        for (Candidate cell : cells) {
            codec.readKeys(cell.account, cell.rows, cell.keys, (index, number, key) -> hashes[next[0]++] = hash(key));
        }
        Arrays.sort(hashes);
        int repeated = 0;
        for (int i = 1; i < hashes.length; i++) {
            boolean isNew = repeated == 0 || hashes[repeated - 1] != hashes[i];
            if (hashes[i] == hashes[i - 1] && isNew) {
                hashes[repeated++] = hashes[i];
            }
        }
        return Arrays.copyOf(hashes, repeated);
    }

    private void store(LocalDate day, List<Candidate> cells, FactChanges changes) {
        Map<String, byte[]> before = new HashMap<>();
        jdbc.query(
                "SELECT s.file_id, s.part, s.row_bits FROM superseded s JOIN cell c"
                        + " ON c.file_id = s.file_id AND c.part = s.part WHERE c.kind = ? AND c.utc_day = ?",
                row -> {
                    before.put(row.getLong("file_id") + "/" + row.getInt("part"), row.getBytes("row_bits"));
                },
                kind.key(),
                day);
        for (Candidate cell : cells) {
            byte @Nullable [] was = before.get(cell.file + "/" + cell.part);
            int superseded = 0;
            for (byte bits : cell.bits) {
                superseded += Integer.bitCount(bits & 0xff);
            }
            if (!Arrays.equals(was == null ? new byte[cell.bits.length] : was, cell.bits)) {
                jdbc.update("DELETE FROM superseded WHERE file_id = ? AND part = ?", cell.file, cell.part);
                if (superseded > 0) {
                    jdbc.update(
                            "INSERT INTO superseded (file_id, part, row_count, row_bits) VALUES (?, ?, ?, ?)",
                            cell.file,
                            cell.part,
                            superseded,
                            cell.bits);
                }
                changes.touched(kind, cell.account, cell.firstAt, cell.lastAt);
            }
        }
    }

    private void noteComingAndGoing(FactChanges changes) {
        jdbc.query(
                "SELECT c.account_id, c.first_at, c.last_at FROM cell c JOIN export_file f ON f.file_id = c.file_id"
                        + " WHERE c.kind = ? AND f.settled = FALSE",
                row -> {
                    changes.touched(kind, row.getString("account_id"), row.getLong("first_at"), row.getLong("last_at"));
                },
                kind.key());
    }

    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
