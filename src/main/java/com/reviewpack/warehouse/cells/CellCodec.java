package com.reviewpack.warehouse.cells;

import com.reviewpack.intake.CellType;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.Layout;
import com.reviewpack.intake.Layouts;
import com.reviewpack.intake.Row;
import com.reviewpack.intake.reading.Instants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of one account and UTC day are packed: the columns of the key, with the row's number in its file, in one
 * run of bytes, all others in a second. Instants are kept as distances, so that most take a byte or two.
 */
public final class CellCodec {
    private final Layout layout;
    private final int dated;
    private final int account;
    private final List<Integer> keyColumns;
    private final List<Integer> otherColumns = new ArrayList<>();
    private final CellType[] types;
    private final Kept[] kept;

    public CellCodec(ExportKind kind) {
        layout = Layouts.of(kind);
        dated = layout.dated();
        account = layout.account();
        keyColumns = layout.key().stream().filter(c -> c != account).toList();
        types = layout.columns().stream().map(Layout.Column::type).toArray(CellType[]::new);
        kept = Arrays.stream(types).map(CellCodec::kept).toArray(Kept[]::new);
        if (!keyColumns.contains(dated)) {
            otherColumns.add(dated);
        }
        for (int column = 0; column < types.length; column++) {
            if (column != account && column != dated && !keyColumns.contains(column)) {
                otherColumns.add(column);
            }
        }
    }

    /** The instant that dates the row, in nanoseconds since 1970. */
    public long datedAt(Row row) {
        return row.value(dated);
    }

    /** The rows of one account and day, open to more. */
    public final class Open {
        private final PackedWriter keys = new PackedWriter();
        private final PackedWriter facts = new PackedWriter();
        private int rows;
        private long firstAt = Long.MAX_VALUE;
        private long lastAt = Long.MIN_VALUE;
        private long previousAt;
        private long previousNumber;

        /**
         * Adds a row.
         *
         * @param number the row's place in its file: of two rows with one key the later holds
         */
        public void add(Row row, long number) {
            long at = row.value(dated);
            firstAt = Math.min(firstAt, at);
            lastAt = Math.max(lastAt, at);
            keys.count(number - previousNumber);
            previousNumber = number;
            for (int i = 0; i < keyColumns.size(); i++) {
                write(keys, row, keyColumns.get(i), at);
            }
            for (int i = 0; i < otherColumns.size(); i++) {
                write(facts, row, otherColumns.get(i), at);
            }
            previousAt = at;
            rows++;
        }

        public int rows() {
            return rows;
        }

        public long firstAt() {
            return firstAt;
        }

        public long lastAt() {
            return lastAt;
        }

        public int size() {
            return keys.size() + facts.size();
        }

        public byte[] keyBytes() {
            return keys.toBytes();
        }

        public byte[] factBytes() {
            return facts.toBytes();
        }

        private void write(PackedWriter target, Row row, int column, long at) {
            CellType type = types[column];
            if (column == dated) {
                target.nanos(at - previousAt);
            } else if (type == CellType.NAME) {
                target.name(row.text(column));
            } else if (type == CellType.ID) {
                target.id(row.text(column));
            } else if (type.isText()) {
                target.prose(row.text(column));
            } else {
                long value = row.value(column);
                if (value == CellType.UNKNOWN) {
                    target.count(0);
                } else {
                    target.count(1 + zigzag(shortened(kept[column], value, at)));
                }
            }
        }
    }

    /** A row's place and key, as they come out of a cell. */
    public interface KeyReader {
        /**
         * Takes one key.
         *
         * @param index the row's place in the cell, from 0
         * @param number the row's place in its file
         * @param key the texts and instants of the key's columns, the account's included, each ended by a NUL
         */
        void key(int index, long number, String key);
    }

