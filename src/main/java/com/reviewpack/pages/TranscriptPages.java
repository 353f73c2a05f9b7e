package com.reviewpack.pages;

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
import com.reviewpack.transcripts.TranscriptAnalysis;
import com.reviewpack.transcripts.TranscriptAnalysis.AgentScore;
import com.reviewpack.transcripts.TranscriptAnalysis.DimensionScore;
import com.reviewpack.transcripts.TranscriptAnalysis.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How well agents hold conversations, and what to improve first. */
final class TranscriptPages {

    private static final int MOST_ACTIONS = 3;
    private static final int MOST_AGENTS = 8;
    private static final int DAYS_TO_COACH = 14;

    private final Draft draft;
    private final Optional<TranscriptAnalysis> analysis;

    TranscriptPages(Draft draft) {
        this.draft = draft;
        this.analysis = draft.report().studies().transcripts();
    }

    /** The answer: score, dimensions by what they cost, and what to do about the first three. */
    List<Page> summary() {
        List<Block> blocks = new ArrayList<>();
        dimensionsChart().map(Block.ChartBlock::new).ifPresent(blocks::add);
        List<Block.Actions.Action> actions = teamActions();
        if (!actions.isEmpty()) {
            blocks.add(new Block.Actions(draft.say("transcripts.first"), actions));
        }
        if (analysis.filter(read -> read.read() > 0).isPresent()) {
            blocks.add(new Block.Callout(
                    draft.say("transcripts.rule_heading"), draft.say("transcripts.rule_text"), Tone.NEUTRAL));
        } else {
            blocks.add(
                    new Block.Callout(draft.say("note.heading"), draft.say("transcripts.unread_text"), Tone.NEUTRAL));
        }
        new DataNotes(draft).callout().ifPresent(blocks::add);
        return List.of(draft.page("transcripts", title(), blocks, figures()));
    }

    private String title() {
        if (analysis.isEmpty()) {
            return draft.say("transcripts.missing");
        }
        TranscriptAnalysis read = analysis.get();
        if (!(read.score() instanceof Measurement.Known score)) {
            return draft.say("transcripts.nothing");
        }
        String value = draft.formats().quantity(score.value(), Unit.SCORE);
        String n = draft.formats().count(read.read());
        if (score.small()) {
            return draft.say("transcripts.small", "value", value, "n", n);
        }
        return read.byLoss().stream()
                .filter(one -> one.lost().signum() > 0)
                .findFirst()
                .map(first -> draft.say(
                        "transcripts.title", "value", value, "n", n, "first", name(first), "score", score(first)))
                .orElseGet(() -> draft.say("transcripts.title_full", "value", value, "n", n));
    }

    private String name(DimensionScore dimension) {
        return name(dimension.key());
    }

    private String name(String dimension) {
        return name(draft, dimension);
    }

    /** The name of a dimension by its key; the key in words where the scorecard has one of its own. */
    static String name(Draft draft, String dimension) {
        return draft.words().figureName("transcripts." + dimension).orElseGet(() -> dimension.replace('_', ' '));
    }

    private String score(DimensionScore dimension) {
        return draft.formats().measurement(dimension.score(), Unit.SCORE);
    }

    private Optional<Chart> dimensionsChart() {
        List<DimensionScore> known = analysis.stream()
                .flatMap(read -> read.dimensions().stream())
                .filter(one -> one.score().known().isPresent())
                .sorted(Comparator.comparing(
                                (DimensionScore one) -> one.score().known().orElse(BigDecimal.ZERO))
                        .thenComparing(DimensionScore::key))
                .toList();
        if (known.size() < 2) {
            return Optional.empty();
        }
        String title = draft.say("transcripts.chart", "period", draft.periodText());
        ChartSeries scores = Charts.series(draft.name("transcripts.score"), Role.ACTUAL, known, DimensionScore::score);
        return Optional.of(new Chart(
                "transcript dimensions",
                Chart.Kind.BARS,
                title,
                draft.say(
                        "chart.told",
                        "title",
                        title,
                        "told",
                        String.join(
                                "; ",
                                known.stream()
                                        .map(one -> name(one) + " " + score(one))
                                        .toList())),
                Unit.SCORE,
                known.stream()
                        .map(one -> name(one) + " ("
                                + draft.say(
                                        "n",
                                        "n",
                                        draft.formats().count(one.score().n())) + ")")
                        .toList(),
                List.of(scores),
                List.of()));
    }

