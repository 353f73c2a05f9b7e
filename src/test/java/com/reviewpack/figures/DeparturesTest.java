package com.reviewpack.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.reviewpack.period.Period;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeparturesTest {

    private static final LocalDate START = LocalDate.of(2026, 8, 3);
    private static final Period PERIOD = new Period(START, START.plusWeeks(12));

    /**
     * By hand. 10 12 11 9 10 13 8: median 10, distances 0 2 1 1 0 3 2, their median 1; 0.6745·(20 − 10)/1 = 6.745.
     * 5 5 5 5 5 6: median 5, MAD 0, mean distance 1/6; (6 − 5)/(1.253314/6) = 4.787.  All 5: no spread at all.
     */
    @ParameterizedTest(name = "{0} among {1}")
    @CsvSource({
        "20, 10 12 11 9 10 13 8, 10, 6.745",
        "0, 10 12 11 9 10 13 8, 10, -6.745",
        "10, 10 12 11 9 10 13 8, 10, 0",
        "6, 5 5 5 5 5 6, 5, 4.7873",
        "7, 5 5 5 5 5 5, 5, 100",
        "5, 5 5 5 5 5 5, 5, 0",
        "2.5, 1 2 3 4 5 6, 3.5, -0.4497"
    })
    void scoresRobustly(BigDecimal value, String others, BigDecimal median, double z) {
        RobustScore score = RobustScore.of(value, numbers(others)).orElseThrow();
        assertThat(score.median()).isEqualByComparingTo(median);
        assertThat(score.z()).isCloseTo(z, within(1e-3));
    }

    @Test
    void doesNotSayWhatIsUsualFromFiveValues() {
        assertThat(RobustScore.of(BigDecimal.TEN, numbers("1 2 3 4 5"))).isEmpty();
    }

    /** 100 a day and from 21 September on 160: the fortnight brings 2240 where 1400 are usual; z = 840/√(1400·1.5) = 18.3. */
    @Test
    void namesTheDayOfANewLevel() {
        LocalDate since = LocalDate.of(2026, 9, 21);
        Departure shift = new LevelShift(PERIOD, day -> Optional.of(wave(day) + (day.isBefore(since) ? 0L : 60L)))
                .found()
                .orElseThrow();
        assertThat(shift.day()).contains(since);
        assertThat(shift.value().known().orElseThrow()).isCloseTo(new BigDecimal("160"), within(new BigDecimal("0.5")));
        assertThat(shift.usual().known().orElseThrow()).isCloseTo(new BigDecimal("100"), within(new BigDecimal("0.5")));
        assertThat(shift.score().doubleValue()).isCloseTo(18.3, within(0.2));
    }

    @Test
    void namesTheDayOnWhichDemandFallsToANewLevel() {
        LocalDate since = LocalDate.of(2026, 9, 9);
        Departure shift = new LevelShift(PERIOD, day -> Optional.of(day.isBefore(since) ? wave(day) : wave(day) / 2))
                .found()
                .orElseThrow();
        assertThat(shift.day()).contains(since);
        assertThat(shift.score()).isNegative();
    }

    @Test
    void takesWeekendsAndSingleWildDaysForNoNewLevel() {
        assertThat(new LevelShift(PERIOD, day -> Optional.of(weekend(day) ? 20L : 100L + day.getDayOfMonth() % 3))
                        .found())
                .isEmpty();
        assertThat(new LevelShift(PERIOD, day -> Optional.of(day.equals(LocalDate.of(2026, 9, 21)) ? 300L : wave(day)))
                        .found())
                .isEmpty();
    }

    @Test
    void saysNothingOfALevelWhereTheWeeksBeforeAreNotKnown() {
        LocalDate first = START.plusWeeks(3);
        assertThat(new LevelShift(
                                PERIOD,
                                day -> day.isBefore(first)
                                        ? Optional.empty()
                                        : Optional.of(day.isBefore(first.plusWeeks(4)) ? 100L : 160L))
                        .found())
                .isEmpty();
    }

    /** 100 a day on average, a little more or less by turns. */
    private static long wave(LocalDate day) {
        return 100 + (day.toEpochDay() % 5 - 2);
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static List<BigDecimal> numbers(String text) {
        return Arrays.stream(text.split(" ", -1)).map(BigDecimal::new).toList();
    }
}
