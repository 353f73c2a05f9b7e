package com.reviewpack.pages;

import com.reviewpack.figures.AgentEffectiveness;
import com.reviewpack.figures.AgentEffectiveness.Agent;
import com.reviewpack.figures.AgentEffectiveness.Position;
import com.reviewpack.figures.AgentEffectiveness.TeamMeasure;
import com.reviewpack.figures.AgentMeasure;
import com.reviewpack.figures.Figure;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every agent beside team and goal, what the mix of conversations explains, and how it was compared. */
final class EffectivenessTables {

    private static final int MOST_ROWS = 20;

    private final Draft draft;
    private final Optional<AgentEffectiveness> study;

    EffectivenessTables(Draft draft) {
        this.draft = draft;
        this.study = draft.report().studies().agents();
    }

    /** Volume, times, quality and outcome of each agent, the team, and the goal where there is one. */
    List<Page> everyone() {
        return study.filter(all -> !all.agents().isEmpty())
                .map(all -> {
                    List<Block> blocks = new ArrayList<>();
                    blocks.add(results(all));
                    if (all.conversationsPerHour().known().isPresent()) {
                        blocks.add(time(all));
                    }
                    Agent busiest = all.agents().getFirst();
                    String title = draft.say(
                            "agents.title",
                            "n",
                            all.agents().size(),
                            "agent",
                            busiest.agent(),
                            "value",
                            draft.formats().count(busiest.connected()));
                    return List.of(draft.page(
                            "agent_results",
                            title,
                            blocks,
                            List.of(
                                    "agents.agents",
                                    "conversations.connected",
                                    "conversations.handle_seconds.mean",
                                    "agents.response_seconds.mean",
                                    "conversations.csat",
                                    "agents.occupancy",
                                    "agents.concurrency",
                                    "agents.conversations_per_hour")));
                })
                .orElseGet(List::of);
    }

