package com.reviewpack.pages;

import com.reviewpack.figures.HoursUse;
import com.reviewpack.figures.Series;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hours left of the contract year, against an even use and as they would run on. */
final class HoursChart {

    private final Draft draft;

    HoursChart(Draft draft) {
        this.draft = draft;
    }

    /** At the end of each contract month: left of what has not lapsed, planned and, from the last day on, at the average use so far. */
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
        YearMonth now = YearMonth.from(draft.scope().period().lastDay());
        List<YearMonth> months = Stream.iterate(
                        YearMonth.from(year.start()),
                        m -> !m.isAfter(YearMonth.from(year.lastDay())),
                        m -> m.plusMonths(1))
                .toList();
        List<@Nullable BigDecimal> left = new ArrayList<>();
        List<@Nullable BigDecimal> plan = new ArrayList<>();
        List<@Nullable BigDecimal> forecast = new ArrayList<>();
        BigDecimal remaining = use.capYear();
        BigDecimal open = use.capYear();
        BigDecimal expected = null;
        BigDecimal average = BigDecimal.ZERO;
        for (YearMonth month : months) {
            plan.add(planned(use, month));
            if (month.isAfter(now)) {
                expected = (expected == null ? open : expected).subtract(average);
                left.add(null);
                forecast.add(expected);
            } else {
                remaining = remaining.subtract(used.getOrDefault(month.toString(), BigDecimal.ZERO));
                open = month.isBefore(YearMonth.from(use.lapsesOn())) ? remaining : remaining.subtract(use.lapsed());
                left.add(open);
                forecast.add(month.equals(now) ? open : null);
                average = use.capYear()
                        .subtract(remaining)
                        .divide(BigDecimal.valueOf(left.size()), Measurement.PRECISION);
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
                        draft.formats().quantity(open, Unit.HOURS),
                        "cap",
                        draft.formats().quantity(use.capYear(), Unit.HOURS)),
                Unit.HOURS,
                months.stream().map(draft.formats()::shortMonth).toList(),
                List.of(
                        series("hours.left", Role.ACTUAL, left),
                        series("hours.even", Role.TARGET, plan),
                        series("role.forecast", Role.FORECAST, forecast)),
                List.of()));
    }

    /** What an even use of the year's cap leaves at the end of a month. */
    private static BigDecimal planned(HoursUse use, YearMonth month) {
        LocalDate end = month.plusMonths(1).atDay(1);
        long days = end.isAfter(use.year().end())
                ? 0
                : ChronoUnit.DAYS.between(end, use.year().end());
        return use.capYear()
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(use.year().days()), Measurement.PRECISION);
    }

    private ChartSeries series(String name, Role role, List<@Nullable BigDecimal> values) {
        return new ChartSeries(draft.say(name), role, values, Collections.nCopies(values.size(), false), List.of());
    }
}
