package com.reviewpack.portfolio;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is planned for accounts and what it costs: goals, initiatives, costs, roadmap and releases. */
final class PlanRows {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final CustomerRows customers;
    private final FaultsFound faults;
    private final List<Goal> goals = new ArrayList<>();
    private final List<Initiative> initiatives = new ArrayList<>();
    private final List<Cost> costs = new ArrayList<>();
    private final List<RoadmapItem> roadmap = new ArrayList<>();
    private final List<Release> releases = new ArrayList<>();

    PlanRows(CustomerRows customers, FaultsFound faults) {
        this.customers = customers;
        this.faults = faults;
    }

    void readGoals(List<Row> rows) {
        Map<String, Long> lines = new HashMap<>();
        for (Row row : rows) {
            Optional<AccountId> account = customers.account(row);
            String id = row.requiredOneLine("goal_id");
            Optional<Goal.Kind> kind =
                    row.required("kind", text -> CellForms.word(Goal.Kind.class, text), "corporate or strategic");
            Optional<BigDecimal> target =
                    row.optional("target", CellForms::decimal, "a number with a decimal point, such as 0.85");
            Optional<LocalDate> dueOn = row.optional("due_on", CellForms::day, CellForms.A_DAY);
            String lob = row.oneLine("lob");
            String statement = required(row, "statement");
            String figure = row.oneLine("figure");
            String owner = row.oneLine("owner");
            account.ifPresent(a -> CustomerRows.refuseTwin(row, "goal_id", a + " " + id, lines));
            faults.add(account, row.faults());
            if (row.isSound() && account.isPresent() && kind.isPresent()) {
                goals.add(new Goal(id, account.get(), lob, kind.get(), statement, figure, target, dueOn, owner));
            }
        }
    }

    void readInitiatives(List<Row> rows) {
        Map<String, Long> lines = new HashMap<>();
        for (Row row : rows) {
            Optional<AccountId> account = customers.account(row);
            String id = row.requiredOneLine("initiative_id");
            Optional<BigDecimal> done = row.optional(
                    "percent_done",
                    text -> CellForms.amount(text).filter(percent -> percent.compareTo(HUNDRED) <= 0),
                    "a number from 0 to 100");
            Optional<LocalDate> startsOn = row.optional("starts_on", CellForms::day, CellForms.A_DAY);
            Optional<LocalDate> dueOn = CustomerRows.lastDay(row, "due_on", startsOn);
            String lob = row.oneLine("lob");
            String goal = row.oneLine("goal_id");
            String title = required(row, "title");
            String owner = row.oneLine("owner");
            String status = row.oneLine("status");
            account.ifPresent(a -> CustomerRows.refuseTwin(row, "initiative_id", a + " " + id, lines));
            faults.add(account, row.faults());
            if (row.isSound() && account.isPresent()) {
                initiatives.add(new Initiative(
                        id,
                        account.get(),
                        lob,
                        goal,
                        title,
                        owner,
                        status,
                        done,
                        startsOn,
                        dueOn,
                        row.exact("expected_effect")));
            }
        }
    }

    void readCosts(List<Row> rows) {
        for (Row row : rows) {
            Optional<AccountId> account = customers.account(row);
            String item = row.oneLine("item");
            String kind = row.requiredOneLine("kind");
            Optional<BigDecimal> amount = row.required("amount", CellForms::amount, CellForms.AN_AMOUNT);
            Optional<Cost.Per> per = row.required(
                    "per",
                    text -> CellForms.word(Cost.Per.class, text),
                    "one of month, year, hour, contact, once, ratio");
            Optional<Currency> currency = per.filter(p -> p == Cost.Per.RATIO).isPresent()
                    ? row.optional("currency", CellForms::currency, "a currency of ISO 4217 such as EUR")
                    : row.required("currency", CellForms::currency, "a currency of ISO 4217 such as EUR");
            Optional<LocalDate> from = row.optional("from", CellForms::day, CellForms.A_DAY);
            Optional<LocalDate> to = CustomerRows.lastDay(row, "to", from);
            faults.add(account, row.faults());
            if (row.isSound() && account.isPresent() && amount.isPresent() && per.isPresent()) {
                costs.add(new Cost(
                        account.get(),
                        item,
                        kind,
                        amount.get(),
                        currency.orElse(null),
                        per.get(),
                        from.orElse(null),
                        to.orElse(null)));
            }
        }
    }

    void readRoadmap(List<Row> rows) {
        for (Row row : rows) {
            boolean forAll = row.exact("account_id").isEmpty();
            Optional<AccountId> account = forAll ? Optional.empty() : customers.account(row);
            String id = row.requiredOneLine("item_id");
            String title = required(row, "title");
            String goal = row.oneLine("goal_id");
            String quarter = row.oneLine("quarter");
            String status = row.oneLine("status");
            faults.add(account, row.faults());
            if (row.isSound()) {
                roadmap.add(new RoadmapItem(id, account, title, goal, quarter, status));
            }
        }
    }

    void readReleases(List<Row> rows) {
        for (Row row : rows) {
            String id = row.requiredOneLine("release_id");
            String feature = required(row, "feature");
            Optional<LocalDate> plannedOn = row.optional("planned_on", CellForms::day, CellForms.A_DAY);
            String status = row.oneLine("status");
            String audience = row.oneLine("audience");
            faults.add(Optional.empty(), row.faults());
            if (row.isSound()) {
                releases.add(new Release(id, feature, row.exact("summary"), plannedOn, status, audience));
            }
        }
    }

    List<Goal> goals() {
        return goals;
    }

    List<Initiative> initiatives() {
        return initiatives;
    }

    List<Cost> costs() {
        return costs;
    }

    List<RoadmapItem> roadmap() {
        return roadmap;
    }

    List<Release> releases() {
        return releases;
    }

    /** Running text, which may have several lines. */
    private static String required(Row row, String column) {
        if (row.exact(column).isBlank()) {
            row.refuse(column, "", "expected a text; the cell is empty");
        }
        return row.exact(column);
    }
}