    private List<Block.Actions.Action> teamActions() {
        return analysis.stream()
                .flatMap(read -> read.byLoss().stream())
                .filter(one -> one.lost().compareTo(BigDecimal.ONE) >= 0)
                .limit(MOST_ACTIONS)
                .map(one -> draft.proposed(
                        "transcripts.coach." + one.key(),
                        "transcripts." + one.key(),
                        Optional.empty(),
                        action(
                                coach(one.key()),
                                draft.say(
                                        "transcripts.effect",
                                        "name",
                                        name(one),
                                        "score",
                                        score(one),
                                        "points",
                                        draft.formats().decimal(one.lost())))))
                .toList();
    }

    private String coach(String dimension) {
        return draft.words()
                .find("transcripts.coach." + dimension)
                .orElseGet(() -> draft.say("transcripts.coach_other", "name", name(dimension)));
    }

    private Block.Actions.Action action(String what, String effect) {
        return new Block.Actions.Action(
                what,
                draft.say("effectiveness.owner"),
                Optional.of(draft.item().dueOn().plusDays(DAYS_TO_COACH)),
                effect,
                draft.say("action.proposed"),
                Tone.NEUTRAL);
    }

    /** Each dimension with its weight, its score, what it costs, and how it has changed. */
    List<Page> dimensions() {
        List<DimensionScore> all = analysis.map(TranscriptAnalysis::dimensions).orElse(List.of());
        if (analysis.isEmpty() || analysis.get().read() == 0) {
            return List.of();
        }
        BigDecimal lost = all.stream().map(DimensionScore::lost).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<DimensionScore> first = analysis.get().byLoss().stream().limit(2).toList();
        String title = first.size() < 2 || lost.signum() == 0
                ? draft.say("transcripts.dimensions_few", "n", all.size())
                : draft.say(
                        "transcripts.dimensions_title",
                        "one",
                        name(first.get(0)),
                        "two",
                        name(first.get(1)),
                        "points",
                        draft.formats()
                                .decimal(first.get(0).lost().add(first.get(1).lost())),
                        "all",
                        draft.formats().decimal(lost));
        return List.of(draft.page(
                "transcript_dimensions",
                title,
                List.of(new TranscriptDimensions(draft, figures()).of(all)),
                figures()));
    }

