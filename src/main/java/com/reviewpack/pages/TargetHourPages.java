package com.reviewpack.pages;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.targeting.HourOfWeek;
import com.reviewpack.targeting.HourState;
import com.reviewpack.targeting.HourTarget;
import com.reviewpack.targeting.TargetAnalysis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hours of the week with room and those with too much, and what one more agent would bring in each. */
final class TargetHourPages {

    private static final int MOST_HOURS = 6;
    private static final int MOST_BARS = 10;

    private final Draft draft;
    private final StudyTexts texts;
    private final List<HourTarget> hours;

    TargetHourPages(Draft draft) {
        this.draft = draft;
        this.texts = new StudyTexts(draft);
        this.hours =
                draft.report().studies().target().map(TargetAnalysis::hours).orElse(List.of());
    }

    /** Overloaded hours that lose a contact and have enough requests to be ranked, what they lose most first. */
    List<HourTarget> overloaded() {
        return hours.stream()
                .filter(hour -> hour.state() == HourState.OVERLOADED && !hour.small())
                .filter(hour -> StudyTexts.whole(lost(hour)).signum() > 0)
                .sorted(Comparator.comparing(TargetHourPages::lost)
                        .thenComparingLong(HourTarget::abandoned)
                        .thenComparing(TargetHourPages::gap, Comparator.reverseOrder())
                        .reversed()
                        .thenComparingInt(hour -> hour.hour().index()))
                .toList();
    }

    /** Hours with room and enough prospects to be ranked, those with most prospects not offered a conversation first. */
    List<HourTarget> spare() {
        return hours.stream()
                .filter(hour -> hour.state() == HourState.SPARE && enough(hour))
                .sorted(Comparator.comparingLong(HourTarget::notOffered)
                        .reversed()
                        .thenComparingInt(hour -> hour.hour().index()))
                .toList();
    }

    /** Whether an hour saw enough prospects to be ranked. */
    static boolean enough(HourTarget hour) {
        return hour.prospects() >= Measurement.SMALL_BELOW;
    }

    private static BigDecimal lost(HourTarget hour) {
        return hour.lostQualityContacts().known().orElse(BigDecimal.ZERO);
    }

    /** Requests an hour that the team could take beyond those that come; below 0 where it is too few. */
    private static BigDecimal gap(HourTarget hour) {
        return hour.capacityPerHour().known().orElse(BigDecimal.ZERO).subtract(hour.requestsPerHour());
    }

    /** The week as a map, and the hours that lose and that could take most. */
    List<Page> hours() {
        Map<HourOfWeek, WeekMap.Shade> cells = new LinkedHashMap<>();
        for (HourTarget hour : hours) {
            if (hour.state() != HourState.CLOSED && hour.state() != HourState.UNTOLD) {
                boolean over = hour.state() == HourState.OVERLOADED;
                cells.put(
                        hour.hour(),
                        new WeekMap.Shade(gap(hour), over ? Tone.BAD : Tone.NEUTRAL, over && hour.small()));
            }
        }
        if (cells.isEmpty()) {
            return List.of();
        }
        TargetAnalysis study = draft.report().studies().target().orElseThrow();
        String title = title(study);
        String name = draft.say("target.hours.chart", "period", draft.periodText());
        List<Block> blocks = new ArrayList<>();
        new WeekMap(draft)
                .of("target.hours", name, name + ". " + title, Unit.COUNT, true, cells)
                .map(Block.ChartBlock::new)
                .ifPresent(blocks::add);
        blocks.add(new Block.Prose(List.of(draft.say("target.hours.legend", "least", Measurement.SMALL_BELOW))));
        table("overloaded", overloaded(), study.overloadedHours()).ifPresent(blocks::add);
        table("spare", spare(), study.spareHours()).ifPresent(blocks::add);
        return List.of(texts.page(
                "target_hours",
                title,
                blocks,
                List.of(Sentences.ended(title)),
                List.of("target.spare_hours", "target.overloaded_hours")));
    }

    private String title(TargetAnalysis study) {
        List<HourTarget> over = overloaded();
        List<HourTarget> room = spare();
        return draft.say(
                "target.hours.title",
                "over",
                study.overloadedHours(),
                "spare",
                study.spareHours(),
                "worst",
                over.isEmpty() ? "none" : texts.hour(over.getFirst().hour()),
                "lost",
                over.isEmpty() ? "" : texts.count(lost(over.getFirst())),
                "best",
                room.isEmpty() ? "none" : texts.hour(room.getFirst().hour()),
                "prospects",
                room.isEmpty() ? "" : draft.formats().count(room.getFirst().notOffered()));
    }

