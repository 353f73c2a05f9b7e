package com.reviewpack.warehouse;

import com.reviewpack.intake.ExportFile;
import com.reviewpack.intake.HoursEntry;
import com.reviewpack.intake.Row;
import com.reviewpack.intake.Ticket;
import com.reviewpack.intake.TicketEvent;
import com.reviewpack.intake.reading.Instants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stores the rows of one file in the table of their kind, one by one. They hold only once they are settled. */
final class TableSink implements FactSink {
    private static final int ROWS_A_BATCH = 1_000;

    private final JdbcTemplate jdbc;
    private final ExportFile file;
    private final KeyedTable table;
    private final long fileId;
    private final List<@Nullable Object[]> batch = new ArrayList<>();
    private long rows;

    TableSink(JdbcTemplate jdbc, ExportFile file, KeyedTable table, long fileId) {
        this.jdbc = jdbc;
        this.file = file;
        this.table = table;
        this.fileId = fileId;
    }

    @Override
    public void accept(Row row) {
        rows++;
        batch.add(
                switch (table) {
                    case TICKETS -> ticket(Ticket.from(row));
                    case TICKET_EVENTS -> event(TicketEvent.from(row));
                    case HOURS -> hours(HoursEntry.from(row));
                });
        if (batch.size() == ROWS_A_BATCH) {
            finish();
        }
    }

    @Override
    public void finish() {
        if (!batch.isEmpty()) {
            jdbc.batchUpdate(table.insert(), batch);
            batch.clear();
        }
    }

    private @Nullable Object[] ticket(Ticket ticket) {
        return new @Nullable Object[] {
            fileId,
            rows,
            ticket.id(),
            ticket.account().value(),
            ticket.lob(),
            ticket.severity().name(),
            word(ticket.kind()),
            word(ticket.status()),
            Instants.toNanos(ticket.openedAt()),
            nanos(ticket.firstResponseAt()),
            nanos(ticket.resolvedAt()),
            nanos(ticket.rcaDeliveredAt()),
            ticket.reopened(),
            ticket.csat(),
            ticket.subject(),
            ticket.assignee(),
            false
        };
    }

    private @Nullable Object[] event(TicketEvent event) {
        return new Object[] {
            fileId, rows, event.ticket(), Instants.toNanos(event.at()), word(event.kind()), file.folder(), false
        };
    }

    private @Nullable Object[] hours(HoursEntry entry) {
        return new Object[] {
            fileId,
            rows,
            entry.id(),
            entry.account().value(),
            entry.packageId().value(),
            entry.workedOn(),
            entry.hours(),
            entry.pool().key(),
            entry.activity(),
            entry.person(),
            false
        };
    }

    private static @Nullable Long nanos(@Nullable Instant instant) {
        return instant == null ? null : Long.valueOf(Instants.toNanos(instant));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
