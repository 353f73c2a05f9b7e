package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.figures.Effect;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.PlainTruth;
import com.reviewpack.figures.PlainTruth.Value;
import com.reviewpack.findings.Finding;
import com.reviewpack.measure.Unit;
import com.reviewpack.period.Period;
import java.math.BigDecimal;

/** Proves a finding's sentence by the rows: direction, size, unit, side of the target, good or bad, n, and the cause. */
final class SentenceProof {

    private final Witness witness;
    private final PlainTruth truth;
    private final DepartureProof departures;
    private final CauseProof causes;

    SentenceProof(Witness witness) {
        this.witness = witness;
        this.truth = witness.rows();
        this.departures = new DepartureProof(witness);
        this.causes = new CauseProof(witness);
    }

    void holds(Finding finding, String sentence) {
        SaidSentence said = SaidSentence.read(sentence, witness.locale());
        assertThat(said.kind()).as(sentence).isEqualTo(finding.kind());
        if (said.has("name")) {
            assertThat(said.text("name"))
                    .as(sentence)
                    .isEqualTo(SaidLanguage.blanks(
                            witness.draft().name(finding.figure().id())));
        }
        switch (finding.kind()) {
            case CHANGED -> changed(finding, said, truth.previous().orElseThrow(), sentence);
            case CHANGED_ON_YEAR -> changed(finding, said, witness.yearBefore(), sentence);
            case TARGET_MISSED, TARGET_REACHED -> target(finding, said, sentence);
            case LEVEL_BREACHED -> breached(finding, said, sentence);
            case LEFT_UNANSWERED -> counted("tickets.unanswered", said, sentence);
            case HOURS_EXCEEDED, HOURS_RUNNING_OUT -> hours(finding, said, sentence);
            case HOURS_LAPSING -> lapsing(said, sentence);
            case OUT_OF_ORDINARY -> departures.unusualPeriod(finding, said, sentence);
            case UNUSUAL_DAY -> departures.unusualDay(finding, said, sentence);
            case LEVEL_SHIFTED -> departures.newLevel(finding, said, sentence);
            case WEAK_HOURS -> departures.weakHours(finding, said, sentence);
        }
    }

    private void changed(Finding finding, SaidSentence said, Period before, String sentence) {
        Value now = witness.now(finding);
        Value then = witness.whole(finding.figure(), before, finding.kind() == Finding.Kind.CHANGED);
        Witness.notSmall(sentence, now, then);
        moved(finding, said, now, then, sentence);
        said.driver().ifPresent(driver -> causes.holds(finding, said, driver, before, then.value(), false, sentence));
    }

    /** The verb and the size agree with the difference, and the effect with what is good for the figure. */
    private void moved(Finding finding, SaidSentence said, Value now, Value then, String sentence) {
        Unit.Kind unit = finding.figure().unit().kind();
        int sign = now.value().compareTo(then.value());
        assertThat(said.has("up")).as(sentence).isEqualTo(sign > 0);
        assertThat(said.has("down")).as(sentence).isEqualTo(sign < 0);
        Witness.says(said, "value", now.value(), unit, sentence);
        assertThat(said.quantity(sign > 0 ? "up" : "down").saysSize(Witness.number(now), Witness.number(then), unit))
                .as("%s: from %s to %s", sentence, then, now)
                .isTrue();
        assertThat(finding.effect())
                .as(sentence)
                .isEqualTo(Witness.effect(finding.figure().id(), sign));
    }

