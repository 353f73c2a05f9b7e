package com.reviewpack.due;

import com.reviewpack.due.EntitlementStatement.Line;
import com.reviewpack.due.EntitlementStatement.Service;
import com.reviewpack.due.EntitlementStatement.Standing;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.offering.Tier;
import com.reviewpack.period.ContractCalendar;
import com.reviewpack.period.Period;
import com.reviewpack.period.Term;
import com.reviewpack.portfolio.PackageId;
import com.reviewpack.portfolio.SuccessPackage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Draws up what packages are promised and what became of it, from the due rules and what was made. */
public final class EntitlementStatements {

    /** The catalogue's tables of what people do beside the deliverables. */
    private static final List<String> OF_PEOPLE = List.of("performance_management", "operational_consulting");

    private final DueRules rules;
    private final DeliveryRecord record;

    private EntitlementStatements(DueRules rules, DeliveryRecord record) {
        this.rules = rules;
        this.record = record;
    }

    /**
     * The statement of the contract year that holds {@code day}, as of that day; empty where the package does not hold on
     * it.
     */
    public static Optional<EntitlementStatement> of(
            DueRules rules, DeliveryRecord record, PackageId packageId, LocalDate day) {
        return rules.termOf(packageId)
                .filter(term -> term.contains(day))
                .flatMap(term -> new EntitlementStatements(rules, record).ofYear(packageId, term, day, day));
    }

    /**
     * The statements of every contract year that {@code period} meets, oldest first: two where it runs from one year
     * into the next.
     *
     * @param asOf the business date
     */
    public static List<EntitlementStatement> meeting(
            DueRules rules, DeliveryRecord record, PackageId packageId, Period period, LocalDate asOf) {
        List<EntitlementStatement> statements = new ArrayList<>();
        rules.termOf(packageId).ifPresent(term -> {
            ContractCalendar calendar = new ContractCalendar(term.anchor());
            LocalDate day = period.start();
            while (period.contains(day)) {
                new EntitlementStatements(rules, record)
                        .ofYear(packageId, term, day, asOf)
                        .ifPresent(statements::add);
                day = calendar.yearHolding(day).end();
            }
        });
        return List.copyOf(statements);
    }

    private Optional<EntitlementStatement> ofYear(PackageId packageId, Term term, LocalDate within, LocalDate asOf) {
        Period year = new ContractCalendar(term.anchor()).yearHolding(within);
        List<Line> lines = new ArrayList<>();
        new TreeMap<>(rules.yearOf(packageId, year)).forEach((deliverable, items) -> {
            if (!items.isEmpty()) {
                lines.add(line(packageId, deliverable, items, year, asOf));
            }
        });
        LocalDate last = term.last() != null && year.contains(term.last()) ? term.last() : year.lastDay();
        return rules.successPackage(packageId)
                .map(bought -> new EntitlementStatement(
                        bought.account(), packageId, bought.tier(), year, asOf, lines, services(bought, last)));
    }

    private Line line(PackageId packageId, Deliverable deliverable, List<DueItem> items, Period year, LocalDate asOf) {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        items.forEach(item -> counts.merge(standing(item, asOf), 1, Integer::sum));
        return new Line(
                deliverable,
                items.getLast().cadence(),
                rules.capOf(packageId, deliverable, items.getLast().period().lastDay()),
                counts,
                rules.extraMakings(packageId, deliverable, items, year),
                items.stream()
                        .filter(item -> standing(item, asOf) == Standing.COMING)
                        .map(DueItem::dueOn)
                        .min(Comparator.naturalOrder()));
    }

    private Standing standing(DueItem item, LocalDate asOf) {
        return switch (item.verdict()) {
            case CAPPED -> Standing.CAPPED;
            case WAIVED -> Standing.WAIVED;
            case OWED -> owed(item, asOf);
        };
    }

    private Standing owed(DueItem item, LocalDate asOf) {
        LocalDate made = record.made().get(item.key());
        boolean beforeRecord = !item.dueOn().isAfter(record.firstNight());
        if (made != null) {
            // The pack of a night is with its reader on the next morning.
            return made.isBefore(item.dueOn()) || beforeRecord ? Standing.ON_TIME : Standing.LATE;
        }
        if (record.byHand().contains(item.key())) {
            return Standing.BY_HAND;
        }
        if (item.dueOn().isAfter(asOf)) {
            return Standing.COMING;
        }
        return beforeRecord ? Standing.UNRECORDED : Standing.OVERDUE;
    }

    private List<Service> services(SuccessPackage bought, LocalDate day) {
        List<Service> services = new ArrayList<>();
        Optional<Tier> tier = rules.tierOf(bought, day);
        for (String table : OF_PEOPLE) {
            tier.map(some -> some.services().getOrDefault(table, Map.of()))
                    .ifPresent(rows ->
                            new TreeMap<>(rows).forEach((row, wording) -> services.add(new Service(row, wording))));
        }
        return services;
    }
}
