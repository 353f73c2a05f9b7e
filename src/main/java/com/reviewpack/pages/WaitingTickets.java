package com.reviewpack.pages;

import com.reviewpack.figures.ClockReading;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Tone;
import java.math.BigDecimal;
import java.util.List;

/** The tickets whose clocks are broken or still run, the most urgent first. */
final class WaitingTickets {

    private static final int MOST_ROWS = 8;

    private final Draft draft;

    WaitingTickets(Draft draft) {
        this.draft = draft;
    }

    Block.Table table(List<ClockReading> readings) {
        List<Row> rows = readings.stream().limit(MOST_ROWS).map(this::row).toList();
        int left = readings.size() - rows.size();
        return new Block.Table(
                "sla-tickets",
                draft.say("sla.tickets_heading"),
                List.of(
                        new Column(draft.say("column.ticket"), false, 16),
                        new Column(draft.say("column.subject"), false, 38),
                        new Column(draft.say("column.clock"), false, 22),
                        new Column(draft.say("column.state"), false, 12),
                        new Column(draft.say("column.time_left"), true, 12)),
                rows,
                left > 0 ? draft.say("and_more", "n", draft.formats().count(left)) : "");
    }

    private Row row(ClockReading reading) {
        return new Row(
                List.of(
                        new Cell.Text(reading.ticket()),
                        new Cell.Text(reading.subject()),
                        new Cell.Text(TicketPages.clock(
                                draft, reading.severity(), reading.clock().key())),
                        state(reading.outcome()),
                        reading.outcome() == ClockReading.Outcome.RUNNING
                                ? new Cell.Quantity(
                                        BigDecimal.valueOf(reading.left().toMinutes()), Unit.MINUTES)
                                : new Cell.Empty()),
                Row.Kind.PLAIN);
    }

    private Cell state(ClockReading.Outcome outcome) {
        return switch (outcome) {
            case MET -> new Cell.State(draft.say("sla.state.met"), Tone.GOOD);
            case BREACHED -> new Cell.State(draft.say("sla.state.breached"), Tone.BAD);
            case RUNNING -> new Cell.State(draft.say("sla.state.running"), Tone.NEUTRAL);
        };
    }
}
