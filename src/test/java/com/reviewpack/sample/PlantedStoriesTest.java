package com.reviewpack.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.figures.Effect;
import com.reviewpack.figures.Figures;
import com.reviewpack.figures.Scope;
import com.reviewpack.findings.Finding;
import com.reviewpack.findings.FindingRules;
import com.reviewpack.findings.Findings;
import com.reviewpack.intake.ExportFile;
import com.reviewpack.intake.ExportFolder;
import com.reviewpack.intake.KnownAccounts;
import com.reviewpack.offering.Catalogue;
import com.reviewpack.offering.Catalogues;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.Portfolio;
import com.reviewpack.portfolio.PortfolioReader;
import com.reviewpack.portfolio.SuccessPackage;
import com.reviewpack.warehouse.Database;
import com.reviewpack.warehouse.Intake;
import com.reviewpack.warehouse.Warehouse;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sample installation's stories tell of is found by the findings of the packs whose period holds it. */
class PlantedStoriesTest {

    private static final LocalDate NIGHT = SampleInstallation.DEFAULT_UNTIL;
    private static final Period QUARTER = new Period(LocalDate.of(2026, 8, 1), LocalDate.of(2026, 11, 1));
    private static final Period BEFORE = new Period(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 8, 1));

    @TempDir
    static Path folder;

    private static Map<String, List<Finding>> ofQuarter = Map.of();

    @BeforeAll
    static void findsInAYearOfFiveAccounts() throws IOException {
        new SampleInstallation(5, 397, 18, 1, NIGHT).write(folder);
        Catalogues catalogues = Catalogues.builtIn();
        Portfolio portfolio =
                ((PortfolioReader.Read) PortfolioReader.read(folder.resolve("portfolio"), catalogues)).portfolio();
        ofQuarter = new TreeMap<>();
        try (Database database = Database.embedded(folder.resolve("data"))) {
            Intake intake =
                    new Intake(database.source(), KnownAccounts.of(portfolio), NIGHT, folder.resolve("scratch"));
            for (ExportFile file : intake.look(ExportFolder.scan(folder.resolve("exports"), false))) {
                intake.take(file);
            }
            intake.settle(false);
            Warehouse warehouse = new Warehouse(database.source());
            for (SuccessPackage bought : portfolio.packages().values()) {
                Scope scope = scope(bought, portfolio, catalogues.on(QUARTER.lastDay()));
                List<Finding> found = Findings.of(
                        Figures.compute(scope, warehouse.facts(scope.account(), NIGHT)), FindingRules.builtIn());
                ofQuarter.put(bought.id().value(), found);
            }
        }
    }

    private static Scope scope(SuccessPackage bought, Portfolio portfolio, Catalogue catalogue) {
        Account account = portfolio.account(bought.account()).orElseThrow();
        return new Scope(
                account,
                bought,
                catalogue.tier(bought.tier()).orElseThrow(),
                catalogue,
                Deliverable.QBR,
                QUARTER,
                BEFORE,
                NIGHT,
                portfolio);
    }

    @Test
    void namesTheDayOfTheOutage() {
        assertThat(first("ACME-002-E", Finding.Kind.UNUSUAL_DAY, "conversations.abandonment_rate"))
                .hasValueSatisfying(finding -> {
                    assertThat(finding.departure().orElseThrow().day()).contains(Rhythm.OUTAGE_DAY);
                    assertThat(finding.effect()).isEqualTo(Effect.BAD);
                });
    }

    @Test
    void namesTheDayOfTheLaunch() {
        for (String bought : List.of("ACME-001-S", "ACME-001-P")) {
            assertThat(first(bought, Finding.Kind.LEVEL_SHIFTED, "conversations.requested"))
                    .hasValueSatisfying(finding -> {
                        assertThat(finding.departure().orElseThrow().day().orElseThrow())
                                .isBetween(Rhythm.LAUNCH_DAY.minusDays(3), Rhythm.LAUNCH_DAY.plusDays(3));
                        assertThat(finding.difference().orElseThrow().amount()).isPositive();
                    });
        }
    }

    @Test
    void namesTheUnderstaffedTuesdays() {
        assertThat(ofQuarter.get("ACME-005-F2"))
                .filteredOn(finding -> finding.kind() == Finding.Kind.WEAK_HOURS)
                .extracting(finding -> finding.driver().orElseThrow().key())
                .containsOnly("2-07..2-12");
    }

    @Test
    void speaksWorstOfTheAccountInTrouble() {
        Map<String, BigDecimal> worst = new TreeMap<>();
        ofQuarter.forEach((bought, findings) -> worst.put(
                bought,
                findings.stream()
                        .filter(finding -> finding.effect() == Effect.BAD)
                        .map(Finding::rank)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
        assertThat(worst.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey())
                .isEqualTo("ACME-003-P");
        assertThat(first("ACME-003-P", Finding.Kind.LEFT_UNANSWERED, "tickets.unanswered"))
                .isPresent();
        assertThat(first("ACME-003-P", Finding.Kind.CHANGED, "conversations.csat")
                        .map(Finding::effect))
                .contains(Effect.BAD);
        assertThat(first("ACME-003-P", Finding.Kind.CHANGED, "conversations.requested")
                        .flatMap(Finding::difference)
                        .orElseThrow()
                        .amount())
                .isLessThan(new BigDecimal("-0.3"));
    }

    @Test
    void findsNoOutageAndNoLaunchWhereThereIsNone() {
        assertThat(ofQuarter.get("ACME-004-P"))
                .extracting(Finding::kind)
                .doesNotContain(
                        Finding.Kind.UNUSUAL_DAY,
                        Finding.Kind.LEVEL_SHIFTED,
                        Finding.Kind.WEAK_HOURS,
                        Finding.Kind.OUT_OF_ORDINARY);
    }

    private static Optional<Finding> first(String account, Finding.Kind kind, String figure) {
        return ofQuarter.getOrDefault(account, List.of()).stream()
                .filter(finding ->
                        finding.kind() == kind && finding.figure().id().equals(figure))
                .findFirst();
    }
}
