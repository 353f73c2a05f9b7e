package com.reviewpack.document.workbook;

import com.reviewpack.document.Look;
import com.reviewpack.document.Looks;
import com.reviewpack.document.SampleCharts;
import com.reviewpack.document.Templates;
import com.reviewpack.due.DueItem;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.FigureSet;
import com.reviewpack.figures.Scope;
import com.reviewpack.figures.Series;
import com.reviewpack.figures.Series.Point;
import com.reviewpack.figures.Source;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
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
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Packs for workbooks, with hand-set numbers: one that says everything, and one whose every text is {@code text}. */
final class WorkbookPacks {

    static final Unit EURO = Unit.money(Currency.getInstance("EUR"));
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    private WorkbookPacks() {}

    static Look look() {
        return Looks.read(new Templates(Optional.empty()), "");
    }

    static Pack full() {
        return pack(
                "Norderhof Versand", "DE", Locale.of("en", "DE"), pages("", SampleCharts.all()), figures(), series());
    }

    /** The same text wherever a text may come from outside. */
    static Pack saying(String text) {
        List<Figure> figures = List.of(
                new Figure(
                        "conversations.requested", text, Unit.COUNT, Measurement.count(7), null, null, null, List.of()),
                new Figure(
                        "conversations.csat",
                        text,
                        Unit.RATIO,
                        new Measurement.MissingData(MissingInput.Kind.FEE, text),
                        null,
                        null,
                        null,
                        List.of(Source.CONVERSATIONS)));
        List<Series> series = List.of(new Series(
                "conversations.requested by segment",
                text,
                Unit.COUNT,
                List.of(new Point(text, Measurement.count(7)))));
        return pack(text, "US", Locale.US, pages(text, List.of()), figures, series);
    }

