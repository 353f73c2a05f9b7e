package com.reviewpack.pages;

import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureDefinition;
import com.reviewpack.figures.FigureDefinitions;
import com.reviewpack.findings.Outcome;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.warehouse.Recommendation;
import com.reviewpack.warehouse.Recommendations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What became of what the last pack of the same deliverable and package recommended. */
final class FollowUpPages {

    private static final int MOST_ON_SLIDES = 4;

    private final Draft draft;

    FollowUpPages(Draft draft) {
        this.draft = draft;
    }

    private record Line(Recommendation made, Measurement then, Measurement now, Unit unit, Outcome outcome) {

        /** Neither better nor worse at all, so that chance need not be asked. */
        boolean same() {
            return outcome == Outcome.UNCHANGED
                    && then.known().orElseThrow().compareTo(now.known().orElseThrow()) == 0;
        }
    }

    /** None where there is no earlier pack, or it recommended nothing. */
    List<Page> followUp() {
        return draft.background().earlier().map(this::page).stream().toList();
    }

    private Page page(Recommendations.Made earlier) {
        List<Line> lines = earlier.all().stream().map(this::line).toList();
        List<Line> shown = lines.stream()
                .limit(draft.onSlides() ? MOST_ON_SLIDES : lines.size())
                .toList();
        String title = draft.say(
                "followup.title",
                "shown",
                lines.stream().filter(line -> line.outcome().isEffect()).count(),
                "n",
                lines.size(),
                "day",
                draft.day(earlier.madeOn()));
        String note = draft.say("followup.note")
                + (lines.size() > shown.size()
                        ? " " + draft.say("followup.more", "n", lines.size() - shown.size())
                        : "");
        return new Page(
                "followup",
                Page.Layout.CONTENT,
                draft.say("section.followup"),
                title,
                draft.subtitle(draft.say("subtitle.followup")),
                List.of(new Block.Table(
                        "followup", "", columns(), shown.stream().map(this::row).toList(), note)),
                List.of(Sentences.ended(title)),
                draft.evidence(lines.stream()
                        .map(line -> line.made().figure())
                        .distinct()
                        .toList()));
    }

    private Line line(Recommendation made) {
        Optional<Figure> figure = made.lob().isEmpty()
                ? draft.figure(made.figure())
                : draft.report().figures().find(made.figure(), made.lob());
        Unit unit = figure.map(Figure::unit)
                .or(() -> FigureDefinitions.of(made.figure())
                        .map(definition -> definition.unitFor(draft.scope().account())))
                .orElse(Unit.COUNT);
        Measurement then = then(made, unit);
        Measurement now = figure.map(Figure::value).orElseGet(Measurement.NotApplicable::new);
        return new Line(
                made, then, now, unit, Outcome.of(then, now, made.expected(), unit, draft.direction(made.figure())));
    }

    /** The value as it was, with its n: a share again as so many of so many. */
    private static Measurement then(Recommendation made, Unit unit) {
        BigDecimal n = BigDecimal.valueOf(made.n());
        boolean share = FigureDefinitions.of(made.figure())
                .filter(definition -> definition.statistic() == FigureDefinition.Statistic.RATIO)
                .isPresent();
        return share && unit.kind() == Unit.Kind.RATIO && made.n() > 0
                ? Measurement.ratio(made.value().multiply(n).setScale(0, RoundingMode.HALF_EVEN), n, made.n())
                : Measurement.total(made.value(), made.n());
    }

    private List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(draft.say("column.recommended"), false, 40));
        columns.add(new Column(draft.say("column.owner"), false, 16));
        columns.add(new Column(draft.say("column.figure"), false, 20));
        columns.add(new Column(draft.say("column.then"), true, 12));
        columns.add(new Column(draft.say("column.expected"), true, 12));
        columns.add(new Column(draft.say("column.now"), true, 12));
        columns.add(new Column(draft.say("column.outcome"), false, 18));
        return columns;
    }

    private Row row(Line line) {
        return new Row(
                List.of(
                        new Cell.Text(line.made().what()),
                        new Cell.Text(line.made().owner()),
                        new Cell.Text(draft.name(line.made().figure())),
                        new Cell.Value(line.then(), line.unit()),
                        line.made()
                                .expected()
                                .<Cell>map(value -> new Cell.Quantity(value, line.unit()))
                                .orElseGet(Cell.Empty::new),
                        new Cell.Value(line.now(), line.unit()),
                        new Cell.State(
                                draft.say(line.same() ? "outcome.same" : key(line.outcome())), tone(line.outcome()))),
                Row.Kind.PLAIN);
    }

    private static String key(Outcome outcome) {
        return switch (outcome) {
            case REACHED -> "outcome.reached";
            case RIGHT_WAY -> "outcome.right_way";
            case UNCHANGED -> "outcome.unchanged";
            case WORSE -> "outcome.worse";
            case UNKNOWN -> "outcome.unknown";
        };
    }

    private static Tone tone(Outcome outcome) {
        return switch (outcome) {
            case REACHED, RIGHT_WAY -> Tone.GOOD;
            case WORSE -> Tone.BAD;
            case UNCHANGED, UNKNOWN -> Tone.NEUTRAL;
        };
    }
}
