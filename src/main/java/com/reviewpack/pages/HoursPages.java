package com.reviewpack.pages;

import com.reviewpack.figures.HoursUse;
import com.reviewpack.findings.Finding;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.HoursPool;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Hours used, included and left, and what becomes of those that are left. */
final class HoursPages {

    private final Draft draft;

    HoursPages(Draft draft) {
        this.draft = draft;
    }

    /** Below the hours where the service levels are but a remark, else before them. */
    List<Page> withLevels() {
        List<Page> levels = new TicketPages(draft).levels();
        List<Page> hours = hours();
        boolean remark =
                levels.stream().flatMap(page -> page.blocks().stream()).allMatch(Block.Callout.class::isInstance);
        if (!remark || levels.isEmpty() || hours.isEmpty()) {
            return Stream.concat(levels.stream(), hours.stream()).toList();
        }
        Page shown = hours.getFirst();
        List<Block> blocks = new ArrayList<>(shown.blocks());
        blocks.add(new Block.Prose(List.of(draft.say(
                "joined",
                "head",
                draft.say("section.sla"),
                "text",
                Sentences.ended(levels.getFirst().title())))));
        List<String> talking = new ArrayList<>(shown.talkingPoints());
        talking.addAll(levels.getFirst().talkingPoints());
        return List.of(new Page(
                shown.key(),
                shown.layout(),
                shown.label(),
                shown.title(),
                shown.subtitle(),
                blocks,
                talking,
                shown.evidence()));
    }

    List<Page> hours() {
        Optional<HoursUse> known = draft.report().hours();
        if (known.isEmpty()) {
            return draft.figure("hours.used_quarter").isEmpty() ? List.of() : List.of(hoursUnknown());
        }
        HoursUse use = known.get();
        List<Block> blocks = new ArrayList<>();
        List<Block.Tiles.Tile> tiles = new ArrayList<>();
        tiles.add(tile("hours.tile_quarter", use.usedQuarter(), use.capQuarter()));
        tiles.add(tile("hours.tile_year", use.usedYear(), use.capYear()));
        tiles.add(new Block.Tiles.Tile(
                draft.say("hours.tile_overage"),
                new Cell.Quantity(use.overageQuarter().add(use.overageYear()), Unit.HOURS),
                new Cell.Empty(),
                overage(use)));
        blocks.add(new Block.Tiles(tiles));
        new HoursChart(draft).burnDown(use).map(Block.ChartBlock::new).ifPresent(blocks::add);
        List<String> outlook = outlook(use);
        String heading = draft.say(
                use.quarterCapOn().isPresent() || use.yearCapOn().isPresent() ? "hours.outlook" : "hours.fit");
        if (!draft.onSlides()) {
            blocks.add(pools(use));
        }
        if (!outlook.isEmpty()) {
            blocks.add(
                    draft.onSlides()
                            ? new Block.Callout(heading, String.join(" ", outlook), Tone.NEUTRAL)
                            : new Block.Bullets(heading, outlook));
        }
        Optional<Finding> finding = draft.finding("hours");
        String title = finding.map(new Sentences(draft)::of)
                .orElseGet(() -> draft.say(
                        "hours.title",
                        "used",
                        hours(use.usedQuarter()),
                        "cap",
                        hours(use.capQuarter()),
                        "end",
                        draft.day(use.quarter().lastDay())));
        return List.of(draft.page(
                "hours",
                title,
                blocks,
                List.of(
                        "hours.used_quarter",
                        "hours.cap_quarter",
                        "hours.used_year",
                        "hours.cap_year",
                        "hours.overage_quarter",
                        "hours.overage_year")));
    }

    private Page hoursUnknown() {
        return draft.page(
                "hours",
                draft.say(
                        "hours.unknown",
                        "cap",
                        draft.figure("hours.cap_quarter").map(draft::text).orElse("")),
                List.of(new Block.Callout(
                        draft.say("note.heading"),
                        draft.say("note.missing", "group", draft.say("group.hours")),
                        Tone.NEUTRAL)),
                List.of("hours.cap_quarter", "hours.cap_year"));
    }

    private Block.Tiles.Tile tile(String label, BigDecimal used, BigDecimal cap) {
        return new Block.Tiles.Tile(
                draft.say(label),
                new Cell.Quantity(used, Unit.HOURS),
                new Cell.Empty(),
                draft.say("hours.of_cap", "cap", hours(cap)));
    }

