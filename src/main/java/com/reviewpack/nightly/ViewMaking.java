package com.reviewpack.nightly;

import com.reviewpack.document.SafeNames;
import com.reviewpack.due.DeliveryRecord;
import com.reviewpack.due.DueRules;
import com.reviewpack.due.DueView;
import com.reviewpack.gate.PackGate;
import com.reviewpack.installation.NightSettings;
import com.reviewpack.installation.Reasons;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.pack.Pack;
import com.reviewpack.pages.AccountWeek;
import com.reviewpack.pages.AccountWeeks;
import com.reviewpack.pages.Background;
import com.reviewpack.pages.PortfolioView;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Person;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.warehouse.Completeness;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.OwedItem.State;
import com.reviewpack.warehouse.PackOrigin;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import com.reviewpack.warehouse.StorageFailed;
import com.reviewpack.workshop.Examining;
import com.reviewpack.workshop.PackFiles;
import com.reviewpack.workshop.PackWorkshop;
import com.reviewpack.workshop.Rules;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the views that people get of the accounts that they look after, one at a time; an account's week is drawn up once,
 * however many views it stands in. Safe for use by several threads.
 */
final class ViewMaking {

    private static final Set<ExportKind> NEEDED = EnumSet.of(
            ExportKind.CONVERSATIONS,
            ExportKind.VISITORS,
            ExportKind.AGENTS,
            ExportKind.TICKETS,
            ExportKind.TICKET_EVENTS,
            ExportKind.HOURS);

    private final Night night;
    private final PackWorkshop workshop;
    private final DueRules rules;
    private final Map<LocalDate, DeliveryRecord> records = new ConcurrentHashMap<>();
    private final Map<AccountId, Drawn> weeks = new ConcurrentHashMap<>();

    ViewMaking(Night night, PackWorkshop workshop, DueRules rules) {
        this.night = night;
        this.workshop = workshop;
        this.rules = rules;
    }

    /** An account's week, or why there is none. */
    private sealed interface Drawn {}

    private record Told(AccountWeek week) implements Drawn {}

    private record Untold(Account account, String reason) implements Drawn {}

    /** The views that this night owes: those of weeks that are over in the zone of every account in them. */
    List<DueView> owed(Set<String> settled) {
        if (!night.order().isWhole()) {
            return List.of();
        }
        return DueView.owed(
                        night.order().date(),
                        portfolio(),
                        night.installation().settings().leadIds(),
                        settled)
                .stream()
                .filter(due -> accounts(due).stream()
                        .allMatch(account ->
                                DueRules.dayHasEnded(account, due.week().lastDay(), night.now())))
                .toList();
    }

    /**
     * Makes one view, writes its files and keeps it, or notes why not.
     *
     * @throws IOException where the output cannot be written: the night stops
     */
    void produce(DueView due) throws IOException {
        OwedItem owed;
        try {
            owed = outcome(due);
        } catch (StorageFailed | PackGate.CrossedPack stopsTheNight) {
            throw stopsTheNight;
        } catch (Examining.PackRefused refused) {
            owed = owed(due, State.PARKED, String.valueOf(refused.getMessage()));
        } catch (RuntimeException | StackOverflowError fault) {
            owed = owed(due, State.PARKED, "it could not be made: " + Reasons.of(fault));
        }
        night.stores().database().requireSound();
        night.stores().nights().note(night.order().date(), owed);
    }

    private OwedItem outcome(DueView due) throws IOException {
        Completeness completeness = night.due().completeness();
        SortedSet<String> gaps = new TreeSet<>();
        SortedSet<Background.Gap> stretches = new TreeSet<>(ViewMaking::byKindAndDays);
        for (Account account : accounts(due)) {
            gaps.addAll(completeness.reasons(account.id(), NEEDED, due.week()));
            completeness
                    .stretches(account.id(), NEEDED, due.week())
                    .forEach(stretch ->
                            stretches.add(new Background.Gap(stretch.kind().key(), stretch.days())));
        }
        if (!gaps.isEmpty() && night.installation().settings().incomplete() == NightSettings.Incomplete.HOLD) {
            return owed(due, State.HELD, String.join("; ", gaps));
        }
        make(due, List.copyOf(stretches));
        return owed(due, State.PRODUCED, "the week " + due.weekName() + " has ended");
    }

    private static int byKindAndDays(Background.Gap one, Background.Gap other) {
        int byKind = one.kind().compareTo(other.kind());
        return byKind != 0 ? byKind : one.days().compareTo(other.days());
    }

    private static OwedItem owed(DueView due, State state, String reason) {
        return new OwedItem(due.key(), new PackSubject.View(due.viewer()), due.weekName(), due.dueOn(), state, reason);
    }

    private void make(DueView due, List<Background.Gap> gaps) throws IOException {
        List<AccountWeek> told = new ArrayList<>();
        List<PortfolioView.Untold> untold = new ArrayList<>();
        for (Account account : accounts(due)) {
            switch (weeks.computeIfAbsent(account.id(), id -> draw(account, due.week()))) {
                case Told one -> told.add(one.week());
                case Untold one -> untold.add(new PortfolioView.Untold(one.account(), one.reason()));
            }
        }
        LocalDate date = night.order().date();
        PackWorkshop.Made made = workshop.make(new PortfolioView(
                due.viewer(),
                portfolio()
                        .person(due.viewer().person())
                        .map(Person::name)
                        .orElse(due.viewer().person().value()),
                due,
                date,
                night.inputs().catalogues().on(due.week().lastDay()).version(),
                told,
                untold,
                gaps,
                portfolio()));
        night.stores()
                .packs()
                .add(
                        produced(due, made),
                        List.of(),
                        PackOrigin.ofItsOwn(night.due().making().sources()));
    }

    private Drawn draw(Account account, Period week) {
        LocalDate date = night.order().date();
        try {
            AccountWeeks drawing = new AccountWeeks(
                    portfolio(),
                    night.inputs().catalogues(),
                    rules,
                    records.computeIfAbsent(date.plusDays(1), day -> Rules.record(night.stores(), day)),
                    week,
                    date);
            return new Told(drawing.of(account, night.warehouse().facts(account, date)));
        } catch (StorageFailed stopsTheNight) {
            throw stopsTheNight;
        } catch (RuntimeException fault) {
            return new Untold(account, Reasons.of(fault));
        }
    }

    private ProducedPack produced(DueView due, PackWorkshop.Made made) throws IOException {
        String whose = due.viewer().role().key() + "-"
                + SafeNames.of(due.viewer().person().value());
        String stem = "portfolio/" + whose + "/" + PackSubject.View.KEY + "-" + whose + "-" + due.weekName();
        Pack pack = made.pack();
        SortedSet<AccountId> accounts = new TreeSet<>();
        accounts(due).forEach(account -> accounts.add(account.id()));
        LocalDate date = night.order().date();
        night.examining().examine(new Examining.Finished(due.key(), 1, accounts, date, stem, made));
        return new ProducedPack(
                due.key(),
                1,
                new PackSubject.View(due.viewer()),
                accounts,
                due.weekName(),
                due.week(),
                due.dueOn(),
                night.order().date(),
                true,
                pack.name(),
                pack.periodText(),
                pack.highlights(),
                false,
                night.warehouse().position(),
                PackFiles.write(night.installation().output(), date + "/" + stem, made.documents()));
    }

    /** Those that the viewer looks after on the morning after the business date. */
    private List<Account> accounts(DueView due) {
        return due.viewer().accounts(portfolio(), night.order().date().plusDays(1));
    }

    private Portfolio portfolio() {
        return night.inputs().portfolio();
    }
}
