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
import com.reviewpack.pack.Block.Actions.Action;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Block.Tiles.Tile;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Packs with hand-set numbers that show every block and every kind of chart. */
final class PdfPacks {

    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    private PdfPacks() {}

    static Look look() {
        return Looks.read(new Templates(Optional.empty()), "");
    }

    static Pack report() {
        return pack(Deliverable.PERFORMANCE_REVIEW, "Norderhof Versand", "DE", Locale.UK, pages("Norderhof Versand"));
    }

    static Pack deck() {
        return pack(Deliverable.QBR, "Norderhof Versand", "DE", Locale.UK, pages("Norderhof Versand"));
    }

    /** The same text wherever a text may come from outside. */
    static Pack saying(Deliverable deliverable, String text) {
        return pack(deliverable, text, "US", Locale.US, pages(text));
    }

    static Pack pack(Deliverable deliverable, String accountName, String country, Locale locale, List<Page> pages) {
        AccountId id = new AccountId("norderhof");
        PackageId packageId = new PackageId("p-1");
        Period period = new Period(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 11, 1));
        Account account = new Account(
                id,
                accountName,
                "retail",
                "enterprise",
                "north",
                country,
                ZoneId.of("Europe/Berlin"),
                locale,
                Currency.getInstance("EUR"),
                "",
                new PersonId("csm"),
                Optional.empty(),
                LocalDate.of(2024, 1, 1),
                null);
        Tier tier = new Tier(
                "Professional",
                2,
                new HoursAllowance(BigDecimal.TEN, BigDecimal.valueOf(40), Map.of()),
                Map.of(),
                Map.of(),
                Map.of());
        SuccessPackage successPackage = new SuccessPackage(
                packageId,
                id,
                "Professional",
                LobScope.all(),
                LocalDate.of(2026, 2, 1),
                null,
                Optional.empty(),
                Optional.empty());
        Portfolio portfolio = new Portfolio(
                new TreeMap<>(Map.of(id, account)),
                new TreeMap<>(Map.of(packageId, successPackage)),
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
                successPackage,
                tier,
                new Catalogue("2026.1", LocalDate.of(2026, 1, 1), List.of(tier), Map.of()),
                deliverable,
                period,
                null,
                AS_OF,
                portfolio);
        DueItem item = new DueItem(
                id,
                packageId,
                deliverable,
                Cadence.QUARTERLY,
                period,
                "2026-08-01..2026-11-01",
                false,
                LocalDate.of(2026, 11, 2),
                DueItem.Verdict.OWED,
                "quarterly");
        return new Pack(
                item,
                scope,
                new FigureReport(new FigureSet(List.of()), List.of()),
                locale,
                deliverable == Deliverable.QBR ? "Quarterly business review" : "Performance review",
                "1 August to 31 October 2026",
                pages,
                List.of(new Pack.Definition(
                        "conversations.answered_within_60s_rate",
                        "Answered within 60 s",
                        "First response within 60 seconds ÷ offered conversations. Conversations that a bot handled"
                                + " alone count in neither part.",
                        "Numerator ÷ denominator",
                        "conversations")),
                List.of("No tickets were taken in before 3 August 2026."),
                List.of(
                        "Answered within 60 s fell 6.0 pp to 71.4%: Tuesday mornings are two agents short.",
                        "Requested conversations rose 8.0% to 40,427."));
    }

    static List<Page> pages(String name) {
        List<Page> pages = new ArrayList<>();
        pages.add(page("cover", Page.Layout.COVER, "Cover", name, List.of()));
        pages.add(page(
                "summary",
                Page.Layout.CONTENT,
                "The quarter on one page",
                "Answered within 60 s fell 6.0 pp to 71.4%: Tuesday mornings are two agents short",
                List.of(
                        tiles(),
                        new Block.Beside(
                                List.of(new Block.ChartBlock(SampleCharts.columns())),
                                List.of(
                                        new Block.Bullets(
                                                "What changed",
                                                List.of(
                                                        "Demand rose 8.0% after the autumn launch, most of it in "
                                                                + name + ".",
                                                        "Two agents left the Tuesday morning shift in September.",
                                                        "Containment rose 4.1 pp with the new order-status flow.")),
                                        new Block.Callout(
                                                "Gap in the data", "No tickets before 3 August 2026.", Tone.BAD)),
                                0.58))));
        pages.add(page(
                "scorecard",
                Page.Layout.CONTENT,
                "Scorecard",
                "5 of 8 figures got better; 1 missed its target",
                List.of(table(name, 8))));
        int number = 0;
        for (Chart chart : SampleCharts.all()) {
            pages.add(page(
                    "chart-" + number++,
                    Page.Layout.CONTENT,
                    chart.kind().name(),
                    "A sentence that this chart of kind " + chart.kind() + " proves, with 71.4% in it",
                    List.of(
                            new Block.ChartBlock(chart),
                            new Block.Prose(List.of("What it means: " + chart.altText())))));
        }
        pages.add(page(
                "actions",
                Page.Layout.CONTENT,
                "Where to act",
                "Three steps bring the answer rate back to 80.0% by year's end",
                List.of(new Block.Actions(
                        "", List.of(action(name), action("Review the bot's hand-over"), action("Plan"))))));
        return pages;
    }

    static Block.Tiles tiles() {
        return new Block.Tiles(List.of(
                tile(
                        "Requested",
                        new Cell.Value(Measurement.count(40427), Unit.COUNT),
                        "0.08",
                        Cell.Change.Kind.PER_CENT),
                tile(
                        "Answered within 60 s",
                        new Cell.Value(Measurement.ratio(714, 1000), Unit.RATIO),
                        "-0.06",
                        Cell.Change.Kind.POINTS),
                tile(
                        "Satisfaction",
                        new Cell.Value(Measurement.ratio(20, 22), Unit.RATIO),
                        "0.02",
                        Cell.Change.Kind.POINTS),
                new Tile(
                        "Resolution P1",
                        new Cell.Value(new Measurement.NothingToMeasure(), Unit.RATIO),
                        new Cell.Empty(),
                        "no P1 ticket")));
    }

    private static Tile tile(String label, Cell value, String change, Cell.Change.Kind kind) {
        BigDecimal by = new BigDecimal(change);
        return new Tile(
                label,
                value,
                new Cell.Change(by, kind, Unit.RATIO, by.signum() < 0 ? Tone.BAD : Tone.GOOD),
                "to the quarter before");
    }

    static Block.Table table(String name, int rows) {
        List<Row> all = new ArrayList<>();
        all.add(row("Conversations", Row.Kind.GROUP));
        for (int i = 0; i < rows; i++) {
            all.add(row("Figure " + i + " of " + name, Row.Kind.PLAIN));
        }
        all.add(row("All", Row.Kind.TOTAL));
        return new Block.Table(
                "scorecard",
                "",
                List.of(
                        new Column("Figure", false, 4),
                        new Column("Actual", true, 2),
                        new Column("Before", true, 2),
                        new Column("Change", true, 2),
                        new Column("n", true, 1),
                        new Column("State", false, 2)),
                all,
                "Small n is grey.");
    }

    private static Row row(String name, Row.Kind kind) {
        return new Row(
                kind == Row.Kind.GROUP
                        ? List.of(
                                new Cell.Text(name),
                                new Cell.Empty(),
                                new Cell.Empty(),
                                new Cell.Empty(),
                                new Cell.Empty(),
                                new Cell.Empty())
                        : List.of(
                                new Cell.Text(name),
                                new Cell.Value(Measurement.ratio(714, 1000), Unit.RATIO),
                                new Cell.Value(Measurement.ratio(20, 22), Unit.RATIO),
                                new Cell.Change(new BigDecimal("-0.06"), Cell.Change.Kind.POINTS, Unit.RATIO, Tone.BAD),
                                new Cell.Value(Measurement.count(1000), Unit.COUNT),
                                new Cell.State("on track", Tone.GOOD)),
                kind);
    }

    private static Action action(String what) {
        return new Action(
                what + ": move two agents to Tuesday 08:00–11:00",
                "Mira Holm",
                Optional.of(LocalDate.of(2026, 11, 9)),
                "+4 pp answered within 60 s",
                "at risk",
                Tone.BAD);
    }

    private static Page page(String key, Page.Layout layout, String label, String title, List<Block> blocks) {
        return new Page(
                key,
                layout,
                label,
                title,
                "Share of offered conversations, 1 August to 31 October 2026",
                blocks,
                List.of(),
                List.of());
    }
}
