package com.reviewpack.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.reviewpack.measure.FunnelLimits.Level;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunnelLimitsTest {

    /**
     * n = 10, rate 0.5: 0, 1 and 2 hits have 1, 10 and 45 chances of 1,024. 0.025 is passed at 2 hits: up to 2 hits 56/1024 =
     * 0.0546875, so the lower limit is 2 − (0.0546875 − 0.025) ÷ (45/1024) = 1.324444 hits of 10; the upper mirrors it.
     */
    @Test
    void interpolatesBetweenWholeCounts() {
        FunnelLimits limits = FunnelLimits.ofRate(0.5, 10, Level.P95);
        assertThat(limits.low()).isEqualTo(0.1324444, within(1e-7));
        assertThat(limits.high()).isEqualTo(0.8675556, within(1e-7));
    }

    /** Whoever reaches the limit by chance must be rare: the chance of a whole count beyond a limit is at most the tail. */
    @ParameterizedTest
    @CsvSource({"0.5, 4", "0.83, 30", "0.97, 64", "0.1, 45"})
    void leadsOutsideByChanceNoMoreOftenThanItSays(String rate, int n) {
        FunnelLimits limits = FunnelLimits.ofRate(Double.parseDouble(rate), n, Level.P95);
        double below = 0;
        double above = 0;
        double term = Math.pow(1 - Double.parseDouble(rate), n);
        for (int hits = 0; hits <= n; hits++) {
            below += (double) hits / n < limits.low() ? term : 0;
            above += (double) hits / n > limits.high() ? term : 0;
            term *= (double) (n - hits) / (hits + 1) * Double.parseDouble(rate) / (1 - Double.parseDouble(rate));
        }
        assertThat(below).isLessThanOrEqualTo(0.025);
        assertThat(above).isLessThanOrEqualTo(0.025);
    }

    @ParameterizedTest
    @CsvSource({"0.83, 30", "0.83, 120", "0.5, 17", "0.02, 200", "0.97, 64", "0.3, 900", "0.0005, 40", "0.9995, 350"})
    void agreesWithExactSums(String rate, int n) {
        for (Level level : Level.values()) {
            FunnelLimits limits = FunnelLimits.ofRate(Double.parseDouble(rate), n, level);
            String tail = level == Level.P95 ? "0.025" : "0.001";
            assertThat(limits.low()).isEqualTo(quantile(rate, n, new BigDecimal(tail)), within(1e-9));
            String misses = BigDecimal.ONE.subtract(new BigDecimal(rate)).toString();
            assertThat(limits.high()).isEqualTo(1 - quantile(misses, n, new BigDecimal(tail)), within(1e-9));
        }
    }

    /** The same definition in decimal arithmetic of 60 digits, term by term from binomial coefficients. */
    private static double quantile(String rate, int n, BigDecimal p) {
        MathContext wide = new MathContext(60);
        BigDecimal hit = new BigDecimal(rate);
        BigDecimal miss = BigDecimal.ONE.subtract(hit);
        BigInteger ways = BigInteger.ONE;
        BigDecimal below = BigDecimal.ZERO;
        for (int r = 0; r <= n; r++) {
            BigDecimal term =
                    new BigDecimal(ways).multiply(hit.pow(r, wide), wide).multiply(miss.pow(n - r, wide), wide);
            if (below.add(term).compareTo(p) > 0) {
                BigDecimal beyond = below.add(term).subtract(p).divide(term, wide);
                return Math.max(
                        0,
                        BigDecimal.valueOf(r)
                                .subtract(beyond)
                                .divide(BigDecimal.valueOf(n), wide)
                                .doubleValue());
            }
            below = below.add(term);
            ways = ways.multiply(BigInteger.valueOf(n - r)).divide(BigInteger.valueOf(r + 1L));
        }
        return 1;
    }

    @Test
    void holdsAMeanWithinItsStandardErrors() {
        // 100 observations with deviation 20: the standard error is 2, so 15 ± 1.96 × 2 and ± 3.09 × 2.
        FunnelLimits inner = FunnelLimits.ofMean(15, 20, 100, Level.P95);
        assertThat(inner.low()).isEqualTo(11.0801, within(1e-4));
        assertThat(inner.high()).isEqualTo(18.9199, within(1e-4));
        FunnelLimits outer = FunnelLimits.ofMean(15, 20, 100, Level.P998);
        assertThat(outer.low()).isEqualTo(8.8195, within(1e-4));
        assertThat(outer.high()).isEqualTo(21.1805, within(1e-4));
    }

    @Test
    void narrowsAsObservationsGrow() {
        double before = 1;
        for (int n = 10; n < 3000; n += 37) {
            FunnelLimits limits = FunnelLimits.ofRate(0.8, n, Level.P998);
            assertThat(limits.low()).isLessThan(0.8);
            assertThat(limits.high()).isGreaterThan(0.8);
            double width = limits.high() - limits.low();
            assertThat(width).isLessThan(before);
            before = width;
        }
    }

    @Test
    void leavesNoRoomWhereTheWholeTeamIsAllOrNothing() {
        assertThat(FunnelLimits.ofRate(0, 50, Level.P95)).isEqualTo(new FunnelLimits(0, 0));
        assertThat(FunnelLimits.ofRate(1, 50, Level.P998)).isEqualTo(new FunnelLimits(1, 1));
    }

    @Test
    void refusesWhatIsNoRateAndNoNumberOfObservations() {
        assertThatThrownBy(() -> FunnelLimits.ofRate(1.2, 50, Level.P95)).hasMessageContaining("1.2");
        assertThatThrownBy(() -> FunnelLimits.ofRate(0.5, 0, Level.P95)).hasMessageContaining("n above 0");
        assertThatThrownBy(() -> FunnelLimits.ofMean(5, Double.NaN, 3, Level.P95))
                .hasMessageContaining("NaN");
    }
}
