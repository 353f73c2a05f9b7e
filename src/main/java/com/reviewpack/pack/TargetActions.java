package com.reviewpack.pack;

import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block.Actions.Action;
import com.reviewpack.targeting.HourTarget;
import com.reviewpack.targeting.SegmentTarget;
import com.reviewpack.targeting.TargetAnalysis;
import com.reviewpack.targeting.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What a target analysis asks for: which hours, which segments, which agents. */
final class TargetActions {

    private static final int DAYS_TO_ACT = 14;
    private static final int MOST_HOURS = 4;
    private static final int MOST_SEGMENTS = 3;

    /** A segment is named where the optimum moves at least this share of its offers (ours). */
    private static final BigDecimal CLEARLY = new BigDecimal("0.1");

    private final Draft draft;
    private final StudyTexts texts;
    private final TargetHourPages hours;

    TargetActions(Draft draft) {
        this.draft = draft;
        this.texts = new StudyTexts(draft);
        this.hours = new TargetHourPages(draft);
    }

    List<Page> act() {
        List<Action> actions =
                draft.report().studies().target().map(this::actions).orElse(List.of());
        String title = actions.isEmpty()
                ? draft.say("study.act.none")
                : draft.say(
                        "study.act.title",
                        "n",
                        actions.size(),
                        "first",
                        actions.getFirst().what());
        Block block = actions.isEmpty()
                ? new Block.Callout(draft.say("act.none_heading"), draft.say("study.act.none_text"), Tone.NEUTRAL)
                : new Block.Actions("", actions);
        return List.of(texts.page("act", title, List.of(block), List.of(title + "."), TargetPages.FIGURES));
    }

    private List<Action> actions(TargetAnalysis study) {
        List<Action> actions = new ArrayList<>();
        switch (study.verdict()) {
            case NO_AGENTS -> actions.add(action("target.act.staff", ""));
            case NOTHING_ACCEPTED -> actions.add(action("target.act.offer", ""));
            case NOTHING_OFFERED -> actions.add(action("target.act.begin", ""));
            case NO_VISITORS, NO_CONVERSATIONS, NO_QUALITY_CONTACTS, TOO_LITTLE_DATA -> {}
            case TOO_FEW, TOO_MANY, WRONG_ONES, ABOUT_RIGHT -> {
                relieve().ifPresent(actions::add);
                if (study.verdict() != Verdict.ABOUT_RIGHT) {
                    shift(study, true).ifPresent(actions::add);
                    shift(study, false).ifPresent(actions::add);
                    fill(study).ifPresent(actions::add);
                }
                staff(study).ifPresent(actions::add);
            }
        }
        boolean compares =
                study.estimates().lift().filter(lift -> lift.controlGroup()).isPresent();
        if (!compares && study.exposedNow().known().orElse(BigDecimal.ZERO).signum() > 0) {
            actions.add(action("target.act.control", draft.say("target.act.control_effect")));
        }
        return actions;
    }

    private Action action(String key, String effect, Object... arguments) {
        return new Action(
                draft.say(key, arguments),
                draft.csm(),
                Optional.of(draft.item().dueOn().plusDays(DAYS_TO_ACT)),
                effect,
                draft.say("action.proposed"),
                Tone.NEUTRAL);
    }

    /** Hold offers back where too much is asked for. */
    private Optional<Action> relieve() {
        List<HourTarget> over = hours.overloaded();
        BigDecimal lost = over.stream()
                .flatMap(hour -> hour.lostQualityContacts().known().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return over.isEmpty()
                ? Optional.empty()
                : Optional.of(action(
                        "target.act.relieve",
                        draft.say("target.act.relieve_effect", "lost", texts.count(lost)),
                        "hours",
                        names(over)));
    }

    /** Offer conversations in the hours with room. */
    private Optional<Action> fill(TargetAnalysis study) {
        List<HourTarget> room = hours.spare();
        BigDecimal gain =
                StudyTexts.whole(study.gain().qualityContacts().value().known().orElse(BigDecimal.ZERO));
        return room.isEmpty()
                ? Optional.empty()
                : Optional.of(action(
                        "target.act.fill",
                        gain.signum() > 0 ? draft.say("target.act.gain", "gain", texts.count(gain)) : "",
                        "hours",
                        names(room)));
    }

    private String names(List<HourTarget> found) {
        return texts.hours(found.stream().map(HourTarget::hour).toList(), MOST_HOURS);
    }

    /** Segments that the optimum offers clearly more, or clearly fewer. */
    private Optional<Action> shift(TargetAnalysis study, boolean more) {
        List<SegmentTarget> moved = study.segments().stream()
                .filter(segment -> clearly(segment) && change(segment).signum() > 0 == more)
                .sorted(Comparator.comparing(
                                (SegmentTarget segment) -> change(segment).abs())
                        .reversed()
                        .thenComparing(SegmentTarget::segment))
                .toList();
        BigDecimal offers =
                moved.stream().map(segment -> change(segment).abs()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return moved.isEmpty()
                ? Optional.empty()
                : Optional.of(action(
                        more ? "target.act.more" : "target.act.fewer",
                        draft.say(
                                more ? "target.act.more_effect" : "target.act.fewer_effect",
                                "offers",
                                texts.count(offers)),
                        "segments",
                        Lists.shortened(
                                moved.stream()
                                        .map(segment -> texts.segment(segment.segment()))
                                        .toList(),
                                MOST_SEGMENTS,
                                draft.words())));
    }

    private static BigDecimal change(SegmentTarget segment) {
        return segment.exposedOptimum()
                .known()
                .map(optimum -> StudyTexts.whole(optimum).subtract(BigDecimal.valueOf(segment.exposed())))
                .orElse(BigDecimal.ZERO);
    }

    private static boolean clearly(SegmentTarget segment) {
        BigDecimal least = CLEARLY.multiply(BigDecimal.valueOf(Math.max(1, segment.exposed())));
        return change(segment).abs().compareTo(least) >= 0;
    }

    /** One more agent where that brings most. */
    private Optional<Action> staff(TargetAnalysis study) {
        boolean money = study.worth().money();
        Unit unit = money ? texts.money() : Unit.COUNT;
        return study.hours().stream()
                .filter(hour -> TargetHourPages.worth(hour, money).signum() > 0)
                .max(Comparator.comparing((HourTarget hour) -> TargetHourPages.worth(hour, money))
                        .thenComparing(hour -> -hour.hour().index()))
                .map(hour -> action(
                        "target.act.agent",
                        draft.say(
                                "target.act.agent_effect",
                                "money",
                                Boolean.toString(money),
                                "value",
                                draft.formats().quantity(TargetHourPages.worth(hour, money), unit)),
                        "hour",
                        texts.hour(hour.hour())));
    }
}
