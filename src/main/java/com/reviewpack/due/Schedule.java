package com.reviewpack.due;

import com.reviewpack.due.DueItem.Verdict;
import com.reviewpack.offering.Catalogue;
import com.reviewpack.offering.Catalogues;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.offering.Entitlement;
import com.reviewpack.period.BusinessDays;
import com.reviewpack.period.ContractCalendar;
import com.reviewpack.period.Period;
import com.reviewpack.period.PeriodNames;
import com.reviewpack.period.PeriodSequence;
import com.reviewpack.period.Term;
import com.reviewpack.portfolio.SuccessPackage;
import com.reviewpack.portfolio.Waiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * When one deliverable of one package falls due. The edition of the catalogue in force on a period's last day says
 * whether that period is owed, and how.
 *
 * @param days of the account
 * @param waivers of this package and deliverable
 * @param productions of this package and deliverable, so far
 * @param promised the entitlement that an edition gives
 */
record Schedule(
        SuccessPackage successPackage,
        Deliverable deliverable,
        Term term,
        BusinessDays days,
        Catalogues catalogues,
        List<Waiver> waivers,
        List<Production> productions,
        Function<Catalogue, Optional<Entitlement>> promised) {

    /** A period that is promised, before anyone has asked whether it is waived or beyond a cap. */
    record Slot(PeriodSequence.Entry entry, Entitlement entitlement, Catalogue edition) {
        Period period() {
            return entry.period();
        }
    }

    /** The slots whose periods end on or before {@code day}, oldest first. */
    List<Slot> slotsEndingBy(LocalDate day) {
        List<Slot> slots = new ArrayList<>();
        for (Catalogue edition : catalogues.editions()) {
            promised.apply(edition).ifPresent(entitlement -> {
                PeriodSequence sequence = new PeriodSequence(entitlement.cadence(), entitlement.anchor(), term);
                sequence.endingBy(day).stream()
                        .filter(entry -> catalogues.on(entry.period().lastDay()).equals(edition))
                        .forEach(entry -> slots.add(new Slot(entry, entitlement, edition)));
            });
        }
        slots.sort(Comparator.comparing(Slot::period));
        return List.copyOf(slots);
    }

    /** The items of all periods that end on or before {@code day}, oldest first. */
    List<DueItem> itemsEndingBy(LocalDate day) {
        List<Slot> slots = slotsEndingBy(day);
        return slots.stream().map(slot -> item(slots, slot)).toList();
    }

    /** Whether the term ends with the period, so that no other follows. */
    boolean isLast(Period period) {
        return !term.contains(period.end());
    }

    LocalDate dueOn(Slot slot) {
        return days.plus(days.onOrAfter(slot.period().end()), slot.entitlement().lagBusinessDays());
    }

    DueItem item(List<Slot> slots, Slot slot) {
        Optional<Waiver> waiver = waiverOf(slot);
        int used = used(slots, slot.period());
        boolean capped = slot.entitlement().capPerYear().isPresent()
                && used >= slot.entitlement().capPerYear().getAsInt()
                && productionsOf(slot.period()) == 0;
        Reasons reasons = new Reasons(this, slot);
        if (waiver.isPresent()) {
            return item(slot, Verdict.WAIVED, reasons.waived(waiver.get()));
        }
        return capped ? item(slot, Verdict.CAPPED, reasons.capped(used)) : item(slot, Verdict.OWED, reasons.owed());
    }

    DueItem item(Slot slot, Verdict verdict, String reason) {
        Period period = slot.period();
        return new DueItem(
                successPackage.account(),
                successPackage.id(),
                deliverable,
                slot.entitlement().cadence(),
                period,
                nameOf(slot),
                slot.entry().isShort(),
                dueOn(slot),
                verdict,
                reason);
    }

    static String nameOf(Slot slot) {
        return PeriodNames.nameOf(slot.entitlement().cadence(), slot.period());
    }

    /**
     * How many of the contract year that holds the period's last day are used before the period is made once more: the
     * periods promised before it that nobody waived, whether they were made or not, and everything made beyond them.
     */
    int used(List<Slot> slots, Period period) {
        Period year = contractYear(period);
        int used = 0;
        List<Period> earlier = slots.stream()
                .filter(slot -> slot.period().compareTo(period) < 0)
                .filter(slot -> year.contains(slot.period().lastDay()))
                .filter(slot -> waiverOf(slot).isEmpty())
                .map(Slot::period)
                .toList();
        for (Period promisedBefore : earlier) {
            used += Math.max(1, productionsOf(promisedBefore));
        }
        for (Production production : productions) {
            boolean counted = earlier.contains(production.period());
            if (!counted && year.contains(production.period().lastDay())) {
                used++;
            }
        }
        return used;
    }

    Period contractYear(Period period) {
        return new ContractCalendar(term.anchor()).yearHolding(period.lastDay());
    }

    private int productionsOf(Period period) {
        return (int) productions.stream().filter(p -> p.period().equals(period)).count();
    }

    private Optional<Waiver> waiverOf(Slot slot) {
        return waivers.stream()
                .filter(waiver -> waiver.period().equals(nameOf(slot))
                        || waiver.period().equals(slot.period().toString()))
                .findFirst();
    }
}
