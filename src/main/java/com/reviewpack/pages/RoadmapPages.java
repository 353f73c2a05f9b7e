package com.reviewpack.pages;

import com.reviewpack.figures.FigureDefinition;
import com.reviewpack.figures.GoalProgress;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Actions.Action;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Lists;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.portfolio.Initiative;
import com.reviewpack.portfolio.RoadmapItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A strategic roadmap: whether the work matches the goals, what comes when, and where the two part. */
final class RoadmapPages {

    private static final int MOST_GOALS = 7;
    private static final int MOST_STEPS = 11;
    private static final int MOST_GAPS = 5;
    private static final int DAYS_TO_ACT = 28;

    private final Draft draft;
    private final PlanMatch plan;

    RoadmapPages(Draft draft) {
        this.draft = draft;
        this.plan = new PlanMatch(draft);
    }

    /** Each goal with the work and the features behind it. */
    List<Page> match() {
        List<GoalProgress> goals = plan.goals();
        if (goals.isEmpty()) {
            return List.of(page(
                    "match",
                    draft.say("match.none"),
                    List.of(new Block.Callout(
                            draft.say("goals.none_heading"), draft.say("goals.none_text"), Tone.NEUTRAL))));
        }
        List<GoalProgress> without = plan.withoutWork();
        String title = draft.say(
                "match.title",
                "n",
                goals.size(),
                "covered",
                goals.size() - without.size(),
                "gaps",
                without.size(),
                "first",
                without.stream()
                        .findFirst()
                        .map(goal -> goal.goal().statement())
                        .orElse(""),
                "vain",
                plan.workedOnInVain().size(),
                "late",
                plan.late().size());
        List<Block> blocks = new ArrayList<>();
        blocks.add(table(goals));
        List<Action> decisions = decisions();
        if (!decisions.isEmpty()) {
            blocks.add(new Block.Callout(
                    draft.say("match.decide", "n", decisions.size()),
                    Sentences.ended(decisions.getFirst().what()),
                    Tone.NEUTRAL));
        }
        return List.of(page("match", title, blocks));
    }

    private Block.Table table(List<GoalProgress> goals) {
        int left = goals.size() - MOST_GOALS;
        return new Block.Table(
                "match",
                "",
                List.of(
                        new Column(draft.say("column.goal"), false, 24),
                        new Column(draft.say("column.actual"), true, 9),
                        new Column(draft.say("column.target"), true, 9),
                        new Column(draft.say("column.standing"), false, 12),
                        new Column(draft.say("column.open_work"), false, 26),
                        new Column(draft.say("column.features"), false, 20)),
                goals.stream().limit(MOST_GOALS).map(this::matchRow).toList(),
                left > 0 ? draft.say("and_more", "n", draft.formats().count(left)) : "");
    }

    private Row matchRow(GoalProgress goal) {
        List<String> work =
                plan.openFor(goal.goal()).stream().map(Initiative::title).toList();
        List<String> features =
                plan.featuresFor(goal.goal()).stream().map(RoadmapItem::title).toList();
        GoalPages pages = new GoalPages(draft);
        Cell nothing = plan.withoutWork().contains(goal)
                ? new Cell.State(draft.say("match.nothing"), Tone.BAD)
                : new Cell.Text(draft.say("none"));
        return new Row(
                List.of(
                        new Cell.Text(goal.goal().statement()),
                        pages.actual(goal),
                        pages.target(goal),
                        pages.standing(goal.standing()),
                        work.isEmpty() ? nothing : new Cell.Text(Lists.shortened(work, 2, draft.words())),
                        new Cell.Text(
                                features.isEmpty() ? draft.say("none") : Lists.shortened(features, 2, draft.words()))),
                Row.Kind.PLAIN);
    }

    /** A step of the roadmap: work that ends, or a feature that may come. */
    private record Step(String what, String kind, String serves, String status) {}

    /** What ends and what may come, quarter by quarter; work past its day stands in the quarter that runs. */
    List<Page> quarters() {
        TreeMap<Quarter, List<Step>> steps = steps();
        if (steps.isEmpty()) {
            return List.of();
        }
        int all = steps.values().stream().mapToInt(List::size).sum();
        Map.Entry<Quarter, List<Step>> first = steps.firstEntry();
        String title = draft.say(
                "quarters.title",
                "n",
                all,
                "last",
                steps.lastKey().text(draft),
                "next",
                first.getValue().getFirst().what(),
                "quarter",
                first.getKey().text(draft));
        List<Column> columns = List.of(
                new Column(draft.say("column.what"), false, 40),
                new Column(draft.say("column.kind"), false, 14),
                new Column(draft.say("column.serves"), false, 30),
                new Column(draft.say("column.state"), false, 16));
        List<Row> rows = new ArrayList<>();
        int told = 0;
        for (Map.Entry<Quarter, List<Step>> quarter : steps.entrySet()) {
            if (told < MOST_STEPS) {
                rows.add(ScorecardPages.groupRow(quarter.getKey().text(draft), columns.size()));
            }
            for (Step step : quarter.getValue()) {
                if (told++ < MOST_STEPS) {
                    rows.add(row(step));
                }
            }
        }
        return List.of(page(
                "quarters",
                title,
                List.of(new Block.Table(
                        "quarters",
                        "",
                        columns,
                        rows,
                        (all > MOST_STEPS
                                        ? draft.say(
                                                        "and_more",
                                                        "n",
                                                        draft.formats().count(all - MOST_STEPS))
                                                + ". "
                                        : "")
                                + draft.say("quarters.note")))));
    }

