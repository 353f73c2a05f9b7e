package com.reviewpack.targeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.reviewpack.targeting.Pooling.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PoolingTest {

    /**
     * By hand, 10 and 30 of 100: p = 0.2, S = 2, S ÷ 0.16 − 1 = 11.5, 200 − 100 − 1 = 99, so the prior weighs
     * (99 − 11.5) ÷ 11.5 = 7.6087 observations, and 10 of 100 becomes 11.5217 ÷ 107.6087.
     */
    @Test
    void weighsThePriorByTheMethodOfMoments() {
        Pooling pooling = Pooling.of(List.of(new Counts(10, 100), new Counts(30, 100)));
        assertThat(pooling.mean()).isCloseTo(0.2, within(1e-15));
        assertThat(pooling.strength()).isCloseTo(87.5 / 11.5, within(1e-12));
        assertThat(pooling.rate(new Counts(10, 100))).isCloseTo(0.107071, within(1e-6));
        assertThat(pooling.rate(new Counts(30, 100))).isCloseTo(0.292929, within(1e-6));
    }

    @Test
    void letsThreeLuckyConversationsNotWin() {
        Counts lucky = new Counts(3, 3);
        Pooling pooling = Pooling.of(List.of(lucky, new Counts(200, 1000), new Counts(210, 1000)));
        assertThat(pooling.rate(lucky)).isLessThan(0.3);
        assertThat(pooling.rate(lucky)).isGreaterThan(pooling.rate(new Counts(0, 3)));
    }

    @Test
    void takesSegmentsThatDifferByChanceForOneAnother() {
        Pooling pooling = Pooling.of(List.of(new Counts(20, 100), new Counts(20, 100)));
        assertThat(pooling.strength()).isEqualTo(100);
    }

    @Test
    void answersWhereThereIsNothingOrAll() {
        Pooling nothing = Pooling.of(List.of(new Counts(0, 0)));
        assertThat(nothing.rate(new Counts(0, 0))).isZero();
        Pooling none = Pooling.of(List.of(new Counts(0, 50), new Counts(0, 70)));
        assertThat(none.rate(new Counts(0, 50))).isZero();
        assertThat(none.variance(new Counts(0, 50))).isGreaterThan(0);
        Pooling all = Pooling.of(List.of(new Counts(50, 50), new Counts(70, 70)));
        assertThat(all.rate(new Counts(50, 50))).isEqualTo(1);
        Pooling alone = Pooling.of(List.of(new Counts(12, 60)));
        assertThat(alone.rate(new Counts(12, 60))).isCloseTo(0.2, within(1e-15));
        assertThat(alone.rate(new Counts(0, 0))).isCloseTo(0.2, within(1e-15));
    }

    @Test
    void readsMoreHitsThanCasesAsAll() {
        assertThat(new Counts(7, 5)).isEqualTo(new Counts(5, 5));
    }

    /**
     * True rates drawn from a beta distribution lie within two standard errors somewhat less often than 95 times in 100,
     * because eight segments tell the prior's weight only roughly.
     */
    @Test
    void knowsHowFarItMayBeOff() {
        Random random = new Random(5);
        int within = 0;
        int looked = 0;
        for (int round = 0; round < 300; round++) {
            List<Counts> counts = new ArrayList<>();
            List<Double> truths = new ArrayList<>();
            for (int s = 0; s < 8; s++) {
                // The eighth smallest of 39 uniform draws: Beta(8, 32).
                double truth = random.doubles(39).sorted().toArray()[7];
                int n = 20 + random.nextInt(400);
                long hits = random.doubles(n).filter(draw -> draw < truth).count();
                truths.add(truth);
                counts.add(new Counts(hits, n));
            }
            Pooling pooling = Pooling.of(counts);
            for (int s = 0; s < counts.size(); s++) {
                double off = Math.abs(pooling.rate(counts.get(s)) - truths.get(s));
                within += off <= 1.96 * Math.sqrt(pooling.variance(counts.get(s))) ? 1 : 0;
                looked++;
            }
        }
        assertThat(within / (double) looked).isBetween(0.90, 0.97);
    }
}
