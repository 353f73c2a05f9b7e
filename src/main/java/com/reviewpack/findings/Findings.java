package com.reviewpack.findings;

import com.reviewpack.figures.Chance;
import com.reviewpack.figures.Contribution;
import com.reviewpack.figures.Difference;
import com.reviewpack.figures.Direction;
import com.reviewpack.figures.Effect;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureDefinition;
import com.reviewpack.figures.FigureDefinitions;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.HoursUse;
import com.reviewpack.figures.Series;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.HoursPool;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the figures of a pack have to say, by rules held as data. Silent where n is small, where a difference is below
 * what the rule calls notable, and where chance alone would explain it (ours: |z| below 2).
 */
public final class Findings {

    /** The differences of greater size count no more than this many times the notable one. */
    private static final BigDecimal MOST = BigDecimal.TEN;

    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.85");
    private static final BigDecimal ON_YEAR = new BigDecimal("0.3");
    private static final BigDecimal NEUTRAL = new BigDecimal("0.5");
    private static final BigDecimal REACHED = new BigDecimal("0.5");
    private static final BigDecimal MISSED = new BigDecimal("1.5");
    private static final BigDecimal UNANSWERED_RANK = BigDecimal.valueOf(25);
    private static final BigDecimal HOURS_RANK = BigDecimal.valueOf(20);
    private static final BigDecimal LAPSING_RANK = BigDecimal.valueOf(12);

    /** A contract quarter before they lapse, and half of them: time and reason enough to plan a deployment (ours). */
    private static final long LAPSES_WITHIN_DAYS = 92;

    private static final BigDecimal MUCH = new BigDecimal("0.5");

    private final FigureReport report;
    private final Drivers drivers;

    private Findings(FigureReport report) {
        this.report = report;
        this.drivers = new Drivers(report);
    }

    /** All findings, the most important first; equal ones by kind and figure. */
    public static List<Finding> of(FigureReport report, FindingRules rules) {
        Findings findings = new Findings(report);
        List<Finding> found = new ArrayList<>();
        for (FindingRules.Rule rule : rules.rules()) {
            if (rule.watch().contains(FindingRules.Watch.CHANGE)) {
                report.figures().find(rule.figure()).ifPresent(figure -> found.addAll(findings.compared(rule, figure)));
            }
        }
        found.addAll(new UnusualFindings(report, rules).found());
        found.addAll(new BrokenLevels(report).found());
        findings.unanswered().ifPresent(found::add);
        findings.hours().ifPresent(found::add);
        findings.lapsing().ifPresent(found::add);
        found.sort(Comparator.comparing(Finding::rank)
                .reversed()
                .thenComparing(Finding::kind)
                .thenComparing(finding -> finding.figure().id()));
        return List.copyOf(found);
    }

    /** What each part of the driver's dimension adds to a finding's change; empty where there is no driver. */
    public static List<Contribution> behind(Finding finding, FigureReport report) {
        return new Drivers(report).behind(finding);
    }

    /** The figure at the hours of weak hours on each weekday, 1 (Monday) to 7; empty for findings of another kind. */
    public static List<Series.Point> sameHoursByWeekday(Finding finding, FigureReport report) {
        return finding.kind() == Finding.Kind.WEAK_HOURS ? new WeakHours(report).byWeekday(finding) : List.of();
    }

    private List<Finding> compared(FindingRules.Rule rule, Figure figure) {
        List<Finding> found = new ArrayList<>();
        Difference.fromTarget(figure.value(), figure.target(), figure.unit())
                .filter(gap -> gap.effect(rule.direction()) != Effect.BAD
                        || gap.amount().abs().compareTo(rule.notable()) >= 0)
                .ifPresent(gap -> found.addAll(target(rule, figure, gap)));
        change(rule, figure, figure.previous(), Finding.Kind.CHANGED).ifPresent(found::add);
        change(rule, figure, figure.lastYear(), Finding.Kind.CHANGED_ON_YEAR).ifPresent(found::add);
        return found;
    }

    private List<Finding> target(FindingRules.Rule rule, Figure figure, Difference gap) {
        Effect effect = gap.effect(rule.direction());
        return switch (rule.direction()) {
            case NEUTRAL -> List.of();
            case UP_IS_GOOD, DOWN_IS_GOOD ->
                List.of(
                        effect == Effect.BAD
                                ? finding(Finding.Kind.TARGET_MISSED, rule, figure, gap, effect, MISSED)
                                : finding(Finding.Kind.TARGET_REACHED, rule, figure, gap, Effect.GOOD, REACHED));
        };
    }

    private Optional<Finding> change(
            FindingRules.Rule rule, Figure figure, @Nullable Measurement then, Finding.Kind kind) {
        return Difference.between(figure.value(), then, figure.unit())
                .filter(gap -> gap.amount().abs().compareTo(rule.notable()) >= 0)
                .filter(gap -> then != null && Chance.excludes(figure.value(), then, figure.unit()))
                .map(gap -> finding(
                        kind,
                        rule,
                        figure,
                        gap,
                        gap.effect(rule.direction()),
                        kind == Finding.Kind.CHANGED ? BigDecimal.ONE : ON_YEAR));
    }

