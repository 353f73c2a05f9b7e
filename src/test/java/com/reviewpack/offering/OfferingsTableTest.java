package com.reviewpack.offering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every cell of the built-in catalogue, read back and compared with the contract's tables. */
class OfferingsTableTest {

    private static final Catalogue CATALOGUE = Catalogues.builtIn().on(LocalDate.of(2026, 10, 1));
    private static final Path REFERENCE = Path.of("../shared/reference/offerings.md");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "offerings.csv", numLinesToSkip = 1)
    void holdsEveryCell(
            String table,
            String row,
            String foundations,
            String fundamentals,
            String premier,
            String expert,
            String strategic) {
        assertThat(CATALOGUE.tiers().stream().map(tier -> cell(tier, row)).toList())
                .containsExactly(foundations, fundamentals, premier, expert, strategic);
    }

    @Test
    void ordersTheTiers() {
        assertThat(CATALOGUE.tiers())
                .extracting(Tier::name)
                .containsExactly("Foundations", "Fundamentals", "Premier", "Expert", "Strategic");
        assertThat(CATALOGUE.tiers()).extracting(Tier::rank).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void countsEveryServiceLevelInElapsedTime() {
        assertThat(CATALOGUE.tiers().stream()
                        .flatMap(tier -> tier.serviceLevels().values().stream())
                        .map(ServiceLevel::basis)
                        .distinct())
                .containsExactly(ServiceLevel.TimeBasis.ELAPSED);
    }

    @Test
    void saysWhatExpansionHoursMayBeSpentOn() {
        ExpansionPacks packs =
                CATALOGUE.tier("Premier").flatMap(Tier::expansionPacks).orElseThrow();

        assertThat(packs.maySpendOn()).hasSize(7).contains("plugins", "deployment optimisation");
        assertThat(packs.mayNotSpendOn())
                .containsExactly("operational tuning", "training", "custom development", "the insights product");
    }

    @Test
    void definesEverySeverity() {
        assertThat(CATALOGUE.severities().get(Severity.P1))
                .isEqualTo("Unavailable or severely degraded, with significant business impact and no workaround;"
                        + " security incidents.");
        assertThat(CATALOGUE.severities()).hasSize(3);
    }

    /** The tables of the reference page itself, where it lies beside the project. */
    @Test
    void agreesWithTheReferencePage() throws IOException {
        assumeTrue(Files.exists(REFERENCE), "the reference page is not beside the project");
        Map<String, String> rows = new HashMap<>(Map.of(
                "hours a quarter, up to", "hours a quarter",
                "hours a year, up to", "hours a year",
                "Customer account plan", "account_plan",
                "Customer performance review", "performance_review",
                "Industry KPI analysis", "industry_kpi_analysis",
                "Quarterly business review (QBR)", "qbr",
                "Target analysis reports", "target_analysis",
                "Monthly business review (MBR)", "mbr",
                "Strategic roadmap", "strategic_roadmap",
                "Product release review", "product_release_review"));
        rows.putAll(Map.of(
                "General account consulting", "general_account_consulting",
                "Product roadmap review", "product_roadmap_review",
                "Transcript analysis (agent level)", "transcript_analysis",
                "On-site operations monitoring", "on_site_monitoring",
                "Missed opportunity analysis", "missed_opportunity_analysis",
                "Agent effectiveness", "agent_effectiveness",
                "Discretionary consulting allowance, hours a year", "discretionary",
                "pool, hours a year, up to", "solutions_engineering"));
        rows.putAll(Map.of(
                "segmentation management", "segmentation_management",
                "integrations", "integrations",
                "reporting customisation", "reporting_customisation",
                "plugin / taglet creation", "plugin_and_taglet_creation",
                "customisation by API or SDK", "api_and_sdk_customisation"));
        List<String> seen = new ArrayList<>();
        for (String line : Files.readAllLines(REFERENCE)) {
            List<String> cells =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            if (cells.size() == 7 && rows.containsKey(cells.get(1))) {
                seen.add(cells.get(1));
                assertThat(CATALOGUE.tiers().stream()
                                .map(tier -> cell(tier, rows.get(cells.get(1))))
                                .toList())
                        .as(line)
                        .isEqualTo(cells.subList(2, 7));
            } else if (cells.size() == 7 && cells.get(1).matches("P[123]")) {
                seen.add(cells.get(1) + cells.get(2));
                Tier tier = CATALOGUE.tiers().get("PES".indexOf(cells.get(2)) + 2);
                assertThat(List.of("first response", "update", "resolution", "rca"))
                        .as(line)
                        .extracting(clock -> cell(tier, cells.get(1) + " " + clock))
                        .isEqualTo(cells.subList(3, 7));
            }
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(rows.size() + 9);
    }

    /** A cell in the words of the reference page. */
    private static String cell(Tier tier, String row) {
        if (row.matches("P[123] .*")) {
            return serviceLevel(tier, Severity.valueOf(row.substring(0, 2)), row.substring(3));
        }
        Optional<Deliverable> deliverable = Deliverable.ofKey(row);
        if (deliverable.isPresent()) {
            return tier.entitlement(deliverable.get())
                    .map(OfferingsTableTest::cadence)
                    .orElse("–");
        }
        return switch (row) {
            case "hours a quarter" -> tier.hours().perQuarter().toPlainString();
            case "hours a year" -> tier.hours().perYear().toPlainString();
            case "discretionary", "solutions_engineering" ->
                pool(tier, HoursPool.ofKey(row).orElseThrow());
            case "expansion hours" -> pool(tier, HoursPool.EXPANSION);
            case "expansion packs" ->
                tier.expansionPacks().map(p -> p.count() + " " + p.size()).orElse("–");
            default ->
                tier.services().values().stream()
                        .filter(rows -> rows.containsKey(row))
                        .map(rows -> rows.get(row).replace("semi_annual", "semi-annual"))
                        .findFirst()
                        .orElse("–");
        };
    }

    private static String pool(Tier tier, HoursPool pool) {
        BigDecimal hours = tier.hours().pools().get(pool);
        return hours == null ? "–" : hours.toPlainString();
    }

    private static String cadence(Entitlement entitlement) {
        assertThat(entitlement.lagBusinessDays()).isZero();
        if (entitlement.deliverable() == Deliverable.QBR) {
            return "up to " + entitlement.capPerYear().orElseThrow() + " a year";
        }
        return switch (entitlement.cadence()) {
            case WEEKLY -> "weekly";
            case TWICE_MONTHLY -> "twice monthly";
            case MONTHLY -> "monthly";
            case TWICE_A_QUARTER -> "2 a quarter";
            case QUARTERLY -> "quarterly";
            case SEMI_ANNUAL ->
                entitlement.deliverable() == Deliverable.TARGET_ANALYSIS ? "twice yearly" : "semi-annual";
            case ANNUAL -> "annual";
        };
    }

    private static String serviceLevel(Tier tier, Severity severity, String clock) {
        if (tier.serviceLevel(severity).isEmpty()) {
            return "–";
        }
        ServiceLevel level = tier.serviceLevel(severity).orElseThrow();
        return switch (clock) {
            case "first response" -> time(level.firstResponse());
            case "update" -> time(level.updateEvery());
            case "resolution" -> time(level.resolution());
            default ->
                level.rcaBusinessDays().isPresent() ? level.rcaBusinessDays().getAsInt() + " d" : "n/a";
        };
    }

    private static String time(Duration target) {
        if (target.toHours() >= 24) {
            assertThat(target.toSeconds() % 86_400).isZero();
            return target.toDays() + " d";
        }
        return target.equals(Duration.ofMinutes(30)) ? "0.5 h" : target.toHours() + " h";
    }
}
