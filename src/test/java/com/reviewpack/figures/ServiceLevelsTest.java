package com.reviewpack.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.Ticket;
import com.reviewpack.intake.TicketEvent;
import com.reviewpack.measure.Status;
import com.reviewpack.offering.Severity;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServiceLevelsTest {

    static Stream<NamedCsvRecord> rows() {
        return HandTable.rows("service-levels.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void readsTheClockOfTheTable(NamedCsvRecord row) {
        Installation in = new Installation();
        in.tickets.add(ticket(row));
        for (String event : row.getField("events").split(";", -1)) {
            if (!event.isEmpty()) {
                String[] parts = event.split("@", -1);
                in.events.add(new TicketEvent(
                        row.getField("id"),
                        OffsetDateTime.parse(parts[1]).toInstant(),
                        TicketEvent.Kind.valueOf(parts[0].toUpperCase(Locale.ROOT))));
            }
        }
        FigureSet figures = in.report().figures();
        String stem = "sla." + row.getField("clock") + "." + row.getField("severity") + ".";
        for (String outcome : List.of("met", "breached", "running")) {
            int expected = row.getField("outcome").equals(outcome) ? 1 : 0;
            var value = figures.find(stem + outcome).orElseThrow().value();
            if (value.status() != Status.NOT_APPLICABLE) {
                assertThat(value.known().orElseThrow()).as(outcome).isEqualByComparingTo(String.valueOf(expected));
            } else {
                assertThat(row.getField("id")).isEqualTo("S21");
            }
        }
    }

    private static Ticket ticket(NamedCsvRecord row) {
        return new Ticket(
                row.getField("id"),
                Installation.ACCOUNT,
                "",
                Severity.valueOf(row.getField("severity")),
                Ticket.Kind.valueOf(row.getField("kind").toUpperCase(Locale.ROOT)),
                Ticket.Status.UNKNOWN,
                OffsetDateTime.parse(row.getField("opened")).toInstant(),
                instant(row.getField("response")),
                instant(row.getField("resolved")),
                instant(row.getField("rca")),
                Integer.parseInt(row.getField("reopened")),
                null,
                "",
                "");
    }

    private static @Nullable Instant instant(String text) {
        return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
    }

    @Test
    void saysNotCoveredBeforeNotApplicableAndBothBeforeMissingData() {
        Installation in = new Installation();
        in.firstDays.remove(ExportKind.TICKETS);
        assertThat(status(in, "sla.response.P1.met")).isEqualTo(Status.MISSING_DATA);
        assertThat(status(in, "sla.rca.P3.attainment")).isEqualTo(Status.NOT_APPLICABLE);
        in.tier = "Fundamentals";
        assertThat(status(in, "sla.response.P1.met")).isEqualTo(Status.NOT_COVERED);
        assertThat(status(in, "sla.rca.P3.attainment")).isEqualTo(Status.NOT_COVERED);
    }

    @Test
    void missesWhatBeginsBeforeTheFirstDayOfItsKindButNeverACap() {
        Installation in = new Installation();
        in.firstDays.put(ExportKind.HOURS, LocalDate.of(2026, 7, 2));
        assertThat(status(in, "hours.used_quarter")).isEqualTo(Status.MISSING_DATA);
        assertThat(status(in, "hours.cap_quarter")).isEqualTo(Status.MEASURED);
        in.firstDays.put(ExportKind.HOURS, LocalDate.of(2026, 7, 1));
        assertThat(status(in, "hours.used_quarter")).isEqualTo(Status.MEASURED);
    }

    private static Status status(Installation in, String id) {
        return in.report().figures().find(id).orElseThrow().value().status();
    }

    @Test
    void listsRunningClocksWithTheTimeLeft() {
        Installation in = new Installation();
        rows().filter(row -> row.getField("id").equals("S03")).forEach(row -> in.tickets.add(ticket(row)));
        assertThat(in.report().clocks())
                .filteredOn(reading -> reading.clock() == SlaClock.RESPONSE)
                .singleElement()
                .satisfies(reading -> {
                    assertThat(reading.outcome()).isEqualTo(ClockReading.Outcome.RUNNING);
                    assertThat(reading.left()).hasMinutes(30);
                });
    }
}
