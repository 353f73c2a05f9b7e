package com.reviewpack.pages;

import com.reviewpack.figures.AgentSummary;
import com.reviewpack.figures.ClockReading;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureDefinition;
import com.reviewpack.figures.FigureDefinitions;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.FigureSet;
import com.reviewpack.figures.GoalProgress;
import com.reviewpack.figures.HoursUse;
import com.reviewpack.figures.RoiStatement;
import com.reviewpack.figures.Scope;
import com.reviewpack.figures.Series;
import com.reviewpack.figures.SlaClock;
import com.reviewpack.figures.Source;
import com.reviewpack.measure.Lift;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.HoursPool;
import com.reviewpack.offering.Severity;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Goal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Figures of an invented account, from a table; series swing around them by a fixed pattern. */
final class SampleFigures {

    private static final int[] SWING = {0, 4, -3, 2, 6, -5, 1, -2, 5, -4, 3, -1, 2};

    private final Scope scope;
    private final List<String> lobs;
    private final BigDecimal scale;

    /**
     * @param scale by which counts are multiplied; below 0.002 nearly all ratios become small
     */
    SampleFigures(Scope scope, List<String> lobs, BigDecimal scale) {
        this.scope = scope;
        this.lobs = lobs;
        this.scale = scale;
    }

    FigureReport report(Set<String> groups) {
        List<Figure> figures = new ArrayList<>();
        List<Series> series = new ArrayList<>();
        for (String[] row : table()) {
            String group = row[0].substring(0, row[0].indexOf('.'));
            if (groups.contains(group)) {
                figures.add(figure(row, null, scale));
                for (int i = 0;
                        i < lobs.size()
                                && List.of("conversations", "visitors", "tickets")
                                        .contains(group);
                        i++) {
                    figures.add(figure(row, lobs.get(i), share(i)));
                }
                if (group.equals("conversations") || group.equals("tickets")) {
                    series.addAll(series(row));
                }
            }
        }
        series.add(hoursByMonth());
        FigureSet set = new FigureSet(figures);
        return new FigureReport(
                set,
                series,
                goals(set),
                scale.compareTo(BigDecimal.ONE) < 0 ? List.of() : clocks(),
                scale.compareTo(BigDecimal.ONE) < 0 ? List.of() : agents(),
                groups.contains("hours") ? Optional.of(hours()) : Optional.empty(),
                groups.contains("roi") ? Optional.of(roi()) : Optional.empty(),
                com.reviewpack.figures.Studies.none());
    }

    private BigDecimal share(int i) {
        return scale.multiply(BigDecimal.valueOf(lobs.size() - i))
                .divide(BigDecimal.valueOf((long) lobs.size() * (lobs.size() + 1) / 2), Measurement.PRECISION);
    }

