package com.reviewpack.pages;

import com.reviewpack.figures.Figure;
import com.reviewpack.figures.RoiStatement;
import com.reviewpack.measure.Interval;
import com.reviewpack.measure.Lift;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
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
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The return on what the customer spends, and the health of the relationship. */
final class ValuePages {

    private final Draft draft;

    ValuePages(Draft draft) {
        this.draft = draft;
    }

    /** The return with every input and its source; where one is missing, which. */
    List<Page> returned() {
        Optional<RoiStatement> statement = draft.report().roi();
        if (statement.isEmpty()) {
            return List.of();
        }
        RoiStatement roi = statement.get();
        List<Block> blocks = new ArrayList<>();
        List<Block.Tiles.Tile> tiles = new SummaryPages(draft).tiles(List.of("roi.value", "roi.benefit", "roi.cost"));
        if (tiles.size() > 1 && !draft.onSlides()) {
            blocks.add(new Block.Tiles(tiles));
        }
        if (roi.value() instanceof Measurement.MissingData) {
            blocks.add(new Block.Callout(draft.say("roi.missing_heading"), missing(roi), Tone.NEUTRAL));
        }
        blocks.add(inputs(roi));
        roi.lift().map(this::lift).ifPresent(blocks::add);
        return List.of(draft.page("roi", title(roi), blocks, List.of("roi.value", "roi.benefit", "roi.cost")));
    }

    private String title(RoiStatement roi) {
        return switch (roi.value()) {
            case Measurement.Known known ->
                draft.say(
                        "roi.title",
                        "value",
                        draft.formats().quantity(known.value(), Unit.FACTOR),
                        "benefit",
                        money("roi.benefit"),
                        "cost",
                        money("roi.cost"),
                        "sign",
                        known.value().signum() < 0 ? "loss" : "gain");
            case Measurement.MissingData missing ->
                draft.say("roi.title_missing", "n", missingInputs(roi).size(), "inputs", missingNames(roi));
            case Measurement.NothingToMeasure none -> draft.say("roi.title_nothing");
            case Measurement.NotCovered not -> draft.say("roi.title_nothing");
            case Measurement.NotApplicable not -> draft.say("roi.title_nothing");
        };
    }

    private String money(String figure) {
        return draft.figure(figure).map(draft::text).orElse("");
    }

    private String missing(RoiStatement roi) {
        return draft.say("roi.missing_text", "inputs", missingNames(roi));
    }

    private String missingNames(RoiStatement roi) {
        return missingInputs(roi).stream().map(this::name).collect(Collectors.joining(", "));
    }

    private static List<RoiStatement.Input> missingInputs(RoiStatement roi) {
        return roi.inputs().stream()
                .filter(input -> input.value() instanceof Measurement.MissingData)
                .toList();
    }

    private String name(RoiStatement.Input input) {
        return draft.say("roi.input." + input.key());
    }

    private Block.Table inputs(RoiStatement roi) {
        return new Block.Table(
                "roi",
                draft.say("roi.inputs"),
                List.of(
                        new Column(draft.say("column.input"), false, 34),
                        new Column(draft.say("column.value"), true, 20),
                        new Column(draft.say("column.source"), false, 46)),
                roi.inputs().stream()
                        .map(input -> new Row(
                                List.of(
                                        new Cell.Text(name(input)),
                                        new Cell.Value(input.value(), input.unit()),
                                        new Cell.Text(draft.words().sources(input.sources()))),
                                Row.Kind.PLAIN))
                        .toList(),
                draft.say("roi.formula"));
    }

    private Block lift(Lift lift) {
        Interval interval = lift.interval();
        return new Block.Callout(
                draft.say("roi.lift_heading"),
                draft.say(
                        lift.shown() ? "roi.lift_shown" : "roi.lift_not_shown",
                        "difference",
                        points(lift.difference()),
                        "size",
                        draft.formats().size(change(lift.difference())),
                        "way",
                        lift.difference().signum() < 0 ? "less" : "more",
                        "low",
                        points(interval.low()),
                        "high",
                        points(interval.high()),
                        "group",
                        lift.controlGroup() ? "control" : "exposed"),
                Tone.NEUTRAL);
    }

    private String points(BigDecimal ratio) {
        return draft.formats().change(change(ratio));
    }

    private static Cell.Change change(BigDecimal ratio) {
        return new Cell.Change(ratio, Cell.Change.Kind.POINTS, Unit.RATIO, Tone.NEUTRAL);
    }

