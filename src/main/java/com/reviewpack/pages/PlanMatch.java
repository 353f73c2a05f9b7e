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

    /** Words of a status that say that something is over, one way or the other. */
    private static final Set<String> OVER =
            Set.of("released", "done", "delivered", "cancelled", "canceled", "withdrawn", "dropped");

    private final Draft draft;
    private final InitiativePages work;

    PlanMatch(Draft draft) {
        this.draft = draft;
        this.work = new InitiativePages(draft);
    }

    static boolean over(String status) {
        return OVER.contains(status.strip().toLowerCase(Locale.ROOT));
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

    /** Goals not reached, with nothing under way. */
    List<GoalProgress> withoutWork() {
        return goals().stream()
                .filter(goal -> goal.standing() != Standing.REACHED
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
