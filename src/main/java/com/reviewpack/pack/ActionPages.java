package com.reviewpack.pack;

import com.reviewpack.figures.Effect;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.Finding;
import com.reviewpack.figures.GoalProgress;
import com.reviewpack.measure.Measurement;
import com.reviewpack.portfolio.Initiative;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What to do: recommendations from findings by the playbook of the wording, risks, and next steps. */
final class ActionPages {

    private static final int DAYS_TO_ACT = 14;
    private static final int MOST_ACTIONS = 5;
    private static final int MOST_STEPS = 8;
    private static final int MOST_ON_SLIDES = 4;

    private final Draft draft;
    private final Sentences sentences;

    ActionPages(Draft draft) {
        this.draft = draft;
        this.sentences = new Sentences(draft);
    }

    /** Where to act: one thing a bad finding that the playbook knows. */
    List<Page> act() {
        return recommendations("act");
    }

    List<Page> recommend() {
        return recommendations("recommendations");
    }

    private List<Page> recommendations(String key) {
        List<Block.Actions.Action> actions = fromFindings(draft.onSlides() ? MOST_ON_SLIDES : MOST_ACTIONS);
        List<Finding> bad = bad();
        String title = actions.isEmpty()
                ? draft.say("act.none")
                : draft.say("act.title", "n", actions.size(), "first", sentences.of(bad.getFirst()));
        List<Block> blocks = new ArrayList<>();
        if (actions.isEmpty()) {
            blocks.add(new Block.Callout(draft.say("act.none_heading"), draft.say("act.none_text"), Tone.NEUTRAL));
        } else {
            blocks.add(new Block.Actions("", actions));
            if (!draft.onSlides()) {
                blocks.add(new Block.Bullets(
                        draft.say("act.because"),
                        bad.stream()
                                .limit(MOST_ACTIONS)
                                .map(sentences::withDriver)
                                .toList()));
            }
        }
        return List.of(page(
                key,
                title,
                blocks,
                bad.stream()
                        .limit(MOST_ACTIONS)
                        .flatMap(finding -> finding.evidence().stream())
                        .toList()));
    }

    /** Bad findings that the playbook has an answer to, one an answer, the most important first. */
    private List<Finding> bad() {
        Set<String> plays = new HashSet<>();
        return draft.findings().stream()
                .filter(finding -> finding.effect() == Effect.BAD)
                .filter(finding -> play(finding).isPresent())
                .filter(finding -> plays.add(play(finding).orElseThrow()))
                .toList();
    }

    /** At most {@code most} actions, the most important first. */
    List<Block.Actions.Action> fromFindings(int most) {
        return bad().stream().limit(most).map(this::action).toList();
    }

    private Optional<String> play(Finding finding) {
        return switch (finding.kind()) {
            case LEVEL_BREACHED -> Optional.of("playbook.breached");
            case LEFT_UNANSWERED -> Optional.of("playbook.unanswered");
            case HOURS_EXCEEDED, HOURS_RUNNING_OUT -> Optional.of("playbook.hours");
            case HOURS_LAPSING -> Optional.of("playbook.expansion");
            case TARGET_MISSED,
                    TARGET_REACHED,
                    CHANGED,
                    CHANGED_ON_YEAR,
                    OUT_OF_ORDINARY,
                    UNUSUAL_DAY,
                    LEVEL_SHIFTED,
                    WEAK_HOURS ->
                Optional.of("playbook." + finding.figure().id())
                        .filter(key -> draft.words().find(key).isPresent());
        };
    }

    private Block.Actions.Action action(Finding finding) {
        String where =
                sentences.driver(finding).map(driver -> " (" + driver + ")").orElse("");
        LocalDate by = draft.item().dueOn().plusDays(DAYS_TO_ACT);
        return new Block.Actions.Action(
                draft.say(play(finding).orElseThrow()) + where,
                draft.csm(),
                Optional.of(by),
                effect(finding),
                draft.say("action.proposed"),
                Tone.NEUTRAL);
    }

    /** What acting would bring: the target reached, or the value before regained. */
    private String effect(Finding finding) {
        Figure figure = finding.figure();
        BigDecimal target = figure.target();
        Optional<BigDecimal> before = Optional.ofNullable(figure.previous()).flatMap(Measurement::known);
        return switch (finding.kind()) {
            case LEVEL_BREACHED -> draft.say("effect.no_breach");
            case LEFT_UNANSWERED -> draft.say("effect.all_answered");
            case HOURS_EXCEEDED, HOURS_RUNNING_OUT -> draft.say("effect.within_hours");
            case HOURS_LAPSING -> draft.say("effect.expansion_used");
            case TARGET_MISSED,
                    TARGET_REACHED,
                    CHANGED,
                    CHANGED_ON_YEAR,
                    OUT_OF_ORDINARY,
                    UNUSUAL_DAY,
                    LEVEL_SHIFTED,
                    WEAK_HOURS -> {
                Optional<BigDecimal> reference = target != null ? Optional.of(target) : before;
                yield reference
                        .map(value -> draft.say(
                                "effect.back_to",
                                "name",
                                draft.name(figure.id()),
                                "value",
                                draft.formats().quantity(value, figure.unit())))
                        .orElse("");
            }
        };
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
                ? draft.say("risks.none")
                : draft.say("risks.title", "n", risks.size(), "goals", offTrack, "first", risks.getFirst());
        List<Block> blocks = risks.isEmpty()
                ? List.of(new Block.Callout(draft.say("risks.none_heading"), draft.say("risks.none_text"), Tone.GOOD))
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
            blocks.add(new Block.Actions(
                    open.size() > steps.size()
                            ? draft.say("and_more", "n", draft.formats().count(open.size() - steps.size()))
                            : "",
                    steps));
        }
        List<Block.Actions.Action> asked = fromFindings(2);
        if (!asked.isEmpty() && !draft.onSlides()) {
            blocks.add(new Block.Actions(draft.say("ahead.proposed"), asked));
        }
        List<DueItem> coming = draft.background().coming();
        if (!coming.isEmpty()) {
            blocks.add(new Block.Bullets(
                    draft.say("ahead.coming"),
                    coming.stream()
                            .limit(draft.onSlides() ? MOST_ON_SLIDES : MOST_ACTIONS)
                            .map(item -> draft.say(
                                    "ahead.item",
                                    "name",
                                    draft.say(
                                            "deliverable." + item.deliverable().key()),
                                    "period",
                                    draft.formats().period(item.period()),
                                    "day",
                                    draft.day(item.dueOn())))
                            .toList()));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Callout(draft.say("ahead.none_heading"), draft.say("ahead.none_text"), Tone.NEUTRAL));
        }
        String title = draft.say("ahead.title", "open", open.size(), "proposed", asked.size(), "coming", coming.size());
        return List.of(page(key, title, blocks, List.of("conversations.requested")));
    }

    private Block.Actions.Action step(Initiative initiative) {
        return new Block.Actions.Action(
                initiative.title(),
                initiative.owner(),
                initiative.dueOn(),
                initiative.expectedEffect(),
                initiative.status(),
                InitiativePages.late(initiative, draft.scope().asOf()) ? Tone.BAD : Tone.NEUTRAL);
    }

    private Page page(String key, String title, List<Block> blocks, List<String> figures) {
        return new Page(
                key,
                Page.Layout.CONTENT,
                draft.say("section." + key),
                title,
                draft.subtitle(draft.say("subtitle." + key)),
                blocks,
                List.of(title + "."),
                draft.evidence(figures.stream().distinct().toList()));
    }
}