    private String overage(HoursUse use) {
        BigDecimal hours = use.overageQuarter().add(use.overageYear());
        if (hours.signum() == 0) {
            return draft.say("hours.no_overage");
        }
        return draft.scope()
                .successPackage()
                .overageRate()
                .map(rate -> draft.say(
                        "hours.overage_cost",
                        "money",
                        draft.formats()
                                .quantity(
                                        hours.multiply(rate),
                                        Unit.money(draft.scope().account().currency()))))
                .orElseGet(() -> draft.say("hours.no_rate"));
    }

    private Block.Table pools(HoursUse use) {
        List<Row> rows = new ArrayList<>();
        for (HoursPool pool : HoursPool.values()) {
            BigDecimal used = use.usedByPool().get(pool);
            BigDecimal cap = use.capByPool().get(pool);
            if (pool != HoursPool.TRAVEL && (used != null || cap != null)) {
                BigDecimal hours = used == null ? BigDecimal.ZERO : used;
                rows.add(new Row(
                        List.of(
                                new Cell.Text(draft.say("pool." + pool.key())),
                                new Cell.Quantity(hours, Unit.HOURS),
                                cap == null ? new Cell.Empty() : new Cell.Quantity(cap, Unit.HOURS),
                                cap == null
                                        ? new Cell.Empty()
                                        : new Cell.Quantity(use.open(pool).orElse(BigDecimal.ZERO), Unit.HOURS),
                                cap == null || cap.signum() == 0
                                        ? new Cell.Empty()
                                        : new Cell.Quantity(hours.divide(cap, Measurement.PRECISION), Unit.RATIO)),
                        Row.Kind.PLAIN));
            }
        }
        rows.add(new Row(
                List.of(
                        new Cell.Text(draft.say("column.total")),
                        new Cell.Quantity(use.usedYear(), Unit.HOURS),
                        new Cell.Quantity(use.capYear(), Unit.HOURS),
                        new Cell.Quantity(use.leftYear(), Unit.HOURS),
                        new Cell.Quantity(use.usedYear().divide(use.capYear(), Measurement.PRECISION), Unit.RATIO)),
                Row.Kind.TOTAL));
        return new Block.Table(
                "hours",
                draft.say("hours.pools", "period", draft.formats().period(use.year())),
                List.of(
                        new Column(draft.say("column.pool"), false, 36),
                        new Column(draft.say("column.used"), true, 16),
                        new Column(draft.say("column.included"), true, 16),
                        new Column(draft.say("statement.column.left"), true, 16),
                        new Column(draft.say("column.share"), true, 16)),
                rows,
                draft.say("hours.note"));
    }

    /** When a cap is reached at the present rate, and what the same use would mean in the neighbouring tiers. */
    private List<String> outlook(HoursUse use) {
        List<String> lines = new ArrayList<>();
        use.quarterCapOn().ifPresent(day -> lines.add(draft.say("hours.quarter_cap_on", "day", draft.day(day))));
        use.yearCapOn().ifPresent(day -> lines.add(draft.say("hours.year_cap_on", "day", draft.day(day))));
        lapsing(use).ifPresent(lines::add);
        use.neighbours()
                .forEach(fit -> lines.add(draft.say(
                        "hours.tier_fit",
                        "way",
                        fit.capYear().compareTo(use.capYear()) > 0 ? "up" : "down",
                        "tier",
                        fit.tier(),
                        "cap",
                        hours(fit.capYear()),
                        "overage",
                        hours(fit.overage()),
                        "any",
                        fit.overage().signum() > 0 ? "yes" : "no")));
        return lines;
    }

    /** What is left of the expansion packs, and when it lapses; empty where there is nothing. */
    private Optional<String> lapsing(HoursUse use) {
        BigDecimal cap = use.capByPool().get(HoursPool.EXPANSION);
        BigDecimal left = use.left(HoursPool.EXPANSION).orElse(BigDecimal.ZERO);
        return cap == null || left.signum() == 0
                ? Optional.empty()
                : Optional.of(draft.say(
                        "hours.expansion_lapses",
                        "left",
                        hours(left),
                        "cap",
                        hours(cap),
                        "gone",
                        use.day().isBefore(use.lapsesOn()) ? "no" : "yes",
                        "day",
                        draft.day(use.lapsesOn())));
    }

    private String hours(BigDecimal hours) {
        return draft.formats().quantity(hours, Unit.HOURS);
    }
}
