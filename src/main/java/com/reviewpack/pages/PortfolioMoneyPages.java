package com.reviewpack.pages;

import com.reviewpack.figures.PartnerShare;
import com.reviewpack.figures.RoiStatement;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Block.Table.Column;
import com.reviewpack.pack.Block.Table.Row;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Lists;
import com.reviewpack.pack.Page;
import com.reviewpack.period.ContractCalendar;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.SuccessPackage;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/** What add-ons cost beside what conversations bring, and what a partner earns: each currency by itself. */
final class PortfolioMoneyPages {

    private final PortfolioDraft draft;

    PortfolioMoneyPages(PortfolioDraft draft) {
        this.draft = draft;
    }

    /** An account's add-ons beside what its conversations brought. */
    private record AddOns(Account account, Measurement cost, Measurement benefit) {

        Optional<Measurement> balance() {
            return benefit instanceof Measurement.Known gain && cost instanceof Measurement.Known spent
                    ? Optional.of(Measurement.total(gain.value().subtract(spent.value()), gain.n()))
                    : Optional.empty();
        }
    }

    /** Of the accounts that pay for add-ons; no page where none does. */
    Optional<Page> addOns() {
        List<AddOns> all = new ArrayList<>();
        draft.accounts().forEach(week -> week.fourWeeks().roi().ifPresent(roi -> all.add(of(week, roi))));
        List<AddOns> paying = all.stream()
                .filter(one -> !(one.cost() instanceof Measurement.Known known
                        && known.value().signum() == 0))
                .toList();
        if (paying.isEmpty()) {
            return Optional.empty();
        }
        long told = paying.stream().filter(one -> one.balance().isPresent()).count();
        long more = paying.stream()
                .filter(one -> one.balance()
                        .flatMap(Measurement::known)
                        .filter(balance -> balance.signum() > 0)
                        .isPresent())
                .count();
        List<Row> rows = new ArrayList<>();
        for (String currency : currencies(paying.stream().map(AddOns::account).toList())) {
            List<AddOns> of = paying.stream()
                    .filter(one -> one.account().currency().getCurrencyCode().equals(currency))
                    .toList();
            of.forEach(one -> rows.add(
                    row(new Cell.Text(one.account().name()), currency, one.cost(), one.benefit(), one.balance())));
            if (of.size() > 1) {
                rows.add(total(currency, of));
            }
        }
        return Optional.of(draft.page(
                "portfolio_add_ons",
                draft.say("portfolio.add_ons.title", "n", more, "all", told, "paying", paying.size()),
                List.of(new Block.Table(
                        "portfolio-add-ons",
                        "",
                        List.of(
                                new Column(draft.say("portfolio.column.account"), false, 34),
                                new Column(draft.say("portfolio.column.currency"), false, 12),
                                new Column(draft.say("portfolio.column.add_ons"), true, 18),
                                new Column(draft.say("portfolio.column.brought"), true, 18),
                                new Column(draft.say("portfolio.column.balance"), true, 18)),
                        rows,
                        draft.say("portfolio.add_ons.note")))));
    }

    private static AddOns of(AccountWeek week, RoiStatement roi) {
        Measurement cost = roi.inputs().stream()
                .filter(input -> input.key().equals("add_ons"))
                .map(RoiStatement.Input::value)
                .findFirst()
                .orElseThrow();
        return new AddOns(week.account(), cost, roi.benefit());
    }

    private static List<String> currencies(List<Account> accounts) {
        TreeSet<String> codes = new TreeSet<>();
        accounts.forEach(account -> codes.add(account.currency().getCurrencyCode()));
        return List.copyOf(codes);
    }

    private static Row row(
            Cell name, String currency, Measurement cost, Measurement benefit, Optional<Measurement> balance) {
        Unit money = Unit.money(Currency.getInstance(currency));
        return new Row(
                List.of(
                        name,
                        new Cell.Text(currency),
                        new Cell.Value(cost, money),
                        new Cell.Value(benefit, money),
                        balance.<Cell>map(value -> new Cell.Value(value, money)).orElseGet(Cell.Empty::new)),
                Row.Kind.PLAIN);
    }

    /** Of those accounts alone whose two sides are both known. */
    private Row total(String currency, List<AddOns> all) {
        List<AddOns> told =
                all.stream().filter(one -> one.balance().isPresent()).toList();
        Unit money = Unit.money(Currency.getInstance(currency));
        return new Row(
                List.of(
                        new Cell.Text(draft.say("portfolio.total_told", "n", told.size())),
                        new Cell.Text(currency),
                        sum(told.stream().map(AddOns::cost).toList(), money),
                        sum(told.stream().map(AddOns::benefit).toList(), money),
                        sum(
                                told.stream()
                                        .map(one -> one.balance().orElseThrow())
                                        .toList(),
                                money)),
                Row.Kind.TOTAL);
    }

