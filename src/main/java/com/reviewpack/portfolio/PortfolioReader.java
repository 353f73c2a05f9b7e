package com.reviewpack.portfolio;

import com.reviewpack.offering.Catalogues;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a portfolio as a whole. Every fault is found in one go: a table that is missing or cannot be read stops the
 * start; a row at fault parks its account and the others go on.
 */
public final class PortfolioReader {

    private PortfolioReader() {}

    /** What came of reading. */
    public sealed interface Result {}

    /** A portfolio, of which accounts may be parked. */
    public record Read(Portfolio portfolio) implements Result {}

    /** No portfolio: with these faults nothing may start. */
    public record Unreadable(List<Fault> faults) implements Result {
        public Unreadable {
            faults = List.copyOf(faults);
        }
    }

    /**
     * @param dir holds {@code accounts.csv} and the other tables
     * @param catalogues whose tiers packages may have
     */
    public static Result read(Path dir, Catalogues catalogues) {
        List<Fault> stops = new ArrayList<>();
        TableReader tables = new TableReader(dir, stops);
        List<Row> people = tables.read(PortfolioTable.PEOPLE);
        List<Row> accounts = tables.read(PortfolioTable.ACCOUNTS);
        List<Row> packages = tables.read(PortfolioTable.PACKAGES);
        List<Row> goals = tables.read(PortfolioTable.GOALS);
        List<Row> initiatives = tables.read(PortfolioTable.INITIATIVES);
        List<Row> costs = tables.read(PortfolioTable.COSTS);
        List<Row> roadmap = tables.read(PortfolioTable.ROADMAP);
        List<Row> releases = tables.read(PortfolioTable.RELEASES);
        List<Row> waivers = tables.read(PortfolioTable.WAIVERS);
        List<Row> holidays = tables.read(PortfolioTable.HOLIDAYS);
        List<Row> published = tables.read(PortfolioTable.BENCHMARKS);
        if (!stops.isEmpty()) {
            return new Unreadable(stops);
        }
        FaultsFound faults = new FaultsFound();
        CustomerRows customers = new CustomerRows(catalogues, faults);
        customers.readPeople(people);
        customers.readAccounts(accounts);
        customers.readPackages(packages);
        PlanRows plans = new PlanRows(customers, faults);
        plans.readGoals(goals);
        plans.readInitiatives(initiatives);
        plans.readCosts(costs);
        plans.readRoadmap(roadmap);
        plans.readReleases(releases);
        AgreementRows agreements = new AgreementRows(customers, faults);
        agreements.readWaivers(waivers);
        agreements.readHolidays(holidays);
        BenchmarkRows benchmarks = new BenchmarkRows(faults);
        benchmarks.read(published);
        return new Read(assemble(customers, plans, agreements, benchmarks, faults));
    }

    /** Keeps what belongs to accounts without a fault; of the parked ones only that they exist, and their packages' ids. */
    private static Portfolio assemble(
            CustomerRows customers,
            PlanRows plans,
            AgreementRows agreements,
            BenchmarkRows benchmarks,
            FaultsFound faults) {
        return new Portfolio(
                customers.accounts(account -> !faults.has(account)),
                customers.packages(account -> !faults.has(account)),
                customers.people(),
                plans.goals().stream().filter(g -> !faults.has(g.account())).toList(),
                plans.initiatives().stream()
                        .filter(i -> !faults.has(i.account()))
                        .toList(),
                plans.costs().stream().filter(c -> !faults.has(c.account())).toList(),
                plans.roadmap().stream()
                        .filter(r -> r.account().filter(faults::has).isEmpty())
                        .toList(),
                plans.releases(),
                agreements.waivers().stream()
                        .filter(w -> !faults.has(w.account()))
                        .toList(),
                agreements.holidays(),
                faults.of(customers.accountIds()),
                customers.owners(),
                faults.apartFrom(customers.accountIds()),
                benchmarks.benchmarks());
    }
}