    private void target(Finding finding, SaidSentence said, String sentence) {
        Figure figure = finding.figure();
        Value now = witness.now(finding);
        Witness.notSmall(sentence, now);
        BigDecimal target = witness.draft().scope().portfolio().goals().stream()
                .filter(goal -> goal.figure().equals(figure.id()))
                .flatMap(goal -> goal.target().stream())
                .filter(aim -> said.quantity("target")
                        .says(aim.doubleValue(), figure.unit().kind()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no goal has the target of: " + sentence));
        Witness.says(said, "value", now.value(), figure.unit().kind(), sentence);
        double gap = Witness.number(now) - target.doubleValue();
        int sign = Math.abs(gap) < 1e-8 * Math.max(1, Math.abs(Witness.number(now))) ? 0 : gap > 0 ? 1 : -1;
        Effect effect = Witness.effect(figure.id(), sign);
        boolean missed = finding.kind() == Finding.Kind.TARGET_MISSED;
        assertThat(effect == Effect.BAD).as(sentence).isEqualTo(missed);
        assertThat(finding.effect()).as(sentence).isEqualTo(missed ? Effect.BAD : Effect.GOOD);
        assertThat(said.has("size")).as(sentence).isEqualTo(sign != 0);
        if (sign != 0) {
            assertThat(said.quantity("size")
                            .saysSize(
                                    Witness.number(now),
                                    target.doubleValue(),
                                    figure.unit().kind()))
                    .as("%s: %s against %s", sentence, now, target)
                    .isTrue();
        }
        said.driver().ifPresent(driver -> causes.holds(finding, said, driver, truth.period(), target, true, sentence));
    }

    private void breached(Finding finding, SaidSentence said, String sentence) {
        String[] id = finding.figure().id().split("\\.", -1);
        assertThat(said.text("severity")).as(sentence).isEqualTo(id[2]);
        assertThat(said.text("clock"))
                .as(sentence)
                .isEqualTo(SaidLanguage.blanks(witness.draft().say("clock." + id[1])));
        counted(finding.figure().id(), said, sentence);
        BigDecimal met = witness.known("sla." + id[1] + "." + id[2] + ".met").value();
        assertThat(said.has("met")).as(sentence).isEqualTo(met.signum() != 0);
        if (said.has("met")) {
            Witness.says(said, "met", met, Unit.Kind.COUNT, sentence);
        }
        assertThat(finding.effect()).as(sentence).isEqualTo(Effect.BAD);
    }

    /** One is said in the singular, and never none. */
    private void counted(String figure, SaidSentence said, String sentence) {
        BigDecimal count = witness.known(figure).value();
        assertThat(count).as(sentence).isPositive();
        assertThat(said.has("one")).as(sentence).isEqualTo(count.compareTo(BigDecimal.ONE) == 0);
        Witness.says(said, said.has("one") ? "one" : "many", count, Unit.Kind.COUNT, sentence);
    }

    private void hours(Finding finding, SaidSentence said, String sentence) {
        BigDecimal used = witness.known("hours.used_quarter").value();
        BigDecimal cap = witness.known("hours.cap_quarter").value();
        Witness.says(said, "value", used, Unit.Kind.HOURS, sentence);
        Witness.says(said, "cap", cap, Unit.Kind.HOURS, sentence);
        assertThat(finding.kind() == Finding.Kind.HOURS_EXCEEDED).as(sentence).isEqualTo(used.compareTo(cap) > 0);
        assertThat(used.doubleValue() / cap.doubleValue()).as(sentence).isGreaterThanOrEqualTo(0.85);
        assertThat(finding.effect()).as(sentence).isEqualTo(Effect.BAD);
    }

    private void lapsing(SaidSentence said, String sentence) {
        BigDecimal left = truth.expansionLeft();
        assertThat(left).as(sentence).isGreaterThanOrEqualTo(new BigDecimal("30"));
        Witness.says(said, "value", left, Unit.Kind.HOURS, sentence);
        Witness.says(said, "cap", new BigDecimal("60"), Unit.Kind.HOURS, sentence);
        assertThat(said.day())
                .as(sentence)
                .isEqualTo(truth.yearStart().plusYears(1).minusDays(1));
        assertThat(said.day()).as(sentence).isBefore(truth.period().end().plusDays(93));
    }
}
