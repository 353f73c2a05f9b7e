package com.reviewpack.pages;

import com.reviewpack.due.EntitlementStatement;
import com.reviewpack.figures.GoalProgress;
import com.reviewpack.figures.HoursUse;
import com.reviewpack.figures.UnansweredTicket;
import com.reviewpack.offering.Severity;
import com.reviewpack.pages.AccountNeed.Reason;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.Person;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads out of every account's week what it asks of whoever looks after it. The thresholds are ours. */
final class Needs {

    /** A ticket that waits for less is still being seen to. */
    private static final Duration LEAST_WAIT = Duration.ofHours(24);

    /** Days before the end of the last package within which its renewal is due. */
    private static final long RENEWAL_DAYS = 90;

    /** Days within which a cap of hours that will be reached is worth a word. */
    private static final long HOURS_DAYS = 28;

    /** Signs of leaving that are told of one account. */
    private static final int MOST_WARNINGS = 2;

    private final PortfolioDraft draft;

    Needs(PortfolioDraft draft) {
        this.draft = draft;
    }

    /** One of each account, in no order. */
    List<AccountNeed> all() {
        List<AccountNeed> needs = new ArrayList<>();
        draft.view().accounts().forEach(week -> needs.add(of(week)));
        for (PortfolioView.Untold untold : draft.view().untold()) {
            Account account = untold.account();
            needs.add(new AccountNeed(
                    account.id().value(),
                    account.name(),
                    draft.view()
                            .portfolio()
                            .person(account.csm())
                            .map(Person::name)
                            .orElse(""),
                    List.of(reason(NeedSign.UNTOLD, "reason", untold.reason()))));
        }
        return needs;
    }

    private AccountNeed of(AccountWeek week) {
        List<Reason> reasons = new ArrayList<>();
        reasons.addAll(warnings(week));
        unanswered(week).ifPresent(reasons::add);
        overdue(week).ifPresent(reasons::add);
        ending(week).ifPresent(reasons::add);
        hours(week).ifPresent(reasons::add);
        breached(week).ifPresent(reasons::add);
        offTrack(week).ifPresent(reasons::add);
        return new AccountNeed(week.account().id().value(), week.account().name(), week.csm(), reasons);
    }

    /** The signs of accounts that leave, without those that stand here by themselves. */
    private List<Reason> warnings(AccountWeek week) {
        Optional<NeedSign> sign = week.warning().flatMap(warning -> switch (warning.risk()) {
            case LIKELY_TO_LEAVE -> Optional.of(NeedSign.LEAVING);
            case WATCH -> Optional.of(NeedSign.WATCHED);
            case NONE -> Optional.empty();
        });
        if (sign.isEmpty()) {
            return List.of();
        }
        WarningSentences sentences = new WarningSentences(draft.words());
        List<Reason> reasons = week.warning().orElseThrow().reasons().stream()
                .filter(reason -> switch (reason.sign()) {
                    case UNANSWERED_TICKETS, FORGOTTEN_TICKET, BROKEN_LEVELS, GOALS_OFF_TRACK -> false;
                    case FALLING_DEMAND,
                            GIVING_UP,
                            NOBODY_ONLINE,
                            FALLING_SATISFACTION,
                            FALLING_CONVERSION,
                            HOURS_UNUSED -> true;
                })
                .limit(MOST_WARNINGS)
                .map(reason -> new Reason(
                        sign.get(),
                        sentences.of(reason),
                        draft.say("need." + sign.get().key() + ".do")))
                .toList();
        return reasons.isEmpty() ? List.of(reason(sign.get())) : reasons;
    }

    private Optional<Reason> unanswered(AccountWeek week) {
        List<UnansweredTicket> waiting = week.unanswered().stream()
                .filter(ticket -> ticket.waiting().compareTo(LEAST_WAIT) >= 0)
                .toList();
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(reason(
                        NeedSign.UNANSWERED,
                        "n",
                        waiting.size(),
                        "span",
                        draft.span(waiting.getFirst().waiting()),
                        "urgent",
                        waiting.stream()
                                .filter(ticket -> ticket.severity() == Severity.P1)
                                .count()));
    }

    private Optional<Reason> overdue(AccountWeek week) {
        int overdue = week.packages().stream()
                .flatMap(bought -> bought.statement().stream())
                .mapToInt(statement -> statement.count(EntitlementStatement.Standing.OVERDUE))
                .sum();
        return overdue == 0 ? Optional.empty() : Optional.of(reason(NeedSign.OVERDUE, "n", overdue));
    }

    private Optional<Reason> ending(AccountWeek week) {
        LocalDate soon = draft.view().due().week().lastDay().plusDays(RENEWAL_DAYS);
        return week.endsOn()
                .filter(day -> !day.isAfter(soon))
                .map(day -> reason(NeedSign.ENDING, "day", draft.day(day)));
    }

    /** Of the package that is furthest past a cap; where none is past one, of the first that soon will be. */
    private Optional<Reason> hours(AccountWeek week) {
        List<HoursUse> uses = week.packages().stream()
                .flatMap(bought -> bought.hours().stream())
                .toList();
        BigDecimal past = uses.stream()
                .map(use -> use.overageQuarter().add(use.overageYear()))
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
        if (past.signum() > 0) {
            return Optional.of(reason(NeedSign.HOURS_PAST, "hours", draft.hours(past)));
        }
        LocalDate lastDay = draft.view().due().week().lastDay();
        return uses.stream()
                .flatMap(use -> Stream.of(use.quarterCapOn(), use.yearCapOn()))
                .flatMap(Optional::stream)
                .filter(day -> !day.isAfter(lastDay.plusDays(HOURS_DAYS)))
                .min(LocalDate::compareTo)
                .map(day -> reason(NeedSign.HOURS_ENDING, "day", draft.day(day)));
    }

    private Optional<Reason> breached(AccountWeek week) {
        int breached = week.packages().stream()
                .flatMap(bought -> bought.fourWeeks().figures().all().stream())
                .filter(figure -> figure.id().startsWith("sla.") && figure.id().endsWith(".breached"))
                .flatMap(figure -> figure.value().known().stream())
                .mapToInt(BigDecimal::intValueExact)
                .sum();
        return breached == 0 ? Optional.empty() : Optional.of(reason(NeedSign.BREACHED, "n", breached));
    }

    private Optional<Reason> offTrack(AccountWeek week) {
        List<GoalProgress> told = goals(week).stream()
                .filter(goal -> goal.standing() != GoalProgress.Standing.UNKNOWN)
                .toList();
        long off = told.stream()
                .filter(goal -> goal.standing() == GoalProgress.Standing.OFF_TRACK)
                .count();
        return off == 0 ? Optional.empty() : Optional.of(reason(NeedSign.OFF_TRACK, "n", off, "of", told.size()));
    }

    /** Every goal once, though several packages may hold it; where one of them can tell how it stands, by that one. */
    private static List<GoalProgress> goals(AccountWeek week) {
        SortedMap<String, GoalProgress> byId = new TreeMap<>();
        for (PackageWeeks bought : week.packages()) {
            for (GoalProgress goal : bought.fourWeeks().goals()) {
                byId.merge(
                        goal.goal().id(),
                        goal,
                        (one, other) -> one.standing() == GoalProgress.Standing.UNKNOWN ? other : one);
            }
        }
        return List.copyOf(byId.values());
    }

    private Reason reason(NeedSign sign, Object... arguments) {
        return new Reason(sign, draft.say("need." + sign.key(), arguments), draft.say("need." + sign.key() + ".do"));
    }
}
