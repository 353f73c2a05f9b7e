package com.reviewpack.due;

import com.reviewpack.due.DueItem.Verdict;
import com.reviewpack.offering.Catalogue;
import com.reviewpack.offering.Catalogues;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.offering.Entitlement;
import com.reviewpack.offering.Tier;
import com.reviewpack.period.BusinessDays;
import com.reviewpack.period.Period;
import com.reviewpack.period.Term;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.SuccessPackage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What falls due when, and why. A period is due on the first business day on or after its end, plus the lag, in the
 * account's country; what is due on a day is produced by the night of the day before.
 */
public final class DueRules {

    private static final Comparator<DueItem> BY_DAY = Comparator.comparing(DueItem::dueOn)
            .thenComparing(DueItem::account)
            .thenComparing(DueItem::packageId)
            .thenComparing(DueItem::deliverable)
            .thenComparing(DueItem::period);

    private static final Comparator<DueItem> NEWEST_FIRST = Comparator.comparing(DueItem::dueOn)
            .reversed()
            .thenComparing(DueItem::account)
            .thenComparing(DueItem::packageId)
            .thenComparing(DueItem::deliverable)
            .thenComparing(Comparator.comparing(DueItem::period).reversed());

    private final Portfolio portfolio;
    private final Catalogues catalogues;
    private final List<Production> productions;
    private final Map<AccountId, BusinessDays> days = new TreeMap<>();

    /** The rules where nothing was made so far. */
    public DueRules(Portfolio portfolio, Catalogues catalogues) {
        this(portfolio, catalogues, List.of());
    }

    /** @param productions every making of a pack so far; caps count them */
    public DueRules(Portfolio portfolio, Catalogues catalogues, List<Production> productions) {
        this.portfolio = portfolio;
        this.catalogues = catalogues;
        this.productions = List.copyOf(productions);
        portfolio.accounts().values().forEach(account -> days.put(account.id(), portfolio.businessDaysOf(account)));
    }

    /**
     * Everything that falls due from {@code from} to {@code to}, both inclusive, with what is waived or capped; by day.
     *
     * @param accounts whose; empty: all accounts'
     */
    public List<DueItem> plan(LocalDate from, LocalDate to, Set<AccountId> accounts) {
        return schedules(accounts.isEmpty() ? portfolio.accounts().keySet() : accounts)
                .flatMap(schedule -> schedule.itemsEndingBy(to).stream())
                .filter(item -> !item.dueOn().isBefore(from) && !item.dueOn().isAfter(to))
                .sorted(BY_DAY)
                .toList();
    }

