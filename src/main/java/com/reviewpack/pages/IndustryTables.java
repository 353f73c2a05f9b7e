package com.reviewpack.pages;

import com.reviewpack.figures.Figure;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Status;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.peers.Benchmark;
import com.reviewpack.peers.Quartiles;
import com.reviewpack.peers.Standing;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Charts and tables of standings beside peers. */
final class IndustryTables {

    private final Draft draft;
    private final PeerStandings standings;

    IndustryTables(Draft draft) {
        this.draft = draft;
        this.standings = new PeerStandings(draft);
    }

    /** Each figure's own value beside the middle half of the peers; those withheld are left out. */
    Optional<Chart> ranges(String id, List<Standing> all) {
        List<Standing> shown =
                all.stream().filter(standing -> standing.shown().isPresent()).toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        String title = draft.say("chart.industry", "period", draft.periodText());
        Chart chart = new Chart(
                id,
                Chart.Kind.RANGE,
                title,
                draft.say(
                        "chart.told",
                        "title",
                        title,
                        "told",
                        shown.stream().map(standings::sentence).collect(Collectors.joining("; "))),
                shown.getFirst().figure().unit(),
                shown.stream().map(standings::name).toList(),
                List.of(
                        own(shown),
                        quartile("chart.industry.low", Role.LOW, shown, Quartiles::first),
                        quartile("chart.industry.median", Role.TARGET, shown, Quartiles::median),
                        quartile("chart.industry.high", Role.HIGH, shown, Quartiles::third)),
                List.of());
        return Optional.of(
                chart.inUnits(shown.stream().map(one -> one.figure().unit()).toList()));
    }

    private ChartSeries own(List<Standing> shown) {
        ChartSeries plain = Charts.series(draft.say("chart.industry.own"), Role.ACTUAL, shown, Standing::own);
        return new ChartSeries(
                plain.name(),
                plain.role(),
                plain.values(),
                plain.small(),
                shown.stream().map(PeerStandings::tone).toList());
    }

    private ChartSeries quartile(String name, Role role, List<Standing> shown, Function<Quartiles, BigDecimal> which) {
        return new ChartSeries(
                draft.say(name),
                role,
                shown.stream()
                        .map(standing ->
                                which.apply(standing.shown().orElseThrow().quartiles()))
                        .toList(),
                Collections.nCopies(shown.size(), false),
                List.of());
    }

    /** Where the account stands in each figure. */
    Block.Table overview(List<Standing> all, String note) {
        return new Block.Table(
                "industry",
                "",
                List.of(
                        new Column(draft.say("column.figure"), false, 27),
                        new Column(draft.say("column.own"), true, 12),
                        new Column(draft.say("column.first_quartile"), true, 11),
                        new Column(draft.say("column.median"), true, 12),
                        new Column(draft.say("column.third_quartile"), true, 11),
                        new Column(draft.say("column.place"), false, 18),
                        new Column(draft.say("column.peers"), true, 8)),
                all.stream().map(this::overviewRow).toList(),
                note);
    }

    private Row overviewRow(Standing standing) {
        return new Row(
                List.of(
                        new Cell.Text(standings.name(standing)),
                        new Cell.Value(standing.own(), standing.figure().unit()),
                        quantity(standing, Quartiles::first),
                        quantity(standing, Quartiles::median),
                        quantity(standing, Quartiles::third),
                        standings.place(standing),
                        peers(standing)),
                Row.Kind.PLAIN);
    }

    private Cell quantity(Standing standing, Function<Quartiles, BigDecimal> which) {
        return standing.shown()
                .map(Benchmark.Shown::quartiles)
                .<Cell>map(quartiles -> new Cell.Quantity(
                        which.apply(quartiles), standing.figure().unit()))
                .orElseGet(Cell.Empty::new);
    }

    /** How the account and its peers moved since the period before. */
    Block.Table movement(String key, List<Standing> all) {
        return new Block.Table(
                key,
                "",
                List.of(
                        new Column(draft.say("column.figure"), false, 25),
                        new Column(draft.say("column.own"), true, 12),
                        new Column(draft.say("column.change"), true, 11),
                        new Column("n", true, 9),
                        new Column(draft.say("column.median"), true, 12),
                        new Column(draft.say("column.median_before"), true, 12),
                        new Column(draft.say("column.place"), false, 18),
                        new Column(draft.say("column.peers"), true, 8)),
                all.stream().map(this::movementRow).toList(),
                draft.say("industry.movement"));
    }

    private Row movementRow(Standing standing) {
        Optional<Figure> own = standings.figure(standing);
        Optional<Figure> median = draft.figure("benchmark." + standing.figure().id() + ".median");
        Measurement before = median.map(Figure::previous).orElse(null);
        return new Row(
                List.of(
                        new Cell.Text(standings.name(standing)),
                        new Cell.Value(standing.own(), standing.figure().unit()),
                        own.map(figure -> draft.change(figure, figure.previous()))
                                .orElseGet(Cell.Empty::new),
                        observations(standing.own()),
                        quantity(standing, Quartiles::median),
                        before != null && before.known().isPresent()
                                ? new Cell.Value(before, standing.figure().unit())
                                : new Cell.Empty(),
                        standings.place(standing),
                        peers(standing)),
                Row.Kind.PLAIN);
    }

    private Cell peers(Standing standing) {
        return standing.shown()
                .map(Benchmark.Shown::peers)
                .map(this::count)
                .orElseGet(() -> new Cell.Text(draft.say("none")));
    }

    private Cell observations(Measurement own) {
        return own.status() == Status.MEASURED || own.status() == Status.SMALL
                ? count(own.n())
                : new Cell.Text(draft.say("none"));
    }

    private Cell count(long number) {
        return new Cell.Quantity(BigDecimal.valueOf(number), Unit.COUNT);
    }
}
