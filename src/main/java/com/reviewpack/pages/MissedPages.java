package com.reviewpack.pages;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Tiles.Tile;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.targeting.HourOfWeek;
import com.reviewpack.targeting.MissedHour;
import com.reviewpack.targeting.MissedOpportunity;
import com.reviewpack.targeting.MissedReason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How many contacts were missed, when and why. */
final class MissedPages {

    static final List<String> FIGURES = List.of("missed.contacts", "missed.conversions", "missed.revenue");

    private static final int MOST_HOURS = 5;

    private final Draft draft;
    private final StudyTexts texts;
    private final Optional<MissedOpportunity> study;

    MissedPages(Draft draft) {
        this.draft = draft;
        this.texts = new StudyTexts(draft);
        this.study = draft.report().studies().missed();
    }

    /** Hours in which contacts were missed and enough was observed to be ranked, most first. */
    List<MissedHour> worst() {
        return study.map(MissedOpportunity::hours).orElse(List.of()).stream()
                .filter(hour -> StudyTexts.whole(hour.contacts()).signum() > 0
                        && hour.observations() >= Measurement.SMALL_BELOW)
                .sorted(Comparator.comparing(MissedHour::contacts)
                        .reversed()
                        .thenComparingInt(hour -> hour.hour().index()))
                .toList();
    }

    /** The first page: how much, and when. */
    List<Page> answer() {
        return List.of(study.map(this::answer).orElseGet(this::untold));
    }

    private Page untold() {
        String title = texts.missing("missed.contacts")
                .map(export -> draft.say("missed.answer.missing", "export", export))
                .orElseGet(() -> draft.say("missed.answer.untold"));
        return texts.page(
                "missed",
                title,
                List.of(new Block.Callout(draft.say("note.heading"), draft.say("missed.needs"), Tone.NEUTRAL)),
                List.of(Sentences.ended(title)),
                FIGURES);
    }

