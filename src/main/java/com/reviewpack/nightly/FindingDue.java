package com.reviewpack.nightly;

import com.reviewpack.due.DueItem;
import com.reviewpack.due.DueRules;
import com.reviewpack.due.DueView;
import com.reviewpack.installation.Inputs;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.warehouse.OwedItem;
import com.reviewpack.warehouse.OwedItem.State;
import com.reviewpack.warehouse.PackSubject;
import com.reviewpack.warehouse.ProducedPack;
import com.reviewpack.workshop.PackMaking;
import com.reviewpack.workshop.PackSources;
import com.reviewpack.workshop.PackWorkshop;
import com.reviewpack.workshop.Rules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds what is owed by the morning after the business date and is not settled yet. */
final class FindingDue {

    private final Night night;

    FindingDue(Night night) {
        this.night = night;
    }

    /**
     * @return how many items are owed, with a pack to make or without
     */
    long run() {
        LocalDate date = night.order().date();
        Inputs inputs = night.inputs();
        LocalDate firstNight = night.stores().nights().first().orElse(date);
        SortedMap<LocalDate, Set<AccountId>> byLastDay = new TreeMap<>();
        List<String> tooEarly = new ArrayList<>();
        for (Account account : inputs.portfolio().accounts().values()) {
            if (night.order().concerns(account.id())) {
                LocalDate lastDay = DueRules.lastDayEnded(account, date, night.now());
                if (!DueRules.dayHasEnded(account, date, night.now())) {
                    tooEarly.add(account.id().value());
                }
                byLastDay.computeIfAbsent(lastDay, day -> new TreeSet<>()).add(account.id());
            }
        }
        // A night that was too early for an account left it to this one, which may be too early again: it gets what
        // earlier nights had to leave, so that zones west of the operator's are a night late and never left out.
        byLastDay.headMap(firstNight).clear();
        Set<String> settled = new TreeSet<>(night.stores().packs().keysMadeForDelivery());
        settled.addAll(night.stores().nights().settledWithoutPack());
        DueRules rules = Rules.of(inputs, night.stores());
        List<DueItem> due = new ArrayList<>();
        byLastDay.forEach((lastDay, accounts) -> due.addAll(rules.owed(firstNight, lastDay, settled, accounts)));
        PackWorkshop workshop = new PackWorkshop(night.installation().templates());
        PackMaking making = new PackMaking(
                inputs,
                night.warehouse(),
                night.stores(),
                rules,
                workshop,
                night.installation().output(),
                PackSources.of(night.installation(), night.warehouse()),
                night.examining());
        ViewMaking viewMaking = new ViewMaking(night, workshop, rules);
        List<DueView> views = viewMaking.owed(settled);
        List<DueItem> toMake = new ArrayList<>();
        for (DueItem item : due) {
            switch (item.verdict()) {
                case WAIVED -> note(OwedItems.of(item, State.WAIVED, item.reason()));
                case CAPPED -> note(OwedItems.of(item, State.CAPPED, item.reason()));
                case OWED -> {
                    if (making.makes(item)) {
                        toMake.add(item);
                    } else {
                        note(OwedItems.of(
                                item,
                                State.BY_HAND,
                                item.reason() + " This version has no pack for it: prepare it by hand."));
                    }
                }
            }
        }
        Set<AccountId> accounts = new TreeSet<>();
        byLastDay.values().forEach(accounts::addAll);
        Set<String> keys = new TreeSet<>();
        due.forEach(item -> keys.add(item.key()));
        views.forEach(view -> keys.add(view.key()));
        long waiting = noteWaiting(accounts);
        night.hand(new Night.Due(
                keys,
                toMake,
                making,
                views,
                viewMaking,
                night.warehouse().completeness(date, night.intake().outcomes()),
                tooEarly));
        return due.size() + views.size() + waiting;
    }

    /** Packs of earlier nights that have not reached their readers are still owed tonight. */
    private long noteWaiting(Set<AccountId> accounts) {
        Set<String> noted = new TreeSet<>();
        night.stores().nights().owed(night.order().date()).forEach(owed -> noted.add(owed.key()));
        long waiting = 0;
        for (ProducedPack pack : night.stores().packs().stillToDeliver()) {
            boolean owed = !night.stores().versions().of(pack).origin().isProposal();
            if (owed && isConcern(pack, accounts) && !noted.contains(pack.itemKey())) {
                note(OwedItems.waiting(pack));
                waiting++;
            }
        }
        return waiting;
    }

    private boolean isConcern(ProducedPack pack, Set<AccountId> accounts) {
        return switch (pack.subject()) {
            case PackSubject.Promised promised -> accounts.contains(promised.account());
            case PackSubject.View view -> night.order().isWhole();
        };
    }

    private void note(OwedItem owed) {
        night.stores().nights().note(night.order().date(), owed);
    }
}
