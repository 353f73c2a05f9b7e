package com.reviewpack.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.due.EntitlementStatement;
import com.reviewpack.due.EntitlementStatement.Line;
import com.reviewpack.due.EntitlementStatement.Standing;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Cadence;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.PackageId;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EntitlementTablesTest {

    private static final EntitlementStatement STATEMENT = new EntitlementStatement(
            new AccountId("ACME"),
            new PackageId("@SUM(A1)"),
            "Premier",
            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)),
            LocalDate.of(2026, 8, 1),
            List.of(
                    new Line(
                            Deliverable.QBR,
                            Cadence.QUARTERLY,
                            OptionalInt.of(4),
                            Map.of(Standing.ON_TIME, 1, Standing.LATE, 1, Standing.COMING, 1, Standing.CAPPED, 1),
                            1,
                            Optional.of(LocalDate.of(2026, 10, 1))),
                    new Line(
                            Deliverable.INDUSTRY_KPI_ANALYSIS,
                            Cadence.ANNUAL,
                            OptionalInt.empty(),
                            Map.of(Standing.WAIVED, 1),
                            0,
                            Optional.empty())),
            List.of());

    @Test
    void addsUpEachPackage() {
        StringWriter text = new StringWriter();
        EntitlementTables.print(new PrintWriter(text, true), List.of(STATEMENT));
        assertThat(text.toString().lines())
                .containsExactly(
                        "ACCOUNT  PACKAGE   TIER     YEAR ENDS   PROMISED  ON TIME  LATE  BY HAND  WAIVED  OVERDUE  UNRECORDED"
                                + "  COMING  CAPPED",
                        "ACME     @SUM(A1)  Premier  2026-12-31  4         1        1     0        1       0        0         "
                                + "  1       1");
    }

    @Test
    void writesALineADeliverableForSpreadsheets() {
        assertThat(EntitlementTables.csv(List.of(STATEMENT))).isEqualTo("""
                account_id,package_id,tier,year_start,year_end,as_of,deliverable,cadence,up_to_a_year,promised,\
                on_time,late,by_hand,waived,overdue,unrecorded,coming,capped,extra,next_due
                ACME,'@SUM(A1),Premier,2026-01-01,2027-01-01,2026-08-01,industry_kpi_analysis,annual,,1,\
                0,0,0,1,0,0,0,0,0,
                ACME,'@SUM(A1),Premier,2026-01-01,2027-01-01,2026-08-01,qbr,quarterly,4,3,\
                1,1,0,0,0,0,1,1,1,2026-10-01
                """);
    }

    @Test
    void saysThatNoPackageHolds() {
        StringWriter text = new StringWriter();
        EntitlementTables.print(new PrintWriter(text, true), List.of());
        assertThat(text.toString().strip()).isEqualTo("No package holds on that day.");
    }
}