    private Page answer(MissedOpportunity found) {
        String title = sentence(found);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Tiles(tiles(found)));
        String name = draft.say("missed.chart", "period", draft.periodText());
        Map<HourOfWeek, WeekMap.Shade> cells = new LinkedHashMap<>();
        found.hours().stream()
                .filter(hour -> hour.requests() > 0 || hour.contacts().signum() > 0)
                .forEach(hour -> cells.put(hour.hour(), new WeekMap.Shade(hour.contacts(), Tone.NEUTRAL, false)));
        new WeekMap(draft)
                .of("missed.hours", name, name + ". " + title, Unit.COUNT, false, cells)
                .map(Block.ChartBlock::new)
                .ifPresent(blocks::add);
        String means = draft.say("missed.means", "least", Measurement.SMALL_BELOW);
        blocks.add(new Block.Prose(List.of(means)));
        return texts.page("missed", title, blocks, List.of(Sentences.ended(title), means), FIGURES);
    }

    /** How much was missed and when, as one sentence without its end mark. */
    String sentence(MissedOpportunity found) {
        BigDecimal contacts = StudyTexts.whole(all(found));
        Optional<WorstDay> worst = worstDay(found);
        if (contacts.signum() == 0) {
            return draft.say("missed.answer.nothing", "period", draft.periodText());
        }
        return draft.say(
                "missed.answer",
                "n",
                contacts,
                "contacts",
                texts.count(contacts),
                "worth",
                worth(found),
                "day",
                worst.map(day -> draft.formats().dayOfWeek(day.day())).orElse("none"),
                "most",
                worst.map(day -> texts.count(day.contacts())).orElse(""));
    }

    /** A day of the week and what it missed in the whole period. */
    private record WorstDay(DayOfWeek day, BigDecimal contacts) {}

    /** The day of the week that missed most, among those on which enough was observed to be ranked. */
    private static Optional<WorstDay> worstDay(MissedOpportunity found) {
        List<WorstDay> days = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            List<MissedHour> hours = found.hours().stream()
                    .filter(hour -> hour.hour().day() == day)
                    .toList();
            if (hours.stream().mapToLong(MissedHour::observations).sum() >= Measurement.SMALL_BELOW) {
                days.add(new WorstDay(
                        day, hours.stream().map(MissedHour::contacts).reduce(BigDecimal.ZERO, BigDecimal::add)));
            }
        }
        return days.stream()
                .filter(day -> StudyTexts.whole(day.contacts()).signum() > 0)
                .max(Comparator.comparing(WorstDay::contacts).thenComparing(WorstDay::day, Comparator.reverseOrder()));
    }

    private String worth(MissedOpportunity found) {
        Optional<BigDecimal> revenue = found.revenue().known();
        Optional<BigDecimal> conversions = found.conversions()
                .known()
                .filter(value -> StudyTexts.whole(value).signum() > 0);
        return revenue.isPresent() && conversions.isPresent()
                ? draft.say(
                        "missed.worth_money",
                        "conversions",
                        texts.count(conversions.get()),
                        "revenue",
                        draft.formats().quantity(revenue.get(), texts.money()))
                : conversions
                        .map(value -> draft.say("missed.worth", "conversions", texts.count(value)))
                        .orElse("");
    }

    private List<Tile> tiles(MissedOpportunity found) {
        List<Tile> tiles = new ArrayList<>();
        tiles.add(tile("missed.tile.contacts", StudyTexts.countCell(found.contacts()), ""));
        tiles.add(tile(
                "missed.tile.conversions",
                StudyTexts.countCell(found.conversions()),
                rate("missed.tile.rate", found.conversionRate())));
        tiles.add(tile(
                "missed.tile.revenue",
                new Cell.Value(found.revenue(), texts.money()),
                found.orderValue()
                        .known()
                        .map(value -> draft.say(
                                "missed.tile.order", "value", draft.formats().quantity(value, texts.money())))
                        .orElse("")));
        for (MissedReason reason : MissedReason.values()) {
            tiles.add(tile(name(reason), StudyTexts.countCell(reason(found, reason)), share(found, reason)));
        }
        return tiles;
    }

    private Tile tile(String label, Cell value, String note) {
        return new Tile(draft.say(label), value, new Cell.Empty(), note);
    }

    private String rate(String key, Measurement rate) {
        return rate.known()
                .map(value -> draft.say(key, "value", draft.formats().quantity(value, Unit.RATIO)))
                .orElse("");
    }

    private static String name(MissedReason reason) {
        return "missed.reason." + reason.name().toLowerCase(Locale.ROOT);
    }

    private static Measurement reason(MissedOpportunity found, MissedReason reason) {
        return found.byReason().getOrDefault(reason, new Measurement.NothingToMeasure());
    }

    private static BigDecimal all(MissedOpportunity found) {
        return found.contacts().known().orElse(BigDecimal.ZERO);
    }

    /** A reason's share of all; empty where nothing was missed. */
    private String share(MissedOpportunity found, MissedReason reason) {
        BigDecimal all = all(found);
        return all.signum() == 0
                ? ""
                : reason(found, reason)
                        .known()
                        .map(part -> draft.say(
                                "missed.tile.share",
                                "value",
                                draft.formats().quantity(part.divide(all, MathContext.DECIMAL64), Unit.RATIO)))
                        .orElse("");
    }

    /** Why: the three reasons in the hours that missed most. */
    List<Page> why() {
        List<MissedHour> shown = worst().stream().limit(MOST_HOURS).toList();
        if (study.isEmpty() || StudyTexts.whole(all(study.get())).signum() == 0) {
            return List.of();
        }
        MissedReason most = Collections.max(
                List.of(MissedReason.values()),
                Comparator.comparing((MissedReason reason) ->
                                reason(study.get(), reason).known().orElse(BigDecimal.ZERO))
                        .thenComparing(Comparator.<MissedReason>naturalOrder().reversed()));
        String title = draft.say(
                "missed.why.title",
                "all",
                StudyTexts.whole(reason(study.get(), most).known().orElse(BigDecimal.ZERO))
                                        .compareTo(StudyTexts.whole(all(study.get())))
                                >= 0
                        ? "yes"
                        : "no",
                "reason",
                most.name().toLowerCase(Locale.ROOT),
                "part",
                texts.count(reason(study.get(), most)),
                "contacts",
                texts.count(study.get().contacts()));
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.ChartBlock(shown.isEmpty() ? byReason(title) : byHour(shown, title)));
        blocks.add(new Block.Prose(List.of(draft.say("missed.why.counted"))));
        return List.of(texts.page("missed_why", title, blocks, List.of(Sentences.ended(title)), FIGURES));
    }

    /** The reasons of all hours together, where no hour has enough to stand for itself. */
    private Chart byReason(String title) {
        List<MissedReason> reasons = List.of(MissedReason.values());
        String name = draft.say("missed.why.chart_all", "period", draft.periodText());
        return new Chart(
                "missed.why",
                Chart.Kind.BARS,
                name,
                name + ". " + title,
                Unit.COUNT,
                reasons.stream().map(reason -> draft.say(name(reason))).toList(),
                List.of(new ChartSeries(
                        draft.say("missed.tile.contacts"),
                        Role.ACTUAL,
                        reasons.stream()
                                .map(reason -> StudyTexts.whole(reason(study.orElseThrow(), reason)
                                        .known()
                                        .orElse(BigDecimal.ZERO)))
                                .toList(),
                        Collections.nCopies(reasons.size(), false),
                        List.of())),
                List.of());
    }

    private Chart byHour(List<MissedHour> shown, String title) {
        String name = draft.say("missed.why.chart", "n", shown.size(), "period", draft.periodText());
        return new Chart(
                "missed.why",
                Chart.Kind.STACKED_BARS,
                name,
                name + ". " + title,
                Unit.COUNT,
                shown.stream().map(hour -> texts.hour(hour.hour())).toList(),
                List.of(
                        part(MissedReason.ABANDONED, Role.BAD, shown),
                        part(MissedReason.UNAVAILABLE, Role.ACTUAL, shown),
                        part(MissedReason.NOT_OFFERED, Role.NEUTRAL, shown)),
                List.of());
    }

    private ChartSeries part(MissedReason reason, Role role, List<MissedHour> hours) {
        return new ChartSeries(
                draft.say(name(reason)),
                role,
                hours.stream().map(hour -> StudyTexts.whole(part(hour, reason))).toList(),
                Collections.nCopies(hours.size(), false),
                List.of());
    }

    /** The contacts that one hour missed for one reason. */
    static BigDecimal part(MissedHour hour, MissedReason reason) {
        return switch (reason) {
            case ABANDONED -> BigDecimal.valueOf(hour.abandoned());
            case UNAVAILABLE -> hour.unavailable();
            case NOT_OFFERED -> hour.notOffered();
        };
    }
}
