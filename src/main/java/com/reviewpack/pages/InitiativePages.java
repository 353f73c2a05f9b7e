package com.reviewpack.pages;

import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Marker;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.portfolio.Goal;
import com.reviewpack.portfolio.Initiative;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Ongoing initiatives: when they run, how far they are, what they are for. */
final class InitiativePages {

    private static final int MOST_BARS = 12;
    private static final int MOST_BARS_ON_SLIDES = 8;
    private static final int MOST_ON_SLIDES = 8;
    private static final BigDecimal DONE = BigDecimal.valueOf(100);

    private final Draft draft;

    InitiativePages(Draft draft) {
        this.draft = draft;
    }

    /** Past its day and not done. */
    static boolean late(Initiative initiative, LocalDate day) {
        return !done(initiative)
                && initiative.dueOn().map(due -> due.isBefore(day)).orElse(false);
    }

    private static boolean done(Initiative initiative) {
        return PlanMatch.over(initiative.status())
                || initiative
                        .percentDone()
                        .map(done -> done.compareTo(DONE) >= 0)
                        .orElse(false);
    }

    /** Of the package's scope, those due first in front. */
    private List<Initiative> all() {
        return draft.scope().portfolio().initiativesOf(draft.scope().account().id()).stream()
                .filter(initiative -> initiative.lob().isEmpty()
                        || draft.scope().successPackage().lobs().covers(initiative.lob()))
                .sorted(Comparator.comparing(
                                (Initiative initiative) -> initiative.dueOn().orElse(LocalDate.MAX))
                        .thenComparing(Initiative::id))
                .toList();
    }

    /** Not done yet, those due first in front. */
    List<Initiative> open() {
        return all().stream().filter(initiative -> !done(initiative)).toList();
    }

    List<Page> initiatives() {
        List<Initiative> all = all();
        if (all.isEmpty()) {
            return List.of(page(
                    draft.say("initiatives.none"),
                    List.of(new Block.Callout(
                            draft.say("initiatives.none_heading"), draft.say("initiatives.none_text"), Tone.NEUTRAL))));
        }
        LocalDate day = draft.scope().asOf();
        long late = all.stream().filter(initiative -> late(initiative, day)).count();
        List<Block> blocks = new ArrayList<>();
        timeline(all).map(Block.ChartBlock::new).ifPresent(blocks::add);
        blocks.add(table(all));
        return List.of(page(
                draft.say(
                        "initiatives.title",
                        "n",
                        all.size(),
                        "done",
                        all.stream().filter(InitiativePages::done).count(),
                        "late",
                        late),
                blocks));
    }

    private Optional<Chart> timeline(List<Initiative> all) {
        List<Initiative> allDated = all.stream()
                .filter(initiative ->
                        initiative.startsOn().isPresent() && initiative.dueOn().isPresent())
                .filter(initiative -> !initiative
                        .dueOn()
                        .orElseThrow()
                        .isBefore(initiative.startsOn().orElseThrow()))
                .toList();
        List<Initiative> dated = allDated.stream()
                .limit(draft.onSlides() ? MOST_BARS_ON_SLIDES : MOST_BARS)
                .toList();
        if (dated.isEmpty()) {
            return Optional.empty();
        }
        LocalDate first = dated.stream()
                .map(initiative -> initiative.startsOn().orElseThrow())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = dated.stream()
                .map(initiative -> initiative.dueOn().orElseThrow())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate origin = YearMonth.from(first).atDay(1);
        int left = allDated.size() - dated.size();
        String shown = draft.say("chart.timeline", "from", draft.day(first), "to", draft.day(last));
        String title = left == 0
                ? shown
                : shown + ", " + draft.say("and_more", "n", draft.formats().count(left));
        return Optional.of(new Chart(
                "initiatives.timeline",
                Chart.Kind.TIMELINE,
                title,
                draft.say(
                        "chart.told",
                        "title",
                        title,
                        "told",
                        String.join("; ", dated.stream().map(Initiative::title).toList())),
                Unit.COUNT,
                dated.stream().map(Initiative::title).toList(),
                List.of(
                        days(
                                "chart.starts",
                                Role.START,
                                dated.stream()
                                        .map(initiative -> ChronoUnit.DAYS.between(
                                                origin, initiative.startsOn().orElseThrow()))
                                        .toList()),
                        days(
                                "chart.lasts",
                                Role.ACTUAL,
                                dated.stream()
                                        .map(initiative -> ChronoUnit.DAYS.between(
                                                        initiative.startsOn().orElseThrow(),
                                                        initiative.dueOn().orElseThrow())
                                                + 1)
                                        .toList())),
                markers(origin, last)));
    }