    public void readKeys(String accountId, int rows, byte[] keyBytes, KeyReader each) {
        PackedReader keys = new PackedReader(keyBytes);
        Row row = new Row(layout);
        boolean single = layout.key().size() == 1;
        StringBuilder key = new StringBuilder();
        long number = 0;
        long at = 0;
        for (int i = 0; i < rows; i++) {
            number += keys.count();
            at = readColumns(keys, row, keyColumns, at);
            if (single) {
                each.key(i, number, row.text(keyColumns.getFirst()));
            } else {
                key.setLength(0);
                key.append(accountId).append('\0');
                for (int column : keyColumns) {
                    key.append(row.text(column)).append('\0');
                    if (column == dated) {
                        key.append(at).append('\0');
                    }
                }
                each.key(i, number, key.toString());
            }
        }
    }

    /**
     * Reads the rows that hold.
     *
     * @param superseded one bit a row; null: all hold
     * @param each given the same row again and again
     */
    public void readRows(
            String accountId,
            int rows,
            byte[] keyBytes,
            byte[] factBytes,
            byte @Nullable [] superseded,
            Consumer<Row> each) {
        PackedReader keys = new PackedReader(keyBytes);
        PackedReader facts = new PackedReader(factBytes);
        Row row = new Row(layout);
        row.set(account, accountId);
        long at = 0;
        for (int i = 0; i < rows; i++) {
            keys.count();
            at = readColumns(keys, row, keyColumns, at);
            at = readColumns(facts, row, otherColumns, at);
            if (superseded == null || (superseded[i >> 3] >> (i & 7) & 1) == 0) {
                each.accept(row);
            }
        }
    }

    private long readColumns(PackedReader source, Row row, List<Integer> columns, long before) {
        long at = before;
        for (int i = 0; i < columns.size(); i++) {
            int column = columns.get(i);
            CellType type = types[column];
            if (column == dated) {
                at += source.nanos();
                row.set(column, at);
            } else if (type == CellType.NAME) {
                row.set(column, source.name());
            } else if (type == CellType.ID) {
                row.set(column, source.id());
            } else if (type.isText()) {
                row.set(column, source.prose());
            } else {
                long coded = source.count();
                row.set(column, coded == 0 ? CellType.UNKNOWN : lengthened(kept[column], unzigzag(coded - 1), at));
            }
        }
        return at;
    }

    /** What is written of a value that is no text. */
    private enum Kept {
        /** An instant: its distance from the row's. */
        DISTANCE,
        /** A length of time. */
        LENGTH,
        /** The value as it is. */
        VALUE
    }

    private static Kept kept(CellType type) {
        return switch (type) {
            case INSTANT -> Kept.DISTANCE;
            case SECONDS, MINUTES -> Kept.LENGTH;
            case ID,
                    NAME,
                    PROSE,
                    DAY,
                    COUNT,
                    BIG_COUNT,
                    TIMES,
                    CSAT,
                    NPS,
                    MONEY,
                    HOURS,
                    YES_NO,
                    HANDLED_BY,
                    SEVERITY,
                    TICKET_KIND,
                    TICKET_STATUS,
                    TICKET_EVENT,
                    HOURS_POOL -> Kept.VALUE;
        };
    }

    /** Whole seconds without their nanoseconds. */
    private static long shortened(Kept kept, long value, long at) {
        return switch (kept) {
            case DISTANCE -> shortNanos(value - at);
            case LENGTH -> shortNanos(value);
            case VALUE -> value;
        };
    }

    private static long lengthened(Kept kept, long value, long at) {
        return switch (kept) {
            case DISTANCE -> longNanos(value) + at;
            case LENGTH -> longNanos(value);
            case VALUE -> value;
        };
    }

    private static long shortNanos(long nanos) {
        return nanos % Instants.NANOS_PER_SECOND == 0 ? nanos / Instants.NANOS_PER_SECOND << 1 : nanos << 1 | 1;
    }

    private static long longNanos(long value) {
        return (value & 1) == 0 ? (value >> 1) * Instants.NANOS_PER_SECOND : value >> 1;
    }

    private static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    private static long unzigzag(long value) {
        return (value >>> 1) ^ -(value & 1);
    }
}
