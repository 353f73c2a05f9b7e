package com.reviewpack.pages;

import com.reviewpack.figures.Contribution;
import com.reviewpack.figures.Departure;
import com.reviewpack.figures.Difference;
import com.reviewpack.figures.Parts;
import com.reviewpack.figures.Series;
import com.reviewpack.findings.Finding;
import com.reviewpack.findings.Findings;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Charts that prove a finding: the day that stands out, the weekday that does worse, what a change comes from. */
final class FindingCharts {

    private static final int MOST_PARTS = 7;

    private final Draft draft;
    private final Sentences sentences;
    private final Charts charts;

    FindingCharts(Draft draft) {
        this.draft = draft;
        this.sentences = new Sentences(draft);
        this.charts = new Charts(draft);
    }

    /** What shows a day, a new level or hours of the week that are out of the ordinary; empty for other findings. */
    Optional<Chart> proof(Finding finding) {
        return finding.departure().flatMap(departure -> switch (departure.kind()) {
            case DAY, SINCE -> days(finding, departure, departure.day().orElseThrow());
            case HOURS -> weekdays(finding);
            case PERIOD -> Optional.empty();
        });
    }

    private Optional<Chart> days(Finding finding, Departure departure, LocalDate day) {
        String figure = finding.figure().id();
        return draft.series(figure + " by day")
                .flatMap(series -> charts.trend(figure, "day").map(chart -> {
                    int left = series.points().size() - chart.categories().size();
                    int index = series.points().stream()
                                    .map(Series.Point::key)
                                    .toList()
                                    .indexOf(day.toString())
                            - left;
                    String label = draft.say(
                            "chart.event",
                            "day",
                            draft.formats().shortDay(day),
                            "value",
                            draft.formats()
                                    .measurement(
                                            departure.value(), finding.figure().unit()));
                    return index < 0 ? chart : chart.withEvent(index, label);
                }));
    }

    /** The stretch's hours on each weekday. */
    private Optional<Chart> weekdays(Finding finding) {
        List<Series.Point> points = Findings.sameHoursByWeekday(finding, draft.report()).stream()
                .filter(point -> point.value().known().isPresent())
                .toList();
        if (points.size() < 2) {
            return Optional.empty();
        }
        String name = draft.name(finding.figure().id());
        String stretch = finding.driver()
                .map(driver -> sentences.part(driver.dimension(), driver.key()))
                .orElse("");
        String title = draft.say("chart.same_hours", "name", name, "part", stretch, "period", draft.periodText());
        return Optional.of(new Chart(
                finding.figure().id() + " at the same hours",
                Chart.Kind.BARS,
                title,
                draft.say("chart.told", "title", title, "told", sentences.of(finding)),
                finding.figure().unit(),
                points.stream()
                        .map(point -> draft.say("weekdays." + point.key()) + " ("
                                + draft.say(
                                        "n",
                                        "n",
                                        draft.formats().count(point.value().n())) + ")")
                        .toList(),
                List.of(Charts.series(name, Role.ACTUAL, points, Series.Point::value)),
                List.of()));
    }

    /** What each part of the driver's dimension adds to a change; hours by weekday. Empty where nothing drives it. */
    Optional<Chart> causes(Finding finding) {
        List<Contribution> all = Findings.behind(finding, draft.report());
        Optional<Finding.Driver> driver = finding.driver();
        Optional<Difference> whole = finding.difference();
        if (all.size() < 2 || driver.isEmpty() || whole.isEmpty()) {
            return Optional.empty();
        }
        List<Bar> bars = bars(finding, driver.get().dimension(), all);
        boolean points = whole.get().kind() == Difference.Kind.POINTS;
        boolean perCent = whole.get().kind() == Difference.Kind.PER_CENT;
        if (bars.size() < 2 || !(points || perCent)) {
            return Optional.empty();
        }
        String title = draft.say(
                points ? "chart.causes_points" : "chart.causes_per_cent",
                "name",
                draft.name(finding.figure().id()),
                "dimension",
                draft.say("dimension." + driver.get().dimension()));
        return Optional.of(new Chart(
                finding.figure().id() + " causes",
                Chart.Kind.VARIANCE_BARS,
                title,
                draft.say("chart.told", "title", title, "told", sentences.withDriver(finding)),
                Unit.RATIO,
                bars.stream().map(Bar::name).toList(),
                List.of(new ChartSeries(
                        draft.say("column.change"),
                        Role.ACTUAL,
                        bars.stream().map(Bar::amount).toList(),
                        Collections.nCopies(bars.size(), false),
                        bars.stream()
                                .map(bar -> Draft.tone(new Difference(
                                                bar.amount(), whole.get().kind())
                                        .effect(draft.direction(finding.figure().id()))))
                                .toList())),
                List.of(),
                Optional.of(points ? Cell.Change.Kind.POINTS : Cell.Change.Kind.PER_CENT)));
    }

    private record Bar(String name, BigDecimal amount) {}

    /** The greatest first, the others together at last. */
    private List<Bar> bars(Finding finding, String dimension, List<Contribution> all) {
        Map<String, BigDecimal> named = new TreeMap<>();
        BigDecimal rest = BigDecimal.ZERO;
        for (Contribution one : all) {
            BigDecimal amount = told(finding, one.amount());
            if (one.key().isEmpty()) {
                rest = rest.add(amount);
            } else {
                String key = dimension.equals(Parts.HOURS) ? one.key().substring(0, 1) : one.key();
                named.merge(key, amount, BigDecimal::add);
            }
        }
        List<Bar> bars = new ArrayList<>();
        List<Map.Entry<String, BigDecimal>> sorted = named.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, BigDecimal> part) ->
                                part.getValue().abs())
                        .reversed())
                .toList();
        for (Map.Entry<String, BigDecimal> part : sorted) {
            if (bars.size() < MOST_PARTS) {
                bars.add(new Bar(name(dimension, part.getKey()), part.getValue()));
            } else {
                rest = rest.add(part.getValue());
            }
        }
        bars.sort(Comparator.comparing(Bar::amount).reversed());
        if (rest.signum() != 0) {
            bars.add(new Bar(draft.say("chart.rest"), rest));
        }
        return bars;
    }

    private String name(String dimension, String key) {
        return dimension.equals(Parts.HOURS) ? draft.say("weekdays." + key) : sentences.part(dimension, key);
    }

    /** In the terms of the finding's difference: of the whole before where it is told in per cent. */
    private static BigDecimal told(Finding finding, BigDecimal amount) {
        Measurement before = finding.figure().previous();
        return finding.difference()
                        .filter(whole -> whole.kind() == Difference.Kind.PER_CENT)
                        .isPresent()
                ? Optional.ofNullable(before)
                        .flatMap(Measurement::known)
                        .filter(value -> value.signum() != 0)
                        .map(value -> amount.divide(value.abs(), MathContext.DECIMAL64))
                        .orElse(BigDecimal.ZERO)
                : amount.round(MathContext.DECIMAL64);
    }
}