    /**
     * What the night of {@code businessDate} has to settle: all that is due by the next morning and not settled, newest
     * first. Of what was due by the morning after the first night only the last period of each deliverable counts, and
     * nothing of a package whose last period was due before that morning.
     *
     * @param firstNight the business date of the installation's first night
     * @param settled keys of items that earlier nights have settled
     * @param accounts exactly these
     */
    public List<DueItem> owed(
            LocalDate firstNight, LocalDate businessDate, Set<String> settled, Set<AccountId> accounts) {
        LocalDate firstMorning = firstNight.plusDays(1);
        LocalDate morning = businessDate.plusDays(1);
        return schedules(accounts)
                .flatMap(schedule -> owed(schedule, firstMorning, morning).stream())
                .filter(item -> !settled.contains(item.key()))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static List<DueItem> owed(Schedule schedule, LocalDate firstMorning, LocalDate morning) {
        List<DueItem> owed = new ArrayList<>();
        Optional<DueItem> lastAtFirst = Optional.empty();
        for (DueItem item : schedule.itemsEndingBy(morning)) {
            if (item.dueOn().isAfter(morning)) {
                continue;
            }
            if (item.dueOn().isAfter(firstMorning)) {
                owed.add(item);
            } else {
                lastAtFirst = Optional.of(item);
            }
        }
        lastAtFirst
                .filter(item -> item.dueOn().equals(firstMorning) || !schedule.isLast(item.period()))
                .ifPresent(owed::add);
        return owed;
    }

    /**
     * What there is to produce when someone asks for a deliverable as of the close of {@code asOf}: its last full
     * period. A deliverable that the tier does not promise has the cadence of the lowest tier that does.
     */
    public OnDemand onDemand(PackageId packageId, Deliverable deliverable, LocalDate asOf) {
        Optional<SuccessPackage> successPackage = portfolio.successPackage(packageId);
        Optional<Term> term = successPackage.flatMap(portfolio::termOf);
        if (successPackage.isEmpty() || term.isEmpty()) {
            return new OnDemand.Nothing("There is no package " + packageId + " that holds on any day.");
        }
        Catalogue edition = catalogues.on(asOf);
        boolean promised = promised(edition, successPackage.get(), deliverable).isPresent();
        Function<Catalogue, Optional<Entitlement>> entitlement =
                promised ? e -> promised(e, successPackage.get(), deliverable) : e -> lowestPromise(e, deliverable);
        Schedule schedule = schedule(successPackage.get(), term.get(), deliverable, entitlement);
        List<Schedule.Slot> slots = schedule.slotsEndingBy(asOf.plusDays(1));
        if (slots.isEmpty()) {
            return new OnDemand.Nothing(
                    entitlement.apply(edition).isEmpty()
                            ? "No tier of the catalogue " + edition.version() + " promises " + deliverable.key() + "."
                            : "No period of " + deliverable.key() + " has ended by " + asOf + " in package " + packageId
                                    + ".");
        }
        Schedule.Slot slot = slots.getLast();
        int used = schedule.used(slots, slot.period());
        OptionalInt cap = promised ? slot.entitlement().capPerYear() : OptionalInt.of(0);
        Reasons reasons = new Reasons(schedule, slot);
        return new OnDemand.Ready(
                schedule.item(slot, Verdict.OWED, reasons.madeOnDemand()), used, cap, reasons.onDemand(used, cap));
    }

    /** The period before the item's, of the same deliverable and package; empty where there is none. */
    public Optional<Period> previous(DueItem item) {
        return portfolio
                .successPackage(item.packageId())
                .flatMap(successPackage -> portfolio
                        .termOf(successPackage)
                        .flatMap(term -> schedule(
                                        successPackage,
                                        term,
                                        item.deliverable(),
                                        edition -> promised(edition, successPackage, item.deliverable())
                                                .or(() -> lowestPromise(edition, item.deliverable())))
                                .slotsEndingBy(item.period().start())
                                .stream()
                                .map(Schedule.Slot::period)
                                .reduce((earlier, later) -> later)));
    }

    /** How long a package holds; empty where there is no such package, or it holds on no day. */
    Optional<Term> termOf(PackageId packageId) {
        return portfolio.successPackage(packageId).flatMap(portfolio::termOf);
    }

    Optional<SuccessPackage> successPackage(PackageId packageId) {
        return portfolio.successPackage(packageId);
    }

    /** What the package's tier is on {@code day}. */
    Optional<Tier> tierOf(SuccessPackage successPackage, LocalDate day) {
        return catalogues.on(day).tier(successPackage.tier());
    }

    /** How many a contract year may have by the edition in force on {@code day}; empty: no cap. */
    OptionalInt capOf(PackageId packageId, Deliverable deliverable, LocalDate day) {
        return portfolio
                .successPackage(packageId)
                .flatMap(successPackage -> promised(catalogues.on(day), successPackage, deliverable))
                .map(Entitlement::capPerYear)
                .orElse(OptionalInt.empty());
    }

    /** Every item of the package whose period's last day is in {@code year}, by deliverable, oldest first. */
    Map<Deliverable, List<DueItem>> yearOf(PackageId packageId, Period year) {
        Map<Deliverable, List<DueItem>> items = new EnumMap<>(Deliverable.class);
        portfolio
                .successPackage(packageId)
                .ifPresent(successPackage -> schedules(successPackage).forEach(schedule -> {
                    items.put(
                            schedule.deliverable(),
                            schedule.itemsEndingBy(year.end()).stream()
                                    .filter(item -> year.contains(item.period().lastDay()))
                                    .toList());
                }));
        return items;
    }

    /** How many makings the year has beyond one for each of {@code items}: each uses up one of the year's number. */
    int extraMakings(PackageId packageId, Deliverable deliverable, List<DueItem> items, Period year) {
        List<Period> made = productions.stream()
                .filter(production -> production.packageId().equals(packageId)
                        && production.deliverable() == deliverable
                        && year.contains(production.period().lastDay()))
                .map(Production::period)
                .toList();
        long once = items.stream().map(DueItem::period).filter(made::contains).count();
        return Math.toIntExact(made.size() - once);
    }

    /** Whether {@code day} is over where the account is; before that, its night of {@code day} is not to be run. */
    public static boolean dayHasEnded(Account account, LocalDate day, Instant now) {
        return lastDayEnded(account, day, now).equals(day);
    }

    /**
     * The last day that is over where the account is, but none after {@code day}. A night before {@code day} has ended
     * there does for this account what the night of that earlier day had to leave.
     */
    public static LocalDate lastDayEnded(Account account, LocalDate day, Instant now) {
        LocalDate ended = LocalDate.ofInstant(now, account.zone()).minusDays(1);
        return ended.isBefore(day) ? ended : day;
    }

    private Stream<Schedule> schedules(Set<AccountId> accounts) {
        return portfolio.packages().values().stream()
                .filter(successPackage -> accounts.contains(successPackage.account()))
                .flatMap(this::schedules);
    }

    private Stream<Schedule> schedules(SuccessPackage successPackage) {
        return portfolio.termOf(successPackage).stream()
                .flatMap(term -> Stream.of(Deliverable.values())
                        .map(deliverable -> schedule(
                                successPackage,
                                term,
                                deliverable,
                                edition -> promised(edition, successPackage, deliverable))));
    }

    private Schedule schedule(
            SuccessPackage successPackage,
            Term term,
            Deliverable deliverable,
            Function<Catalogue, Optional<Entitlement>> promised) {
        return new Schedule(
                successPackage,
                deliverable,
                term,
                Objects.requireNonNull(
                        days.get(successPackage.account()), "a package in the portfolio has its account"),
                catalogues,
                portfolio.waivers().stream()
                        .filter(waiver ->
                                waiver.packageId().equals(successPackage.id()) && waiver.deliverable() == deliverable)
                        .toList(),
                productions.stream()
                        .filter(production -> production.packageId().equals(successPackage.id())
                                && production.deliverable() == deliverable)
                        .toList(),
                promised);
    }

    private static Optional<Entitlement> promised(
            Catalogue edition, SuccessPackage successPackage, Deliverable deliverable) {
        return edition.tier(successPackage.tier()).flatMap(tier -> tier.entitlement(deliverable));
    }

    private static Optional<Entitlement> lowestPromise(Catalogue edition, Deliverable deliverable) {
        return edition.tiers().stream()
                .sorted(Comparator.comparingInt(Tier::rank))
                .flatMap(tier -> tier.entitlement(deliverable).stream())
                .findFirst();
    }
}
