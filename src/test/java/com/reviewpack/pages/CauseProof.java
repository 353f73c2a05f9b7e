package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.figures.Figure;
import com.reviewpack.figures.PlainTruth;
import com.reviewpack.figures.PlainTruth.Value;
import com.reviewpack.findings.Finding;
import com.reviewpack.measure.Unit;
import com.reviewpack.period.Period;
import java.math.BigDecimal;
import java.util.List;

/** Proves the part that a finding says explains most of it. */
final class CauseProof {

    private final Witness witness;
    private final PlainTruth truth;

    CauseProof(Witness witness) {
        this.witness = witness;
        this.truth = witness.rows();
    }

    /**
     * The part pulls the way the finding tells, by the share that is said: of a mean R it adds w₁(r₁ − R₀) − w₀(r₀ − R₀) to a
     * change and w₁(r₁ − T) to a gap, of a sum its own difference.
     */
    void holds(
            Finding finding,
            SaidSentence said,
            SaidSentence.Driver driver,
            Period before,
            BigDecimal reference,
            boolean toTarget,
            String sentence) {
        Figure figure = finding.figure();
        String id = figure.id();
        SaidPart part = new SaidPart(driver.part(), witness.locale());
        Value whole = witness.now(finding);
        Value now = part.value(truth, id, truth.period()).orElseThrow(() -> new AssertionError("no part: " + sentence));
        double adds;
        if (Witness.isSum(id)) {
            Value then = part.value(truth, id, before).orElseThrow();
            adds = Witness.number(now) - Witness.number(then);
        } else {
            Witness.notSmall(sentence, now);
            double centre = reference.doubleValue();
            adds = weight(now, whole) * (Witness.number(now) - centre);
            if (!toTarget) {
                Value then = part.value(truth, id, before).orElseThrow();
                Witness.notSmall(sentence, then);
                adds -= weight(then, witness.whole(figure, before, true)) * (Witness.number(then) - centre);
            }
        }
        double gap = Witness.number(whole) - reference.doubleValue();
        double share = adds / gap;
        assertThat(share).as(sentence).isPositive();
        assertThat(driver.beyond()).as("%s: share %s", sentence, share).isEqualTo(share > 1);
        quantities(said, driver, figure, Witness.number(now), gap, share, sentence);
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
                    assertThat(SaidQuantity.read(text, witness.locale()).says(now, unit))
                            .as("%s: is %s", sentence, now)
                            .isTrue();
                case "amount" ->
                    assertThat(SaidQuantity.read(text, witness.locale()).saysSize(gap * share, 0, unit))
                            .as("%s: adds %s", sentence, gap * share)
                            .isTrue();
                case "share" ->
                    assertThat(SaidQuantity.read(text, witness.locale()).near(share))
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
}
