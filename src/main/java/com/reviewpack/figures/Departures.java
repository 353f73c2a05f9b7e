package com.reviewpack.figures;

import com.reviewpack.figures.FigureDefinition.Statistic;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.period.Period;
import com.reviewpack.period.PeriodSequence;
import com.reviewpack.period.Term;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for what is out of the ordinary: the period against up to twelve of the same kind and length before it, each of its
 * days against the same weekday of up to twelve weeks before, and the demand for a day since which it runs at a new level.
 * Silent where fewer than six values say what is usual. Quantities of periods are compared by the day.
 */
final class Departures {

    private static final int MOST_COMPARED = 12;

    /** A day must also be this many standard errors off its weekday's average: a period has many days (ours). */
    private static final double BEYOND_CHANCE_OF_DAYS = 4;

    private final Scope scope;
    private final FoldedFacts facts;
    private final LocalDate firstDay;
    private final Map<LocalDate, ConversationTally> days = new HashMap<>();

    /**
     * @param range the days that were folded
     */
    Departures(Scope scope, FoldedFacts facts, Period range) {
        this.scope = scope;
        this.facts = facts;
        LocalDate active = scope.account().activeFrom();
        this.firstDay = range.start().isBefore(active) ? active : range.start();
    }

    List<Departure> departures() {
        List<Departure> found = new ArrayList<>();
        List<Period> before = periodsBefore();
        Map<Period, ConversationTally> tallies = new HashMap<>();
        before.forEach(period -> tallies.put(period, facts.conversations.over(period, null)));
        ConversationTally now = facts.conversations.over(scope.period(), null);
        for (Formula<ConversationTally> formula : ConversationFigures.ALL) {
            if (isCovered(scope.period(), formula)) {
                period(formula, now, tallies).ifPresent(found::add);
                day(formula).ifPresent(found::add);
            }
        }
        found.addAll(
                new LevelShift(scope.period(), this::demand).found().stream().toList());
        return found;
    }

    /** The periods before, the newest first, where the period is a whole one of its cadence. */
    private List<Period> periodsBefore() {
        List<Period> periods = new ArrayList<>();
        scope.tier().entitlement(scope.deliverable()).ifPresent(entitlement -> {
            LocalDate start = scope.successPackage().startsOn();
            PeriodSequence sequence = PeriodSequence.of(
                    entitlement.cadence(),
                    new Term(start, start, scope.successPackage().endsOn()));
            Period period = sequence.holding(scope.period().start());
            while (period.equals(scope.period()) || (!periods.isEmpty() && periods.size() < MOST_COMPARED)) {
                period = sequence.holding(period.start().minusDays(1));
                if (period.start().isBefore(firstDay)) {
                    return;
                }
                periods.add(period);
            }
        });
        return periods;
    }

    private boolean isCovered(Period period, Formula<ConversationTally> formula) {
        return !period.start().isBefore(firstDay)
                && facts.availability
                        .missing(ExportKind.CONVERSATIONS, period, formula.id())
                        .isEmpty();
    }

    private Optional<Departure> period(
            Formula<ConversationTally> formula, ConversationTally now, Map<Period, ConversationTally> before) {
        Measurement value = formula.of().apply(now);
        if (!(value instanceof Measurement.Known known) || known.small()) {
            return Optional.empty();
        }
        List<BigDecimal> others = before.entrySet().stream()
                .filter(entry -> isCovered(entry.getKey(), formula))
                .flatMap(entry ->
                        comparable(formula, entry.getKey(), formula.of().apply(entry.getValue())))
                .toList();
        BigDecimal days = BigDecimal.valueOf(scope.period().days());
        BigDecimal own = byTheDay(formula) ? known.value().divide(days, Measurement.PRECISION) : known.value();
        return RobustScore.of(own, others)
                .filter(RobustScore::isRemarkable)
                .map(score -> new Departure(
                        Departure.Kind.PERIOD,
                        formula.id(),
                        Optional.empty(),
                        value,
                        Measurement.total(
                                byTheDay(formula)
                                        ? score.median().multiply(days).round(Measurement.PRECISION)
                                        : score.median(),
                                others.size()),
                        others.size(),
                        BigDecimal.valueOf(score.z())));
    }