    static Pack pack(
            String accountName,
            String country,
            Locale locale,
            List<Page> pages,
            List<Figure> figures,
            List<Series> series) {
        AccountId id = new AccountId("acme");
        PackageId packageId = new PackageId("p-1");
        Period period = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
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
                LocalDate.of(2026, 1, 1),
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
                new Catalogue("2026-10", LocalDate.of(2026, 1, 1), List.of(tier), Map.of()),
                Deliverable.PERFORMANCE_REVIEW,
                period,
                new Period(LocalDate.of(2026, 9, 1), LocalDate.of(2026, 10, 1)),
                AS_OF,
                portfolio);
        DueItem item = new DueItem(
                id,
                packageId,
                Deliverable.PERFORMANCE_REVIEW,
                Cadence.MONTHLY,
                period,
                "2026-10",
                false,
                LocalDate.of(2026, 11, 2),
                DueItem.Verdict.OWED,
                "monthly");
        return new Pack(
                item,
                scope,
                new FigureReport(new FigureSet(figures), series),
                locale,
                "Performance review",
                "October 2026",
                pages,
                List.of(
                        new Pack.Definition(
                                "conversations.requested",
                                "Requested conversations",
                                "All conversations that visitors asked for, in the account's zone.",
                                "A count, 0 or more",
                                "conversations"),
                        new Pack.Definition(
                                "conversations.answered_within_60s_rate",
                                "Answered within 60 s",
                                "First response within 60 seconds ÷ offered conversations (not ÷ answered). Ratio, 0 to"
                                        + " 100 %. Conversations that a bot handled alone are not offered to agents and"
                                        + " count in neither part.",
                                "Numerator ÷ denominator",
                                "conversations")),
                List.of("No tickets were taken in before 3 August 2026.", "n below 30 is marked small."),
                List.of("Answered within 60 s fell 6.0 pp to 71.4 %.", "Requested conversations rose 8 % to 13,377."));
    }

    static List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(
                "conversations.requested",
                null,
                Unit.COUNT,
                Measurement.count(13377),
                Measurement.count(12384),
                Measurement.count(0),
                null,
                List.of(Source.CONVERSATIONS)));
        figures.add(new Figure(
                "conversations.answered_within_60s_rate",
                null,
                Unit.RATIO,
                Measurement.ratio(714, 1000),
                Measurement.ratio(774, 1000),
                new Measurement.MissingData(MissingInput.Kind.EXPORT, "conversations"),
                new BigDecimal("0.8"),
                List.of(Source.CONVERSATIONS)));
        figures.add(new Figure(
                "conversations.nps",
                null,
                Unit.NPS,
                Measurement.statistic(new BigDecimal("-12.5"), 12),
                Measurement.statistic(new BigDecimal("8"), 64),
                null,
                null,
                List.of(Source.CONVERSATIONS)));
        figures.add(new Figure(
                "conversations.revenue",
                null,
                EURO,
                Measurement.total(new BigDecimal("184230.55"), 812),
                Measurement.total(new BigDecimal("201112.10"), 900),
                null,
                new BigDecimal("200000"),
                List.of(Source.CONVERSATIONS)));
        figures.add(new Figure(
                "sla.response.P1.attainment",
                null,
                Unit.RATIO,
                new Measurement.NotCovered(),
                null,
                null,
                null,
                List.of(Source.TICKETS)));
        figures.add(new Figure(
                "conversations.requested",
                "Sales",
                Unit.COUNT,
                Measurement.count(8000),
                Measurement.count(7000),
                null,
                null,
                List.of(Source.CONVERSATIONS)));
        return figures;
    }

    static List<Series> series() {
        List<Point> days = new ArrayList<>();
        List<Point> rates = new ArrayList<>();
        for (int day = 1; day <= 31; day++) {
            String key = LocalDate.of(2026, 10, day).toString();
            days.add(new Point(key, Measurement.count(400 + 7L * day)));
            rates.add(new Point(
                    key, day == 3 ? new Measurement.NothingToMeasure() : Measurement.ratio(300 + day, 400 + 7L * day)));
        }
        return List.of(
                new Series("conversations.requested by day", null, Unit.COUNT, days),
                new Series("conversations.requested by day", "Sales", Unit.COUNT, days),
                new Series("conversations.answered_within_60s_rate by day", null, Unit.RATIO, rates),
                new Series(
                        "conversations.requested by month",
                        null,
                        Unit.COUNT,
                        List.of(
                                new Point("2026-10", Measurement.count(13377)),
                                new Point("2026-09", Measurement.count(12384)))));
    }

    private static List<Page> pages(String text, List<Chart> charts) {
        String label = text.isEmpty() ? "Summary" : text;
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Tiles(List.of(
                new Tile(
                        text.isEmpty() ? "Requested conversations" : text,
                        new Cell.Value(Measurement.count(13377), Unit.COUNT),
                        new Cell.Change(new BigDecimal("0.08018"), Cell.Change.Kind.PER_CENT, Unit.COUNT, Tone.NEUTRAL),
                        text.isEmpty() ? "September 2026" : text),
                new Tile(
                        "Answered within 60 s",
                        new Cell.Value(Measurement.ratio(714, 1000), Unit.RATIO),
                        new Cell.Change(new BigDecimal("-0.06"), Cell.Change.Kind.POINTS, Unit.RATIO, Tone.BAD),
                        "September 2026"))));
        blocks.add(
                new Block.Prose(List.of(text.isEmpty() ? "Tuesday mornings are two agents short. ".repeat(6) : text)));
        blocks.add(new Block.Bullets("What changed", List.of("Demand rose in the shop.", text)));
        blocks.add(
                new Block.Callout("Gap in the data", text.isEmpty() ? "No tickets before 3 August." : text, Tone.BAD));
        blocks.add(lobs(text));
        blocks.add(new Block.Actions(
                "Where to act",
                List.of(new Action(
                        text.isEmpty() ? "Move two agents to Tuesday 08:00–11:00" : text,
                        "Mira Holm",
                        Optional.of(LocalDate.of(2026, 11, 9)),
                        "+4 pp answered within 60 s",
                        "proposed",
                        Tone.NEUTRAL))));
        List<Page> pages = new ArrayList<>();
        pages.add(page("cover", Page.Layout.COVER, label, text, List.of()));
        pages.add(page("summary", Page.Layout.CONTENT, label, text, blocks));
        for (Chart chart : charts) {
            pages.add(page(
                    chart.kind().name(),
                    Page.Layout.CONTENT,
                    chart.kind().name(),
                    text,
                    List.of(new Block.ChartBlock(chart))));
        }
        return pages;
    }

    private static Page page(String key, Page.Layout layout, String label, String text, List<Block> blocks) {
        return new Page(
                key,
                layout,
                label,
                text.isEmpty() ? "Answered within 60 s fell 6.0 pp to 71.4 %: Tuesday mornings are short" : text,
                text.isEmpty() ? "Norderhof Versand, share of offered conversations, October 2026" : text,
                blocks,
                Collections.emptyList(),
                Collections.emptyList());
    }

    /** Two lines of business that add up, with changes that follow from two columns. */
    private static Block.Table lobs(String text) {
        return new Block.Table(
                "lobs",
                "By line of business",
                List.of(
                        new Column("Line of business", false, 3),
                        new Column("Requested", true, 1),
                        new Column("September", true, 1),
                        new Column("Change", true, 1),
                        new Column("Since", true, 1)),
                List.of(
                        lob(text.isEmpty() ? "Sales" : text, 8000, 7000, Row.Kind.PLAIN),
                        lob("Service", 5377, 5384, Row.Kind.PLAIN),
                        lob("All", 13377, 12384, Row.Kind.TOTAL)),
                text);
    }

    private static Row lob(String name, long now, long before, Row.Kind kind) {
        BigDecimal change = BigDecimal.valueOf(now)
                .divide(BigDecimal.valueOf(before), Measurement.PRECISION)
                .subtract(BigDecimal.ONE);
        return new Row(
                List.of(
                        new Cell.Text(name),
                        new Cell.Value(Measurement.count(now), Unit.COUNT),
                        new Cell.Value(Measurement.count(before), Unit.COUNT),
                        new Cell.Change(change, Cell.Change.Kind.PER_CENT, Unit.COUNT, Tone.NEUTRAL),
                        new Cell.Day(LocalDate.of(2026, 2, 28))),
                kind);
    }
}
