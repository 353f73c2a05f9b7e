package com.reviewpack.document;

import com.reviewpack.due.DueItem;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.FigureSet;
import com.reviewpack.figures.Scope;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.Catalogue;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.offering.HoursAllowance;
import com.reviewpack.offering.Tier;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import com.reviewpack.period.Cadence;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.LobScope;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.portfolio.PersonId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.SuccessPackage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A small invented pack that shows every kind of block once: what templates are tried with. */
final class TrialPack {

    private static final Period PERIOD = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 1));

    private TrialPack() {}

    static Pack of(Deliverable deliverable) {
        Account account = new Account(
                new AccountId("trial"),
                "Trial",
                "",
                "",
                "",
                "",
                ZoneOffset.UTC,
                Locale.ENGLISH,
                Currency.getInstance("EUR"),
                "",
                new PersonId("trial"),
                Optional.empty(),
                PERIOD.start(),
                null);
        Tier tier = new Tier(
                "Trial", 1, new HoursAllowance(BigDecimal.ONE, BigDecimal.ONE, Map.of()), Map.of(), Map.of(), Map.of());
        SuccessPackage bought = new SuccessPackage(
                new PackageId("trial"),
                account.id(),
                tier.name(),
                LobScope.all(),
                PERIOD.start(),
                null,
                Optional.empty(),
                Optional.empty());
        Portfolio portfolio = new Portfolio(
                new TreeMap<>(Map.of(account.id(), account)),
                new TreeMap<>(Map.of(bought.id(), bought)),
                new TreeMap<>(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new TreeMap<>());
        Scope scope = new Scope(
                account,
                bought,
                tier,
                new Catalogue("trial", PERIOD.start(), List.of(tier), Map.of()),
                deliverable,
                PERIOD,
                null,
                PERIOD.lastDay(),
                portfolio);
        DueItem item = new DueItem(
                account.id(),
                bought.id(),
                deliverable,
                Cadence.QUARTERLY,
                PERIOD,
                "trial",
                false,
                PERIOD.end(),
                DueItem.Verdict.OWED,
                "");
        return new Pack(
                item,
                scope,
                new FigureReport(new FigureSet(List.of()), List.of()),
                Locale.ENGLISH,
                "Trial",
                "Trial",
                List.of(page("cover", Page.Layout.COVER, List.of()), page("blocks", Page.Layout.CONTENT, blocks())),
                List.of(new Pack.Definition("trial", "Trial", "Trial", "Trial", "trial")),
                List.of("Trial"),
                List.of("Trial"));
    }

    private static Page page(String key, Page.Layout layout, List<Block> blocks) {
        return new Page(key, layout, "Trial", "Trial", "Trial", blocks, List.of(), List.of());
    }

    private static List<Block> blocks() {
        Cell value = new Cell.Value(Measurement.count(1), Unit.COUNT);
        Cell change = new Cell.Change(BigDecimal.ONE, Cell.Change.Kind.ABSOLUTE, Unit.COUNT, Tone.GOOD);
        Block.Table table = new Block.Table(
                "trial",
                "Trial",
                List.of(new Block.Table.Column("Trial", true, 1)),
                List.of(new Block.Table.Row(List.of(value), Block.Table.Row.Kind.PLAIN)),
                "Trial");
        Block.ChartBlock chart = new Block.ChartBlock(new Chart(
                "trial",
                Chart.Kind.BARS,
                "Trial",
                "Trial",
                Unit.COUNT,
                List.of("Trial"),
                List.of(new Chart.ChartSeries(
                        "Trial", Chart.Role.ACTUAL, List.of(BigDecimal.ONE), List.of(false), List.of())),
                List.of()));
        return List.of(
                new Block.Prose(List.of("Trial")),
                new Block.Bullets("Trial", List.of("Trial")),
                new Block.Tiles(List.of(new Block.Tiles.Tile("Trial", value, change, "Trial"))),
                table,
                chart,
                new Block.Actions(
                        "Trial",
                        List.of(new Block.Actions.Action(
                                "Trial", "Trial", Optional.of(PERIOD.end()), "Trial", "Trial", Tone.BAD))),
                new Block.Callout("Trial", "Trial", Tone.NEUTRAL),
                new Block.Beside(List.of(table), List.of(chart), 0.5));
    }
}
