package com.reviewpack.pages;

import com.reviewpack.figures.AgentEffectiveness;
import com.reviewpack.figures.AgentEffectiveness.Position;
import com.reviewpack.figures.AgentEffectiveness.Standing;
import com.reviewpack.figures.AgentEffectiveness.Standout;
import com.reviewpack.figures.AgentEffectiveness.TeamMeasure;
import com.reviewpack.figures.AgentMeasure;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Formats;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who needs coaching on what, and who shows how it is done. */
final class EffectivenessPages {

    private static final int MOST_COACHED = 5;
    private static final int MOST_EXAMPLES = 4;
    private static final int MOST_LISTED = 12;
    private static final int DAYS_TO_COACH = 14;

    private final Draft draft;
    private final Optional<AgentEffectiveness> study;

    EffectivenessPages(Draft draft) {
        this.draft = draft;
        this.study = draft.report().studies().agents();
    }

    /** The answer: the list of whom to coach, beside the funnel plot that proves the first of them. */
    List<Page> coaching() {
        if (study.isEmpty() || study.get().compared() < 2) {
            return List.of(page("coaching", title(), notComparable()));
        }
        List<Block> blocks = new ArrayList<>();
        leading()
                .flatMap(measure -> new FunnelPlots(draft, study.get()).of(measure))
                .map(Block.ChartBlock::new)
                .ifPresent(blocks::add);
        List<Block.Actions.Action> actions = study.get().coaching().stream()
                .limit(MOST_COACHED)
                .map(this::action)
                .toList();
        if (!actions.isEmpty()) {
            blocks.add(new Block.Actions(draft.say("effectiveness.to_coach"), actions));
        }
        List<String> examples = study.get().examples().stream()
                .limit(MOST_EXAMPLES)
                .map(this::example)
                .toList();
        if (!examples.isEmpty()) {
            blocks.add(new Block.Bullets(draft.say("effectiveness.to_learn"), examples));
        }
        new DataNotes(draft).callout().ifPresent(blocks::add);
        return List.of(page("coaching", title(), blocks));
    }

