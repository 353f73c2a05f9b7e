package com.reviewpack.pages;

import com.reviewpack.figures.Figure;
import com.reviewpack.figures.Series;
import com.reviewpack.findings.Finding;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Status;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Marker;
import com.reviewpack.pack.Chart.Role;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Charts of figures along time and structure. Each is empty where fewer than two values are known. */
final class Charts {

    private static final int FEW_POINTS = 8;
    private static final int MOST_BARS = 12;
    private static final int LONGEST_BY_WEEK = 35;
    private static final int MONTH_KEY = "2026-10".length();

    /** Of the hours in which something happens, at least one in so many must rest on enough observations. */
    private static final int ENOUGH_HOURS = 2;

    private final Draft draft;

    Charts(Draft draft) {
        this.draft = draft;
    }

    /** A figure over the last weeks, or months where the period is longer than five weeks, with its target. */
    Optional<Chart> trend(String figure) {
        String first = draft.scope().period().days() <= LONGEST_BY_WEEK ? "week" : "month";
        return trend(figure, first).or(() -> trend(figure, "day"));
    }

    /**
     * The chart that shows what a title says: the day or the hours that it names, thirteen months where it speaks of the
     * year before, else the trend.
     */
    Optional<Chart> trend(Sentences.Message message) {
        String figure = message.evidence().getFirst();
        Optional<Chart> proof = message.finding().flatMap(new FindingCharts(draft)::proof);
        if (proof.isPresent()) {
            return proof;
        }
        boolean onYear = message.finding()
                .map(finding -> finding.kind() == Finding.Kind.CHANGED_ON_YEAR)
                .orElse(false);
        return onYear ? trend(figure, "month").or(() -> trend(figure)) : trend(figure);
    }

    /** Whether a finding's figure can be drawn over time. */
    boolean shows(Finding finding) {
        return trend(finding.figure().id()).isPresent();
    }

    /** A figure along {@code week}, {@code month} or {@code day}. */
    Optional<Chart> trend(String figure, String step) {
        return draft.series(figure + " by " + step).map(series -> {
            List<Series.Point> points = fromFirstKnown(series.points());
            String title = draft.say(
                    "chart.by_" + step,
                    "name",
                    draft.name(figure),
                    "from",
                    dated(points.getFirst().key()),
                    "to",
                    datedEnd(points.getLast().key()));
            return new Chart(
                    figure + " by " + step,
                    points.size() <= FEW_POINTS ? Chart.Kind.COLUMNS : Chart.Kind.LINES,
                    title,
                    draft.say("chart.told", "title", title, "told", ends(points, series.unit())),
                    series.unit(),
                    points.stream().map(point -> label(point.key())).toList(),
                    List.of(actual(figure, points)),
                    target(figure).stream().toList());
        });
    }

    /** The chart, or in its place the sentence that all of it is 0, of which a chart shows nothing. */
    Block block(Chart chart) {
        boolean nothing = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .allMatch(value -> value.signum() == 0);
        return nothing
                ? new Block.Prose(List.of(draft.say(
                        "chart.all_zero",
                        "title",
                        chart.title(),
                        "value",
                        draft.formats().label(chart, BigDecimal.ZERO))))
                : new Block.ChartBlock(chart);
    }

    private static List<Series.Point> fromFirstKnown(List<Series.Point> points) {
        int first = IntStream.range(0, points.size())
                .filter(i -> points.get(i).value().known().isPresent())
                .findFirst()
                .orElse(0);
        return points.subList(first, points.size());
    }

