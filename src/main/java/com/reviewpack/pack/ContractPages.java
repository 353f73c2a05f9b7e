package com.reviewpack.pack;

import com.reviewpack.figures.Finding;
import com.reviewpack.figures.HoursUse;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.Entitlement;
import com.reviewpack.offering.HoursPool;
import com.reviewpack.offering.ServiceLevel;
import com.reviewpack.offering.Severity;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the contract includes: hours, deliverables used and coming, service levels promised. */
final class ContractPages {

    private final Draft draft;

    ContractPages(Draft draft) {
        this.draft = draft;
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
        if (!draft.onSlides()) {
            blocks.add(pools(use));
        }
        if (!outlook.isEmpty()) {
            blocks.add(
                    draft.onSlides()
                            ? new Block.Callout(draft.say("hours.outlook"), String.join(" ", outlook), Tone.NEUTRAL)
                            : new Block.Bullets(draft.say("hours.outlook"), outlook));
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
        return List.of(page(
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
        return page(
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
            BigDecimal cap = draft.scope().tier().hours().pools().get(pool);
            if (pool != HoursPool.TRAVEL && (used != null || cap != null)) {
                BigDecimal hours = used == null ? BigDecimal.ZERO : used;
                rows.add(new Row(
                        List.of(
                                new Cell.Text(draft.say("pool." + pool.key())),
                                new Cell.Quantity(hours, Unit.HOURS),
                                cap == null ? new Cell.Empty() : new Cell.Quantity(cap, Unit.HOURS),
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
                        new Cell.Quantity(use.usedYear().divide(use.capYear(), Measurement.PRECISION), Unit.RATIO)),
                Row.Kind.TOTAL));
        return new Block.Table(
                "hours",
                draft.say("hours.pools", "period", draft.formats().period(use.year())),
                List.of(
                        new Column(draft.say("column.pool"), false, 40),
                        new Column(draft.say("column.used"), true, 20),
                        new Column(draft.say("column.included"), true, 20),
                        new Column(draft.say("column.share"), true, 20)),
                rows,
                draft.say("hours.note"));
    }

    /** When a cap is reached at the present rate, and what the same use would mean in the neighbouring tiers. */
    private List<String> outlook(HoursUse use) {
        List<String> lines = new ArrayList<>();
        use.quarterCapOn().ifPresent(day -> lines.add(draft.say("hours.quarter_cap_on", "day", draft.day(day))));
        use.yearCapOn().ifPresent(day -> lines.add(draft.say("hours.year_cap_on", "day", draft.day(day))));
        use.neighbours()
                .forEach(fit -> lines.add(draft.say(
                        "hours.tier_fit",
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

    private String hours(BigDecimal hours) {
        return draft.formats().quantity(hours, Unit.HOURS);
    }

    /** Every deliverable of the tier: how often, how many this contract year, when next. */
    List<Page> entitlements() {
        List<Entitlement> promised = draft.scope().tier().entitlements().values().stream()
                .sorted(Comparator.comparing(Entitlement::deliverable))
                .toList();
        if (promised.isEmpty()) {
            return List.of();
        }
        Period year = contractYear();
        List<Row> rows =
                promised.stream().map(entitlement -> row(entitlement, year)).toList();
        long used = draft.background().delivered().stream()
                .filter(item -> year.contains(item.period().lastDay()))
                .count();
        String title = draft.say(
                "entitlements.title",
                "n",
                promised.size(),
                "tier",
                draft.scope().tier().name(),
                "used",
                used);
        return List.of(page(
                "entitlements",
                title,
                List.of(new Block.Table(
                        "entitlements",
                        "",
                        List.of(
                                new Column(draft.say("column.deliverable"), false, 36),
                                new Column(draft.say("column.cadence"), false, 22),
                                new Column(draft.say("column.cap"), true, 12),
                                new Column(draft.say("column.delivered"), true, 14),
                                new Column(draft.say("column.next_due"), true, 16)),
                        rows,
                        draft.say("entitlements.note", "period", draft.formats().period(year)))),
                List.of()));
    }

    private Row row(Entitlement entitlement, Period year) {
        long delivered = draft.background().delivered().stream()
                .filter(item -> item.deliverable() == entitlement.deliverable()
                        && year.contains(item.period().lastDay()))
                .count();
        Optional<LocalDate> next = draft.background().coming().stream()
                .filter(item -> item.deliverable() == entitlement.deliverable())
                .map(DueItem::dueOn)
                .min(Comparator.naturalOrder());
        return new Row(
                List.of(
                        new Cell.Text(draft.say(
                                "deliverable." + entitlement.deliverable().key())),
                        new Cell.Text(
                                draft.say("cadence." + entitlement.cadence().key())),
                        entitlement.capPerYear().isPresent()
                                ? new Cell.Quantity(
                                        BigDecimal.valueOf(
                                                entitlement.capPerYear().getAsInt()),
                                        Unit.COUNT)
                                : new Cell.Empty(),
                        new Cell.Quantity(BigDecimal.valueOf(delivered), Unit.COUNT),
                        next.<Cell>map(Cell.Day::new).orElseGet(Cell.Empty::new)),
                Row.Kind.PLAIN);
    }

    /** The contract year that holds the period's last day, twelve months from the package's own day. */
    private Period contractYear() {
        LocalDate starts = draft.scope().successPackage().startsOn();
        LocalDate last = draft.scope().period().lastDay();
        int years = 0;
        while (!starts.plusYears(years + 1).isAfter(last)) {
            years++;
        }
        return new Period(starts.plusYears(years), starts.plusYears(years + 1));
    }

    /** The service levels promised, or that the tier promises none. */
    List<Page> levels() {
        Map<Severity, ServiceLevel> levels = draft.scope().tier().serviceLevels();
        if (levels.isEmpty()) {
            return List.of(page(
                    "levels",
                    draft.say("sla.not_covered", "tier", draft.scope().tier().name()),
                    List.of(new Block.Callout(
                            draft.say("sla.not_covered_heading"), draft.say("sla.not_covered_text"), Tone.NEUTRAL)),
                    List.of()));
        }
        List<Row> rows = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            ServiceLevel level = levels.get(severity);
            if (level != null) {
                rows.add(new Row(
                        List.of(
                                new Cell.Text(severity.name()),
                                new Cell.Text(TicketPages.span(draft, level.firstResponse())),
                                new Cell.Text(
                                        draft.say("sla.every", "span", TicketPages.span(draft, level.updateEvery()))),
                                new Cell.Text(TicketPages.span(draft, level.resolution())),
                                new Cell.Text(TicketPages.rca(draft, level)),
                                new Cell.Text(draft.say(
                                        switch (level.basis()) {
                                            case ELAPSED -> "basis.elapsed";
                                            case BUSINESS -> "basis.business";
                                        }))),
                        Row.Kind.PLAIN));
            }
        }
        ServiceLevel first = levels.values().stream()
                .min(Comparator.comparing(ServiceLevel::firstResponse))
                .orElseThrow();
        return List.of(page(
                "levels",
                draft.say(
                        "levels.title",
                        "tier",
                        draft.scope().tier().name(),
                        "span",
                        TicketPages.span(draft, first.firstResponse())),
                List.of(new Block.Table(
                        "levels",
                        "",
                        List.of(
                                new Column(draft.say("column.severity"), false, 12),
                                new Column(draft.say("clock.response"), false, 18),
                                new Column(draft.say("clock.update"), false, 18),
                                new Column(draft.say("clock.resolution"), false, 18),
                                new Column(draft.say("clock.rca"), false, 18),
                                new Column(draft.say("column.basis"), false, 16)),
                        rows,
                        draft.say("levels.note"))),
                List.of()));
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
                draft.evidence(figures));
    }
}
