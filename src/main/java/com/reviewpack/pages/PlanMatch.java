package com.reviewpack.pages;

import com.reviewpack.figures.GoalProgress;
import com.reviewpack.figures.GoalProgress.Standing;
import com.reviewpack.portfolio.Goal;
import com.reviewpack.portfolio.Initiative;
import com.reviewpack.portfolio.RoadmapItem;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Goals lined up with the work and the features that serve them. */
final class PlanMatch {

    /** Words of a status that say that something has come. */
    private static final Set<String> COME = Set.of("released", "done", "delivered");

    /** Words of a status that say that something will not come. */
    private static final Set<String> DROPPED = Set.of("cancelled", "canceled", "withdrawn", "dropped");

    private final Draft draft;
    private final InitiativePages work;

    PlanMatch(Draft draft) {
        this.draft = draft;
        this.work = new InitiativePages(draft);
    }

    static boolean come(String status) {
        return COME.contains(status.strip().toLowerCase(Locale.ROOT));
    }

    /** It has come, or will not. */
    static boolean over(String status) {
        return come(status) || DROPPED.contains(status.strip().toLowerCase(Locale.ROOT));
    }

    List<GoalProgress> goals() {
        return draft.report().goals();
    }

    /** Open work, those due first in front. */
    List<Initiative> open() {
        return work.open();
    }

    List<Initiative> openFor(Goal goal) {
        return open().stream()
                .filter(initiative -> initiative.goalId().equals(goal.id()))
                .toList();
    }

    /** Goals neither reached nor on track, with nothing under way. */
    List<GoalProgress> withoutWork() {
        return goals().stream()
                .filter(goal -> goal.standing() != Standing.REACHED
                        && goal.standing() != Standing.ON_TRACK
                        && openFor(goal.goal()).isEmpty())
                .toList();
    }

    /** Goals off track although there is work under way. */
    List<GoalProgress> workedOnInVain() {
        return goals().stream()
                .filter(goal -> goal.standing() == Standing.OFF_TRACK
                        && !openFor(goal.goal()).isEmpty())
                .toList();
    }

    /** Open work that serves no goal of the package's scope. */
    List<Initiative> withoutGoal() {
        return open().stream()
                .filter(initiative ->
                        goals().stream().noneMatch(goal -> goal.goal().id().equals(initiative.goalId())))
                .toList();
    }

    List<Initiative> late() {
        return open().stream()
                .filter(initiative ->
                        InitiativePages.late(initiative, draft.scope().asOf()))
                .toList();
    }

    /** Features that may come, for all accounts or this one, in the roadmap's order; those over are left out. */
    List<RoadmapItem> features() {
        return draft.scope().portfolio().roadmap().stream()
                .filter(item ->
                        item.account().map(draft.scope().account().id()::equals).orElse(true))
                .filter(item -> !over(item.status()))
                .toList();
    }

    List<RoadmapItem> featuresFor(Goal goal) {
        return features().stream()
                .filter(item -> item.goalId().equals(goal.id()))
                .toList();
    }

    /** The statement of the goal with that id; empty where it is none of the scope's. */
    String statement(String goalId) {
        return goals().stream()
                .map(GoalProgress::goal)
                .filter(goal -> goal.id().equals(goalId))
                .map(Goal::statement)
                .findFirst()
                .orElse("");
    }
}