    private Block results(AgentEffectiveness all) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(draft.say("column.agent"), false, 14));
        columns.add(new Column(draft.say("effectiveness.column.connected"), true, 12));
        all.measures()
                .forEach(
                        team -> columns.add(new Column(draft.name(team.measure().figure()), true, 12)));
        List<Row> rows = new ArrayList<>();
        all.agents().stream().limit(MOST_ROWS).forEach(agent -> rows.add(result(all, agent)));
        rows.add(new Row(
                cells(
                        draft.say("agents.team"),
                        new Cell.Quantity(connected(all), Unit.COUNT),
                        all,
                        team -> new Cell.Value(team.team(), team.measure().unit())),
                Row.Kind.TOTAL));
        boolean goals = all.measures().stream().anyMatch(team -> goal(team).isPresent());
        if (goals) {
            rows.add(new Row(
                    cells(
                            draft.say("column.target"),
                            new Cell.Empty(),
                            all,
                            team -> goal(team)
                                    .<Cell>map(value -> new Cell.Quantity(
                                            value, team.measure().unit()))
                                    .orElseGet(Cell.Empty::new)),
                    Row.Kind.PLAIN));
        }
        return new Block.Table("agent results", "", columns, rows, more(all) + draft.say("effectiveness.results_note"));
    }

    private Row result(AgentEffectiveness all, Agent agent) {
        return new Row(
                cells(
                        agent.agent(),
                        new Cell.Quantity(BigDecimal.valueOf(agent.connected()), Unit.COUNT),
                        all,
                        team -> new Cell.Value(
                                agent.position(team.measure()).observed(),
                                team.measure().unit())),
                Row.Kind.PLAIN);
    }

    private static List<Cell> cells(
            String name, Cell connected, AgentEffectiveness all, Function<TeamMeasure, Cell> value) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(name));
        cells.add(connected);
        all.measures().forEach(team -> cells.add(value.apply(team)));
        return cells;
    }

    private static BigDecimal connected(AgentEffectiveness all) {
        return BigDecimal.valueOf(
                all.agents().stream().mapToLong(Agent::connected).sum());
    }

    private Optional<BigDecimal> goal(TeamMeasure team) {
        return draft.figure(team.measure().figure()).flatMap(figure -> Optional.ofNullable(figure.target()));
    }

    private String more(AgentEffectiveness all) {
        int left = all.agents().size() - MOST_ROWS;
        return left > 0 ? draft.say("and_more", "n", draft.formats().count(left)) + ". " : "";
    }

    private Block time(AgentEffectiveness all) {
        List<Row> rows = new ArrayList<>();
        all.agents().stream()
                .limit(MOST_ROWS)
                .forEach(agent -> rows.add(new Row(
                        List.of(
                                new Cell.Text(agent.agent()),
                                new Cell.Value(agent.conversationsPerHour(), Unit.FACTOR),
                                new Cell.Value(agent.occupancy(), Unit.RATIO),
                                new Cell.Value(agent.concurrency(), Unit.FACTOR)),
                        Row.Kind.PLAIN)));
        rows.add(new Row(
                List.of(
                        new Cell.Text(draft.say("agents.team")),
                        figure("agents.conversations_per_hour"),
                        figure("agents.occupancy"),
                        figure("agents.concurrency")),
                Row.Kind.TOTAL));
        return new Block.Table(
                "agent time",
                draft.say("effectiveness.time"),
                List.of(
                        new Column(draft.say("column.agent"), false, 25),
                        new Column(draft.name("agents.conversations_per_hour"), true, 25),
                        new Column(draft.name("agents.occupancy"), true, 25),
                        new Column(draft.name("agents.concurrency"), true, 25)),
                rows,
                more(all));
    }

    private Cell figure(String id) {
        return draft.figure(id).map(draft::value).orElseGet(Cell.Empty::new);
    }

    /** What the team reaches on the same mix, beside each agent's own value; left out where the mix explains nothing. */
    List<Page> mix() {
        return study
                .filter(all -> all.compared() > 1)
                .flatMap(all -> all.measures().stream()
                        .filter(team -> team.measure().direction() != com.reviewpack.figures.Direction.NEUTRAL)
                        .max(Comparator.comparing((TeamMeasure team) -> relative(all, team)))
                        .filter(team -> relative(all, team).signum() > 0)
                        .map(team -> mix(all, team)))
                .stream()
                .toList();
    }

    private Page mix(AgentEffectiveness all, TeamMeasure team) {
        AgentMeasure measure = team.measure();
        List<Row> rows = all.agents().stream()
                .filter(agent -> agent.position(measure).expected().isPresent())
                .limit(MOST_ROWS)
                .map(agent -> row(agent, agent.position(measure), measure))
                .toList();
        BigDecimal largest = shift(all, team);
        Figure like = draft.figure(measure.figure()).orElseThrow();
        Cell.Change change = new Cell.Change(
                largest,
                measure.unit().kind() == Unit.Kind.RATIO ? Cell.Change.Kind.POINTS : Cell.Change.Kind.ABSOLUTE,
                like.unit(),
                Tone.NEUTRAL);
        String title = draft.say(
                "effectiveness.mix_title",
                "size",
                draft.formats().size(change),
                "measure",
                draft.name(measure.figure()));
        Block table = new Block.Table(
                "agent mix",
                "",
                List.of(
                        new Column(draft.say("column.agent"), false, 20),
                        new Column(draft.say("effectiveness.column.n"), true, 14),
                        new Column(draft.say("column.actual"), true, 18),
                        new Column(draft.say("effectiveness.column.expected"), true, 22),
                        new Column(draft.say("effectiveness.column.adjusted"), true, 18)),
                rows,
                draft.say("effectiveness.mix_note"));
        return draft.page("agent_mix", title, List.of(table), List.of(measure.figure()));
    }

    private static Row row(Agent agent, Position position, AgentMeasure measure) {
        return new Row(
                List.of(
                        new Cell.Text(agent.agent()),
                        new Cell.Quantity(BigDecimal.valueOf(position.observed().n()), Unit.COUNT),
                        new Cell.Value(position.observed(), measure.unit()),
                        new Cell.Quantity(position.expected().orElseThrow(), measure.unit()),
                        new Cell.Quantity(position.adjusted().orElseThrow(), measure.unit())),
                Row.Kind.PLAIN);
    }

    /** How far the expected value of a compared agent is from the team's, at most. */
    private static BigDecimal shift(AgentEffectiveness all, TeamMeasure team) {
        BigDecimal centre = team.team().known().orElse(BigDecimal.ZERO);
        return all.agents().stream()
                .map(agent -> agent.position(team.measure()))
                .filter(position -> position.observed().n() >= Measurement.SMALL_BELOW)
                .flatMap(position -> position.expected().stream())
                .map(expected -> expected.subtract(centre).abs())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal relative(AgentEffectiveness all, TeamMeasure team) {
        BigDecimal centre = team.team().known().orElse(BigDecimal.ZERO);
        return centre.signum() == 0 ? BigDecimal.ZERO : shift(all, team).divide(centre.abs(), Measurement.PRECISION);
    }

    /** How agents were compared, for whoever wants to check it. */
    List<Page> method() {
        if (study.isEmpty()) {
            return List.of();
        }
        List<String> points = List.of(
                draft.say("effectiveness.method.limits"),
                draft.say("effectiveness.method.mix"),
                draft.say("effectiveness.method.chance"),
                draft.say("effectiveness.method.crowd"),
                draft.say("effectiveness.method.small", "least", Measurement.SMALL_BELOW),
                draft.say("effectiveness.method.response"),
                draft.say("effectiveness.method.handle"),
                draft.say("effectiveness.method.names"));
        return List.of(draft.page(
                "agent_method",
                draft.say("effectiveness.method_title"),
                List.of(new Block.Bullets("", points)),
                List.of()));
    }
}
