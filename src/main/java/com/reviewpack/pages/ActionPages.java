package com.reviewpack.pages;

import com.reviewpack.due.DueItem;
import com.reviewpack.figures.Effect;
import com.reviewpack.figures.GoalProgress;
import com.reviewpack.findings.Finding;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.portfolio.Initiative;
import java.util.ArrayList;
import java.util.List;

/** What to do: recommendations from findings by the playbook, risks, and next steps. */
final class ActionPages {

    private static final int MOST_ACTIONS = 5;
    private static final int MOST_STEPS = 8;
    private static final int MOST_ON_SLIDES = 4;

    private final Draft draft;
    private final Sentences sentences;
    private final Proposals proposals;

    ActionPages(Draft draft) {
        this.draft = draft;
        this.sentences = new Sentences(draft);
        this.proposals = new Proposals(draft);
    }

    /** Where to act: one thing a bad finding that the playbook knows. */
    List<Page> act() {
        return recommendations("act");
    }

    List<Page> recommend() {
        return recommendations("recommendations");
    }

    private List<Page> recommendations(String key) {
        List<Proposals.Proposal> proposed = proposals.all().stream()
                .limit(draft.onSlides() ? MOST_ON_SLIDES : MOST_ACTIONS)
                .toList();
        List<Finding> findings =
                proposed.stream().map(Proposals.Proposal::finding).toList();
        String title = proposed.isEmpty()
                ? draft.say(draft.comparesNothing() ? "act.unknown" : "act.none")
                : draft.say(
                        "study.act.title",
                        "n",
                        proposed.size(),
                        "first",
                        draft.say("playbook." + proposed.getFirst().play().play()));
        List<Block> blocks = new ArrayList<>();
        if (proposed.isEmpty()) {
            blocks.add(nothing("act.none_heading", "act.none_text", Tone.NEUTRAL));
        } else {
            blocks.add(new Block.Actions(
                    "", proposed.stream().map(proposals::action).toList()));
            if (!draft.onSlides()) {
                blocks.add(new Block.Bullets(
                        draft.say("act.because"),
                        findings.stream().map(sentences::withDriver).toList()));
            }
        }
        return List.of(page(
                key,
                title,
                blocks,
                findings.stream()
                        .flatMap(finding -> finding.evidence().stream())
                        .toList()));
    }

    /** All is well, or nobody can tell. */
    private Block.Callout nothing(String heading, String text, Tone tone) {
        return draft.comparesNothing()
                ? new Block.Callout(draft.say("unknown.heading"), draft.say("unknown.text"), Tone.NEUTRAL)
                : new Block.Callout(draft.say(heading), draft.say(text), tone);
    }

    /** Findings that speak against the customer and that the playbook answers, one a play. */
    private List<Finding> bad() {
        return proposals.all().stream()
                .map(Proposals.Proposal::finding)
                .filter(finding -> finding.effect() == Effect.BAD)
                .toList();
    }

    /** At most {@code most} actions, the most important first. */
    List<Block.Actions.Action> fromFindings(int most) {
        return proposals.all().stream().limit(most).map(proposals::action).toList();
    }

    /** Goals off track and findings that speak against the customer, as risks. */
    List<Page> risks() {
        List<String> risks = new ArrayList<>();
        GoalPages goals = new GoalPages(draft);
        draft.report().goals().stream()
                .filter(goal -> goal.standing() == GoalProgress.Standing.OFF_TRACK)
                .map(goals::sentence)
                .forEach(risks::add);
        int offTrack = risks.size();
        List<Finding> bad = bad();
        bad.stream().limit(MOST_ACTIONS).map(sentences::withDriver).forEach(risks::add);
        String title = risks.isEmpty()
                ? draft.say(draft.comparesNothing() ? "risks.unknown" : "risks.none")
                : draft.say("risks.title", "n", risks.size(), "goals", offTrack, "first", risks.getFirst());
        List<Block> blocks = risks.isEmpty()
                ? List.of(nothing("risks.none_heading", "risks.none_text", Tone.GOOD))
                : List.of(new Block.Bullets("", risks));
        List<String> figures =
                bad.stream().flatMap(finding -> finding.evidence().stream()).toList();
        return List.of(page("risks", title, blocks, figures));
    }

    /** Work under way with its dates, and what the findings ask for. */
    List<Page> nextSteps() {
        return steps("next");
    }

    /** The plan going forward: commitments until the end of the next period. */
    List<Page> ahead() {
        return steps("ahead");
    }

    private List<Page> steps(String key) {
        List<Block.Actions.Action> steps = new ArrayList<>();
        List<Initiative> open = new InitiativePages(draft).open();
        open.stream()
                .limit(draft.onSlides() ? MOST_ON_SLIDES : MOST_STEPS)
                .map(this::step)
                .forEach(steps::add);
        List<Block> blocks = new ArrayList<>();
        if (!steps.isEmpty()) {
            int left = open.size() - steps.size();
            blocks.add(new Block.Actions(
                    "",
                    steps,
                    left > 0 ? draft.say("and_more", "n", draft.formats().count(left)) : ""));
        }
        List<Block.Actions.Action> asked = draft.onSlides() ? List.of() : fromFindings(2);
        if (!asked.isEmpty()) {
            blocks.add(new Block.Actions(draft.say("ahead.proposed"), asked));
        }
        List<DueItem> coming = draft.background().coming();
        if (!coming.isEmpty()) {
            blocks.add(new Block.Bullets(draft.say("ahead.coming"), deliveries(coming)));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Callout(draft.say("ahead.none_heading"), draft.say("ahead.none_text"), Tone.NEUTRAL));
        }
        String title = draft.say(
                "ahead.title",
                "open",
                open.size(),
                "proposals",
                draft.onSlides() ? "elsewhere" : "here",
                "proposed",
                asked.size(),
                "coming",
                coming.size());
        return List.of(page(key, title, blocks, List.of("conversations.requested")));
    }

    /** The next ones, and how many follow. */
    private List<String> deliveries(List<DueItem> coming) {
        List<String> deliveries = new ArrayList<>();
        for (DueItem item :
                coming.subList(0, Math.min(coming.size(), draft.onSlides() ? MOST_ON_SLIDES : MOST_ACTIONS))) {
            deliveries.add(draft.say(
                    "ahead.item",
                    "name",
                    draft.say("deliverable." + item.deliverable().key()),
                    "period",
                    draft.formats().period(item.period()),
                    "day",
                    draft.day(item.dueOn())));
        }
        int left = coming.size() - deliveries.size();
        if (left > 0) {
            deliveries.add(draft.say("and_more", "n", draft.formats().count(left)));
        }
        return deliveries;
    }

    private Block.Actions.Action step(Initiative initiative) {
        String status = draft.planStatus(initiative.status());
        boolean late = InitiativePages.late(initiative, draft.scope().asOf());
        return new Block.Actions.Action(
                initiative.title(),
                initiative.owner(),
                initiative.dueOn(),
                initiative.expectedEffect(),
                late ? late(status) : status,
                late ? Tone.BAD : Tone.NEUTRAL);
    }

    private String late(String status) {
        return status.isEmpty() ? draft.say("action.late_alone") : draft.say("action.late", "status", status);
    }

    private Page page(String key, String title, List<Block> blocks, List<String> figures) {
        return draft.page(key, title, blocks, figures.stream().distinct().toList());
    }
}