    public static List<String[]> table() {
        try (InputStream file =
                Objects.requireNonNull(SampleFigures.class.getResourceAsStream("/pack/sample-figures.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(".") && !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Figure figure(String[] row, @Nullable String lob, BigDecimal factor) {
        FigureDefinition definition = FigureDefinitions.of(row[0]).orElseThrow();
        Unit unit = definition.unitFor(scope.account());
        long n = new BigDecimal(row[2])
                .multiply(factor)
                .setScale(0, RoundingMode.HALF_EVEN)
                .longValueExact();
        boolean quality = lob != null && lob.equals(lobs.getLast());
        return new Figure(
                row[0],
                lob,
                unit,
                measurement(row[1], n, definition, factor, quality ? 0.93 : 1),
                row[3].isEmpty() ? null : measurement(row[3], n, definition, factor, 1),
                row[4].isEmpty() ? null : measurement(row[4], n, definition, factor, 1),
                row[5].isEmpty() || lob != null ? null : new BigDecimal(row[5]),
                definition.sources());
    }

    private static Measurement measurement(
            String text, long n, FigureDefinition definition, BigDecimal factor, double weaker) {
        BigDecimal value = new BigDecimal(text);
        return switch (definition.unit()) {
            case RATIO -> {
                BigDecimal below = BigDecimal.valueOf(n);
                yield Measurement.ratio(
                        value.multiply(below)
                                .multiply(BigDecimal.valueOf(weaker))
                                .setScale(0, RoundingMode.HALF_EVEN),
                        below,
                        n);
            }
            case COUNT ->
                Measurement.count(value.multiply(factor)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .longValueExact());
            case MONEY ->
                definition.id().endsWith("aov")
                        ? Measurement.statistic(value, n)
                        : Measurement.total(value.multiply(factor).setScale(2, RoundingMode.HALF_EVEN), n);
            case MEAN, HOURS, SCORE, FACTOR -> Measurement.total(value, n);
            case SECONDS, MINUTES, NPS -> Measurement.statistic(value, n);
        };
    }

    private List<Series> series(String[] row) {
        FigureDefinition definition = FigureDefinitions.of(row[0]).orElseThrow();
        Unit unit = definition.unitFor(scope.account());
        List<Series> series = new ArrayList<>();
        List<String> weeks = new ArrayList<>();
        List<String> months = new ArrayList<>();
        LocalDate monday = scope.period().lastDay().minusWeeks(12);
        YearMonth month = YearMonth.from(scope.period().lastDay()).minusMonths(12);
        for (int i = 0; i < SWING.length; i++) {
            weeks.add(
                    DateTimeFormatter.ISO_WEEK_DATE.format(monday.plusWeeks(i)).substring(0, 8));
            months.add(month.plusMonths(i).toString());
        }
        series.add(swinging(row[0] + " by week", unit, row, definition, weeks, 13));
        series.add(swinging(row[0] + " by month", unit, row, definition, months, 3));
        series.add(swinging(row[0] + " by channel", unit, row, definition, List.of("chat", "messaging", "voice"), 3));
        series.add(swinging(
                row[0] + " by segment", unit, row, definition, List.of("new", "returning", "basket", "service"), 4));
        series.add(swinging(row[0] + " by skill", unit, row, definition, List.of("orders", "returns", "advice"), 3));
        series.add(swinging(row[0] + " by hour_of_week", unit, row, definition, hourKeys(), 84));
        return series;
    }

    private static List<String> hourKeys() {
        List<String> keys = new ArrayList<>();
        for (int day = 1; day <= 7; day++) {
            for (int hour = 8; hour < 20; hour++) {
                keys.add(String.format(Locale.ROOT, "%d-%02d", day, hour));
            }
        }
        return keys;
    }

    private Series swinging(
            String id, Unit unit, String[] row, FigureDefinition definition, List<String> keys, int parts) {
        List<Series.Point> points = new ArrayList<>();
        BigDecimal part = scale.divide(BigDecimal.valueOf(parts), Measurement.PRECISION);
        for (int i = 0; i < keys.size(); i++) {
            BigDecimal factor = part.multiply(
                    BigDecimal.valueOf(100L + SWING[i % SWING.length] * 3L).movePointLeft(2));
            long n = new BigDecimal(row[2])
                    .multiply(factor)
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValueExact();
            double weaker = 1 + SWING[(i * 5) % SWING.length] / 100.0;
            points.add(
                    new Series.Point(keys.get(i), measurement(row[1], n, definition, factor, Math.min(weaker, 1.05))));
        }
        return new Series(id, null, unit, points);
    }

    private Series hoursByMonth() {
        List<Series.Point> points = new ArrayList<>();
        String[] used = {"70.25", "82", "81.5", "75", "79", "79", "74.5", "72", "75"};
        YearMonth first = YearMonth.from(scope.successPackage().startsOn());
        for (int i = 0; i < used.length; i++) {
            points.add(
                    new Series.Point(first.plusMonths(i).toString(), Measurement.total(new BigDecimal(used[i]), 14)));
        }
        return new Series("hours.used by month", null, Unit.HOURS, points);
    }

    private List<GoalProgress> goals(FigureSet set) {
        return scope.portfolio().goalsOf(scope.account().id()).stream()
                .map(goal -> progress(goal, set.find(goal.figure())))
                .toList();
    }

    private static GoalProgress progress(Goal goal, Optional<Figure> figure) {
        Optional<Measurement> actual = figure.map(Figure::value);
        GoalProgress.Standing standing =
                actual.flatMap(Measurement::known).isEmpty() || goal.target().isEmpty()
                        ? GoalProgress.Standing.UNKNOWN
                        : actual.flatMap(Measurement::known)
                                                .get()
                                                .compareTo(goal.target().get())
                                        >= 0
                                ? GoalProgress.Standing.REACHED
                                : goal.figure().endsWith("csat")
                                        ? GoalProgress.Standing.ON_TRACK
                                        : GoalProgress.Standing.OFF_TRACK;
        return new GoalProgress(
                goal,
                FigureDefinitions.of(goal.figure()).filter(definition -> figure.isPresent()),
                actual,
                figure.flatMap(one -> Optional.ofNullable(one.previous())),
                standing);
    }

    private static List<ClockReading> clocks() {
        return List.of(
                new ClockReading(
                        "T-2041",
                        "Checkout page does not load the chat window",
                        Severity.P1,
                        SlaClock.RESPONSE,
                        ClockReading.Outcome.BREACHED,
                        Duration.ZERO),
                new ClockReading(
                        "T-2063",
                        "Export of transcripts stops at midnight",
                        Severity.P2,
                        SlaClock.RESOLUTION,
                        ClockReading.Outcome.BREACHED,
                        Duration.ZERO),
                new ClockReading(
                        "T-2078",
                        "Agents see the wrong skill after a transfer",
                        Severity.P2,
                        SlaClock.RESOLUTION,
                        ClockReading.Outcome.RUNNING,
                        Duration.ofHours(9)),
                new ClockReading(
                        "T-2081",
                        "Typing indicator flickers",
                        Severity.P3,
                        SlaClock.RESPONSE,
                        ClockReading.Outcome.RUNNING,
                        Duration.ofHours(31)));
    }

    private static List<AgentSummary> agents() {
        List<AgentSummary> agents = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            agents.add(new AgentSummary(
                    "agent-" + (101 + i),
                    Measurement.count(1600L - 90L * i),
                    Measurement.statistic(BigDecimal.valueOf(430 + 9L * SWING[i % 13]), 1600 - 90L * i),
                    Measurement.statistic(BigDecimal.valueOf(70 + 2L * SWING[i % 13]), 1600 - 90L * i),
                    Measurement.ratio(300 - 20L * i, 350 - 22L * i),
                    Measurement.ratio(140 - 8L * i, 1600 - 90L * i),
                    Measurement.ratio(180 - 10L * i, 1600 - 90L * i)));
        }
        return agents;
    }

    private HoursUse hours() {
        LocalDate start = scope.successPackage().startsOn();
        return new HoursUse(
                scope.period().lastDay(),
                new Period(start.plusMonths(6), start.plusMonths(9)),
                new Period(start, start.plusYears(1)),
                new BigDecimal("221.5"),
                new BigDecimal("688.25"),
                new BigDecimal("246"),
                new BigDecimal("985"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Map.of(
                        HoursPool.GENERAL, new BigDecimal("601.25"),
                        HoursPool.SOLUTIONS_ENGINEERING, new BigDecimal("42"),
                        HoursPool.DISCRETIONARY, new BigDecimal("21"),
                        HoursPool.EXPANSION, new BigDecimal("24")),
                scope.tier().hours().pools(),
                start.plusYears(1).minusDays(1),
                140,
                Optional.empty(),
                Optional.of(start.plusMonths(11).plusDays(3)),
                List.of(
                        new HoursUse.TierFit(
                                "Premier", new BigDecimal("113"), new BigDecimal("455"), new BigDecimal("233.25")),
                        new HoursUse.TierFit(
                                "Strategic", new BigDecimal("500"), new BigDecimal("2000"), BigDecimal.ZERO)));
    }

    private RoiStatement roi() {
        Unit money = Unit.money(scope.account().currency());
        return new RoiStatement(
                List.of(
                        input("incremental_revenue", "98410.00", money, Source.CONVERSATIONS, Source.VISITORS),
                        input("margin", "0.32", Unit.RATIO, Source.COSTS),
                        input("contacts_deflected", "15580", Unit.COUNT, Source.CONVERSATIONS),
                        input("contact_cost", "6.40", money, Source.COSTS),
                        input("fees", "30000.00", money, Source.PACKAGES),
                        input("add_ons", "1350.00", money, Source.COSTS),
                        input("agent_cost", "61567.00", money, Source.AGENTS, Source.COSTS)),
                Measurement.total(new BigDecimal("131200.40"), 14612),
                Measurement.total(new BigDecimal("92917.00"), 14612),
                Measurement.total(new BigDecimal("0.412"), 14612),
                Optional.of(new Lift(1312, 14612, 6120, 112070, false)));
    }

    private static RoiStatement.Input input(String key, String value, Unit unit, Source... sources) {
        return new RoiStatement.Input(key, Measurement.total(new BigDecimal(value), 1), unit, List.of(sources));
    }
}
