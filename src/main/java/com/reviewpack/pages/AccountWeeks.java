package com.reviewpack.pages;

import com.reviewpack.due.DeliveryRecord;
import com.reviewpack.due.DueItem;
import com.reviewpack.due.DueRules;
import com.reviewpack.due.EntitlementStatements;
import com.reviewpack.figures.FigureGroup;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.Figures;
import com.reviewpack.figures.Scope;
import com.reviewpack.figures.UnansweredTicket;
import com.reviewpack.findings.EarlyWarning;
import com.reviewpack.offering.Catalogue;
import com.reviewpack.offering.Catalogues;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.offering.Tier;
import com.reviewpack.period.Period;
import com.reviewpack.period.Term;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.Person;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.SuccessPackage;
import com.reviewpack.warehouse.Facts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Draws up the week of one account after the other. The same arguments give the same answer; safe for several threads.
 *
 * @param week Monday to Monday, in each account's own zone
 * @param asOf the business date
 */
public record AccountWeeks(
        Portfolio portfolio,
        Catalogues catalogues,
        DueRules rules,
        DeliveryRecord record,
        Period week,
        LocalDate asOf) {

    private static final Set<FigureGroup> OF_WEEK = EnumSet.of(FigureGroup.CONVERSATIONS, FigureGroup.TICKETS);
    private static final Set<FigureGroup> OF_FOUR_WEEKS = EnumSet.of(
            FigureGroup.CONVERSATIONS, FigureGroup.VISITORS, FigureGroup.AGENTS, FigureGroup.TICKETS, FigureGroup.ROI);
    /** From the account's facts as of the business date. */
    public AccountWeek of(Account account, Facts facts) {
        List<PackageWeeks> packages = portfolio.packagesOf(account.id(), week.lastDay()).stream()
                .map(bought -> ofPackage(account, bought, facts))
                .toList();
        return new AccountWeek(
                account,
                portfolio.person(account.csm()).map(Person::name).orElse(""),
                whole(account, facts, week, OF_WEEK),
                whole(account, facts, fourWeeks(week.end()), OF_FOUR_WEEKS),
                UnansweredTicket.at(week.endsAt(account.zone()), facts),
                EarlyWarning.mostSerious(packages.stream()
                        .map(bought -> EarlyWarning.of(bought.fourWeeks()))
                        .toList()),
                packages,
                coming(account),
                endsOn(account));
    }

    private static Period fourWeeks(LocalDate end) {
        return new Period(end.minusWeeks(4), end);
    }

    private FigureReport whole(Account account, Facts facts, Period period, Set<FigureGroup> groups) {
        Catalogue catalogue = catalogue();
        Scope scope = Scope.ofWholeAccount(
                account,
                catalogue.tiers().getFirst(),
                catalogue,
                period,
                new Period(period.start().minusDays(period.days()), period.start()),
                asOf,
                portfolio);
        return Figures.brief(scope, facts, groups);
    }

    /** All that an account plan holds, since early signs are told from all of it. */
    private PackageWeeks ofPackage(Account account, SuccessPackage bought, Facts facts) {
        Catalogue catalogue = catalogue();
        Tier tier = catalogue
                .tier(bought.tier())
                .orElseThrow(() -> new IllegalStateException("the catalogue " + catalogue.version() + " has no tier '"
                        + bought.tier() + "' of package " + bought.id()));
        Period period = fourWeeks(week.end());
        Scope scope = new Scope(
                account,
                bought,
                tier,
                catalogue,
                Deliverable.ACCOUNT_PLAN,
                period,
                fourWeeks(period.start()),
                asOf,
                portfolio);
        return new PackageWeeks(
                bought,
                Figures.compute(scope, facts),
                EntitlementStatements.of(rules, record, bought.id(), week.lastDay()));
    }

    private Catalogue catalogue() {
        return catalogues.on(week.lastDay());
    }

    private List<AccountWeek.Coming> coming(Account account) {
        return rules.plan(week.end(), week.end().plusDays(6), Set.of(account.id())).stream()
                .filter(item -> item.verdict() == DueItem.Verdict.OWED)
                .map(item -> new AccountWeek.Coming(item, stage(item)))
                .toList();
    }

    private AccountWeek.Stage stage(DueItem item) {
        if (record.made().containsKey(item.key())) {
            return AccountWeek.Stage.MADE;
        }
        return record.byHand().contains(item.key()) ? AccountWeek.Stage.BY_HAND : AccountWeek.Stage.AHEAD;
    }

    /** Of all packages that hold on the week's last day or begin later. */
    private Optional<LocalDate> endsOn(Account account) {
        List<Term> terms = portfolio.packagesOf(account.id()).stream()
                .flatMap(bought -> portfolio.termOf(bought).stream())
                .filter(term -> term.last() == null || !term.last().isBefore(week.lastDay()))
                .toList();
        boolean open = terms.stream().anyMatch(term -> term.last() == null);
        return open
                ? Optional.empty()
                : terms.stream()
                        .flatMap(term -> Optional.ofNullable(term.last()).stream())
                        .max(Comparator.naturalOrder());
    }
}
