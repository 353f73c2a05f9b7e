package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Goal;
import com.reviewpack.portfolio.LobScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The goals of a package's scope: targets of figures, and progress. */
final class GoalTracking {

    private final List<Goal> goals;
    private final LobScope lobs;

    /** Goals of the whole account and of the lines of business that the package covers. */
    GoalTracking(Scope scope) {
        lobs = scope.successPackage().lobs();
        goals = scope.portfolio().goalsOf(scope.account().id()).stream()
                .filter(goal -> goal.lob().isEmpty() || lobs.covers(goal.lob()))
                .toList();
    }

    /** The figures that goals are measured by. */
    Set<String> figures() {
        return goals.stream().map(Goal::figure).collect(java.util.stream.Collectors.toSet());
    }

    /**
     * The target that holds for a figure in a period: of the goals that are not past due when the period begins, the one
     * that is due first.
     */
    Optional<BigDecimal> target(FigureKey key, Period period) {
        return goals.stream()
                .filter(goal -> goal.target().isPresent() && measures(goal, key))
                .filter(goal -> goal.dueOn().isEmpty() || !goal.dueOn().get().isBefore(period.start()))
                .min(Comparator.<Goal, LocalDate>comparing(goal -> goal.dueOn().orElse(LocalDate.MAX))
                        .thenComparing(Goal::id))
                .flatMap(Goal::target);
    }

    private boolean measures(Goal goal, FigureKey key) {
        if (!goal.figure().equals(key.id())) {
            return false;
        }
        return key.lob() == null
                ? goal.lob().isEmpty() || lobs.named().equals(Set.of(goal.lob()))
                : goal.lob().equals(key.lob());
    }

    /** All goals beside the values of a window and of the one before. */
    List<GoalProgress> progress(
            Period period, Map<FigureKey, Measurement> values, @Nullable Map<FigureKey, Measurement> previous) {
        return goals.stream()
                .map(goal -> {
                    Optional<Measurement> actual = value(goal, values);
                    Optional<Measurement> before = previous == null ? Optional.empty() : value(goal, previous);
                    Optional<FigureDefinition> figure = FigureDefinitions.of(goal.figure());
                    return new GoalProgress(
                            goal, figure, actual, before, standing(goal, figure, actual, before, period));
                })
                .toList();
    }

    private Optional<Measurement> value(Goal goal, Map<FigureKey, Measurement> values) {
        Measurement ofLob = goal.lob().isEmpty() ? null : values.get(new FigureKey(goal.figure(), goal.lob()));
        boolean whole = goal.lob().isEmpty() || lobs.named().equals(Set.of(goal.lob()));
        return Optional.ofNullable(ofLob)
                .or(() ->
                        whole ? Optional.ofNullable(values.get(new FigureKey(goal.figure(), null))) : Optional.empty());
    }

    private static GoalProgress.Standing standing(
            Goal goal,
            Optional<FigureDefinition> figure,
            Optional<Measurement> actual,
            Optional<Measurement> previous,
            Period period) {
        if (figure.isEmpty()
                || goal.target().isEmpty()
                || !(actual.orElse(null) instanceof Measurement.Known known)
                || known.small()) {
            return GoalProgress.Standing.UNKNOWN;
        }
        BigDecimal target = goal.target().get();
        boolean down = lowerIsBetter(figure.get());
        if (reached(known.value(), target, down)) {
            return GoalProgress.Standing.REACHED;
        }
        Optional<BigDecimal> ahead = ahead(goal, known.value(), previous, period);
        return ahead.filter(value -> reached(value, target, down)).isPresent()
                ? GoalProgress.Standing.ON_TRACK
                : GoalProgress.Standing.OFF_TRACK;
    }

    /** Of goals: who sets one for a time wants it shorter, though figures judge no handle time. */
    private static boolean lowerIsBetter(FigureDefinition figure) {
        return switch (figure.direction()) {
            case DOWN_IS_GOOD -> true;
            case UP_IS_GOOD -> false;
            case NEUTRAL ->
                switch (figure.unit()) {
                    case SECONDS, MINUTES -> true;
                    case RATIO, COUNT, MEAN, HOURS, MONEY, NPS, SCORE, FACTOR -> false;
                };
        };
    }

    private static boolean reached(BigDecimal value, BigDecimal target, boolean down) {
        return down ? value.compareTo(target) <= 0 : value.compareTo(target) >= 0;
    }

    /** The value on the due day if it goes on changing as it did since the preceding period. */
    private static Optional<BigDecimal> ahead(
            Goal goal, BigDecimal value, Optional<Measurement> previous, Period period) {
        if (goal.dueOn().isEmpty() || !(previous.orElse(null) instanceof Measurement.Known before) || before.small()) {
            return Optional.empty();
        }
        long days = ChronoUnit.DAYS.between(period.lastDay(), goal.dueOn().get());
        if (days <= 0) {
            return Optional.empty();
        }
        BigDecimal change = value.subtract(before.value());
        return Optional.of(value.add(change.multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(period.days()), Measurement.PRECISION)));
    }
}
