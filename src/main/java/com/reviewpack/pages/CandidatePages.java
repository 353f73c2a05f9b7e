package com.reviewpack.pages;

import com.reviewpack.figures.GoalProgress;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Lists;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.portfolio.RoadmapItem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Features that may be scheduled for later releases, none of them promised, and what the account would like to see. */
final class CandidatePages {

    private static final int MOST_ROWS = 10;
    private static final int MOST_GOALS = 6;
    private static final int MOST_QUESTIONS = 3;

    /** After every quarter that is named. */
    private static final Quarter SOME_DAY = new Quarter(9999, 4);

    private final Draft draft;
    private final PlanMatch plan;

    CandidatePages(Draft draft) {
        this.draft = draft;
        this.plan = new PlanMatch(draft);
    }

    /** From the quarter that runs on, those of a quarter that cannot be read last. */
    private List<RoadmapItem> features() {
        Quarter now = Quarter.of(draft.scope().asOf());
        return plan.features().stream()
                .filter(item -> Quarter.parse(item.quarter())
                        .map(quarter -> quarter.compareTo(now) >= 0)
                        .orElse(true))
                .sorted(Comparator.comparing(
                        item -> Quarter.parse(item.quarter()).orElse(SOME_DAY)))
                .toList();
    }

    private String when(RoadmapItem item) {
        return Quarter.parse(item.quarter())
                .map(quarter -> quarter.text(draft))
                .orElseGet(() -> item.quarter().isBlank() ? draft.say("releases.undated") : item.quarter());
    }

    /** By quarter and status, with the goals that each serves. */
    List<Page> candidates() {
        List<RoadmapItem> features = features();
        if (features.isEmpty()) {
            return List.of(page(
                    "candidates",
                    draft.say("candidates.none"),
                    List.of(new Block.Callout(
                            draft.say("releases.none_heading"), draft.say("candidates.none_text"), Tone.NEUTRAL))));
        }
        List<Column> columns = List.of(
                new Column(draft.say("column.feature"), false, 45),
                new Column(draft.say("column.state"), false, 18),
                new Column(draft.say("column.serves"), false, 37));
        List<Row> rows = new ArrayList<>();
        String group = "";
        for (RoadmapItem item : features.subList(0, Math.min(MOST_ROWS, features.size()))) {
            if (!when(item).equals(group)) {
                group = when(item);
                rows.add(ScorecardPages.groupRow(group, columns.size()));
            }
            String serves = plan.statement(item.goalId());
            rows.add(new Row(
                    List.of(
                            new Cell.Text(item.title()),
                            new Cell.Text(draft.planStatus(item.status())),
                            new Cell.Text(serves.isEmpty() ? draft.say("none") : serves)),
                    Row.Kind.PLAIN));
        }
        int left = features.size() - MOST_ROWS;
        return List.of(page(
                "candidates",
                title(features),
                List.of(
                        new Block.Table(
                                "candidates",
                                "",
                                columns,
                                rows,
                                left > 0
                                        ? draft.say(
                                                "and_more", "n", draft.formats().count(left))
                                        : ""),
                        new Block.Callout(
                                draft.say("candidates.promise_heading"),
                                draft.say("candidates.promise", "n", features.size()),
                                Tone.NEUTRAL))));
    }

    private String title(List<RoadmapItem> features) {
        long serving = features.stream()
                .filter(item -> !plan.statement(item.goalId()).isEmpty())
                .count();
        List<String> quarters = features.stream()
                .filter(item -> Quarter.parse(item.quarter()).isPresent())
                .map(this::when)
                .toList();
        String first = quarters.isEmpty() ? "" : quarters.getFirst();
        String last = quarters.isEmpty() ? "" : quarters.getLast();
        return draft.say(
                "candidates.title",
                "n",
                features.size(),
                "first",
                first,
                "last",
                last,
                "several",
                quarters.isEmpty()
                        ? "unknown"
                        : quarters.size() < features.size() ? "open" : first.equals(last) ? "no" : "yes",
                "serving",
                serving);
    }

    /** Which goals have a feature in sight, and what to tell the people who plan. */
    List<Page> wishes() {
        List<GoalProgress> goals = plan.goals();
        if (features().isEmpty()) {
            return List.of();
        }
        List<GoalProgress> without =
                goals.stream().filter(goal -> inSight(goal).isEmpty()).toList();
        int known = features().size();
        List<String> questions =
                new ArrayList<>(List.of(draft.say("wishes.first", "n", known), draft.say("wishes.last", "n", known)));
        without.stream()
                .limit(MOST_QUESTIONS)
                .forEach(goal -> questions.add(
                        draft.say("wishes.missing", "goal", goal.goal().statement())));
        if (without.size() > MOST_QUESTIONS) {
            questions.add(draft.say("and_more", "n", draft.formats().count(without.size() - MOST_QUESTIONS)));
        }
        String title = goals.isEmpty()
                ? draft.say("wishes.title_no_goals")
                : draft.say("wishes.title", "n", goals.size(), "covered", goals.size() - without.size());
        List<Block> blocks = new ArrayList<>();
        Block.Bullets ask = new Block.Bullets(draft.say("wishes.heading"), questions);
        blocks.add(goals.isEmpty() ? ask : new Block.Beside(List.of(table(goals)), List.of(ask), 0.58));
        return List.of(page("wishes", title, blocks));
    }

    private List<RoadmapItem> inSight(GoalProgress goal) {
        return features().stream()
                .filter(item -> item.goalId().equals(goal.goal().id()))
                .toList();
    }

    private Block.Table table(List<GoalProgress> goals) {
        int left = goals.size() - MOST_GOALS;
        return new Block.Table(
                "wishes",
                "",
                List.of(
                        new Column(draft.say("column.goal"), false, 42),
                        new Column(draft.say("column.features"), false, 40),
                        new Column(draft.say("column.quarter"), false, 18)),
                goals.stream().limit(MOST_GOALS).map(this::goalRow).toList(),
                left > 0 ? draft.say("and_more", "n", draft.formats().count(left)) : "");
    }

    private Row goalRow(GoalProgress goal) {
        List<RoadmapItem> items = inSight(goal);
        Optional<RoadmapItem> first = items.stream().findFirst();
        return new Row(
                List.of(
                        new Cell.Text(goal.goal().statement()),
                        new Cell.Text(
                                first.isEmpty()
                                        ? draft.say("none")
                                        : Lists.shortened(
                                                items.stream()
                                                        .map(RoadmapItem::title)
                                                        .toList(),
                                                2,
                                                draft.words())),
                        new Cell.Text(first.map(this::when).orElse(""))),
                Row.Kind.PLAIN);
    }

    private Page page(String key, String title, List<Block> blocks) {
        return draft.page(key, title, blocks, List.of());
    }
}
