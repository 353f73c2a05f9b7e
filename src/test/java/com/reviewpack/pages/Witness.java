package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.figures.Effect;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.PlainTruth;
import com.reviewpack.figures.PlainTruth.Value;
import com.reviewpack.findings.Finding;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is true of the figures of a pack, by the rows that they were told from. */
final class Witness {

    /** Good when they rise; written down from what the figures mean. */
    private static final Set<String> UP_IS_GOOD = Set.of(
            "conversations.answered_within_60s_rate",
            "conversations.csat",
            "conversations.nps",
            "conversations.fcr",
            "conversations.interactive_rate",
            "conversations.containment_rate",
            "conversations.conversion_rate",
            "conversations.conversions",
            "conversations.revenue",
            "conversations.aov",
            "visitors.acceptance_rate",
            "health.score",
            "roi.value");

    private static final Set<String> DOWN_IS_GOOD = Set.of(
            "conversations.abandonment_rate",
            "conversations.first_response_seconds.p50",
            "conversations.first_response_seconds.p90",
            "conversations.transfer_rate",
            "tickets.backlog",
            "tickets.unanswered",
            "tickets.reopen_rate",
            "tickets.first_response_minutes.p90",
            "tickets.resolution_minutes.p90");

    /** Plain sums; all else is a mean of something over its n. */
    private static final Set<String> SUMS = Set.of(
            "conversations.requested",
            "conversations.connected",
            "conversations.interactive",
            "conversations.conversions",
            "conversations.revenue",
            "visitors.visitors",
            "tickets.opened",
            "tickets.backlog",
            "tickets.unanswered");

    private final Draft draft;
    private final PlainTruth truth;
    private final Locale locale;

    Witness(Draft draft, PlainTruth truth, Locale locale) {
        this.draft = draft;
        this.truth = truth;
        this.locale = locale;
    }

    Draft draft() {
        return draft;
    }

    PlainTruth rows() {
        return truth;
    }

    Locale locale() {
        return locale;
    }

    Period period() {
        return truth.period();
    }

    /** Whether the figure is a plain sum, of counts or of money. */
    static boolean isSum(String figure) {
        return SUMS.contains(figure);
    }

    private boolean weekly() {
        return draft.scope().deliverable() == Deliverable.ACCOUNT_PLAN;
    }

    Period periodBefore(Period period) {
        return new Period(
                weekly() ? period.start().minusWeeks(1) : period.start().minusMonths(1), period.start());
    }

    Period yearBefore() {
        Period period = truth.period();
        return weekly()
                ? new Period(period.start().minusWeeks(52), period.end().minusWeeks(52))
                : new Period(period.start().minusYears(1), period.end().minusYears(1));
    }

    Value now(Finding finding) {
        return truth.whole(finding.figure().id(), truth.period())
                .orElseGet(() -> told(finding.figure().value()));
    }

    Value whole(Figure figure, Period period, boolean previous) {
        return truth.whole(figure.id(), period).orElseGet(() -> told(previous ? figure.previous() : figure.lastYear()));
    }

    /** What has no second source here: health and the return are told from other figures. */
    private static Value told(@Nullable Measurement measurement) {
        if (!(measurement instanceof Measurement.Known known)) {
            throw new AssertionError("a sentence compares what is not known: " + measurement);
        }
        return new Value(known.value(), known.n(), known.small());
    }

    Value known(String figure) {
        return truth.whole(figure, truth.period()).orElseThrow();
    }

    static double number(Value value) {
        return value.value().doubleValue();
    }

    static void notSmall(String sentence, Value... values) {
        for (Value value : values) {
            assertThat(value.small()).as(sentence).isFalse();
        }
    }

    static void says(SaidSentence said, String gap, BigDecimal value, Unit.Kind unit, String sentence) {
        assertThat(said.quantity(gap).says(value.doubleValue(), unit))
                .as("%s: %s is %s", sentence, gap, value)
                .isTrue();
    }

    static Effect effect(String figure, int sign) {
        if (sign == 0 || !(UP_IS_GOOD.contains(figure) || DOWN_IS_GOOD.contains(figure))) {
            return Effect.NEUTRAL;
        }
        return (sign > 0) == UP_IS_GOOD.contains(figure) ? Effect.GOOD : Effect.BAD;
    }
}
