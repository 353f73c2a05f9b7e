package com.reviewpack.pack;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.figures.Effect;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.Finding;
import com.reviewpack.figures.PlainTruth;
import com.reviewpack.figures.PlainTruth.Value;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Proves a finding's sentence by the rows: direction, size, unit, side of the target, good or bad, n, and the cause. */
final class SentenceProof {

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

    private static final int WEEKS = 12;
    private final Draft draft;
    private final PlainTruth truth;
    private final Locale locale;

    SentenceProof(Draft draft, PlainTruth truth, Locale locale) {
        this.draft = draft;
        this.truth = truth;
        this.locale = locale;
    }

    void holds(Finding finding, String sentence) {
        SaidSentence said = SaidSentence.read(sentence, locale);
        assertThat(said.kind()).as(sentence).isEqualTo(finding.kind());
        if (said.has("name")) {
            assertThat(said.text("name"))
                    .as(sentence)
                    .isEqualTo(draft.name(finding.figure().id()));
        }
        switch (finding.kind()) {
            case CHANGED -> changed(finding, said, truth.previous().orElseThrow(), sentence);
            case CHANGED_ON_YEAR -> changed(finding, said, yearBefore(), sentence);
            case TARGET_MISSED, TARGET_REACHED -> target(finding, said, sentence);
            case LEVEL_BREACHED -> breached(finding, said, sentence);
            case LEFT_UNANSWERED -> counted("tickets.unanswered", said, sentence);
            case HOURS_EXCEEDED, HOURS_RUNNING_OUT -> hours(finding, said, sentence);
            case HOURS_LAPSING -> lapsing(said, sentence);
            case OUT_OF_ORDINARY -> unusualPeriod(finding, said, sentence);
            case UNUSUAL_DAY -> unusualDay(finding, said, sentence);
            case LEVEL_SHIFTED -> newLevel(finding, said, sentence);
            case WEAK_HOURS -> weakHours(finding, said, sentence);
        }
    }

    private void changed(Finding finding, SaidSentence said, Period before, String sentence) {
        Value now = now(finding);
        Value then = whole(finding.figure(), before, finding.kind() == Finding.Kind.CHANGED);
        notSmall(sentence, now, then);
        moved(finding, said, now, then, sentence);
        said.driver().ifPresent(driver -> cause(finding, said, driver, before, then.value(), false, sentence));
    }

    /** The verb and the size agree with the difference, and the effect with what is good for the figure. */
    private void moved(Finding finding, SaidSentence said, Value now, Value then, String sentence) {
        Unit.Kind unit = finding.figure().unit().kind();
        int sign = now.value().compareTo(then.value());
        assertThat(said.has("up")).as(sentence).isEqualTo(sign > 0);
        assertThat(said.has("down")).as(sentence).isEqualTo(sign < 0);
        says(said, "value", now.value(), unit, sentence);
        assertThat(said.quantity(sign > 0 ? "up" : "down").saysSize(number(now), number(then), unit))
                .as("%s: from %s to %s", sentence, then, now)
                .isTrue();
        assertThat(finding.effect())
                .as(sentence)
                .isEqualTo(effect(finding.figure().id(), sign));
    }

