package com.reviewpack.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

class PeriodSequenceTest {

    @ParameterizedTest(name = "{0}: {1} from {3}")
    @CsvFileSource(resources = "periods.csv", numLinesToSkip = 1)
    void givesThePeriodsOfATerm(
            int id, String cadence, LocalDate anchor, LocalDate first, LocalDate last, LocalDate by, String expected) {
        Cadence every = Cadence.ofKey(cadence).orElseThrow();

        List<PeriodSequence.Entry> entries =
                PeriodSequence.of(every, new Term(anchor, first, last)).endingBy(by);

        assertThat(entries.stream()
                        .map(e -> PeriodNames.nameOf(every, e.period()) + (e.isShort() ? " short" : ""))
                        .collect(Collectors.joining(";")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @EnumSource(Cadence.class)
    void leavesNoGapAndNoOverlapOverFourYearsFromEveryDayOfALeapYear(Cadence cadence) {
        LocalDate day = LocalDate.of(2024, 1, 1);
        for (int i = 0; i < 366; i++) {
            LocalDate start = day.plusDays(i);
            LocalDate next = start;
            for (PeriodSequence.Entry entry :
                    PeriodSequence.of(cadence, new Term(start, start, null)).endingBy(start.plusYears(4))) {
                assertThat(entry.period().start()).isEqualTo(next);
                next = entry.period().end();
            }
            assertThat(next).isAfter(start.plusYears(2));
        }
    }

    @Test
    void countsCalendarQuartersWhereTheCatalogueSaysSo() {
        Term term = new Term(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 2, 10), null);

        List<PeriodSequence.Entry> quarters =
                new PeriodSequence(Cadence.QUARTERLY, Anchor.CALENDAR, term).endingBy(LocalDate.of(2026, 7, 1));

        assertThat(quarters)
                .extracting(e -> e.period().toString())
                .containsExactly("2026-02-10..2026-04-01", "2026-04-01..2026-07-01");
    }

    @Test
    void findsTheContractQuarterAndYearThatHoldADay() {
        ContractCalendar contract = new ContractCalendar(LocalDate.of(2024, 2, 29));

        assertThat(contract.yearHolding(LocalDate.of(2025, 2, 27)).toString()).isEqualTo("2024-02-29..2025-02-28");
        assertThat(contract.yearHolding(LocalDate.of(2025, 2, 28)).toString()).isEqualTo("2025-02-28..2026-02-28");
        assertThat(contract.quarterHolding(LocalDate.of(2025, 5, 28)).toString())
                .isEqualTo("2025-02-28..2025-05-29");
        assertThat(contract.quarterHolding(LocalDate.of(2025, 5, 29)).toString())
                .isEqualTo("2025-05-29..2025-08-29");
    }
}
