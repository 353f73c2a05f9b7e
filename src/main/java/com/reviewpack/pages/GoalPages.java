package com.reviewpack.pages;

import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureDefinition;
import com.reviewpack.figures.GoalProgress;
import com.reviewpack.figures.GoalProgress.Standing;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Formats;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.portfolio.Goal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What was agreed and where it stands. */
final class GoalPages {

    private static final int MOST_TRENDS = 4;
    private static final int MOST_STANDINGS = 7;

    private final Draft draft;

    GoalPages(Draft draft) {
        this.draft = draft;
    }

    /** Every goal with its target, what was reached and where it stands, corporate ones first. */
    List<Page> agreed() {
        List<GoalProgress> goals = draft.report().goals();
        if (goals.isEmpty()) {
            return List.of(draft.page(
                    "goals",
                    draft.say("goals.none"),
                    List.of(new Block.Callout(
                            draft.say("goals.none_heading"), draft.say("goals.none_text"), Tone.NEUTRAL)),
                    List.of("conversations.requested")));
        }
        List<Block> bullets =
                bullets(draft.onSlides() ? goals.stream().limit(MOST_STANDINGS).toList() : goals);
        List<Block> blocks = new ArrayList<>();
        if (draft.onSlides() && !bullets.isEmpty()) {
            blocks.add(new Block.Beside(bullets, List.of(standings(goals)), 0.5));
        } else {
            blocks.addAll(bullets);
            blocks.add(table(goals));
        }
        return List.of(draft.page("goals", title(goals), blocks, figures(goals)));
    }

    private String title(List<GoalProgress> goals) {
        return draft.say(
                "goals.title",
                "goals",
                goals.size(),
                "reached",
                count(goals, Standing.REACHED),
                "on",
                count(goals, Standing.ON_TRACK),
                "off",
                count(goals, Standing.OFF_TRACK),
                "unknown",
                count(goals, Standing.UNKNOWN));
    }

    private static long count(List<GoalProgress> goals, Standing standing) {
        return goals.stream().filter(goal -> goal.standing() == standing).count();
    }