    /** Agents by dimension, and who stands out of the team with what. */
    List<Page> agents() {
        List<AgentScore> all = analysis.map(TranscriptAnalysis::agents).orElse(List.of());
        if (all.isEmpty()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(byDimension(all.subList(0, Math.min(MOST_AGENTS, all.size())), all.size()));
        List<Block.Actions.Action> actions = all.stream()
                .filter(agent -> agent.side() == Side.BELOW)
                .sorted(byScore())
                .limit(MOST_ACTIONS)
                .flatMap(agent -> agentAction(agent).stream())
                .toList();
        if (!actions.isEmpty()) {
            blocks.add(new Block.Actions(draft.say("transcripts.agents_coach"), actions));
        }
        return List.of(draft.page("transcript_agents", agentsTitle(all), blocks, List.of("transcripts.score")));
    }

    private static Comparator<AgentScore> byScore() {
        return Comparator.comparing((AgentScore agent) -> agent.score().known().orElse(BigDecimal.ZERO))
                .thenComparing(AgentScore::agent);
    }

    private String agentsTitle(List<AgentScore> all) {
        Optional<AgentScore> below =
                all.stream().filter(agent -> agent.side() == Side.BELOW).min(byScore());
        Optional<AgentScore> above =
                all.stream().filter(agent -> agent.side() == Side.ABOVE).max(byScore());
        long enough = all.stream()
                .filter(agent -> agent.score() instanceof Measurement.Known known && !known.small())
                .count();
        if (below.isPresent()) {
            AgentScore agent = below.get();
            String sentence = draft.say(
                    "transcripts.agents_below",
                    "agent",
                    agent.agent(),
                    "value",
                    draft.formats().measurement(agent.score(), Unit.SCORE),
                    "dimension",
                    weakest(agent).map(this::name).orElse("none"));
            return above.map(best -> draft.say(
                            "transcripts.agents_both",
                            "below",
                            sentence,
                            "agent",
                            best.agent(),
                            "value",
                            draft.formats().measurement(best.score(), Unit.SCORE)))
                    .orElse(sentence);
        }
        return above.map(best -> draft.say(
                        "transcripts.agents_above",
                        "agent",
                        best.agent(),
                        "value",
                        draft.formats().measurement(best.score(), Unit.SCORE)))
                .orElseGet(() -> draft.say("transcripts.agents_level", "n", all.size(), "enough", enough));
    }

    /** The dimension in which the agent loses most points of the whole score against the team. */
    private Optional<String> weakest(AgentScore agent) {
        return analysis.stream()
                .flatMap(read -> read.dimensions().stream())
                .filter(one -> one.score().known().isPresent()
                        && agent.of(one.key()).known().isPresent())
                .max(Comparator.comparing((DimensionScore one) -> gap(agent, one))
                        .thenComparing(DimensionScore::key))
                .filter(one -> gap(agent, one).signum() > 0)
                .map(DimensionScore::key);
    }

    private static BigDecimal gap(AgentScore agent, DimensionScore team) {
        return team.score()
                .known()
                .orElse(BigDecimal.ZERO)
                .subtract(agent.of(team.key()).known().orElse(BigDecimal.ZERO))
                .multiply(team.share());
    }

    private Optional<Block.Actions.Action> agentAction(AgentScore agent) {
        return weakest(agent)
                .map(key -> action(
                        draft.say("effectiveness.action", "agent", agent.agent(), "play", coach(key)),
                        draft.say(
                                "transcripts.agent_effect",
                                "name",
                                name(key),
                                "value",
                                draft.formats().measurement(agent.of(key), Unit.SCORE),
                                "team",
                                analysis.flatMap(read -> read.dimension(key))
                                        .map(this::score)
                                        .orElse(""))));
    }

    /** Dimensions downwards, the agents with most transcripts across, the team last. */
    private Block byDimension(List<AgentScore> shown, int all) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(draft.say("transcripts.column.dimension"), false, 18));
        shown.forEach(agent -> columns.add(new Column(agent.agent(), true, 10)));
        columns.add(new Column(draft.say("agents.team"), true, 10));
        List<Row> rows = new ArrayList<>();
        analysis.stream()
                .flatMap(read -> read.dimensions().stream())
                .map(DimensionScore::key)
                .forEach(key -> rows.add(across(
                        name(key), shown, agent -> agent.of(key), Unit.SCORE, "transcripts." + key, Row.Kind.PLAIN)));
        rows.add(across(
                draft.name("transcripts.score"),
                shown,
                AgentScore::score,
                Unit.SCORE,
                "transcripts.score",
                Row.Kind.TOTAL));
        rows.add(across(
                draft.name("transcripts.read"),
                shown,
                agent -> Measurement.count(agent.score().n()),
                Unit.COUNT,
                "transcripts.read",
                Row.Kind.PLAIN));
        int left = all - shown.size();
        return new Block.Table(
                "transcript agents",
                "",
                columns,
                rows,
                (left > 0 ? draft.say("and_more", "n", draft.formats().count(left)) + ". " : "")
                        + draft.say("agents.note", "least", Measurement.SMALL_BELOW));
    }

    private Row across(
            String name,
            List<AgentScore> shown,
            Function<AgentScore, Measurement> value,
            Unit unit,
            String figure,
            Row.Kind kind) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(name));
        shown.forEach(agent -> cells.add(new Cell.Value(value.apply(agent), unit)));
        cells.add(draft.figure(figure).map(draft::value).orElseGet(Cell.Empty::new));
        return new Row(cells, kind);
    }

    private List<String> figures() {
        List<String> ids = new ArrayList<>(List.of("transcripts.score", "transcripts.read"));
        analysis.ifPresent(read -> read.dimensions().forEach(one -> ids.add("transcripts." + one.key())));
        return ids;
    }
}
