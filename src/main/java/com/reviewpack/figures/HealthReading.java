package com.reviewpack.figures;

import com.reviewpack.intake.ExportKind;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.measure.Status;
import com.reviewpack.offering.Severity;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scores the components of relationship health from the values of a window and of the one before. */
final class HealthReading {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MIDDLE = BigDecimal.valueOf(50);
    private static final BigDecimal POINTS_A_SHARE = BigDecimal.valueOf(500);

    private final GroupValues values;
    private final @Nullable GroupValues before;
    private final List<GoalProgress> goals;

    /** @param before null: the window has none before it, so trends are missing */
    HealthReading(GroupValues values, @Nullable GroupValues before, List<GoalProgress> goals) {
        this.values = values;
        this.before = before;
        this.goals = goals;
    }

    /** Every component; one that cannot be told says what is missing. */
    Map<HealthComponent, Measurement> components() {
        Map<HealthComponent, Measurement> scores = new EnumMap<>(HealthComponent.class);
        for (HealthComponent component : HealthComponent.values()) {
            scores.put(component, score(component));
        }
        return scores;
    }

    private Measurement score(HealthComponent component) {
        return switch (component) {
            case USAGE_TREND -> usageTrend();
            case OUTCOME_TREND -> outcomeTrend();
            case GOALS_ON_TRACK -> goalsOnTrack();
            case SLA_ATTAINED -> slaAttained();
            case UNANSWERED_TICKETS -> answeredTickets();
            case HOURS_USED -> hoursUsed();
            case ENGAGEMENT -> new Measurement.MissingData(MissingInput.Kind.REVIEWS_HELD);
            case CAPACITY -> capacity();
        };
    }

    private Measurement usageTrend() {
        Optional<BigDecimal> now = perDay(values);
        Optional<BigDecimal> then = before == null ? Optional.empty() : perDay(before);
        if (now.isEmpty() || then.isEmpty() || then.get().signum() == 0) {
            return new Measurement.MissingData(MissingInput.Kind.CONVERSATIONS_BEFORE);
        }
        BigDecimal change = now.get().subtract(then.get()).divide(then.get(), Measurement.PRECISION);
        return scored(MIDDLE.add(change.multiply(HUNDRED)), 1);
    }

    private static Optional<BigDecimal> perDay(GroupValues values) {
        return values.value("conversations.requested")
                .flatMap(Measurement::known)
                .map(requested -> requested.divide(
                        BigDecimal.valueOf(values.window().period().days()), Measurement.PRECISION));
    }

    private Measurement outcomeTrend() {
        List<BigDecimal> scores = new ArrayList<>();
        for (String id : List.of("conversations.csat", "conversations.conversion_rate")) {
            Optional<BigDecimal> now = measured(values, id);
            Optional<BigDecimal> then = before == null ? Optional.empty() : measured(before, id);
            if (now.isPresent() && then.isPresent()) {
                scores.add(clamped(MIDDLE.add(now.get().subtract(then.get()).multiply(POINTS_A_SHARE))));
            }
        }
        if (scores.isEmpty()) {
            return new Measurement.MissingData(MissingInput.Kind.OUTCOMES_BEFORE);
        }
        BigDecimal sum = scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return scored(sum.divide(BigDecimal.valueOf(scores.size()), Measurement.PRECISION), scores.size());
    }

    private Measurement goalsOnTrack() {
        List<GoalProgress.Standing> known = goals.stream()
                .map(GoalProgress::standing)
                .filter(standing -> standing != GoalProgress.Standing.UNKNOWN)
                .toList();
        if (known.isEmpty()) {
            return new Measurement.MissingData(MissingInput.Kind.MEASURED_GOALS);
        }
        long good = known.stream()
                .filter(standing -> standing != GoalProgress.Standing.OFF_TRACK)
                .count();
        return share(BigDecimal.valueOf(good), BigDecimal.valueOf(known.size()), known.size());
    }

    private Measurement slaAttained() {
        BigDecimal met = BigDecimal.ZERO;
        BigDecimal breached = BigDecimal.ZERO;
        for (SlaClock clock : SlaClock.values()) {
            for (Severity severity : Severity.values()) {
                String stem = "sla." + clock.key() + "." + severity + ".";
                met = met.add(
                        values.value(stem + "met").flatMap(Measurement::known).orElse(BigDecimal.ZERO));
                breached = breached.add(values.value(stem + "breached")
                        .flatMap(Measurement::known)
                        .orElse(BigDecimal.ZERO));
            }
        }
        BigDecimal all = met.add(breached);
        return all.signum() == 0
                ? new Measurement.MissingData(MissingInput.Kind.CLOCKS)
                : share(met, all, all.longValueExact());
    }

    private Measurement answeredTickets() {
        Optional<BigDecimal> backlog = values.value("tickets.backlog").flatMap(Measurement::known);
        Optional<BigDecimal> unanswered = values.value("tickets.unanswered").flatMap(Measurement::known);
        if (backlog.isEmpty() || unanswered.isEmpty()) {
            return new Measurement.MissingData(MissingInput.Kind.EXPORT, ExportKind.TICKETS.key());
        }
        return backlog.get().signum() == 0
                ? scored(HUNDRED, 0)
                : share(
                        backlog.get().subtract(unanswered.get()),
                        backlog.get(),
                        backlog.get().longValueExact());
    }

    private Measurement hoursUsed() {
        if (values.hoursUse().isEmpty()) {
            return new Measurement.MissingData(MissingInput.Kind.EXPORT, ExportKind.HOURS.key());
        }
        HoursUse use = values.hoursUse().get();
        long gone = ChronoUnit.DAYS.between(
                use.year().start(), values.window().period().end());
        BigDecimal planned = use.capYear().multiply(BigDecimal.valueOf(gone));
        BigDecimal ratio =
                use.usedYear().multiply(BigDecimal.valueOf(use.year().days())).divide(planned, Measurement.PRECISION);
        BigDecimal off = ratio.subtract(BigDecimal.ONE).abs();
        return scored(HUNDRED.subtract(off.multiply(HUNDRED)), use.entries());
    }

    private Measurement capacity() {
        return measured(values, "conversations.abandonment_rate")
                .map(rate -> scored(HUNDRED.subtract(rate.multiply(POINTS_A_SHARE)), 1))
                .orElseGet(() -> new Measurement.MissingData(MissingInput.Kind.ABANDONMENT));
    }

    /** A value of enough observations to conclude from. */
    private static Optional<BigDecimal> measured(GroupValues values, String id) {
        return values.value(id)
                .filter(value -> value.status() == Status.MEASURED)
                .flatMap(Measurement::known);
    }

    private static Measurement share(BigDecimal part, BigDecimal whole, long n) {
        return scored(part.multiply(HUNDRED).divide(whole, Measurement.PRECISION), n);
    }

    private static Measurement scored(BigDecimal score, long n) {
        return new Measurement.Known(clamped(score), n, null, null, false);
    }

    private static BigDecimal clamped(BigDecimal score) {
        return score.max(BigDecimal.ZERO).min(HUNDRED);
    }
}
