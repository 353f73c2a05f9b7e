package com.reviewpack.pages;

import com.reviewpack.due.EntitlementStatement;
import com.reviewpack.due.EntitlementStatement.Line;
import com.reviewpack.due.EntitlementStatement.Service;
import com.reviewpack.due.EntitlementStatement.Standing;
import com.reviewpack.figures.Scope;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Cadence;
import com.reviewpack.period.ContractCalendar;
import com.reviewpack.period.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Statements of the contract year of an invented package. */
final class SampleStatements {

    private SampleStatements() {}

    public static List<EntitlementStatement> of(Scope scope) {
        LocalDate day = scope.asOf();
        Period year = new ContractCalendar(scope.successPackage().startsOn()).yearHolding(day);
        return List.of(new EntitlementStatement(
                scope.account().id(),
                scope.successPackage().id(),
                scope.tier().name(),
                year,
                day,
                List.of(
                        line(Deliverable.ACCOUNT_PLAN, Cadence.TWICE_MONTHLY, OptionalInt.empty(), 17, 1, 1, 5, day),
                        line(Deliverable.QBR, Cadence.QUARTERLY, OptionalInt.of(4), 2, 0, 0, 2, day),
                        line(
                                Deliverable.INDUSTRY_KPI_ANALYSIS,
                                Cadence.SEMI_ANNUAL,
                                OptionalInt.empty(),
                                1,
                                0,
                                0,
                                1,
                                day),
                        line(Deliverable.AGENT_EFFECTIVENESS, Cadence.QUARTERLY, OptionalInt.of(4), 3, 0, 0, 1, day)),
                List.of(
                        new Service("general_account_consulting", "included"),
                        new Service("on_site_monitoring", "semi_annual"))));
    }

    private static Line line(
            Deliverable deliverable,
            Cadence cadence,
            OptionalInt cap,
            int onTime,
            int late,
            int waived,
            int coming,
            LocalDate day) {
        return new Line(
                deliverable,
                cadence,
                cap,
                Map.of(
                        Standing.ON_TIME, onTime,
                        Standing.LATE, late,
                        Standing.WAIVED, waived,
                        Standing.COMING, coming),
                0,
                Optional.of(day.plusDays(15)));
    }
}
