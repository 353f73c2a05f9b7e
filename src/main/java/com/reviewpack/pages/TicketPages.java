package com.reviewpack.pages;

import com.reviewpack.figures.ClockReading;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Status;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.ServiceLevel;
import com.reviewpack.offering.Severity;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Tickets, and the service levels promised for them: kept, broken, still running. */
final class TicketPages {

    static final List<String> CLOCKS = List.of("response", "update", "resolution", "rca");

    private static final List<String> FIGURES = List.of(
            "tickets.opened",
            "tickets.resolved",
            "tickets.backlog",
            "tickets.unanswered",
            "tickets.first_response_minutes.p90",
            "tickets.resolution_minutes.p90");

    private final Draft draft;
    private final Sentences sentences;

    TicketPages(Draft draft) {
        this.draft = draft;
        this.sentences = new Sentences(draft);
    }

    List<Page> tickets() {
        if (FIGURES.stream().noneMatch(id -> draft.known(id).isPresent())) {
            return List.of();
        }
        Sentences.Message message = sentences.title("tickets.opened", "tickets");
        List<Block> blocks = new ArrayList<>();
        List<Block.Tiles.Tile> tiles = new SummaryPages(draft).tiles(FIGURES);
        if (tiles.size() > 1) {
            blocks.add(new Block.Tiles(tiles));
        }
        Charts charts = new Charts(draft);
        Optional<Chart> opened = charts.trend("tickets.opened", "week");
        Optional<Chart> backlog = charts.trend("tickets.backlog", "week");
        if (opened.isPresent() && backlog.isPresent()) {
            blocks.add(new Block.Beside(
                    List.of(new Block.ChartBlock(opened.get())), List.of(new Block.ChartBlock(backlog.get())), 0.5));
        }
        List<String> figures = new ArrayList<>(message.evidence());
        FIGURES.stream().filter(id -> !figures.contains(id)).forEach(figures::add);
        return List.of(page("tickets", message.title(), blocks, figures));
    }

    /** A clock of one severity, as far as tickets ran on it. */
    private record Clock(String name, Severity severity, BigDecimal met, BigDecimal breached, BigDecimal running) {
        String id() {
            return "sla." + name + "." + severity;
        }

        boolean any() {
            return met.add(breached).add(running).signum() > 0;
        }
    }

    List<Page> levels() {
        if (draft.scope().tier().serviceLevels().isEmpty()) {
            return List.of(page(
                    "sla",
                    draft.say("sla.not_covered", "tier", draft.scope().tier().name()),
                    List.of(new Block.Callout(
                            draft.say("sla.not_covered_heading"), draft.say("sla.not_covered_text"), Tone.NEUTRAL)),
                    List.of("tickets.opened", "tickets.first_response_minutes.p90")));
        }
        List<Clock> clocks = clocks();
        if (clocks.isEmpty()) {
            return List.of();
        }
        List<Clock> running = clocks.stream().filter(Clock::any).toList();
        List<Block> blocks = new ArrayList<>();
        if (!running.isEmpty()) {
            blocks.add(new Block.ChartBlock(chart(running)));
            if (!draft.onSlides()) {
                blocks.add(table(running));
                waiting().ifPresent(blocks::add);
            }
        } else {
            blocks.add(new Block.Callout(
                    draft.say("sla.no_tickets_heading"), draft.say("sla.no_tickets_text"), Tone.NEUTRAL));
        }
        String title = draft.finding("sla").map(sentences::of).orElseGet(() -> kept(running));
        List<String> figures = new ArrayList<>();
        draft.finding("sla").ifPresent(finding -> figures.addAll(finding.evidence()));
        running.forEach(clock -> figures.add(clock.id() + ".attainment"));
        return List.of(page("sla", title, blocks, figures.isEmpty() ? List.of("tickets.opened") : figures));
    }

    private String kept(List<Clock> running) {
        return running.isEmpty()
                ? draft.say("sla.no_tickets")
                : draft.say(
                        "sla.kept",
                        "opened",
                        draft.figure("tickets.opened").map(draft::text).orElse(""));
    }

