package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.figures.Effect;
import com.reviewpack.figures.PlainTruth;
import com.reviewpack.figures.PlainTruth.Value;
import com.reviewpack.findings.Finding;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import com.reviewpack.period.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Proves what a finding says to be out of the ordinary, and what it says is usual. */
final class DepartureProof {

    private static final int WEEKS = 12;

    private final Witness witness;
    private final PlainTruth truth;

    DepartureProof(Witness witness) {
        this.witness = witness;
        this.truth = witness.rows();
    }

    void unusualPeriod(Finding finding, SaidSentence said, String sentence) {
        String id = finding.figure().id();
        Value now = witness.now(finding);
        Witness.notSmall(sentence, now);
        List<BigDecimal> before = new ArrayList<>();
        int wanted = Integer.parseInt(said.text("n"));
        Period period = truth.period();
        for (int i = 0; i < WEEKS && before.size() < wanted; i++) {
            period = witness.periodBefore(period);
            Optional<Value> value = truth.days(id, period).filter(known -> !known.small());
            if (value.isPresent()) {
                before.add(perDay(id, value.get().value(), period));
            }
        }
        assertThat(before).as(sentence).hasSize(wanted);
        BigDecimal median = median(before);
        double usual = Witness.isSum(id) ? median.doubleValue() * truth.period().days() : median.doubleValue();
        departs(finding, said, Witness.number(now), usual, sentence);
    }

    void unusualDay(Finding finding, SaidSentence said, String sentence) {
        String id = finding.figure().id();
        LocalDate day = said.day();
        assertThat(truth.period().contains(day)).as(sentence).isTrue();
        Value value = truth.days(id, new Period(day, day.plusDays(1))).orElseThrow();
        Witness.notSmall(sentence, value);
        List<BigDecimal> before = new ArrayList<>();
        for (int week = 1; week <= WEEKS; week++) {
            LocalDate other = day.minusWeeks(week);
            truth.days(id, new Period(other, other.plusDays(1))).ifPresent(known -> before.add(known.value()));
        }
        departs(finding, said, Witness.number(value), median(before).doubleValue(), sentence);
    }

    void newLevel(Finding finding, SaidSentence said, String sentence) {
        String id = finding.figure().id();
        LocalDate since = said.day();
        assertThat(truth.period().contains(since)).as(sentence).isTrue();
        double after = 0;
        double usual = 0;
        int days = 0;
        for (LocalDate day = since;
                day.isBefore(since.plusDays(14)) && truth.period().contains(day);
                day = day.plusDays(1)) {
            after += Witness.number(
                    truth.days(id, new Period(day, day.plusDays(1))).orElseThrow());
            LocalDate same = day;
            while (!same.isBefore(since)) {
                same = same.minusWeeks(1);
            }
            for (int week = 0; week < 4; week++) {
                LocalDate other = same.minusWeeks(week);
                usual += Witness.number(truth.days(id, new Period(other, other.plusDays(1)))
                                .orElseThrow())
                        / 4;
            }
            days++;
        }
        departs(finding, said, after / days, usual / days, sentence);
    }

    void weakHours(Finding finding, SaidSentence said, String sentence) {
        String id = finding.figure().id();
        SaidPart part = new SaidPart(said.text("part"), witness.locale());
        Value own = part.value(truth, id, truth.period()).orElseThrow();
        Value others = part.elsewhere(truth, id, truth.period()).orElseThrow();
        Witness.notSmall(sentence, own, others);
        departs(finding, said, Witness.number(own), Witness.number(others), sentence);
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
                .isEqualTo(Witness.effect(finding.figure().id(), Double.compare(value, usual)));
    }

    private static BigDecimal perDay(String id, BigDecimal value, Period period) {
        return Witness.isSum(id) ? value.divide(BigDecimal.valueOf(period.days()), Measurement.PRECISION) : value;
    }

    private static BigDecimal median(List<BigDecimal> values) {
        List<BigDecimal> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        BigDecimal low = sorted.get((sorted.size() - 1) / 2);
        return low.add(sorted.get(sorted.size() / 2)).divide(BigDecimal.TWO, Measurement.PRECISION);
    }
}