    private Row row(Step step) {
        return new Row(
                List.of(
                        new Cell.Text(step.what()),
                        new Cell.Text(step.kind()),
                        new Cell.Text(step.serves().isEmpty() ? draft.say("none") : step.serves()),
                        new Cell.Text(draft.planStatus(step.status()))),
                Row.Kind.PLAIN);
    }

    private TreeMap<Quarter, List<Step>> steps() {
        Quarter now = Quarter.of(draft.scope().asOf());
        TreeMap<Quarter, List<Step>> steps = new TreeMap<>();
        for (Initiative initiative : plan.open()) {
            initiative.dueOn().ifPresent(due -> {
                Quarter quarter = Quarter.of(due);
                steps.computeIfAbsent(quarter.compareTo(now) < 0 ? now : quarter, key -> new ArrayList<>())
                        .add(new Step(
                                initiative.title(),
                                draft.say("quarters.work"),
                                plan.statement(initiative.goalId()),
                                draft.say(
                                        InitiativePages.late(
                                                        initiative,
                                                        draft.scope().asOf())
                                                ? "quarters.late"
                                                : "quarters.until",
                                        "day",
                                        draft.day(due))));
            });
        }
        for (RoadmapItem item : plan.features()) {
            Quarter.parse(item.quarter())
                    .filter(quarter -> quarter.compareTo(now) >= 0)
                    .ifPresent(quarter -> steps.computeIfAbsent(quarter, key -> new ArrayList<>())
                            .add(new Step(
                                    item.title(),
                                    draft.say("quarters.feature"),
                                    plan.statement(item.goalId()),
                                    item.status())));
        }
        return steps;
    }

    /** What is to decide, where that is more than the first page tells already. */
    List<Page> gaps() {
        List<Action> decisions = decisions();
        if (decisions.size() < 2) {
            return List.of();
        }
        int left = decisions.size() - MOST_GAPS;
        return List.of(page(
                "gaps",
                draft.say(
                        "gaps.title",
                        "n",
                        decisions.size(),
                        "first",
                        decisions.getFirst().what()),
                List.of(new Block.Actions(
                        "",
                        decisions.stream().limit(MOST_GAPS).toList(),
                        left > 0 ? draft.say("and_more", "n", draft.formats().count(left)) : ""))));
    }

    /** Of goals off track, goals without work, work past its day and work without a goal, in that order. */
    private List<Action> decisions() {
        List<Action> decisions = new ArrayList<>();
        plan.workedOnInVain().forEach(goal -> decisions.add(decide("gaps.review", goal)));
        plan.withoutWork().forEach(goal -> decisions.add(decide("gaps.start", goal)));
        plan.late()
                .forEach(initiative -> decisions.add(action(
                        draft.say(
                                "gaps.recover",
                                "title",
                                initiative.title(),
                                "day",
                                draft.day(initiative.dueOn().orElseThrow())),
                        initiative,
                        Tone.BAD)));
        plan.withoutGoal()
                .forEach(initiative -> decisions.add(
                        action(draft.say("gaps.link", "title", initiative.title()), initiative, Tone.NEUTRAL)));
        return decisions;
    }

    private Action decide(String message, GoalProgress goal) {
        String effect = goal.figure()
                .flatMap(figure -> goal.goal()
                        .target()
                        .map(target -> draft.say(
                                "effect.back_to",
                                "name",
                                draft.name(figure.id()),
                                "value",
                                draft.formats()
                                        .quantity(
                                                target,
                                                figure.unitFor(draft.scope().account())))))
                .orElse("");
        return new Action(
                draft.say(message, "goal", goal.goal().statement()),
                goal.goal().owner(),
                Optional.of(by()),
                effect,
                draft.say("action.proposed"),
                Tone.NEUTRAL);
    }

    private Action action(String what, Initiative initiative, Tone tone) {
        return new Action(
                what,
                initiative.owner(),
                Optional.of(by()),
                initiative.expectedEffect(),
                draft.planStatus(initiative.status()),
                tone);
    }

    private LocalDate by() {
        return draft.item().dueOn().plusDays(DAYS_TO_ACT);
    }

    private Page page(String key, String title, List<Block> blocks) {
        return draft.page(
                key,
                title,
                blocks,
                plan.goals().stream()
                        .flatMap(goal -> goal.figure().stream())
                        .map(FigureDefinition::id)
                        .distinct()
                        .toList());
    }
}
