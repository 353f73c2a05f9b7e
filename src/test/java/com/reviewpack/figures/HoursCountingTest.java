package com.reviewpack.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.intake.HoursEntry;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}
