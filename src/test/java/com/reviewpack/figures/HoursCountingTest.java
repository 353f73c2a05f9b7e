package com.reviewpack.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.findings.Finding;
import com.reviewpack.findings.FindingRules;
import com.reviewpack.findings.Findings;
import com.reviewpack.intake.HoursEntry;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.Catalogue;
import com.reviewpack.offering.HoursAllowance;
import com.reviewpack.offering.HoursPool;
import com.reviewpack.offering.Tier;
import com.reviewpack.period.ContractCalendar;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class HoursCountingTest {

    static Stream<NamedCsvRecord> rows() {
        return HandTable.rows("hours.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void agreesWithTheHandCalculation(NamedCsvRecord row) {
        List<HoursEntry> entries = Arrays.stream(row.getField("entries").split(";", -1))
                .map(HoursCountingTest::entry)
                .toList();
        HoursUse use = use(
                entries,
                row.getField("starts_on"),
                row.getField("last_day"),
                row.getField("cap_quarter"),
                row.getField("cap_year"));
        assertThat(use.usedQuarter()).isEqualByComparingTo(row.getField("used_quarter"));
        assertThat(use.usedYear()).isEqualByComparingTo(row.getField("used_year"));
        assertThat(use.overageQuarter()).isEqualByComparingTo(row.getField("overage_quarter"));
        assertThat(use.overageYear()).isEqualByComparingTo(row.getField("overage_year"));
    }

    private static HoursEntry entry(String text) {
        String[] parts = text.split(" ", -1);
        return new HoursEntry(
                text,
                Installation.ACCOUNT,
                Installation.PACKAGE,
                LocalDate.parse(parts[0]),
                new BigDecimal(parts[2]),
                HoursPool.ofKey(parts[1]).orElseThrow(),
                "",
                "");
    }

    private static HoursUse use(
            List<HoursEntry> entries, String startsOn, String lastDay, String quarter, String year) {
        HoursAllowance caps = new HoursAllowance(new BigDecimal(quarter), new BigDecimal(year), Map.of());
        Tier tier = new Tier("one", 1, caps, Map.of(), Map.of(), Map.of());
        HoursAllowance more = new HoursAllowance(new BigDecimal("200"), new BigDecimal("800"), Map.of());
        Tier above = new Tier("two", 2, more, Map.of(), Map.of(), Map.of());
        Catalogue catalogue = new Catalogue("test", LocalDate.of(2020, 1, 1), List.of(tier, above), Map.of());
        return new HoursCounting(entries, new ContractCalendar(LocalDate.parse(startsOn)), LocalDate.parse(lastDay))
                .against(tier, catalogue, null);
    }

    @Test
    void foreseesTheDayOnWhichTheCapIsReached() {
        // 56 hours in the eight weeks to 26 February: one a day; 44 of 100 are left, so 44 days on is 11 April, in the
        // next
        // quarter; of a cap of 80, 24 are left: 22 March.
        List<HoursEntry> entries = List.of(entry("2026-01-05 general 28"), entry("2026-02-20 general 28"));
        assertThat(use(entries, "2026-01-01", "2026-02-26", "100", "400").quarterCapOn())
                .isEmpty();
        assertThat(use(entries, "2026-01-01", "2026-02-26", "80", "400").quarterCapOn())
                .contains(LocalDate.of(2026, 3, 22));
    }

    @Test
    void tellsWhatTheSameUseWouldMeanATierUp() {
        List<HoursEntry> entries = List.of(entry("2026-02-01 general 250"));
        assertThat(use(entries, "2026-01-01", "2026-03-31", "100", "400").neighbours())
                .singleElement()
                .satisfies(fit -> assertThat(fit.overage()).isEqualByComparingTo("50"));
    }

    @Test
    void tellsWhatIsLeftOfEachPoolAndWhenItLapses() {
        HoursUse use = expansion(LocalDate.of(2026, 10, 31), null, "10.5", "20");
        // 60 − (10.5 + 20) are left; 24 hours of discretionary consulting are untouched; no pool of engineering.
        assertThat(use.left(HoursPool.EXPANSION))
                .hasValueSatisfying(left -> assertThat(left).isEqualByComparingTo("29.5"));
        assertThat(use.left(HoursPool.DISCRETIONARY)).contains(new BigDecimal("24"));
        assertThat(use.left(HoursPool.SOLUTIONS_ENGINEERING)).isEmpty();
        assertThat(use.lapsesOn()).isEqualTo("2026-12-31");
        assertThat(expansion(LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 15), "1")
                        .lapsesOn())
                .isEqualTo("2026-11-15");
        // Past its cap a pool has nothing left, never less.
        assertThat(expansion(LocalDate.of(2026, 10, 31), null, "61").left(HoursPool.EXPANSION))
                .contains(BigDecimal.ZERO);
    }

    @ParameterizedTest(name = "{0}: {1} of 60 hours used")
    @CsvSource({
        // 92 days before 31 December is 30 September; half of 60 is 30; on the last day nothing can be done any more.
        "2026-09-30, 30, true",
        "2026-09-29, 30, false",
        "2026-09-30, 30.25, false",
        "2026-12-30, 0.5, true",
        "2026-12-31, 0.5, false",
        "2026-12-30, 61, false"
    })
    void findsMuchThatLapsesSoon(LocalDate lastDay, String used, boolean found) {
        HoursUse use = expansion(lastDay, null, used);
        FigureSet figures = new FigureSet(HoursFigures.ALL.stream()
                .map(formula -> new Figure(
                        formula.id(), null, Unit.HOURS, formula.of().apply(use), null, null, null, List.of()))
                .toList());
        FigureReport report = new FigureReport(
                figures,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(use),
                Optional.empty(),
                Studies.none());
        assertThat(Findings.of(report, FindingRules.builtIn()).stream()
                        .filter(finding -> finding.kind() == Finding.Kind.HOURS_LAPSING)
                        .map(finding -> finding.figure().value().known().orElseThrow()))
                .containsExactlyElementsOf(
                        found ? List.of(new BigDecimal("60").subtract(new BigDecimal(used))) : List.of());
    }

    /** A contract year from 1 January with 60 hours of expansion packs and 24 of discretionary consulting. */
    private static HoursUse expansion(LocalDate lastDay, @Nullable LocalDate endsOn, String... used) {
        HoursAllowance caps = new HoursAllowance(
                new BigDecimal("113"),
                new BigDecimal("455"),
                Map.of(HoursPool.EXPANSION, new BigDecimal("60"), HoursPool.DISCRETIONARY, new BigDecimal("24")));
        Tier tier = new Tier("one", 1, caps, Map.of(), Map.of(), Map.of());
        List<HoursEntry> entries = Arrays.stream(used)
                .map(hours -> entry("2026-02-01 expansion " + hours))
                .toList();
        return new HoursCounting(entries, new ContractCalendar(LocalDate.of(2026, 1, 1)), lastDay)
                .against(tier, new Catalogue("test", LocalDate.of(2020, 1, 1), List.of(tier), Map.of()), endsOn);
    }
}
