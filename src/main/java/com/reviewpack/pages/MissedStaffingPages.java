package com.reviewpack.pages;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Actions.Action;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.targeting.HourOfWeek;
import com.reviewpack.targeting.MissedHour;
import com.reviewpack.targeting.MissedOpportunity;
import com.reviewpack.targeting.MissedReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Agents present against agents needed, hour by hour, and what to do about it. */
final class MissedStaffingPages {

    private static final int DAYS_TO_ACT = 14;
    private static final int MOST_ROWS = 8;
    private static final int MOST_HOURS = 4;

    private final Draft draft;
    private final StudyTexts texts;
    private final MissedPages missed;
    private final Optional<MissedOpportunity> study;

    MissedStaffingPages(Draft draft) {
        this.draft = draft;
        this.texts = new StudyTexts(draft);
        this.missed = new MissedPages(draft);
        this.study = draft.report().studies().missed();
    }

    /** Agents beyond those needed; below 0 where some are short. */
    private static BigDecimal beyond(MissedHour hour) {
        return hour.agentsPresent().subtract(BigDecimal.valueOf(hour.agentsNeeded()));
    }

    /** Hours that are an agent or more short, those that missed most first. */
    private List<MissedHour> shortHours() {
        return study.map(MissedOpportunity::hours).orElse(List.of()).stream()
                .filter(hour -> beyond(hour).compareTo(BigDecimal.ONE.negate()) <= 0)
                .sorted(Comparator.comparing(MissedHour::contacts)
                        .reversed()
                        .thenComparingInt(hour -> hour.hour().index()))
                .toList();
    }

    List<Page> staffing() {
        Map<HourOfWeek, WeekMap.Shade> cells = new LinkedHashMap<>();
        study.map(MissedOpportunity::hours).orElse(List.of()).stream()
                .filter(hour -> hour.agentsNeeded() > 0 || hour.agentsPresent().signum() > 0)
                .forEach(hour -> cells.put(
                        hour.hour(),
                        new WeekMap.Shade(beyond(hour), beyond(hour).signum() < 0 ? Tone.BAD : Tone.NEUTRAL, false)));
        if (study.isEmpty() || cells.isEmpty()) {
            return List.of();
        }
        List<MissedHour> shortOf = shortHours();
        List<MissedHour> ranked = shortOf.stream()
                .filter(hour -> hour.observations() >= Measurement.SMALL_BELOW)
                .toList();
        String title = draft.say(
                "missed.staffing.title",
                "n",
                shortOf.size(),
                "hour",
                ranked.isEmpty() ? "none" : texts.hour(ranked.getFirst().hour()),
                "present",
                ranked.isEmpty() ? "" : present(ranked.getFirst()),
                "needed",
                ranked.isEmpty() ? "" : draft.formats().count(ranked.getFirst().agentsNeeded()));
        String name = draft.say("missed.staffing.chart", "period", draft.periodText());
        List<Block> blocks = new ArrayList<>();
        new WeekMap(draft)
                .of("missed.staffing", name, name + ". " + title, Unit.COUNT, true, cells)
                .map(Block.ChartBlock::new)
                .ifPresent(blocks::add);
        List<MissedHour> shown = (shortOf.isEmpty() ? missed.worst() : ranked)
                .stream().limit(MOST_ROWS).toList();
        if (!shown.isEmpty()) {
            blocks.add(table().of("missed-staffing", "", shown, note(shortOf.size() - shown.size())));
        }
        return List.of(
                texts.page("missed_staffing", title, blocks, List.of(Sentences.ended(title)), MissedPages.FIGURES));
    }

    private String note(int left) {
        return (left > 0 ? draft.say("and_more", "n", draft.formats().count(left)) + ". " : "")
                + draft.say(
                        "missed.staffing.note",
                        "goal",
                        new TargetBasisPages(draft).goal(study.orElseThrow().goal()));
    }

    private String present(MissedHour hour) {
        return draft.formats().quantity(hour.agentsPresent().setScale(1, java.math.RoundingMode.HALF_EVEN), Unit.COUNT);
    }

    private TableOf<MissedHour> table() {
        return new TableOf<MissedHour>()
                .text(draft.say("study.column.hour"), 20, hour -> texts.hour(hour.hour()))
                .number(draft.say("study.column.present"), 20, hour -> StudyTexts.rateCell(hour.agentsPresent()))
                .number(draft.say("study.column.needed"), 20, hour -> StudyTexts.countCell(hour.agentsNeeded()))
                .number(draft.say("study.column.asked"), 20, hour -> StudyTexts.countCell(hour.requests()))
                .number(
                        draft.say("study.column.missed"),
                        20,
                        hour -> new Cell.Quantity(StudyTexts.whole(hour.contacts()), Unit.COUNT));
    }

    /** What the reasons ask for, the one that missed most first; none where it cannot be told what was missed. */
    List<Page> act() {
        if (study.isEmpty()) {
            return List.of();
        }
        List<Action> actions = reasons().stream().map(this::action).toList();
        String title = actions.isEmpty()
                ? draft.say("missed.act.none")
                : draft.say(
                        "study.act.title",
                        "n",
                        actions.size(),
                        "first",
                        draft.say(key(reasons().getFirst())));
        Block block = actions.isEmpty()
                ? new Block.Callout(draft.say("act.none_heading"), draft.say("missed.act.none_text"), Tone.NEUTRAL)
                : new Block.Actions("", actions);
        return List.of(texts.page("act", title, List.of(block), List.of(Sentences.ended(title)), MissedPages.FIGURES));
    }

    /** Reasons that missed at least one contact, the one that missed most first. */
    private List<MissedReason> reasons() {
        return Arrays.stream(MissedReason.values())
                .filter(reason -> size(reason).signum() > 0)
                .sorted(Comparator.comparing(this::size).reversed())
                .toList();
    }

    private BigDecimal size(MissedReason reason) {
        return StudyTexts.whole(
                study.flatMap(found -> Optional.ofNullable(found.byReason().get(reason)))
                        .flatMap(Measurement::known)
                        .orElse(BigDecimal.ZERO));
    }

    private static String key(MissedReason reason) {
        return "missed.act." + reason.name().toLowerCase(Locale.ROOT);
    }

    private Action action(MissedReason reason) {
        Comparator<MissedHour> byPart = Comparator.comparing(hour -> MissedPages.part(hour, reason));
        List<HourOfWeek> hours = missed.worst().stream()
                .filter(hour -> StudyTexts.whole(MissedPages.part(hour, reason)).signum() > 0)
                .sorted(byPart.reversed().thenComparingInt(hour -> hour.hour().index()))
                .map(MissedHour::hour)
                .toList();
        String what = draft.say(key(reason));
        Action action = new Action(
                hours.isEmpty()
                        ? what
                        : draft.say("study.where", "what", what, "where", texts.hours(hours, MOST_HOURS)),
                draft.csm(),
                Optional.of(draft.item().dueOn().plusDays(DAYS_TO_ACT)),
                draft.say("missed.act.effect", "n", size(reason), "contacts", texts.count(size(reason))),
                draft.say("action.proposed"),
                Tone.NEUTRAL);
        return draft.proposed(
                key(reason), "missed." + reason.name().toLowerCase(Locale.ROOT), Optional.of(BigDecimal.ZERO), action);
    }
}