    private static Cell sum(List<Measurement> known, Unit money) {
        Currency currency = Objects.requireNonNull(money.currency());
        SortedMap<String, Measurement> sums = Totals.byCurrency(
                known.stream().map(value -> new Totals.Amount(currency, value)).toList());
        return sums.values().stream()
                .findFirst()
                .<Cell>map(value -> new Cell.Value(value, money))
                .orElseGet(Cell.Empty::new);
    }

    /** What an account's fees give its partner. */
    private record Share(
            AccountWeek week, PartnerShare share, Measurement ofWeek, Measurement ofMonth, Measurement ofYear) {}

    /** The partner's share of the fees, for the week, its month and each account's contract year. */
    Page share() {
        Period week = draft.view().due().week();
        YearMonth month = YearMonth.from(week.start().plusDays(3));
        Period wholeMonth = new Period(month.atDay(1), month.plusMonths(1).atDay(1));
        List<Share> all = draft.accounts().stream()
                .map(one -> {
                    PartnerShare share =
                            new PartnerShare(one.account(), draft.view().portfolio());
                    return new Share(one, share, share.over(week), share.over(wholeMonth), year(one, share));
                })
                .toList();
        List<Row> rows = new ArrayList<>();
        for (String currency :
                currencies(all.stream().map(one -> one.week().account()).toList())) {
            List<Share> of = all.stream()
                    .filter(one ->
                            one.week().account().currency().getCurrencyCode().equals(currency))
                    .toList();
            of.forEach(one -> rows.add(shareRow(one, currency)));
            if (of.size() > 1) {
                rows.add(shareTotal(of, currency));
            }
        }
        return draft.page(
                "portfolio_share",
                shareTitle(all),
                List.of(new Block.Table(
                        "portfolio-share",
                        "",
                        List.of(
                                new Column(draft.say("portfolio.column.account"), false, 30),
                                new Column(draft.say("portfolio.column.currency"), false, 10),
                                new Column(draft.say("column.share"), true, 10),
                                new Column(draft.say("portfolio.column.of_week"), true, 16),
                                new Column(draft.formats().month(month), true, 16),
                                new Column(draft.say("portfolio.column.of_year"), true, 18)),
                        rows,
                        draft.say("portfolio.share.note"))));
    }

    /** Of the contract year that holds the week's last day; of several packages, of the one that began first. */
    private Measurement year(AccountWeek week, PartnerShare share) {
        LocalDate lastDay = draft.view().due().week().lastDay();
        Optional<SuccessPackage> first =
                week.packages().stream().map(PackageWeeks::bought).findFirst();
        return share.over(first.map(bought -> new ContractCalendar(bought.startsOn()).yearHolding(lastDay))
                .orElse(draft.view().due().week()));
    }

    private Row shareRow(Share one, String currency) {
        Unit money = Unit.money(Currency.getInstance(currency));
        return new Row(
                List.of(
                        new Cell.Text(one.week().account().name()),
                        new Cell.Text(currency),
                        one.share()
                                .on(draft.view().due().week().lastDay())
                                .<Cell>map(ratio -> new Cell.Quantity(ratio, Unit.RATIO))
                                .orElseGet(Cell.Empty::new),
                        new Cell.Value(one.ofWeek(), money),
                        new Cell.Value(one.ofMonth(), money),
                        new Cell.Value(one.ofYear(), money)),
                Row.Kind.PLAIN);
    }

    private Row shareTotal(List<Share> all, String currency) {
        Unit money = Unit.money(Currency.getInstance(currency));
        List<Share> told =
                all.stream().filter(one -> one.ofYear().known().isPresent()).toList();
        return new Row(
                List.of(
                        new Cell.Text(draft.say("portfolio.total_told", "n", told.size())),
                        new Cell.Text(currency),
                        new Cell.Empty(),
                        sum(told.stream().map(Share::ofWeek).toList(), money),
                        sum(told.stream().map(Share::ofMonth).toList(), money),
                        sum(told.stream().map(Share::ofYear).toList(), money)),
                Row.Kind.TOTAL);
    }

    private String shareTitle(List<Share> all) {
        SortedMap<String, Measurement> sums = Totals.byCurrency(all.stream()
                .map(one -> new Totals.Amount(one.week().account().currency(), one.ofWeek()))
                .toList());
        List<String> parts = new ArrayList<>();
        for (Map.Entry<String, Measurement> sum : sums.entrySet()) {
            parts.add(draft.formats().measurement(sum.getValue(), Unit.money(Currency.getInstance(sum.getKey()))));
        }
        long missing =
                all.stream().filter(one -> one.ofWeek().known().isEmpty()).count();
        return draft.say(
                "portfolio.share.title",
                "n",
                parts.size(),
                "sums",
                Lists.listed(parts, draft.words()),
                "missing",
                missing);
    }
}
