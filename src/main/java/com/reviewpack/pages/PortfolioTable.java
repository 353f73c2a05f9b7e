package com.reviewpack.pages;

import com.reviewpack.figures.Difference;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.HoursUse;
import com.reviewpack.findings.Findings;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Lists;
import com.reviewpack.pack.Page;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** How all accounts stand, one line each. */
final class PortfolioTable {

    private final PortfolioDraft draft;

    PortfolioTable(PortfolioDraft draft) {
        this.draft = draft;
    }

    /** Every account in one line, the most urgent first. */
    Page page() {
        List<Row> rows = new ArrayList<>();
        draft.accounts().forEach(week -> rows.add(accountRow(week)));
        if (rows.size() > 1) {
            rows.add(totalRow());
        }
        return draft.page(
                "portfolio_accounts",
                accountsTitle(),
                List.of(new Block.Table(
                        "portfolio-accounts",
                        "",
                        List.of(
                                new Column(draft.say("portfolio.column.account"), false, 19),
                                new Column(draft.say("portfolio.column.conversations"), true, 11),
                                new Column(draft.say("column.change"), true, 8),
                                new Column(draft.say("portfolio.column.answered"), true, 10),
                                new Column(draft.say("portfolio.column.abandoned"), true, 9),
                                new Column(draft.say("portfolio.column.csat"), true, 8),
                                new Column(draft.say("portfolio.column.conversion"), true, 8),
                                new Column(draft.say("portfolio.column.revenue"), true, 9),
                                new Column(draft.say("portfolio.column.unanswered"), true, 9),
                                new Column(draft.say("portfolio.column.health"), true, 7),
                                new Column(draft.say("portfolio.column.hours_used"), true, 9)),
                        rows,
                        draft.say("portfolio.accounts.note") + revenue())));
    }

    private String accountsTitle() {
        if (!draft.knows("conversations.requested")) {
            return draft.say(
                    "portfolio.accounts.untold",
                    "accounts",
                    draft.view().accounts().size());
        }
        Measurement answered = draft.share("conversations.answered_within_60s_rate");
        return draft.say(
                "portfolio.accounts.title",
                "n",
                draft.sum("conversations.requested"),
                "count",
                draft.formats().quantity(draft.sum("conversations.requested"), Unit.COUNT),
                "accounts",
                draft.view().accounts().size(),
                "answered",
                draft.words().cell(new Cell.Value(answered, Unit.RATIO)),
                "known",
                answered.known().isPresent() ? "yes" : "no");
    }

    private Row accountRow(AccountWeek week) {
        return new Row(
                List.of(
                        new Cell.Text(week.account().name()),
                        cell(week, "conversations.requested"),
                        change(week, "conversations.requested"),
                        cell(week, "conversations.answered_within_60s_rate"),
                        cell(week, "conversations.abandonment_rate"),
                        cell(week, "conversations.csat"),
                        cell(week, "conversations.conversion_rate"),
                        cell(week, "conversations.revenue"),
                        cell(week, "tickets.unanswered"),
                        health(week),
                        hours(week)),
                Row.Kind.PLAIN);
    }

    private Row totalRow() {
        return new Row(
                List.of(
                        new Cell.Text(draft.say("column.total")),
                        draft.total("conversations.requested"),
                        new Cell.Empty(),
                        share("conversations.answered_within_60s_rate"),
                        share("conversations.abandonment_rate"),
                        share("conversations.csat"),
                        share("conversations.conversion_rate"),
                        new Cell.Empty(),
                        draft.total("tickets.unanswered"),
                        new Cell.Empty(),
                        new Cell.Empty()),
                Row.Kind.TOTAL);
    }

    private Cell share(String id) {
        return new Cell.Value(draft.share(id), Unit.RATIO);
    }

    private static Cell cell(AccountWeek week, String id) {
        return PortfolioDraft.figure(week, id)
                .<Cell>map(figure -> new Cell.Value(figure.value(), figure.unit()))
                .orElseGet(Cell.Empty::new);
    }

    /** Against the week before, in its tone; empty where either rests on too little. */
    private Cell change(AccountWeek week, String id) {
        return PortfolioDraft.figure(week, id).map(this::change).orElseGet(Cell.Empty::new);
    }

    private Cell change(Figure figure) {
        @Nullable Measurement previous = figure.previous();
        if (isFew(figure.value()) || previous == null || isFew(previous)) {
            return new Cell.Empty();
        }
        return Difference.between(figure.value(), previous, figure.unit())
                .<Cell>map(gap -> Draft.shown(
                        Draft.change(gap, figure, gap.effect(Findings.direction(figure.id()))), draft.formats()))
                .orElseGet(Cell.Empty::new);
    }

    private static boolean isFew(Measurement count) {
        return count.known()
                .filter(value -> value.compareTo(BigDecimal.valueOf(Measurement.SMALL_BELOW)) < 0)
                .isPresent();
    }

    /** Of the package that is least well, where there are several. */
    private static Cell health(AccountWeek week) {
        return week.packages().stream()
                .flatMap(bought -> bought.fourWeeks().figures().find("health.score").stream())
                .filter(figure -> figure.value().known().isPresent())
                .min(Comparator.comparing(figure -> figure.value().known().orElseThrow()))
                .<Cell>map(figure -> new Cell.Value(figure.value(), figure.unit()))
                .orElseGet(Cell.Empty::new);
    }

    /** Of the contract year, all packages together: a share of what their tiers include. */
    private static Cell hours(AccountWeek week) {
        List<HoursUse> uses = week.packages().stream()
                .flatMap(bought -> bought.hours().stream())
                .toList();
        BigDecimal cap = uses.stream().map(HoursUse::capYear).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal used = uses.stream().map(HoursUse::usedYear).reduce(BigDecimal.ZERO, BigDecimal::add);
        return cap.signum() == 0
                ? new Cell.Empty()
                : new Cell.Quantity(used.divide(cap, Measurement.PRECISION), Unit.RATIO);
    }

    /** What conversations brought, one sum a currency. */
    private String revenue() {
        SortedMap<String, Measurement> sums = Totals.byCurrency(draft.view().accounts().stream()
                .flatMap(week -> PortfolioDraft.figure(week, "conversations.revenue").stream()
                        .map(figure -> new Totals.Amount(week.account().currency(), figure.value())))
                .toList());
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Measurement> sum : sums.entrySet()) {
            parts.add(draft.formats().measurement(sum.getValue(), Unit.money(Currency.getInstance(sum.getKey()))));
        }
        return parts.isEmpty()
                ? ""
                : " " + draft.say("portfolio.accounts.revenue", "sums", Lists.listed(parts, draft.words()));
    }
}