    /** The first of the hours that can be ranked; {@code all} of them, with those that cannot, are told below. */
    private Optional<Block> table(String which, List<HourTarget> ranked, int all) {
        if (ranked.isEmpty()) {
            return Optional.empty();
        }
        List<HourTarget> shown = ranked.subList(0, Math.min(MOST_HOURS, ranked.size()));
        int left = all - shown.size();
        TableOf<HourTarget> table = new TableOf<HourTarget>()
                .text(draft.say("study.column.hour"), 15, hour -> texts.hour(hour.hour()))
                .number(draft.say("study.column.agents"), 12, hour -> StudyTexts.rateCell(hour.agents()))
                .number(draft.say("study.column.requests"), 15, hour -> StudyTexts.rateCell(hour.requestsPerHour()))
                .number(draft.say("study.column.capacity"), 15, TargetHourPages::capacity);
        boolean over = which.equals("overloaded");
        table = over
                ? table.number(draft.say("study.column.abandoned"), 14, hour -> StudyTexts.countCell(hour.abandoned()))
                        .number(
                                draft.say("study.column.lost"),
                                16,
                                hour -> StudyTexts.countCell(hour.lostQualityContacts()))
                : table.number(
                                draft.say("study.column.not_offered"),
                                14,
                                hour -> StudyTexts.countCell(hour.notOffered()))
                        .number(
                                draft.say("target.column.optimum"),
                                16,
                                hour -> StudyTexts.countCell(hour.exposedOptimum()));
        return Optional.of(table.of(
                "target-" + which,
                draft.say("target.hours." + which),
                shown,
                (left > 0 ? draft.say("and_more", "n", draft.formats().count(left)) + ". " : "")
                        + draft.say("target.hours.few", "least", Measurement.SMALL_BELOW)));
    }

    private static Cell capacity(HourTarget hour) {
        return hour.capacityPerHour()
                .known()
                .map(StudyTexts::rateCell)
                .orElseGet(() -> new Cell.Value(hour.capacityPerHour(), Unit.MEAN));
    }

    /** The hours in which one more agent brings most, in money where worth is counted so. */
    List<Page> agents() {
        boolean money = draft.report()
                .studies()
                .target()
                .map(found -> found.worth().money())
                .orElse(false);
        List<HourTarget> worth = hours.stream()
                .filter(hour -> worth(hour, money).signum() > 0)
                .filter(TargetHourPages::enough)
                .sorted(Comparator.comparing((HourTarget hour) -> worth(hour, money))
                        .reversed()
                        .thenComparingInt(hour -> hour.hour().index()))
                .limit(MOST_BARS)
                .toList();
        if (worth.isEmpty()) {
            return List.of();
        }
        Unit unit = money ? texts.money() : Unit.COUNT;
        HourTarget first = worth.getFirst();
        String title = draft.say(
                "target.agents.title",
                "hour",
                texts.hour(first.hour()),
                "money",
                Boolean.toString(money),
                "value",
                draft.formats().quantity(worth(first, money), unit));
        Chart chart = new Chart(
                "target.agents",
                Chart.Kind.BARS,
                draft.say("target.agents.chart", "money", Boolean.toString(money)),
                title,
                unit,
                worth.stream().map(hour -> texts.hour(hour.hour())).toList(),
                List.of(Charts.series(
                        draft.say("target.agents.series"),
                        Role.ACTUAL,
                        worth,
                        hour -> Measurement.total(worth(hour, money), hour.requests()))),
                List.of());
        return List.of(texts.page(
                "target_agents",
                title,
                List.of(new Block.ChartBlock(chart), new Block.Prose(List.of(draft.say("target.agents.note")))),
                List.of(Sentences.ended(title)),
                List.of("target.quality_contacts_optimum")));
    }

    /** What one more agent brings an hour, contacts to one decimal; 0 where it cannot be told. */
    static BigDecimal worth(HourTarget hour, boolean money) {
        Measurement worth = money ? hour.agentWorthMoney() : hour.agentWorthQuality();
        return worth.known()
                .map(value -> money ? value : value.setScale(1, RoundingMode.HALF_EVEN))
                .orElse(BigDecimal.ZERO);
    }
}
