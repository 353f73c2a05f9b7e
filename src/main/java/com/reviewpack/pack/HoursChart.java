package com.reviewpack.pack;

import com.reviewpack.figures.HoursUse;
import com.reviewpack.figures.Series;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The hours left of the contract year, against an even use and as they would run on. */
final class HoursChart {

    private static final int MONTHS = 12;

    private final Draft draft;

    HoursChart(Draft draft) {
        this.draft = draft;
    }

    /** At the end of each contract month: left, planned and, from the last day on, at the average use so far. */
    Optional<Chart> burnDown(HoursUse use) {
        Optional<Series> byMonth = draft.report().series("hours.used by month");
        if (byMonth.isEmpty()) {
            return Optional.empty();
        }
        Map<String, BigDecimal> used = byMonth.get().points().stream()
                .filter(point -> point.value().known().isPresent())
                .collect(Collectors.toMap(
                        Series.Point::key, point -> point.value().known().orElseThrow(), (a, b) -> a));
        Period year = use.year();
        LocalDate last = draft.scope().period().lastDay();
        List<String> labels = new ArrayList<>();
        List<@Nullable BigDecimal> left = new ArrayList<>();
        List<@Nullable BigDecimal> plan = new ArrayList<>();
        List<@Nullable BigDecimal> forecast = new ArrayList<>();
        BigDecimal remaining = use.capYear();
        BigDecimal average = null;
        for (int i = 0; i < MONTHS; i++) {
            YearMonth month = YearMonth.from(year.start().plusMonths(i));
            boolean past = !month.atDay(1).isAfter(last);
            labels.add(draft.formats().shortMonth(month));
            plan.add(use.capYear()
                    .multiply(BigDecimal.valueOf(MONTHS - 1L - i))
                    .divide(BigDecimal.valueOf(MONTHS), Measurement.PRECISION));
            if (past) {
                remaining = remaining.subtract(used.getOrDefault(month.toString(), BigDecimal.ZERO));
                average = use.capYear().subtract(remaining).divide(BigDecimal.valueOf(i + 1L), Measurement.PRECISION);
            }
            boolean lastKnown = past && month.equals(YearMonth.from(last));
            left.add(past ? remaining : null);
            forecast.add(lastKnown ? remaining : null);
            if (!past && average != null) {
                BigDecimal earlier = forecast.get(i - 1);
                forecast.set(i, earlier == null ? null : earlier.subtract(average));
            }
        }
        String title = draft.say("chart.burn_down", "period", draft.formats().period(year));
        return Optional.of(new Chart(
                "hours.burn_down",
                Chart.Kind.BURN_DOWN,
                title,
                draft.say(
                        "chart.burn_down_alt",
                        "title",
                        title,
                        "left",
                        draft.formats().quantity(remaining, Unit.HOURS),
                        "cap",
                        draft.formats().quantity(use.capYear(), Unit.HOURS)),
                Unit.HOURS,
                labels,
                List.of(
                        series("hours.left", Role.ACTUAL, left),
                        series("hours.even", Role.TARGET, plan),
                        series("role.forecast", Role.FORECAST, forecast)),
                List.of()));
    }

    private ChartSeries series(String name, Role role, List<@Nullable BigDecimal> values) {
        return new ChartSeries(draft.say(name), role, values, Collections.nCopies(values.size(), false), List.of());
    }
}