    /** A figure by {@code channel}, {@code segment}, {@code skill} or {@code lob}: bars sorted by size. */
    Optional<Chart> structure(String figure, String dimension) {
        Optional<Figure> whole = draft.figure(figure);
        List<Series.Point> points = dimension.equals("lob") ? byLob(figure) : bySeries(figure, dimension);
        List<Series.Point> known = points.stream()
                .filter(point -> point.value().known().isPresent())
                .sorted(Comparator.comparing(
                                (Series.Point point) -> point.value().known().orElse(BigDecimal.ZERO))
                        .reversed()
                        .thenComparing(Series.Point::key))
                .toList();
        if (known.size() < 2 || whole.isEmpty()) {
            return Optional.empty();
        }
        List<Series.Point> shown = known.subList(0, Math.min(MOST_BARS, known.size()));
        String title = draft.say(
                        "chart.by_part",
                        "name",
                        draft.name(figure),
                        "dimension",
                        draft.say("dimension." + dimension),
                        "period",
                        draft.periodText())
                + (known.size() > shown.size()
                        ? " (" + draft.say("and_more", "n", draft.formats().count(known.size() - shown.size())) + ")"
                        : "");
        Sentences sentences = new Sentences(draft);
        return Optional.of(new Chart(
                figure + " by " + dimension,
                Chart.Kind.BARS,
                title,
                draft.say(
                        "chart.told",
                        "title",
                        title,
                        "told",
                        shown.stream()
                                .map(point -> sentences.part(dimension, point.key()) + " "
                                        + draft.formats()
                                                .measurement(
                                                        point.value(),
                                                        whole.get().unit()))
                                .collect(Collectors.joining("; "))),
                whole.get().unit(),
                shown.stream()
                        .map(point -> withN(sentences.part(dimension, point.key()), point.value()))
                        .toList(),
                List.of(actual(figure, shown)),
                target(figure).stream().toList()));
    }

    private String withN(String part, Measurement value) {
        return value instanceof Measurement.Known known && known.denominator() != null
                ? part + " (" + draft.say("n", "n", draft.formats().count(known.n())) + ")"
                : part;
    }

    private List<Series.Point> bySeries(String figure, String dimension) {
        return draft.series(figure + " by " + dimension).map(Series::points).orElse(List.of());
    }

    private List<Series.Point> byLob(String figure) {
        return draft.report().figures().lobs().stream()
                .flatMap(lob -> draft.report().figures().find(figure, lob).stream()
                        .map(part -> new Series.Point(lob, part.value())))
                .toList();
    }

    /**
     * A figure by hour of day and weekday; hours in which nothing ever happens are left out at
     * both ends. Empty where most hours rest on too few observations.
     */
    Optional<Chart> heatMap(String figure) {
        return draft.series(figure + " by hour_of_week").flatMap(series -> {
            Map<String, Measurement> byKey = series.points().stream()
                    .collect(Collectors.toMap(Series.Point::key, Series.Point::value, (a, b) -> a));
            List<Integer> hours = IntStream.range(0, 24)
                    .filter(hour -> IntStream.rangeClosed(1, 7).anyMatch(day -> happens(byKey.get(key(day, hour)))))
                    .boxed()
                    .toList();
            if (hours.size() < 2 || mostlySmall(series)) {
                return Optional.empty();
            }
            List<Integer> span = IntStream.rangeClosed(hours.getFirst(), hours.getLast())
                    .boxed()
                    .toList();
            List<ChartSeries> days = IntStream.rangeClosed(1, 7)
                    .mapToObj(day -> cells(
                            draft.formats().weekday(DayOfWeek.of(day)),
                            span.stream().map(hour -> byKey.get(key(day, hour))).toList()))
                    .toList();
            String title = draft.say("chart.by_hour_of_week", "name", draft.name(figure), "period", draft.periodText());
            return Optional.of(new Chart(
                    figure + " by hour_of_week",
                    Chart.Kind.HEAT_MAP,
                    title,
                    title,
                    series.unit(),
                    span.stream().map(draft.formats()::hour).toList(),
                    days,
                    target(figure).stream().toList()));
        });
    }

