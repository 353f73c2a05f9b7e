package com.reviewpack.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 10, 2);

    @ParameterizedTest(name = "{0}: {1} {2} {4}")
    @CsvFileSource(resources = "business-days.csv", numLinesToSkip = 1)
    void tellsBusinessDaysByCountry(int id, String country, LocalDate day, String business, String why) {
        BusinessDays days = BusinessDays.of(country == null ? "" : country, Map.of());

        assertThat(days.isBusinessDay(day)).as(why).isEqualTo(business.equals("yes"));
    }

    @Test
    void letsThePortfolioOverrideTheCalendar() {
        LocalDate saturday = FRIDAY.plusDays(1);
        BusinessDays days = BusinessDays.of("DE", Map.of(saturday, true, FRIDAY, false));

        assertThat(days.isBusinessDay(saturday)).isTrue();
        assertThat(days.isBusinessDay(FRIDAY)).isFalse();
        assertThat(days.onOrAfter(FRIDAY)).isEqualTo(saturday);
    }

    @Test
    void countsBusinessDaysAcrossAHolidayAndTheYearsEnd() {
        BusinessDays germany = BusinessDays.of("DE", Map.of());
        LocalDate christmasEve = LocalDate.of(2026, 12, 24);

        // 24 December 2026 is a Thursday; 25 is Christmas, 26 and 27 the weekend, 28 a Monday, 1 January a Friday.
        assertThat(germany.plus(christmasEve, 0)).isEqualTo(christmasEve);
        assertThat(germany.plus(christmasEve, 1)).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(germany.plus(christmasEve, 4)).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(germany.plus(christmasEve, 5)).isEqualTo(LocalDate.of(2027, 1, 4));
        assertThat(germany.plus(LocalDate.of(2026, 12, 26), 1)).isEqualTo(LocalDate.of(2026, 12, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "de", "DE-ZZ", "DEU", "DE-", "D", "UK"})
    void refusesAnUnknownCountry(String country) {
        assertThat(BusinessDays.knows(country)).isFalse();
        assertThatThrownBy(() -> BusinessDays.of(country, Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + country + "'");
    }

    @Test
    void refusesToSearchForEverWhereEveryDayIsFree() {
        Map<LocalDate, Boolean> allFree =
                FRIDAY.datesUntil(FRIDAY.plusDays(400)).collect(Collectors.toMap(day -> day, day -> false));

        assertThatThrownBy(() -> BusinessDays.of("", allFree).onOrAfter(FRIDAY))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("2026-10-02");
    }
}
