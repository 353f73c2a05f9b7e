package com.reviewpack.findings;

import com.reviewpack.figures.Departure;
import com.reviewpack.figures.Difference;
import com.reviewpack.figures.Effect;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.findings.FindingRules.Rule;
import com.reviewpack.findings.FindingRules.Watch;
import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is out of the ordinary, as far as the rules watch for it. */
final class UnusualFindings {

    private static final BigDecimal OF_PERIOD = new BigDecimal("0.8");
    private static final BigDecimal OF_DAY = new BigDecimal("0.6");
    private static final BigDecimal OF_LEVEL = new BigDecimal("1.2");
    private static final BigDecimal OF_HOURS = new BigDecimal("0.7");

    /** A wave of demand ends with its weeks: days that stand out within them are told with the new level. */
    private static final int DAYS_OF_A_LEVEL = 28;

    private final FigureReport report;
    private final FindingRules rules;

    UnusualFindings(FigureReport report, FindingRules rules) {
        this.report = report;
        this.rules = rules;
    }

    List<Finding> found() {
        List<Finding> found = new ArrayList<>();
        for (Departure departure : report.particulars().departures()) {
            if (!partOfALevel(departure)) {
                finding(departure, Optional.empty()).ifPresent(found::add);
            }
        }
        WeakHours weak = new WeakHours(report);
        for (Rule rule : rules.rules()) {
            if (rule.watch().contains(Watch.HOURS)) {
                report.figures()
                        .find(rule.figure())
                        .flatMap(figure -> weak.of(figure, rule))
                        .flatMap(hours -> finding(hours.departure(), Optional.of(hours.driver())))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private boolean partOfALevel(Departure day) {
        return day.kind() == Departure.Kind.DAY
                && report.particulars().departures().stream()
                        .filter(level -> level.kind() == Departure.Kind.SINCE)
                        .filter(level -> level.figure().equals(day.figure())
                                && level.score().signum() == day.score().signum())
                        .anyMatch(level ->
                                within(day.day().orElseThrow(), level.day().orElseThrow()));
    }

    private static boolean within(LocalDate day, LocalDate since) {
        return !day.isBefore(since.minusDays(DAYS_OF_A_LEVEL / 4)) && day.isBefore(since.plusDays(DAYS_OF_A_LEVEL));
    }

    private Optional<Finding> finding(Departure departure, Optional<Finding.Driver> driver) {
        Optional<Rule> rule = rules.of(departure.figure(), watch(departure.kind()));
        Optional<Figure> figure = report.figures().find(departure.figure());
        if (rule.isEmpty() || figure.isEmpty()) {
            return Optional.empty();
        }
        return Difference.between(
                        departure.value(), departure.usual(), figure.get().unit())
                .filter(gap -> gap.amount().abs().compareTo(rule.get().notable()) >= 0)
                .map(gap -> finding(departure, driver, rule.get(), figure.get(), gap));
    }

    private static Finding finding(
            Departure departure, Optional<Finding.Driver> driver, Rule rule, Figure figure, Difference gap) {
        Effect effect = gap.effect(rule.direction());
        return new Finding(
                kind(departure.kind()),
                rule.subject(),
                figure,
                Optional.of(gap),
                effect,
                driver,
                Optional.of(departure),
                List.of(figure.id()),
                Findings.rank(rule, gap, effect).multiply(importance(departure.kind()), Measurement.PRECISION));
    }

    private static Watch watch(Departure.Kind kind) {
        return switch (kind) {
            case PERIOD -> Watch.PERIOD;
            case DAY -> Watch.DAY;
            case SINCE -> Watch.SHIFT;
            case HOURS -> Watch.HOURS;
        };
    }

    private static Finding.Kind kind(Departure.Kind kind) {
        return switch (kind) {
            case PERIOD -> Finding.Kind.OUT_OF_ORDINARY;
            case DAY -> Finding.Kind.UNUSUAL_DAY;
            case SINCE -> Finding.Kind.LEVEL_SHIFTED;
            case HOURS -> Finding.Kind.WEAK_HOURS;
        };
    }

    private static BigDecimal importance(Departure.Kind kind) {
        return switch (kind) {
            case PERIOD -> OF_PERIOD;
            case DAY -> OF_DAY;
            case SINCE -> OF_LEVEL;
            case HOURS -> OF_HOURS;
        };
    }
}