    private static boolean mostlySmall(Series series) {
        List<Measurement> happening = series.points().stream()
                .map(Series.Point::value)
                .filter(Charts::happens)
                .toList();
        long small = happening.stream()
                .filter(value -> value.status() == Status.SMALL)
                .count();
        return small * ENOUGH_HOURS > happening.size();
    }

    private static boolean happens(@Nullable Measurement value) {
        return value != null
                && value.known().isPresent()
                && (value.n() > 0 || value.known().get().signum() != 0);
    }

    private static String key(int day, int hour) {
        return String.format(Locale.ROOT, "%d-%02d", day, hour);
    }

    private ChartSeries cells(String name, List<@Nullable Measurement> values) {
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        List<Boolean> small = new ArrayList<>();
        for (Measurement value : values) {
            numbers.add(value == null ? null : value.known().orElse(null));
            small.add(value instanceof Measurement.Known known && known.small());
        }
        return new ChartSeries(name, Role.ACTUAL, numbers, small, List.of());
    }

    private ChartSeries actual(String figure, List<Series.Point> points) {
        return series(draft.name(figure), Role.ACTUAL, points, Series.Point::value);
    }

    /** A series of measurements; gaps stay gaps, small ones are marked. */
    static <T> ChartSeries series(String name, Role role, List<T> items, Function<T, Measurement> value) {
        List<@Nullable BigDecimal> numbers = new ArrayList<>();
        List<Boolean> small = new ArrayList<>();
        for (T item : items) {
            Measurement measurement = value.apply(item);
            numbers.add(measurement.known().orElse(null));
            small.add(measurement instanceof Measurement.Known known && known.small());
        }
        return new ChartSeries(name, role, numbers, small, List.of());
    }

    private Optional<Marker> target(String figure) {
        return draft.figure(figure).flatMap(one -> {
            BigDecimal target = one.target();
            return target == null
                            || one.unit().kind() == Unit.Kind.COUNT
                            || one.unit().kind() == Unit.Kind.MONEY
                    ? Optional.empty()
                    : Optional.of(new Marker(
                            draft.say("chart.target", "value", draft.formats().quantity(target, one.unit())),
                            Optional.of(target),
                            Optional.empty()));
        });
    }

    private String ends(List<Series.Point> points, Unit unit) {
        List<Series.Point> known = points.stream()
                .filter(point -> point.value().known().isPresent())
                .toList();
        return draft.say(
                "chart.alt_ends",
                "first",
                draft.formats().measurement(known.getFirst().value(), unit),
                "from",
                label(known.getFirst().key()),
                "last",
                draft.formats().measurement(known.getLast().value(), unit),
                "to",
                label(known.getLast().key()));
    }

    /** A point of time as it stands in a title: with its year where it is a month. */
    private String dated(String key) {
        return key.length() == MONTH_KEY ? draft.formats().month(YearMonth.parse(key)) : label(key);
    }

    /** The end of what is drawn, as a title names it: of a week its last day, or the period's if that comes first. */
    private String datedEnd(String key) {
        if (!key.contains("-W")) {
            return dated(key);
        }
        LocalDate sunday = LocalDate.parse(key + "-7", DateTimeFormatter.ISO_WEEK_DATE);
        LocalDate last = draft.scope().period().lastDay();
        boolean within = last.isBefore(sunday) && last.isAfter(sunday.minusWeeks(1));
        return draft.formats().shortDay(within ? last : sunday);
    }

    /** A point of time as it stands on an axis: a day, a week by its Monday, a month with its year in January. */
    String label(String key) {
        if (key.contains("-W")) {
            return draft.formats().shortDay(LocalDate.parse(key + "-1", DateTimeFormatter.ISO_WEEK_DATE));
        }
        if (key.length() == MONTH_KEY) {
            YearMonth month = YearMonth.parse(key);
            return draft.formats().shortMonth(month) + (month.getMonthValue() == 1 ? " " + month.getYear() : "");
        }
        return draft.formats().shortDay(LocalDate.parse(key));
    }
}
