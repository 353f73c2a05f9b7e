package com.reviewpack.figures;

import com.reviewpack.intake.AgentInterval;
import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.HoursEntry;
import com.reviewpack.intake.Ticket;
import com.reviewpack.intake.TicketEvent;
import com.reviewpack.intake.Transcript;
import com.reviewpack.intake.VisitorHour;
import com.reviewpack.period.Period;
import com.reviewpack.warehouse.Facts;
import com.reviewpack.warehouse.TicketHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Facts from plain lists of rows, seen at the close of a business date. */
public record RowFacts(
        ZoneId zone,
        LocalDate asOf,
        List<Conversation> conversationRows,
        List<VisitorHour> visitorRows,
        List<AgentInterval> agentRows,
        List<Ticket> ticketRows,
        List<TicketEvent> events,
        List<HoursEntry> hoursRows,
        List<Transcript> transcriptRows,
        Map<ExportKind, LocalDate> firstDays,
        Map<ExportKind, SortedSet<String>> absent)
        implements Facts {

    /** Without transcripts. */
    public RowFacts(
            ZoneId zone,
            LocalDate asOf,
            List<Conversation> conversationRows,
            List<VisitorHour> visitorRows,
            List<AgentInterval> agentRows,
            List<Ticket> ticketRows,
            List<TicketEvent> events,
            List<HoursEntry> hoursRows,
            Map<ExportKind, LocalDate> firstDays) {
        this(
                zone,
                asOf,
                conversationRows,
                visitorRows,
                agentRows,
                ticketRows,
                events,
                hoursRows,
                List.of(),
                firstDays,
                Map.of());
    }

    private boolean seen(Instant at) {
        return at.isBefore(asOf.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private boolean in(Period period, Instant at) {
        return seen(at) && period.contains(at.atZone(zone).toLocalDate());
    }

    @Override
    public void conversations(Period period, Consumer<Conversation> each) {
        conversationRows.stream().filter(row -> in(period, row.requestedAt())).forEach(each);
    }

    @Override
    public void visitors(Period period, Consumer<VisitorHour> each) {
        visitorRows.stream().filter(row -> in(period, row.hourStart())).forEach(each);
    }

    @Override
    public void agents(Period period, Consumer<AgentInterval> each) {
        agentRows.stream().filter(row -> in(period, row.intervalStart())).forEach(each);
    }

    @Override
    public void transcripts(Period period, Consumer<Transcript> each) {
        transcriptRows.stream()
                .filter(row -> !row.lines().isEmpty()
                        && in(period, row.lines().getFirst().at()))
                .forEach(each);
    }

    @Override
    public List<TicketHistory> tickets() {
        return ticketRows.stream()
                .filter(row -> seen(row.openedAt()))
                .map(row -> new TicketHistory(
                        row,
                        events.stream()
                                .filter(event -> event.ticket().equals(row.id()) && seen(event.at()))
                                .sorted(Comparator.comparing(TicketEvent::at).thenComparing(TicketEvent::kind))
                                .toList()))
                .toList();
    }

    @Override
    public List<HoursEntry> hours(Period period) {
        return hoursRows.stream()
                .filter(row ->
                        period.contains(row.workedOn()) && !row.workedOn().isAfter(asOf))
                .toList();
    }

    /** The same rows out of files without these columns. */
    public RowFacts without(ExportKind kind, String... columns) {
        return new RowFacts(
                zone,
                asOf,
                conversationRows,
                visitorRows,
                agentRows,
                ticketRows,
                events,
                hoursRows,
                transcriptRows,
                firstDays,
                Map.of(kind, new TreeSet<>(List.of(columns))));
    }

    @Override
    public SortedSet<String> absentColumns(ExportKind kind, Period period) {
        return absent.getOrDefault(kind, new TreeSet<>());
    }

    @Override
    public Optional<LocalDate> firstDay(ExportKind kind) {
        return Optional.ofNullable(firstDays.get(kind));
    }
}