    private ChartSeries days(String name, Role role, List<Long> days) {
        return new ChartSeries(
                draft.say(name),
                role,
                days.stream().map(BigDecimal::valueOf).toList(),
                Collections.nCopies(days.size(), false),
                List.of());
    }

    /** The first days of quarters of the year along the axis, and the business date. */
    private List<Marker> markers(LocalDate origin, LocalDate last) {
        List<Marker> markers = new ArrayList<>();
        int step = ChronoUnit.MONTHS.between(origin, last) > (draft.onSlides() ? 3 : 8) ? 3 : 1;
        for (LocalDate month = origin; !month.isAfter(last); month = month.plusMonths(step)) {
            markers.add(new Marker(
                    draft.formats().shortMonth(YearMonth.from(month)) + " " + month.getYear(),
                    Optional.of(BigDecimal.valueOf(ChronoUnit.DAYS.between(origin, month))),
                    Optional.empty(),
                    true));
        }
        LocalDate day = draft.scope().asOf();
        if (!day.isBefore(origin) && !day.isAfter(last)) {
            markers.add(new Marker(
                    draft.say("chart.today"),
                    Optional.of(BigDecimal.valueOf(ChronoUnit.DAYS.between(origin, day))),
                    Optional.empty()));
        }
        return markers;
    }

    /** All of them; on slides the first that are not done. */
    private Block.Table table(List<Initiative> all) {
        boolean fits = !draft.onSlides() || all.size() <= MOST_ON_SLIDES;
        List<Initiative> shown = fits
                ? all
                : all.stream()
                        .sorted(Comparator.comparing(InitiativePages::done))
                        .limit(MOST_ON_SLIDES)
                        .toList();
        return new Block.Table(
                "initiatives",
                "",
                List.of(
                        new Column(draft.say("column.initiative"), false, 24),
                        new Column(draft.say("column.serves"), false, 20),
                        new Column(draft.say("column.owner"), false, 15),
                        new Column(draft.say("column.due"), true, 14),
                        new Column(draft.say("column.done"), true, 9),
                        new Column(draft.say("column.effect"), false, 20)),
                shown.stream().map(this::row).toList(),
                fits ? "" : draft.say("and_more", "n", draft.formats().count(all.size() - shown.size())));
    }

    private Row row(Initiative initiative) {
        String serves = draft
                .scope()
                .portfolio()
                .goalsOf(draft.scope().account().id())
                .stream()
                .filter(goal -> goal.id().equals(initiative.goalId()))
                .map(Goal::statement)
                .findFirst()
                .orElse("");
        return new Row(
                List.of(
                        new Cell.Text(initiative.title()),
                        new Cell.Text(serves),
                        new Cell.Text(initiative.owner()),
                        initiative.dueOn().<Cell>map(Cell.Day::new).orElseGet(Cell.Empty::new),
                        initiative
                                .percentDone()
                                .<Cell>map(done -> new Cell.Quantity(done.movePointLeft(2), Unit.RATIO))
                                .orElseGet(Cell.Empty::new),
                        new Cell.Text(initiative.expectedEffect())),
                Row.Kind.PLAIN);
    }

    private Page page(String title, List<Block> blocks) {
        return new Page(
                "initiatives",
                Page.Layout.CONTENT,
                draft.say("section.initiatives"),
                title,
                draft.subtitle(draft.say("subtitle.initiatives")),
                blocks,
                List.of(Sentences.ended(title)),
                List.of());
    }
}
