package com.reviewpack.pack;

import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block.Actions.Action;
import com.reviewpack.targeting.HourOfWeek;
import com.reviewpack.targeting.MissedHour;
import com.reviewpack.targeting.MissedOpportunity;
import com.reviewpack.targeting.MissedReason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
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
        String title = draft.say(
                "missed.staffing.title",
                "n",
                shortOf.size(),
                "hour",
                shortOf.isEmpty() ? "" : texts.hour(shortOf.getFirst().hour()),
                "present",
                shortOf.isEmpty() ? "" : present(shortOf.getFirst()),
                "needed",
                shortOf.isEmpty()
                        ? ""
                        : draft.formats().count(shortOf.getFirst().agentsNeeded()));
        String name = draft.say("missed.staffing.chart", "period", draft.periodText());
        List<Block> blocks = new ArrayList<>();
        new WeekMap(draft)
                .of("missed.staffing", name, name + ". " + title, Unit.COUNT, true, cells)
                .map(Block.ChartBlock::new)
                .ifPresent(blocks::add);
        List<MissedHour> shown = (shortOf.isEmpty() ? missed.worst() : shortOf)
                .stream().limit(MOST_ROWS).toList();
        if (!shown.isEmpty()) {
            blocks.add(table().of("missed-staffing", "", shown, note(shortOf.size() - shown.size())));
        }
        return List.of(texts.page("missed_staffing", title, blocks, List.of(title + "."), MissedPages.FIGURES));
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

    /** What the reasons ask for, the one that missed most first. */
    List<Page> act() {
        List<Action> actions = study.map(this::actions).orElse(List.of());
        String title = actions.isEmpty()
                ? draft.say("missed.act.none")
                : draft.say(
                        "study.act.title",
                        "n",
                        actions.size(),
                        "first",
                        actions.getFirst().what());
        Block block = actions.isEmpty()
                ? new Block.Callout(draft.say("act.none_heading"), draft.say("missed.act.none_text"), Tone.NEUTRAL)
                : new Block.Actions("", actions);
        return List.of(texts.page("act", title, List.of(block), List.of(title + "."), MissedPages.FIGURES));
    }

    private List<Action> actions(MissedOpportunity found) {
        record Ask(BigDecimal size, Action action) {}
        List<Ask> asks = new ArrayList<>();
        for (MissedReason reason : MissedReason.values()) {
            BigDecimal size =
                    StudyTexts.whole(Optional.ofNullable(found.byReason().get(reason))
                            .flatMap(value -> value.known())
                            .orElse(BigDecimal.ZERO));
            if (size.signum() > 0) {
                asks.add(new Ask(size, action(reason, size)));
            }
        }
        return asks.stream()
                .sorted(Comparator.comparing(Ask::size).reversed())
                .map(Ask::action)
                .toList();
    }

    private Action action(MissedReason reason, BigDecimal size) {
        Comparator<MissedHour> byPart = Comparator.comparing(hour -> MissedPages.part(hour, reason));
        List<HourOfWeek> hours = missed.worst().stream()
                .filter(hour -> StudyTexts.whole(MissedPages.part(hour, reason)).signum() > 0)
                .sorted(byPart.reversed().thenComparingInt(hour -> hour.hour().index()))
                .map(MissedHour::hour)
                .toList();
        String key = "missed.act." + reason.name().toLowerCase(java.util.Locale.ROOT);
        return new Action(
                draft.say(key, "hours", texts.hours(hours, MOST_HOURS), "any", hours.isEmpty() ? "no" : "yes"),
                draft.csm(),
                Optional.of(draft.item().dueOn().plusDays(DAYS_TO_ACT)),
                draft.say("missed.act.effect", "n", size, "contacts", texts.count(size)),
                draft.say("action.proposed"),
                Tone.NEUTRAL);
    }
}
