package com.reviewpack.pages;

import com.reviewpack.due.EntitlementStatement;
import com.reviewpack.due.EntitlementStatement.Standing;
import com.reviewpack.figures.HoursUse;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Page;
import com.reviewpack.pack.Tone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** What is due next, and what contracts promise and what became of it, over all accounts. */
final class PortfolioContractPages {

    private static final List<Standing> SHOWN = List.of(
            Standing.ON_TIME,
            Standing.LATE,
            Standing.BY_HAND,
            Standing.WAIVED,
            Standing.OVERDUE,
            Standing.UNRECORDED,
            Standing.COMING);

    private final PortfolioDraft draft;

    PortfolioContractPages(PortfolioDraft draft) {
        this.draft = draft;
    }

    /** One line of what falls due: a day, an account, and how far it has come. */
    private record DueDay(LocalDate day, AccountWeek week, AccountWeek.Stage stage) {

        boolean holds(AccountWeek.Coming one) {
            return one.item().dueOn().equals(day) && one.stage() == stage;
        }
    }

    /** What falls due in the week that follows, by day; no page where nothing does. */
    Optional<Page> coming() {
        Map<DueDay, List<AccountWeek.Coming>> byDay = new LinkedHashMap<>();
        draft.view().accounts().stream()
                .flatMap(week ->
                        week.coming().stream().map(one -> new DueDay(one.item().dueOn(), week, one.stage())))
                .distinct()
                .sorted(Comparator.comparing(DueDay::day)
                        .thenComparing(one -> one.week().account().name())
                        .thenComparing(one -> one.week().account().id())
                        .thenComparing(DueDay::stage))
                .forEach(day -> byDay.put(
                        day, day.week().coming().stream().filter(day::holds).toList()));
        if (byDay.isEmpty()) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        byDay.forEach((day, items) -> rows.add(comingRow(day, items)));
        List<AccountWeek.Coming> all =
                byDay.values().stream().flatMap(List::stream).toList();
        String title = draft.say(
                "portfolio.coming.title",
                "n",
                all.size(),
                "accounts",
                byDay.keySet().stream()
                        .map(day -> day.week().account().id())
                        .distinct()
                        .count(),
                "made",
                all.stream()
                        .filter(one -> one.stage() == AccountWeek.Stage.MADE)
                        .count());
        return Optional.of(draft.page(
                "portfolio_coming",
                title,
                List.of(new Block.Table(
                        "portfolio-coming",
                        "",
                        List.of(
                                new Column(draft.say("portfolio.column.due_on"), false, 12),
                                new Column(draft.say("portfolio.column.account"), false, 26),
                                new Column(draft.say("column.deliverable"), false, 50),
                                new Column(draft.say("column.state"), false, 12)),
                        rows,
                        draft.say("portfolio.coming.note")))));
    }

    private Row comingRow(DueDay day, List<AccountWeek.Coming> items) {
        return new Row(
                List.of(
                        new Cell.Day(day.day()),
                        new Cell.Text(day.week().account().name()),
                        new Cell.Text(String.join(
                                ", ",
                                items.stream()
                                        .map(one -> draft.say("deliverable."
                                                + one.item().deliverable().key()))
                                        .distinct()
                                        .toList())),
                        new Cell.State(
                                draft.say("portfolio.coming." + day.stage().key()),
                                switch (day.stage()) {
                                    case MADE -> Tone.GOOD;
                                    case BY_HAND, AHEAD -> Tone.NEUTRAL;
                                })),
                Row.Kind.PLAIN);
    }

    /** A package's statement beside whose it is. */
    private record Stated(AccountWeek week, EntitlementStatement statement) {}

    /** What the running contract years promise and what became of it; no page where no package holds. */
    Optional<Page> entitlements() {
        List<Stated> all = draft.accounts().stream()
                .flatMap(week -> week.packages().stream()
                        .flatMap(bought -> bought.statement().stream())
                        .map(statement -> new Stated(week, statement)))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Column> columns = new ArrayList<>(List.of(
                new Column(draft.say("portfolio.column.account"), false, 22),
                new Column(draft.say("portfolio.column.package"), false, 12),
                new Column(draft.say("portfolio.column.tier"), false, 12),
                new Column(draft.say("portfolio.column.year_end"), false, 10),
                new Column(draft.say("statement.column.promised"), true, 8)));
        SHOWN.forEach(standing -> columns.add(new Column(draft.say("statement.column." + standing.key()), true, 8)));
        List<Row> rows = new ArrayList<>();
        all.forEach(stated -> rows.add(statedRow(stated)));
        if (all.size() > 1) {
            rows.add(totalRow(all));
        }
        return Optional.of(draft.page(
                "portfolio_entitlements",
                draft.say(
                        "portfolio.entitlements.title",
                        "n",
                        total(all, EntitlementStatement::promised),
                        "parts",
                        parts(all)),
                List.of(new Block.Table(
                        "portfolio-entitlements",
                        "",
                        columns,
                        rows,
                        draft.say(
                                "portfolio.entitlements.note",
                                "day",
                                draft.day(draft.view().due().week().lastDay()))))));
    }