    private void target(Finding finding, SaidSentence said, String sentence) {
        Figure figure = finding.figure();
        Value now = now(finding);
        notSmall(sentence, now);
        BigDecimal target = draft.scope().portfolio().goals().stream()
                .filter(goal -> goal.figure().equals(figure.id()))
                .flatMap(goal -> goal.target().stream())
                .filter(aim -> said.quantity("target")
                        .says(aim.doubleValue(), figure.unit().kind()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no goal has the target of: " + sentence));
        says(said, "value", now.value(), figure.unit().kind(), sentence);
        double gap = number(now) - target.doubleValue();
        int sign = Math.abs(gap) < 1e-8 * Math.max(1, Math.abs(number(now))) ? 0 : gap > 0 ? 1 : -1;
        Effect effect = effect(figure.id(), sign);
        boolean missed = finding.kind() == Finding.Kind.TARGET_MISSED;
        assertThat(effect == Effect.BAD).as(sentence).isEqualTo(missed);
        assertThat(finding.effect()).as(sentence).isEqualTo(missed ? Effect.BAD : Effect.GOOD);
        assertThat(said.has("size")).as(sentence).isEqualTo(sign != 0);
        if (sign != 0) {
            assertThat(said.quantity("size")
                            .saysSize(
                                    number(now),
                                    target.doubleValue(),
                                    figure.unit().kind()))
                    .as("%s: %s against %s", sentence, now, target)
                    .isTrue();
        }
        said.driver().ifPresent(driver -> cause(finding, said, driver, truth.period(), target, true, sentence));
    }

    private void breached(Finding finding, SaidSentence said, String sentence) {
        String[] id = finding.figure().id().split("\\.", -1);
        assertThat(said.text("severity")).as(sentence).isEqualTo(id[2]);
        assertThat(said.text("clock")).as(sentence).isEqualTo(draft.say("clock." + id[1]));
        counted(finding.figure().id(), said, sentence);
        says(said, "met", known("sla." + id[1] + "." + id[2] + ".met").value(), Unit.Kind.COUNT, sentence);
        assertThat(finding.effect()).as(sentence).isEqualTo(Effect.BAD);
    }

    /** One is said in the singular, and never none. */
    private void counted(String figure, SaidSentence said, String sentence) {
        BigDecimal count = known(figure).value();
        assertThat(count).as(sentence).isPositive();
        assertThat(said.has("one")).as(sentence).isEqualTo(count.compareTo(BigDecimal.ONE) == 0);
        says(said, said.has("one") ? "one" : "many", count, Unit.Kind.COUNT, sentence);
    }

    private void hours(Finding finding, SaidSentence said, String sentence) {
        BigDecimal used = known("hours.used_quarter").value();
        BigDecimal cap = known("hours.cap_quarter").value();
        says(said, "value", used, Unit.Kind.HOURS, sentence);
        says(said, "cap", cap, Unit.Kind.HOURS, sentence);
        assertThat(finding.kind() == Finding.Kind.HOURS_EXCEEDED).as(sentence).isEqualTo(used.compareTo(cap) > 0);
        assertThat(used.doubleValue() / cap.doubleValue()).as(sentence).isGreaterThanOrEqualTo(0.85);
        assertThat(finding.effect()).as(sentence).isEqualTo(Effect.BAD);
    }

    private void lapsing(SaidSentence said, String sentence) {
        BigDecimal left = truth.expansionLeft();
        assertThat(left).as(sentence).isGreaterThanOrEqualTo(new BigDecimal("30"));
        says(said, "value", left, Unit.Kind.HOURS, sentence);
        says(said, "cap", new BigDecimal("60"), Unit.Kind.HOURS, sentence);
        assertThat(said.day())
                .as(sentence)
                .isEqualTo(truth.yearStart().plusYears(1).minusDays(1));
        assertThat(said.day()).as(sentence).isBefore(truth.period().end().plusDays(93));
    }

    private void unusualPeriod(Finding finding, SaidSentence said, String sentence) {
        String id = finding.figure().id();
        Value now = now(finding);
        notSmall(sentence, now);
        List<BigDecimal> before = new ArrayList<>();
        int wanted = Integer.parseInt(said.text("n"));
        Period period = truth.period();
        for (int i = 0; i < WEEKS && before.size() < wanted; i++) {
            period = periodBefore(period);
            Optional<Value> value = truth.days(id, period).filter(known -> !known.small());
            if (value.isPresent()) {
                before.add(perDay(id, value.get().value(), period));
            }
        }
        assertThat(before).as(sentence).hasSize(wanted);
        BigDecimal median = median(before);
        double usual = SUMS.contains(id) ? median.doubleValue() * truth.period().days() : median.doubleValue();
        departs(finding, said, number(now), usual, sentence);
    }

    private void unusualDay(Finding finding, SaidSentence said, String sentence) {
        String id = finding.figure().id();
        LocalDate day = said.day();
        assertThat(truth.period().contains(day)).as(sentence).isTrue();
        Value value = truth.days(id, new Period(day, day.plusDays(1))).orElseThrow();
        notSmall(sentence, value);
        List<BigDecimal> before = new ArrayList<>();
        for (int week = 1; week <= WEEKS; week++) {
            LocalDate other = day.minusWeeks(week);
            truth.days(id, new Period(other, other.plusDays(1))).ifPresent(known -> before.add(known.value()));
        }
        departs(finding, said, number(value), median(before).doubleValue(), sentence);
    }

    private void newLevel(Finding finding, SaidSentence said, String sentence) {
        String id = finding.figure().id();
        LocalDate since = said.day();
        assertThat(truth.period().contains(since)).as(sentence).isTrue();
        double after = 0;
        double usual = 0;
        int days = 0;
        for (LocalDate day = since;
                day.isBefore(since.plusDays(14)) && truth.period().contains(day);
                day = day.plusDays(1)) {
            after += number(truth.days(id, new Period(day, day.plusDays(1))).orElseThrow());
            LocalDate same = day;
            while (!same.isBefore(since)) {
                same = same.minusWeeks(1);
            }
            for (int week = 0; week < 4; week++) {
                LocalDate other = same.minusWeeks(week);
                usual += number(truth.days(id, new Period(other, other.plusDays(1)))
                                .orElseThrow())
                        / 4;
            }
            days++;
        }
        departs(finding, said, after / days, usual / days, sentence);
    }

    private void weakHours(Finding finding, SaidSentence said, String sentence) {
        String id = finding.figure().id();
        SaidPart part = new SaidPart(said.text("part"), locale);
        Value own = part.value(truth, id, truth.period()).orElseThrow();
        Value others = part.elsewhere(truth, id, truth.period()).orElseThrow();
        notSmall(sentence, own, others);
        departs(finding, said, number(own), number(others), sentence);
        assertThat(finding.effect()).as(sentence).isEqualTo(Effect.BAD);
    }

    private void departs(Finding finding, SaidSentence said, double value, double usual, String sentence) {
        Unit.Kind unit = finding.figure().unit().kind();
        assertThat(said.quantity("value").says(value, unit))
                .as("%s: is %s", sentence, value)
                .isTrue();
        assertThat(said.quantity("usual").says(usual, unit))
                .as("%s: usual %s", sentence, usual)
                .isTrue();
        assertThat(finding.effect())
                .as(sentence)
                .isEqualTo(effect(finding.figure().id(), Double.compare(value, usual)));
    }

    /**
     * The part pulls the way the finding tells, by the share that is said: of a mean R it adds w₁(r₁ − R₀) − w₀(r₀ − R₀) to a
     * change and w₁(r₁ − T) to a gap, of a sum its own difference.
     */
    private void cause(
            Finding finding,
            SaidSentence said,
            SaidSentence.Driver driver,
            Period before,
            BigDecimal reference,
            boolean toTarget,
            String sentence) {
        Figure figure = finding.figure();
        String id = figure.id();
        SaidPart part = new SaidPart(driver.part(), locale);
        Value whole = now(finding);
        Value now = part.value(truth, id, truth.period()).orElseThrow(() -> new AssertionError("no part: " + sentence));
        double adds;
        if (SUMS.contains(id)) {
            Value then = part.value(truth, id, before).orElseThrow();
            adds = number(now) - number(then);
        } else {
            notSmall(sentence, now);
            double centre = reference.doubleValue();
            adds = weight(now, whole) * (number(now) - centre);
            if (!toTarget) {
                Value then = part.value(truth, id, before).orElseThrow();
                notSmall(sentence, then);
                adds -= weight(then, whole(figure, before, true)) * (number(then) - centre);
            }
        }
        double gap = number(whole) - reference.doubleValue();
        double share = adds / gap;
        assertThat(share).as(sentence).isPositive();
        assertThat(driver.beyond()).as("%s: share %s", sentence, share).isEqualTo(share > 1);
        quantities(said, driver, figure, number(now), gap, share, sentence);
    }

    private void quantities(
            SaidSentence said,
            SaidSentence.Driver driver,
            Figure figure,
            double now,
            double gap,
            double share,
            String sentence) {
        Unit.Kind unit = figure.unit().kind();
        driver.quantities().forEach((gapName, text) -> {
            switch (gapName) {
                case "value" ->
                    assertThat(SaidQuantity.read(text, locale).says(now, unit))
                            .as("%s: is %s", sentence, now)
                            .isTrue();
                case "amount" ->
                    assertThat(SaidQuantity.read(text, locale).saysSize(gap * share, 0, unit))
                            .as("%s: adds %s", sentence, gap * share)
                            .isTrue();
                case "share" ->
                    assertThat(SaidQuantity.read(text, locale).near(share))
                            .as("%s: share %s", sentence, share)
                            .isTrue();
                case "size" ->
                    assertThat(List.of(said.text("up"), said.text("down"), said.text("size")))
                            .as(sentence)
                            .contains(text);
                default -> assertThat(gapName).as(sentence).isEqualTo("part");
            }
        });
    }

    private static double weight(Value part, Value whole) {
        return part.n() / (double) whole.n();
    }

    private static BigDecimal perDay(String id, BigDecimal value, Period period) {
        return SUMS.contains(id) ? value.divide(BigDecimal.valueOf(period.days()), Measurement.PRECISION) : value;
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        BigDecimal low = sorted.get((sorted.size() - 1) / 2);
        return low.add(sorted.get(sorted.size() / 2)).divide(BigDecimal.TWO, Measurement.PRECISION);
    }

    private boolean weekly() {
        return draft.scope().deliverable() == Deliverable.ACCOUNT_PLAN;
    }

    private Period periodBefore(Period period) {
        return new Period(
                weekly() ? period.start().minusWeeks(1) : period.start().minusMonths(1), period.start());
    }

    private Period yearBefore() {
        Period period = truth.period();
        return weekly()
                ? new Period(period.start().minusWeeks(52), period.end().minusWeeks(52))
                : new Period(period.start().minusYears(1), period.end().minusYears(1));
    }

    private Value now(Finding finding) {
        return truth.whole(finding.figure().id(), truth.period())
                .orElseGet(() -> told(finding.figure().value()));
    }

    private Value whole(Figure figure, Period period, boolean previous) {
        return truth.whole(figure.id(), period).orElseGet(() -> told(previous ? figure.previous() : figure.lastYear()));
    }

    /** What has no second source here: health and the return are told from other figures. */
    private static Value told(@Nullable Measurement measurement) {
        if (!(measurement instanceof Measurement.Known known)) {
            throw new AssertionError("a sentence compares what is not known: " + measurement);
        }
        return new Value(known.value(), known.n(), known.small());
    }

    private Value known(String figure) {
        return truth.whole(figure, truth.period()).orElseThrow();
    }

    private static double number(Value value) {
        return value.value().doubleValue();
    }

    private static void notSmall(String sentence, Value... values) {
        for (Value value : values) {
            assertThat(value.small()).as(sentence).isFalse();
        }
    }

    private void says(SaidSentence said, String gap, BigDecimal value, Unit.Kind unit, String sentence) {
        assertThat(said.quantity(gap).says(value.doubleValue(), unit))
                .as("%s: %s is %s", sentence, gap, value)
                .isTrue();
    }

    private static Effect effect(String figure, int sign) {
        if (sign == 0 || !(UP_IS_GOOD.contains(figure) || DOWN_IS_GOOD.contains(figure))) {
            return Effect.NEUTRAL;
        }
        return (sign > 0) == UP_IS_GOOD.contains(figure) ? Effect.GOOD : Effect.BAD;
    }
}