    /** Health with its components, what moved, and what is left out. */
    List<Page> health() {
        Optional<Figure> score = draft.known("health.score");
        if (score.isEmpty()) {
            return List.of();
        }
        List<Figure> known = draft.report().figures().all().stream()
                .filter(figure -> figure.lob() == null
                        && figure.id().startsWith("health.")
                        && !figure.id().equals("health.score"))
                .filter(figure -> figure.value().known().isPresent())
                .sorted(Comparator.comparing(
                                (Figure figure) -> figure.value().known().orElse(BigDecimal.ZERO))
                        .thenComparing(Figure::id))
                .toList();
        List<String> left = draft.report().figures().all().stream()
                .filter(figure -> figure.id().startsWith("health.")
                        && figure.value().known().isEmpty())
                .map(figure -> draft.name(figure.id()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.ChartBlock(components(known)));
        blocks.add(table(score.get(), known));
        if (!left.isEmpty()) {
            blocks.add(new Block.Prose(List.of(draft.say("health.left_out", "components", String.join(", ", left)))));
        }
        List<String> evidence = new ArrayList<>(List.of("health.score"));
        known.forEach(figure -> evidence.add(figure.id()));
        return List.of(draft.page("health", healthTitle(score.get(), known), blocks, evidence));
    }

    private String healthTitle(Figure score, List<Figure> known) {
        int sign = draft.change(score, score.previous()) instanceof Cell.Change change
                ? change.change().signum()
                : 0;
        String size = draft.change(score, score.previous()) instanceof Cell.Change change
                ? draft.formats().size(change)
                : "";
        BigDecimal points = draft.change(score, score.previous()) instanceof Cell.Change change
                ? change.change().abs().setScale(0, RoundingMode.HALF_EVEN)
                : BigDecimal.ZERO;
        return draft.say(
                "health.title",
                "value",
                draft.text(score),
                "way",
                sign > 0 ? "up" : sign < 0 ? "down" : "level",
                "n",
                points,
                "size",
                size,
                "weakest",
                known.isEmpty() ? "" : draft.name(known.getFirst().id()),
                "least",
                known.isEmpty() ? "" : draft.text(known.getFirst()));
    }

    private Chart components(List<Figure> known) {
        List<Figure> sorted = known.reversed();
        String title = draft.say("chart.health", "day", draft.day(draft.scope().asOf()));
        return new Chart(
                "health.components",
                Chart.Kind.BARS,
                title,
                draft.say(
                        "chart.told",
                        "title",
                        title,
                        "told",
                        sorted.stream()
                                .map(figure -> draft.name(figure.id()) + " " + draft.text(figure))
                                .collect(Collectors.joining("; "))),
                Unit.SCORE,
                sorted.stream().map(figure -> draft.name(figure.id())).toList(),
                List.of(new ChartSeries(
                        draft.name("health.score"),
                        Role.ACTUAL,
                        sorted.stream()
                                .map(figure -> figure.value().known().orElse(null))
                                .toList(),
                        Collections.nCopies(sorted.size(), false),
                        List.of())),
                List.of());
    }

    private Block.Table table(Figure score, List<Figure> known) {
        List<Row> rows = new ArrayList<>();
        for (Figure figure : known) {
            BigDecimal weight =
                    draft.scope().catalogue().healthWeights().get(figure.id().substring("health.".length()));
            rows.add(row(
                    figure, weight == null ? new Cell.Empty() : new Cell.Quantity(weight, Unit.COUNT), Row.Kind.PLAIN));
        }
        rows.add(row(score, new Cell.Empty(), Row.Kind.TOTAL));
        return new Block.Table(
                "health",
                "",
                List.of(
                        new Column(draft.say("column.component"), false, 40),
                        new Column(draft.say("column.weight"), true, 14),
                        new Column(draft.say("column.actual"), true, 14),
                        new Column(draft.say("column.previous"), true, 16),
                        new Column(draft.say("column.change"), true, 16)),
                rows,
                draft.say("health.note"));
    }

    private Row row(Figure figure, Cell weight, Row.Kind kind) {
        Measurement previous = figure.previous();
        return new Row(
                List.of(
                        new Cell.Text(draft.name(figure.id())),
                        weight,
                        draft.value(figure),
                        previous == null ? new Cell.Empty() : new Cell.Value(previous, figure.unit()),
                        kind == Row.Kind.TOTAL
                                ? draft.change(figure, previous)
                                : withoutTone(draft.change(figure, previous))),
                kind);
    }

    /** Components rest on unlike numbers of observations, so that a colour on some would single out the wrong ones. */
    private static Cell withoutTone(Cell cell) {
        return cell instanceof Cell.Change change
                ? new Cell.Change(change.change(), change.kind(), change.unit(), Tone.NEUTRAL)
                : cell;
    }
}