    private List<Clock> clocks() {
        List<Clock> clocks = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            for (String name : CLOCKS) {
                String id = "sla." + name + "." + severity;
                Optional<BigDecimal> met = draft.value(id + ".met");
                Optional<BigDecimal> breached = draft.value(id + ".breached");
                Optional<BigDecimal> running = draft.value(id + ".running");
                if (met.isPresent() && breached.isPresent() && running.isPresent()) {
                    clocks.add(new Clock(name, severity, met.get(), breached.get(), running.get()));
                }
            }
        }
        return clocks;
    }

    private String label(Clock clock) {
        return clock(draft, clock.severity(), clock.name());
    }

    /** A clock as the language names it: P1 First response. */
    static String clock(Draft draft, Severity severity, String clock) {
        return draft.say("sla.clock", "severity", severity.name(), "clock", draft.say("clock." + clock));
    }

    /** On slides, where no table follows, with the time promised. */
    private String category(Clock clock) {
        return draft.onSlides() ? label(clock) + " (" + promised(clock) + ")" : label(clock);
    }

    private Chart chart(List<Clock> clocks) {
        String title = draft.say("chart.sla", "period", draft.periodText());
        return new Chart(
                "sla.clocks",
                Chart.Kind.STACKED_BARS,
                title,
                draft.say(
                        "chart.told",
                        "title",
                        title,
                        "told",
                        String.join(
                                "; ",
                                clocks.stream()
                                        .map(clock -> label(clock) + " "
                                                + draft.say(
                                                        "sla.alt",
                                                        "met",
                                                        clock.met(),
                                                        "breached",
                                                        clock.breached(),
                                                        "running",
                                                        clock.running()))
                                        .toList())),
                Unit.COUNT,
                clocks.stream().map(this::category).toList(),
                List.of(
                        part(
                                "sla.met",
                                Role.GOOD,
                                clocks.stream().map(Clock::met).toList()),
                        part(
                                "sla.running",
                                Role.NEUTRAL,
                                clocks.stream().map(Clock::running).toList()),
                        part(
                                "sla.breached",
                                Role.BAD,
                                clocks.stream().map(Clock::breached).toList())),
                List.of());
    }

    private ChartSeries part(String name, Role role, List<BigDecimal> values) {
        return new ChartSeries(draft.say(name), role, values, Collections.nCopies(values.size(), false), List.of());
    }

    private Block.Table table(List<Clock> clocks) {
        List<Row> rows = clocks.stream()
                .map(clock -> new Row(
                        List.of(
                                new Cell.Text(label(clock)),
                                new Cell.Text(promised(clock)),
                                new Cell.Quantity(clock.met(), Unit.COUNT),
                                new Cell.Quantity(clock.breached(), Unit.COUNT),
                                new Cell.Quantity(clock.running(), Unit.COUNT),
                                draft.figure(clock.id() + ".attainment")
                                        .map(draft::value)
                                        .orElseGet(Cell.Empty::new)),
                        Row.Kind.PLAIN))
                .toList();
        boolean small = clocks.stream()
                .flatMap(clock -> draft.figure(clock.id() + ".attainment").stream())
                .anyMatch(figure -> figure.value().status() == Status.SMALL);
        return new Block.Table(
                "sla",
                "",
                List.of(
                        new Column(draft.say("column.clock"), false, 28),
                        new Column(draft.say("column.promised"), false, 20),
                        new Column(draft.say("sla.met"), true, 12),
                        new Column(draft.say("sla.breached"), true, 13),
                        new Column(draft.say("sla.running"), true, 12),
                        new Column(draft.say("column.attainment"), true, 15)),
                rows,
                small ? draft.say("sla.note_small", "least", Measurement.SMALL_BELOW) : "");
    }

    private String promised(Clock clock) {
        return draft.scope()
                .tier()
                .serviceLevel(clock.severity())
                .map(level -> switch (clock.name()) {
                    case "response" -> span(draft, level.firstResponse());
                    case "update" -> every(draft, level.updateEvery());
                    case "resolution" -> span(draft, level.resolution());
                    default -> rca(draft, level);
                })
                .orElse("");
    }

    /** How often a promised update comes. */
    static String every(Draft draft, Duration span) {
        boolean hour = span.equals(Duration.ofHours(1));
        boolean day = span.equals(Duration.ofDays(1));
        return draft.say("sla.every", "unit", hour ? "hour" : day ? "day" : "none", "span", span(draft, span));
    }

    /** A promised span as the catalogue means it: minutes below an hour, days from one on where they are whole. */
    static String span(Draft draft, Duration span) {
        if (span.compareTo(Duration.ofHours(1)) < 0) {
            return draft.say("span.minutes", "n", span.toMinutes());
        }
        BigDecimal hours = BigDecimal.valueOf(span.toMinutes()).divide(BigDecimal.valueOf(60));
        boolean days = span.toHours() >= 24 && span.toMinutes() % (24 * 60) == 0;
        return days
                ? draft.say("span.days", "n", span.toDays())
                : draft.say("span.hours", "n", hours, "hours", draft.formats().quantity(hours, Unit.COUNT));
    }

    static String rca(Draft draft, ServiceLevel level) {
        return level.rcaBusinessDays().isPresent()
                ? draft.say("span.business_days", "n", level.rcaBusinessDays().getAsInt())
                : draft.say("status.not_applicable");
    }

    /** The clocks that run out next or are broken already, ticket by ticket. */
    private Optional<Block> waiting() {
        List<ClockReading> readings = draft.report().clocks();
        return readings.isEmpty() ? Optional.empty() : Optional.of(new WaitingTickets(draft).table(readings));
    }

    private Page page(String key, String title, List<Block> blocks, List<String> figures) {
        return draft.page(key, title, blocks, figures.stream().distinct().toList());
    }
}