    private List<Block> notComparable() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Callout(
                draft.say("effectiveness.not_heading"),
                draft.say("effectiveness.not_text", "least", Measurement.SMALL_BELOW),
                Tone.NEUTRAL));
        new DataNotes(draft).callout().ifPresent(blocks::add);
        return blocks;
    }

    private String title() {
        if (study.isEmpty()) {
            return draft.say("effectiveness.missing");
        }
        AgentEffectiveness all = study.get();
        int agents = all.agents().size();
        if (agents == 0) {
            return draft.say("effectiveness.nobody");
        }
        if (agents == 1) {
            return draft.say(
                    "effectiveness.alone",
                    "agent",
                    all.agents().getFirst().agent(),
                    "value",
                    draft.formats().count(all.agents().getFirst().connected()));
        }
        if (all.compared() < 2) {
            return draft.say(
                    "effectiveness.few", "n", all.compared(), "agents", agents, "least", Measurement.SMALL_BELOW);
        }
        return compared(all);
    }

    private String compared(AgentEffectiveness all) {
        if (all.coaching().isEmpty() && all.examples().isEmpty()) {
            return draft.say("effectiveness.none", "n", all.compared());
        }
        if (all.coaching().isEmpty()) {
            return draft.say(
                    "effectiveness.only_good",
                    "n",
                    all.compared(),
                    "example",
                    shown(all.examples().getFirst()));
        }
        Standout first = all.coaching().getFirst();
        String coach = draft.say("effectiveness.title", "agent", first.agent(), "shortfall", shortfall(first));
        return all.examples().stream()
                .filter(example -> example.measure() == first.measure())
                .findFirst()
                .or(() -> all.examples().stream().findFirst())
                .map(example -> example.measure() == first.measure()
                        ? draft.say(
                                "effectiveness.title_same",
                                "coach",
                                coach,
                                "agent",
                                example.agent(),
                                "value",
                                values(example).first())
                        : draft.say("effectiveness.title_both", "coach", coach, "agent", example.agent()))
                .orElse(coach);
    }

    /** {@code Customer satisfaction: 71.0% where 83.0% is expected}. */
    private String shortfall(Standout one) {
        Formats.Compared values = values(one);
        return draft.say(
                "effectiveness.shortfall",
                "measure",
                draft.name(one.measure().figure()),
                "value",
                values.first(),
                "expected",
                values.second());
    }

    /** {@code a-7, Customer satisfaction: 91.0% where 84.0% is expected}. */
    private String shown(Standout one) {
        return draft.say("effectiveness.shown", "agent", one.agent(), "shortfall", shortfall(one));
    }

    private Formats.Compared values(Standout one) {
        Position position = one.position();
        return draft.formats()
                .apart(
                        position.observed().known().orElse(BigDecimal.ZERO),
                        position.expected().orElse(BigDecimal.ZERO),
                        one.measure().unit());
    }

    private String example(Standout one) {
        return draft.say(
                "effectiveness.example",
                "shown",
                shown(one),
                "n",
                draft.formats().count(one.position().observed().n()),
                "standing",
                standing(one.position().standing()));
    }

    private Block.Actions.Action action(Standout one) {
        return new Block.Actions.Action(
                draft.say(
                        "effectiveness.action",
                        "agent",
                        one.agent(),
                        "play",
                        draft.say("effectiveness.play." + one.measure().figure())),
                draft.say("effectiveness.owner"),
                Optional.of(draft.item().dueOn().plusDays(DAYS_TO_COACH)),
                effect(one),
                standing(one.position().standing()),
                one.position().standing() == Standing.OUTSIDE_998 ? Tone.BAD : Tone.NEUTRAL);
    }

    /** What reaching the expected value would bring: more answers of a kind, or time of each conversation. */
    private String effect(Standout one) {
        Position position = one.position();
        BigDecimal gap = position.expected()
                .orElse(BigDecimal.ZERO)
                .subtract(position.observed().known().orElse(BigDecimal.ZERO))
                .abs();
        BigDecimal n = BigDecimal.valueOf(position.observed().n());
        boolean rate = one.measure().unit().kind() == Unit.Kind.RATIO;
        return draft.say(
                rate ? "effectiveness.effect_count" : "effectiveness.effect_time",
                "shortfall",
                shortfall(one),
                "n",
                draft.formats().count(position.observed().n()),
                "count",
                draft.formats()
                        .count(gap.multiply(n)
                                .setScale(0, java.math.RoundingMode.HALF_EVEN)
                                .longValue()),
                "time",
                draft.formats().quantity(gap, one.measure().unit()));
    }

    String standing(Standing standing) {
        return draft.say("effectiveness.standing." + standing.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The measure of the title's chart: that of the first to coach, of the first example, or the first there is. */
    private Optional<TeamMeasure> leading() {
        return study.flatMap(all -> Stream.concat(
                        Stream.concat(all.coaching().stream(), all.examples().stream())
                                .map(Standout::measure),
                        all.measures().stream().map(TeamMeasure::measure))
                .findFirst()
                .flatMap(all::team));
    }

    /** Everyone outside the limits, with the evidence; left out where nobody is. */
    List<Page> evidence() {
        List<Standout> all = study.stream()
                .flatMap(one -> Stream.concat(one.coaching().stream(), one.examples().stream()))
                .toList();
        if (all.isEmpty()) {
            return List.of();
        }
        AgentEffectiveness agents = study.orElseThrow();
        List<Row> rows = all.stream()
                .limit(MOST_LISTED)
                .flatMap(one -> Stream.concat(Stream.of(one.measure()), one.others().stream())
                        .map(measure -> evidence(agents, one.agent(), measure)))
                .toList();
        String title = draft.say(
                "effectiveness.evidence_title",
                "bad",
                agents.coaching().size(),
                "good",
                agents.examples().size(),
                "n",
                agents.compared());
        int left = all.size() - Math.min(MOST_LISTED, all.size());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Table(
                "coaching evidence",
                "",
                List.of(
                        new Column(draft.say("column.agent"), false, 15),
                        new Column(draft.say("effectiveness.column.measure"), false, 24),
                        new Column(draft.say("column.actual"), true, 11),
                        new Column(draft.say("effectiveness.column.expected"), true, 12),
                        new Column(draft.say("effectiveness.column.team"), true, 11),
                        new Column(draft.say("effectiveness.column.n"), true, 8),
                        new Column(draft.say("effectiveness.column.standing"), false, 19)),
                rows,
                (left > 0 ? draft.say("and_more", "n", draft.formats().count(left)) + ". " : "")
                        + draft.say("effectiveness.evidence_note")));
        otherPlots(agents).ifPresent(blocks::add);
        return List.of(page("coaching_evidence", title, blocks));
    }

    private Row evidence(AgentEffectiveness all, String agent, AgentMeasure measure) {
        Position position = all.agent(agent).orElseThrow().position(measure);
        TeamMeasure team = all.team(measure).orElseThrow();
        return new Row(
                List.of(
                        new Cell.Text(agent),
                        new Cell.Text(draft.name(measure.figure())),
                        new Cell.Value(position.observed(), measure.unit()),
                        position.expected()
                                .<Cell>map(value -> new Cell.Quantity(value, measure.unit()))
                                .orElseGet(Cell.Empty::new),
                        new Cell.Value(team.team(), measure.unit()),
                        new Cell.Quantity(BigDecimal.valueOf(position.observed().n()), Unit.COUNT),
                        new Cell.State(standing(position.standing()), Draft.tone(position.effect()))),
                Row.Kind.PLAIN);
    }

    /** Two further measures as small funnel plots, those on which somebody stands out first. */
    private Optional<Block> otherPlots(AgentEffectiveness all) {
        FunnelPlots plots = new FunnelPlots(draft, all);
        Optional<AgentMeasure> first = leading().map(TeamMeasure::measure);
        List<Block> charts = all.measures().stream()
                .filter(team -> team.measure() != AgentMeasure.HANDLE)
                .filter(team -> first.stream().noneMatch(measure -> measure == team.measure()))
                .sorted(java.util.Comparator.comparingLong((TeamMeasure team) -> -outside(all, team.measure())))
                .limit(2)
                .flatMap(team -> plots.of(team).stream())
                .<Block>map(Block.ChartBlock::new)
                .toList();
        return charts.size() < 2
                ? Optional.empty()
                : Optional.of(new Block.Beside(List.of(charts.get(0)), List.of(charts.get(1)), 0.5));
    }

    private static long outside(AgentEffectiveness all, AgentMeasure measure) {
        return all.agents().stream()
                .filter(agent -> {
                    Standing standing = agent.position(measure).standing();
                    return standing == Standing.OUTSIDE_95 || standing == Standing.OUTSIDE_998;
                })
                .count();
    }

    private Page page(String key, String title, List<Block> blocks) {
        return draft.page(
                key,
                title,
                blocks,
                List.of(
                        "agents.compared",
                        "agents.to_coach",
                        "agents.to_learn_from",
                        "conversations.csat",
                        "conversations.conversion_rate",
                        "agents.response_seconds.mean"));
    }
}