    /** Strategic goals over time, each with its target. */
    List<Page> strategic() {
        List<GoalProgress> goals = draft.report().goals().stream()
                .filter(goal -> goal.goal().kind() == Goal.Kind.STRATEGIC)
                .toList();
        Charts charts = new Charts(draft);
        List<String> figures = figures(goals);
        List<Block> trends = figures.stream()
                .filter(id -> goals.stream()
                        .anyMatch(goal -> goal.goal().figure().equals(id)
                                && goal.goal().lob().isEmpty()))
                .flatMap(id -> charts.trend(id, "month").or(() -> charts.trend(id, "week")).stream())
                .limit(MOST_TRENDS)
                .<Block>map(Block.ChartBlock::new)
                .toList();
        if (trends.isEmpty()) {
            return List.of();
        }
        GoalProgress worst = goals.stream()
                .filter(goal -> goal.standing() == Standing.OFF_TRACK)
                .findFirst()
                .orElse(goals.getFirst());
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < trends.size(); i += 2) {
            blocks.add(
                    i + 1 < trends.size()
                            ? new Block.Beside(List.of(trends.get(i)), List.of(trends.get(i + 1)), 0.5)
                            : trends.get(i));
        }
        return List.of(draft.page("strategic", sentence(worst), blocks, figures));
    }

    /** One goal as a sentence: what, actual, target, standing. */
    String sentence(GoalProgress goal) {
        Optional<BigDecimal> actual = goal.actual().flatMap(Measurement::known);
        Optional<BigDecimal> target = goal.goal().target();
        Optional<Formats.Compared> compared =
                actual.isPresent() && target.isPresent() && goal.figure().isPresent()
                        ? Optional.of(draft.formats().apart(actual.get(), target.get(), unit(goal)))
                        : Optional.empty();
        return draft.say(
                "goals.sentence",
                "statement",
                goal.goal().statement(),
                "actual",
                compared.map(Formats.Compared::first)
                        .orElseGet(() -> draft.words().cell(actual(goal))),
                "target",
                compared.map(Formats.Compared::second)
                        .orElseGet(() -> draft.words().cell(target(goal))),
                "standing",
                draft.say(key(goal.standing())));
    }

    /** One chart of all that have a target and a value, each on its own scale and in its own unit. */
    private List<Block> bullets(List<GoalProgress> goals) {
        List<GoalProgress> drawn = goals.stream().filter(drawn()).toList();
        return drawn.isEmpty() ? List.of() : List.of(new Block.ChartBlock(bullet(drawn)));
    }

    private static Predicate<GoalProgress> drawn() {
        return goal -> goal.figure().isPresent()
                && goal.goal().target().isPresent()
                && goal.actual().flatMap(Measurement::known).isPresent();
    }

    private Chart bullet(List<GoalProgress> goals) {
        List<Unit> units = goals.stream().map(this::unit).toList();
        String title = draft.say("chart.goals", "period", draft.periodText());
        Chart chart = new Chart(
                "goals",
                Chart.Kind.BULLET,
                title,
                draft.say(
                        "chart.told",
                        "title",
                        title,
                        "told",
                        goals.stream().map(this::sentence).collect(Collectors.joining("; "))),
                units.getFirst(),
                goals.stream().map(goal -> goal.goal().statement()).toList(),
                List.of(
                        Charts.series(
                                draft.say("role.actual"),
                                Role.ACTUAL,
                                goals,
                                goal -> goal.actual().orElseThrow()),
                        new ChartSeries(
                                draft.say("role.target"),
                                Role.TARGET,
                                goals.stream()
                                        .map(goal -> goal.goal().target().orElseThrow())
                                        .toList(),
                                Collections.nCopies(goals.size(), false),
                                List.of())),
                List.of());
        return units.stream().distinct().count() > 1 ? chart.inUnits(units) : chart;
    }

    private Unit unit(GoalProgress goal) {
        return goal.figure()
                .map(figure -> figure.unitFor(draft.scope().account()))
                .orElse(Unit.COUNT);
    }

    private Block.Table table(List<GoalProgress> goals) {
        List<Column> columns = List.of(
                new Column(draft.say("column.goal"), false, 26),
                new Column(draft.say("column.measured_by"), false, 16),
                new Column(draft.say("column.actual"), true, 10),
                new Column(draft.say("column.target"), true, 10),
                new Column(draft.say("column.due"), true, 14),
                new Column(draft.say("column.owner"), false, 15),
                new Column(draft.say("column.standing"), false, 13));
        List<Row> rows = new ArrayList<>();
        for (Goal.Kind kind : Goal.Kind.values()) {
            List<GoalProgress> its =
                    goals.stream().filter(goal -> goal.goal().kind() == kind).toList();
            if (!its.isEmpty()) {
                rows.add(ScorecardPages.groupRow(
                        draft.say(
                                switch (kind) {
                                    case CORPORATE -> "goals.corporate";
                                    case STRATEGIC -> "goals.strategic";
                                }),
                        columns.size()));
                its.forEach(goal -> rows.add(row(goal)));
            }
        }
        return new Block.Table("goals", "", columns, rows, draft.say("goals.note"));
    }

    /** Beside the bullets, which show actual and target already. */
    private Block.Table standings(List<GoalProgress> goals) {
        List<Row> rows = goals.stream()
                .limit(MOST_STANDINGS)
                .map(goal -> new Row(
                        List.of(
                                new Cell.Text(goal.goal().statement()),
                                goal.goal().dueOn().<Cell>map(Cell.Day::new).orElseGet(Cell.Empty::new),
                                standing(goal.standing())),
                        Row.Kind.PLAIN))
                .toList();
        int left = goals.size() - rows.size();
        return new Block.Table(
                "goals",
                "",
                List.of(
                        new Column(draft.say("column.goal"), false, 56),
                        new Column(draft.say("column.due"), true, 22),
                        new Column(draft.say("column.standing"), false, 22)),
                rows,
                (left > 0 ? draft.say("and_more", "n", draft.formats().count(left)) + ". " : "")
                        + draft.say("goals.note"));
    }

    private Row row(GoalProgress goal) {
        String lob = goal.goal().lob();
        return new Row(
                List.of(
                        new Cell.Text(goal.goal().statement() + (lob.isEmpty() ? "" : " (" + lob + ")")),
                        new Cell.Text(goal.figure()
                                .map(FigureDefinition::id)
                                .map(draft::name)
                                .orElse(goal.goal().figure())),
                        actual(goal),
                        target(goal),
                        goal.goal().dueOn().<Cell>map(Cell.Day::new).orElseGet(Cell.Empty::new),
                        new Cell.Text(goal.goal().owner()),
                        standing(goal.standing())),
                Row.Kind.PLAIN);
    }

    Cell actual(GoalProgress goal) {
        return goal.actual()
                .<Cell>map(actual -> new Cell.Value(actual, unit(goal)))
                .orElseGet(() -> new Cell.Text(draft.say("goals.not_measured")));
    }

    Cell target(GoalProgress goal) {
        return goal.goal()
                .target()
                .<Cell>map(target -> goal.figure().isPresent()
                        ? new Cell.Quantity(target, unit(goal))
                        : new Cell.Text(draft.formats().quantity(target, Unit.COUNT)))
                .orElseGet(Cell.Empty::new);
    }

    Cell standing(Standing standing) {
        return new Cell.State(
                draft.say(key(standing)),
                switch (standing) {
                    case REACHED, ON_TRACK -> Tone.GOOD;
                    case OFF_TRACK -> Tone.BAD;
                    case UNKNOWN -> Tone.NEUTRAL;
                });
    }

    private static String key(Standing standing) {
        return switch (standing) {
            case REACHED -> "standing.reached";
            case ON_TRACK -> "standing.on_track";
            case OFF_TRACK -> "standing.off_track";
            case UNKNOWN -> "standing.unknown";
        };
    }

    private List<String> figures(List<GoalProgress> goals) {
        return goals.stream()
                .flatMap(goal -> goal.figure().stream())
                .map(FigureDefinition::id)
                .distinct()
                .filter(id -> draft.figure(id).map(Figure::value).isPresent())
                .toList();
    }
}
