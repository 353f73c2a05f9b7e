package com.reviewpack.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.measure.Interval;
import com.reviewpack.measure.Lift;
import com.reviewpack.measure.Measurement;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class DefinitionsAndIntervalsTest {

    /** The last words of a line replace the last part of its first id. */
    private static List<String> promised() throws IOException {
        List<String> ids = new ArrayList<>();
        try (InputStream in =
                Objects.requireNonNull(DefinitionsAndIntervalsTest.class.getResourceAsStream("ids.txt"))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                String[] words = line.split(" ", -1);
                String stem = words[0].substring(0, words[0].lastIndexOf('.') + 1);
                ids.add(words[0]);
                for (int i = 1; i < words.length; i++) {
                    ids.add(stem + words[i]);
                }
            }
        }
        return ids;
    }

    @Test
    void everyPromisedFigureIsDefinedAndStandsInAQuarterlyReview() throws IOException {
        List<String> ids = promised();
        assertThat(FigureDefinitions.all()).extracting(FigureDefinition::id).containsAll(ids);
        Installation in = new Installation();
        in.deliverable = Deliverable.QBR;
        assertThat(in.report().figures().all()).extracting(Figure::id).containsAll(ids);
    }

    @Test
    void aPerformanceReviewHoldsNoHoursNoReturnAndNoHealth() {
        Installation in = new Installation();
        in.deliverable = Deliverable.PERFORMANCE_REVIEW;
        assertThat(in.report().figures().all())
                .extracting(figure -> figure.id().substring(0, figure.id().indexOf('.')))
                .containsOnly("conversations", "visitors", "agents", "tickets", "sla");
    }

    /** Published for 81 of 263 (Newcombe 1998, table I, method 3): 0.2553 to 0.3662. */
    @Test
    void agreesWithThePublishedWilsonIntervals() {
        Interval interval = Interval.wilson(81, 263);
        assertThat(interval.low().setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("0.2553");
        assertThat(interval.high().setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("0.3662");
        Interval none = Interval.wilson(0, 20);
        assertThat(none.low()).isEqualByComparingTo("0");
        assertThat(none.high().setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("0.1611");
    }

    /** Published for 56 of 70 against 48 of 80 (Newcombe 1998, table II, method 10): 0.0524 to 0.3339. */
    @Test
    void agreesWithThePublishedIntervalOfADifference() {
        Lift lift = new Lift(56, 70, 48, 80, true);
        assertThat(lift.difference()).isEqualByComparingTo("0.2");
        assertThat(lift.interval().low().setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("0.0524");
        assertThat(lift.interval().high().setScale(4, RoundingMode.HALF_UP)).isEqualByComparingTo("0.3339");
        assertThat(lift.shown()).isTrue();
    }

    @Test
    void countsAnAverageOfEqualNeighboursAndOfOne() {
        Durations one = new Durations();
        one.add(Duration.ofSeconds(7));
        assertThat(one.percentile(90, Duration.ofSeconds(1)).known()).contains(new BigDecimal("7"));
        assertThat(new Durations().mean(Duration.ofSeconds(1))).isInstanceOf(Measurement.NothingToMeasure.class);
    }

    @Test
    void looksAYearBackByWeeksWhereWeeksAreReviewed() {
        Installation in = new Installation();
        in.deliverable = Deliverable.ACCOUNT_PLAN;
        in.period = new Period(LocalDate.of(2026, 10, 26), LocalDate.of(2026, 11, 2));
        in.previous = new Period(LocalDate.of(2026, 10, 19), LocalDate.of(2026, 10, 26));
        Windows windows = Windows.of(in.scope());
        assertThat(Objects.requireNonNull(windows.lastYear()).period())
                .isEqualTo(new Period(LocalDate.of(2025, 10, 27), LocalDate.of(2025, 11, 3)));
        assertThat(Objects.requireNonNull(windows.beforePrevious()).period())
                .isEqualTo(new Period(LocalDate.of(2026, 10, 12), LocalDate.of(2026, 10, 19)));
    }

    @Test
    void leavesGapsInSeriesWhereNothingIsKnown() {
        Installation in = new Installation();
        in.firstDays.put(ExportKind.CONVERSATIONS, LocalDate.of(2026, 7, 2));
        Series days = in.report().series("conversations.requested by day").orElseThrow();
        assertThat(days.points().get(0).value()).isInstanceOf(Measurement.MissingData.class);
        assertThat(days.points().get(1).value()).isEqualTo(Measurement.count(0));
        assertThat(in.report()
                        .series("conversations.requested by month")
                        .orElseThrow()
                        .points())
                .extracting(Series.Point::key)
                .containsExactly("2026-08", "2026-09");
    }
}
