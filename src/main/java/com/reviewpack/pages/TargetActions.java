package com.reviewpack.pages;

import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Actions.Action;
import com.reviewpack.pack.Lists;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.targeting.HourTarget;
import com.reviewpack.targeting.SegmentTarget;
import com.reviewpack.targeting.TargetAnalysis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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

    /** What to do; left out where there is neither an optimum nor anything to do without one. */
    List<Page> act() {
        Optional<TargetAnalysis> study = draft.report().studies().target();
        List<Ask> asks = study.map(this::asks).orElse(List.of());
        if (asks.isEmpty() && study.filter(one -> one.verdict().tellsOptimum()).isEmpty()) {
            return List.of();
        }
        String title = asks.isEmpty()
                ? draft.say("study.act.none")
                : draft.say(
                        "study.act.title",
                        "n",
                        asks.size(),
                        "first",
                        asks.getFirst().what());
        Block block = asks.isEmpty()
                ? new Block.Callout(draft.say("act.none_heading"), draft.say("study.act.none_text"), Tone.NEUTRAL)
                : new Block.Actions("", asks.stream().map(this::action).toList());
        return List.of(texts.page("act", title, List.of(block), List.of(Sentences.ended(title)), TargetPages.FIGURES));
    }

    private List<Ask> asks(TargetAnalysis study) {
        List<Ask> actions = new ArrayList<>();
        switch (study.verdict()) {
            case NO_AGENTS -> actions.add(ask(Kind.STAFF, "", ""));
            case NOTHING_ACCEPTED -> actions.add(ask(Kind.OFFER, "", ""));
            case NOTHING_OFFERED -> actions.add(ask(Kind.BEGIN, "", ""));
            case NO_VISITORS, NO_CONVERSATIONS, NO_QUALITY_CONTACTS, TOO_LITTLE_DATA -> {}
            case TOO_FEW, TOO_MANY, WRONG_ONES, NO_GAIN_SHOWN, ABOUT_RIGHT -> {
                relieve().ifPresent(actions::add);
                if (study.verdict().asksForShift()) {
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
            actions.add(ask(Kind.CONTROL, "", draft.say("target.act.control_effect")));
        }
        return actions;
    }

    /** What is asked for, and where: hours or segments, empty where it is asked for everywhere. */
    private record Ask(Kind kind, String what, String where, String effect) {}

    /** What can be asked for, each with the figure that tells later what became of it; empty where none does. */
    private enum Kind {
        RELIEVE("target.overloaded_hours"),
        FILL("target.spare_hours"),
        MORE("target.exposed_now"),
        FEWER("target.exposed_now"),
        AGENT("target.overloaded_hours"),
        STAFF("target.quality_contacts_now"),
        OFFER("visitors.accepted"),
        BEGIN("visitors.exposed"),
        CONTROL("");

        private final String figure;

        Kind(String figure) {
            this.figure = figure;
        }

        String key() {
            return "target.act." + name().toLowerCase(Locale.ROOT);
        }
    }

    private Ask ask(Kind kind, String where, String effect) {
        return new Ask(kind, draft.say(kind.key()), where, effect);
    }

    private Action action(Ask ask) {
        return draft.proposed(ask.kind().key(), ask.kind().figure, expected(ask.kind()), shown(ask));
    }

    private Optional<BigDecimal> expected(Kind kind) {
        return switch (kind) {
            case FILL -> Optional.of(BigDecimal.ZERO);
            case MORE, FEWER ->
                draft.value("target.exposed_optimum").map(offers -> offers.setScale(0, RoundingMode.HALF_EVEN));
            case RELIEVE, AGENT, STAFF, OFFER, BEGIN, CONTROL -> Optional.empty();
        };
    }

    private Action shown(Ask ask) {
        return new Action(
                ask.where().isEmpty() ? ask.what() : draft.say("study.where", "what", ask.what(), "where", ask.where()),
                draft.csm(),
                Optional.of(draft.item().dueOn().plusDays(DAYS_TO_ACT)),
                ask.effect(),
                draft.say("action.proposed"),
                Tone.NEUTRAL);
    }

    /** Hold offers back where too much is asked for. */
    private Optional<Ask> relieve() {
        List<HourTarget> over = hours.overloaded();
        BigDecimal lost = over.stream()
                .flatMap(hour -> hour.lostQualityContacts().known().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return over.isEmpty()
                ? Optional.empty()
                : Optional.of(ask(
                        Kind.RELIEVE, names(over), draft.say("target.act.relieve_effect", "lost", texts.count(lost))));
    }

    /** Offer conversations in the hours with room. */
    private Optional<Ask> fill(TargetAnalysis study) {
        List<HourTarget> room = hours.spare();
        BigDecimal gain =
                StudyTexts.whole(study.gain().qualityContacts().value().known().orElse(BigDecimal.ZERO));
        return room.isEmpty()
                ? Optional.empty()
                : Optional.of(ask(
                        Kind.FILL,
                        names(room),
                        gain.signum() > 0 ? draft.say("target.act.gain", "gain", texts.count(gain)) : ""));
    }

    private String names(List<HourTarget> found) {
        return texts.hours(found.stream().map(HourTarget::hour).toList(), MOST_HOURS);
    }

    /** Segments that the optimum offers clearly more, or clearly fewer. */
    private Optional<Ask> shift(TargetAnalysis study, boolean more) {
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
                : Optional.of(ask(
                        more ? Kind.MORE : Kind.FEWER,
                        Lists.shortened(
                                moved.stream()
                                        .map(segment -> texts.segment(segment.segment()))
                                        .toList(),
                                MOST_SEGMENTS,
                                draft.words()),
                        draft.say(
                                more ? "target.act.more_effect" : "target.act.fewer_effect",
                                "offers",
                                texts.count(offers))));
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
    private Optional<Ask> staff(TargetAnalysis study) {
        boolean money = study.worth().money();
        Unit unit = money ? texts.money() : Unit.COUNT;
        return study.hours().stream()
                .filter(hour -> TargetHourPages.worth(hour, money).signum() > 0)
                .filter(TargetHourPages::enough)
                .max(Comparator.comparing((HourTarget hour) -> TargetHourPages.worth(hour, money))
                        .thenComparing(hour -> -hour.hour().index()))
                .map(hour -> ask(
                        Kind.AGENT,
                        texts.hour(hour.hour()),
                        draft.say(
                                "target.act.agent_effect",
                                "money",
                                Boolean.toString(money),
                                "value",
                                draft.formats().quantity(TargetHourPages.worth(hour, money), unit))));
    }
}
