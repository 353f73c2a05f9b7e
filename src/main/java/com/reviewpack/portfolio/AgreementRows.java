package com.reviewpack.portfolio;

import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.BusinessDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what changes the day on which something is due, or whether it is: waivers and holidays. */
final class AgreementRows {

    private final CustomerRows customers;
    private final FaultsFound faults;
    private final List<Waiver> waivers = new ArrayList<>();
    private final List<HolidayOverride> holidays = new ArrayList<>();

    AgreementRows(CustomerRows customers, FaultsFound faults) {
        this.customers = customers;
        this.faults = faults;
    }

    void readWaivers(List<Row> rows) {
        for (Row row : rows) {
            Optional<AccountId> account = customers.account(row);
            Optional<PackageId> successPackage = row.id("package_id", PackageId::new);
            successPackage
                    .filter(id ->
                            !Optional.ofNullable(customers.owners().get(id)).equals(account))
                    .ifPresent(id ->
                            row.refuse("package_id", id.value(), "expected the id of one of the account's packages"));
            Optional<Deliverable> deliverable =
                    row.required("deliverable", Deliverable::ofKey, "the key of a deliverable such as qbr");
            Optional<String> period = row.required(
                    "period", CellForms::period, "a period such as 2026-10, 2026-Q3 or 2026-08-01..2026-11-01");
            String agreedBy = row.requiredOneLine("agreed_by");
            String reason = row.oneLine("reason");
            faults.add(account, row.faults());
            if (row.isSound()
                    && account.isPresent()
                    && successPackage.isPresent()
                    && deliverable.isPresent()
                    && period.isPresent()) {
                waivers.add(new Waiver(
                        account.get(), successPackage.get(), deliverable.get(), period.get(), agreedBy, reason));
            }
        }
    }

    void readHolidays(List<Row> rows) {
        Map<String, Long> lines = new HashMap<>();
        for (Row row : rows) {
            Optional<String> country = row.required(
                    "country",
                    text -> Optional.of(text).filter(code -> !code.isEmpty() && BusinessDays.knows(code)),
                    "a country or subdivision of ISO 3166 such as DE or DE-BY");
            Optional<LocalDate> date = row.required("date", CellForms::day, CellForms.A_DAY);
            Optional<Boolean> working = row.required("working", CellForms::yesOrNo, "yes or no");
            String name = row.oneLine("name");
            country.flatMap(code -> date.map(day -> code + " " + day))
                    .ifPresent(day -> CustomerRows.refuseTwin(row, "date", day, lines));
            faults.add(Optional.empty(), row.faults());
            if (row.isSound() && country.isPresent() && date.isPresent() && working.isPresent()) {
                holidays.add(new HolidayOverride(country.get(), date.get(), name, working.get()));
            }
        }
    }

    List<Waiver> waivers() {
        return waivers;
    }

    List<HolidayOverride> holidays() {
        return holidays;
    }
}