    /** What became of everything promised, one part a standing that occurs; they add up to what is promised. */
    private String parts(List<Stated> all) {
        return String.join(
                ", ",
                SHOWN.stream()
                        .filter(standing -> total(all, statement -> statement.count(standing)) > 0)
                        .map(standing -> draft.say(
                                "statement.part." + standing.key(),
                                "n",
                                draft.count(total(all, statement -> statement.count(standing)))))
                        .toList());
    }

    private static int total(List<Stated> all, ToIntFunction<EntitlementStatement> of) {
        return all.stream()
                .mapToInt(stated -> of.applyAsInt(stated.statement()))
                .sum();
    }

    private Row statedRow(Stated stated) {
        EntitlementStatement statement = stated.statement();
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Text(stated.week().account().name()),
                new Cell.Text(statement.packageId().value()),
                new Cell.Text(statement.tier()),
                new Cell.Day(statement.year().lastDay()),
                count(statement.promised())));
        SHOWN.forEach(standing -> cells.add(count(statement.count(standing))));
        return new Row(cells, Row.Kind.PLAIN);
    }

    private Row totalRow(List<Stated> all) {
        List<Cell> cells = new ArrayList<>(List.of(
                new Cell.Text(draft.say("column.total")),
                new Cell.Empty(),
                new Cell.Empty(),
                new Cell.Empty(),
                count(total(all, EntitlementStatement::promised))));
        SHOWN.forEach(standing -> cells.add(count(total(all, statement -> statement.count(standing)))));
        return new Row(cells, Row.Kind.TOTAL);
    }

    /** A package's use of hours beside whose it is. */
    private record Used(AccountWeek week, PackageWeeks bought, HoursUse use) {}

    /** Hours used of what is included; no page where the export of hours is missing everywhere. */
    Optional<Page> hours() {
        List<Used> all = draft.accounts().stream()
                .flatMap(week -> week.packages().stream()
                        .flatMap(bought -> bought.hours().stream().map(use -> new Used(week, bought, use))))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        long past =
                all.stream().filter(used -> overage(used.use()).signum() > 0).count();
        return Optional.of(draft.page(
                "portfolio_hours",
                draft.say("portfolio.hours.title", "n", past, "all", all.size()),
                List.of(new Block.Table(
                        "portfolio-hours",
                        "",
                        List.of(
                                new Column(draft.say("portfolio.column.account"), false, 22),
                                new Column(draft.say("portfolio.column.package"), false, 14),
                                new Column(draft.say("portfolio.column.used_quarter"), true, 12),
                                new Column(draft.say("portfolio.column.cap"), true, 9),
                                new Column(draft.say("portfolio.column.used_year"), true, 12),
                                new Column(draft.say("portfolio.column.cap"), true, 9),
                                new Column(draft.say("portfolio.column.overage"), true, 10),
                                new Column(draft.say("portfolio.column.cap_on"), false, 12)),
                        all.stream().map(PortfolioContractPages::usedRow).toList(),
                        draft.say("portfolio.hours.note")))));
    }

    /** Past any cap in the contract year, earlier quarters included; no hour counts twice. */
    private static BigDecimal overage(HoursUse use) {
        return use.earlierOverage().add(use.overageQuarter()).add(use.overageYear());
    }

    private static boolean usedUp(HoursUse use) {
        return use.overageQuarter().add(use.overageYear()).signum() > 0;
    }

    private static Row usedRow(Used used) {
        HoursUse use = used.use();
        Optional<LocalDate> reached = Stream.of(use.quarterCapOn(), use.yearCapOn())
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
        return new Row(
                List.of(
                        new Cell.Text(used.week().account().name()),
                        new Cell.Text(used.bought().bought().id().value()),
                        new Cell.Quantity(use.usedQuarter(), Unit.HOURS),
                        new Cell.Quantity(use.capQuarter(), Unit.HOURS),
                        new Cell.Quantity(use.usedYear(), Unit.HOURS),
                        new Cell.Quantity(use.capYear(), Unit.HOURS),
                        new Cell.Quantity(overage(use), Unit.HOURS),
                        usedUp(use)
                                ? new Cell.Empty()
                                : reached.<Cell>map(Cell.Day::new).orElseGet(Cell.Empty::new)),
                Row.Kind.PLAIN);
    }

    private static Cell count(long count) {
        return new Cell.Quantity(BigDecimal.valueOf(count), Unit.COUNT);
    }
}