    private Finding finding(
            Finding.Kind kind,
            FindingRules.Rule rule,
            Figure figure,
            Difference gap,
            Effect effect,
            BigDecimal importance) {
        return new Finding(
                kind,
                rule.subject(),
                figure,
                Optional.of(gap),
                effect,
                driver(kind, figure, gap),
                Optional.empty(),
                List.of(figure.id()),
                rank(rule, gap, effect).multiply(importance));
    }

    /** How much a difference matters: its size as a multiple of the notable one, at most ten times, by the rule's weight. */
    static BigDecimal rank(FindingRules.Rule rule, Difference gap, Effect effect) {
        return gap.amount()
                .abs()
                .divide(rule.notable(), Measurement.PRECISION)
                .min(MOST)
                .multiply(BigDecimal.valueOf(rule.weight()))
                .multiply(effect == Effect.NEUTRAL ? NEUTRAL : BigDecimal.ONE);
    }

    private Optional<Finding.Driver> driver(Finding.Kind kind, Figure figure, Difference gap) {
        return switch (kind) {
            case CHANGED -> drivers.ofChange(figure, gap);
            case TARGET_MISSED ->
                Optional.ofNullable(figure.target()).flatMap(target -> drivers.ofGap(figure, target, gap));
            case TARGET_REACHED,
                    CHANGED_ON_YEAR,
                    LEVEL_BREACHED,
                    LEFT_UNANSWERED,
                    HOURS_EXCEEDED,
                    HOURS_RUNNING_OUT,
                    HOURS_LAPSING,
                    OUT_OF_ORDINARY,
                    UNUSUAL_DAY,
                    LEVEL_SHIFTED,
                    WEAK_HOURS -> Optional.empty();
        };
    }

    private Optional<Finding> unanswered() {
        return report.figures()
                .find("tickets.unanswered")
                .filter(figure -> signum(figure.value()) > 0)
                .map(figure -> new Finding(
                        Finding.Kind.LEFT_UNANSWERED,
                        "tickets",
                        figure,
                        Optional.empty(),
                        Effect.BAD,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(figure.id(), "tickets.backlog"),
                        UNANSWERED_RANK));
    }

    private Optional<Finding> hours() {
        Optional<Figure> used = report.figures().find("hours.used_quarter");
        Optional<BigDecimal> cap = report.figures()
                .find("hours.cap_quarter")
                .flatMap(figure -> figure.value().known());
        if (used.isEmpty()
                || used.get().value().known().isEmpty()
                || cap.isEmpty()
                || cap.get().signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal hours = used.get().value().known().get();
        if (hours.compareTo(cap.get().multiply(NEARLY_ALL)) < 0) {
            return Optional.empty();
        }
        return Optional.of(new Finding(
                hours.compareTo(cap.get()) > 0 ? Finding.Kind.HOURS_EXCEEDED : Finding.Kind.HOURS_RUNNING_OUT,
                "hours",
                used.get(),
                Difference.between(Measurement.total(hours, 0), Measurement.total(cap.get(), 0), Unit.HOURS),
                Effect.BAD,
                Optional.empty(),
                Optional.empty(),
                List.of("hours.used_quarter", "hours.cap_quarter"),
                HOURS_RANK));
    }

    private Optional<Finding> lapsing() {
        return report.hours()
                .filter(Findings::lapses)
                .flatMap(use -> report.figures()
                        .find("hours.expansion_left")
                        .filter(figure -> signum(figure.value()) > 0)
                        .map(figure -> new Finding(
                                Finding.Kind.HOURS_LAPSING,
                                "expansion",
                                figure,
                                Optional.empty(),
                                Effect.BAD,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(figure.id()),
                                LAPSING_RANK)));
    }

    private static boolean lapses(HoursUse use) {
        BigDecimal cap = use.capByPool().getOrDefault(HoursPool.EXPANSION, BigDecimal.ZERO);
        BigDecimal left = use.left(HoursPool.EXPANSION).orElse(BigDecimal.ZERO);
        return left.compareTo(cap.multiply(MUCH)) >= 0
                && use.day().isBefore(use.lapsesOn())
                && ChronoUnit.DAYS.between(use.day(), use.lapsesOn()) <= LAPSES_WITHIN_DAYS;
    }

    private static int signum(Measurement value) {
        return value.known().map(BigDecimal::signum).orElse(0);
    }

    /** Which direction is good for the figure; neutral where it has no definition. */
    public static Direction direction(String figure) {
        return FigureDefinitions.of(figure).map(FigureDefinition::direction).orElse(Direction.NEUTRAL);
    }
}