    private static Stream<BigDecimal> comparable(
            Formula<ConversationTally> formula, Period period, Measurement measurement) {
        return measurement instanceof Measurement.Known known && !known.small()
                ? Stream.of(
                        byTheDay(formula)
                                ? known.value().divide(BigDecimal.valueOf(period.days()), Measurement.PRECISION)
                                : known.value())
                : Stream.empty();
    }

    private static boolean byTheDay(Formula<ConversationTally> formula) {
        return switch (formula.definition().statistic()) {
            case COUNT, TOTAL -> true;
            case RATIO, MEAN, PERCENTILE, MODEL, DERIVED -> false;
        };
    }

    /** The day that is furthest off; days are looked at for counts and shares, whose chance is known. */
    private Optional<Departure> day(Formula<ConversationTally> formula) {
        Statistic statistic = formula.definition().statistic();
        boolean share = statistic == Statistic.RATIO && formula.definition().unit() == Unit.Kind.RATIO;
        if (statistic != Statistic.COUNT && !share) {
            return Optional.empty();
        }
        return scope.period()
                .start()
                .datesUntil(scope.period().end())
                .flatMap(day -> day(formula, day).stream())
                .max(Comparator.comparing(
                                (Departure departure) -> departure.score().abs())
                        .thenComparing(departure -> departure.day().orElseThrow(), Comparator.reverseOrder()));
    }

    private Optional<Departure> day(Formula<ConversationTally> formula, LocalDate day) {
        if (!isCovered(new Period(day, day.plusDays(1)), formula)) {
            return Optional.empty();
        }
        Measurement value = formula.of().apply(tally(day));
        if (!(value instanceof Measurement.Known known) || known.small()) {
            return Optional.empty();
        }
        ConversationTally sum = new ConversationTally();
        List<BigDecimal> others = new ArrayList<>();
        for (int week = 1; week <= MOST_COMPARED; week++) {
            LocalDate before = day.minusWeeks(week);
            Optional<BigDecimal> other = isCovered(new Period(before, before.plusDays(1)), formula)
                    ? formula.of().apply(tally(before)).known()
                    : Optional.empty();
            if (other.isPresent()) {
                others.add(other.get());
                sum.add(tally(before));
            }
        }
        return RobustScore.of(known.value(), others)
                .filter(RobustScore::isRemarkable)
                .filter(score -> beyondChance(known, formula.of().apply(sum), others.size()))
                .map(score -> new Departure(
                        Departure.Kind.DAY,
                        formula.id(),
                        Optional.of(day),
                        value,
                        Measurement.total(score.median(), others.size()),
                        others.size(),
                        BigDecimal.valueOf(score.z())));
    }

    private static boolean beyondChance(Measurement.Known day, Measurement others, int number) {
        if (!(others instanceof Measurement.Known known)) {
            return false;
        }
        BigDecimal top = known.numerator();
        BigDecimal ownTop = day.numerator();
        if (top == null || ownTop == null) {
            double usual = Math.max(1, known.value().doubleValue() / number);
            return Math.abs(day.value().doubleValue() - known.value().doubleValue() / number)
                    >= BEYOND_CHANCE_OF_DAYS * Math.sqrt(usual + usual / number);
        }
        double n = known.n();
        double pooled = (top.doubleValue() + ownTop.doubleValue()) / (n + day.n());
        double error = Math.sqrt(Math.max(0, pooled * (1 - pooled)) * (1 / n + 1.0 / day.n()));
        return Math.abs(day.value().subtract(known.value()).doubleValue()) >= BEYOND_CHANCE_OF_DAYS * error;
    }

    private ConversationTally tally(LocalDate day) {
        return days.computeIfAbsent(day, date -> facts.conversations.over(new Period(date, date.plusDays(1)), null));
    }

    /** What was requested on a day; empty where the exports do not cover it. */
    private Optional<Long> demand(LocalDate day) {
        Period whole = new Period(day, day.plusDays(1));
        return day.isBefore(firstDay)
                        || facts.availability
                                .missing(ExportKind.CONVERSATIONS, whole, LevelShift.FIGURE)
                                .isPresent()
                ? Optional.empty()
                : Optional.of(tally(day).requested);
    }
}
