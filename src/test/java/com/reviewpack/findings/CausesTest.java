package com.reviewpack.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.reviewpack.figures.Contribution;
import com.reviewpack.figures.Figure;
import com.reviewpack.figures.FigureReport;
import com.reviewpack.figures.FigureSet;
import com.reviewpack.figures.Particulars;
import com.reviewpack.figures.Parts;
import com.reviewpack.figures.Studies;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CausesTest {

    private static final FindingRules RULES = FindingRules.builtIn();

    /**
     * By hand: R₀ = 800/1000, R₁ = 700/1000, both parts weigh a half before.
     * new: 0.6·(350/600 − 0.8) − 0.5·(400/500 − 0.8) = 0.6·(−0.216667) − 0 = −0.13, of which 0.6·(350/600 − 0.8) = −0.13
     * its own value. returning: 0.4·(350/400 − 0.8) − 0.5·(400/500 − 0.8) = 0.4·0.075 = +0.03. Together −0.10.
     */
    @Test
    void tellsWhatEachPartAddsToAChange() {
        List<Contribution> parts = Causes.ofChange(csat("700/1000", "800/1000", null))
                .orElseThrow()
                .of(parts("segment", part("new", "350/600", "400/500"), part("returning", "350/400", "400/500")));
        assertThat(parts).extracting(Contribution::key).containsExactly("new", "returning");
        assertThat(parts.getFirst().amount()).isCloseTo(new BigDecimal("-0.13"), within(tiny()));
        assertThat(parts.getFirst().rate()).isCloseTo(new BigDecimal("-0.13"), within(tiny()));
        assertThat(parts.getLast().amount()).isCloseTo(new BigDecimal("0.03"), within(tiny()));
        assertThat(parts.getFirst().weight()).isEqualByComparingTo("0.6");
    }

    /**
     * By hand: nothing changes within the parts, weights move from 0.2 to 0.5. R₀ = 0.2·0.5 + 0.8·0.9 = 0.82, R₁ = 0.70.
     * weak: 0.5·(0.5 − 0.82) − 0.2·(0.5 − 0.82) = −0.096; strong: 0.5·0.08 − 0.8·0.08 = −0.024; all of it weight.
     */
    @Test
    void tellsWeightFromOwnValue() {
        List<Contribution> parts = Causes.ofChange(csat("700/1000", "820/1000", null))
                .orElseThrow()
                .of(parts("segment", part("strong", "450/500", "720/800"), part("weak", "250/500", "100/200")));
        assertThat(parts.getLast().amount()).isCloseTo(new BigDecimal("-0.096"), within(tiny()));
        assertThat(parts.getFirst().amount()).isCloseTo(new BigDecimal("-0.024"), within(tiny()));
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.rate()).isCloseTo(BigDecimal.ZERO, within(tiny()));
            assertThat(part.mix()).isCloseTo(part.amount(), within(tiny()));
        });
    }

    @Test
    void addsUpToTheWholeWhateverThePartsAre() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            long[] sums = new long[4];
            List<Parts.Part> parts = new ArrayList<>();
            for (int p = 0; p < 1 + random.nextInt(6); p++) {
                long n = random.nextInt(50);
                long m = random.nextInt(50);
                long a = n == 0 ? 0 : random.nextLong(n + 1);
                long b = m == 0 ? 0 : random.nextLong(m + 1);
                long[] more = {a, n, b, m};
                for (int k = 0; k < 4; k++) {
                    sums[k] += more[k];
                }
                parts.add(new Parts.Part("p" + p, Measurement.ratio(a, n), Measurement.ratio(b, m)));
            }
            if (sums[1] == 0 || sums[3] == 0) {
                continue;
            }
            Figure whole = csat(sums[0] + "/" + sums[1], sums[2] + "/" + sums[3], null);
            BigDecimal change = whole.value()
                    .known()
                    .orElseThrow()
                    .subtract(Objects.requireNonNull(whole.previous()).known().orElseThrow());
            BigDecimal added =
                    Causes.ofChange(whole).orElseThrow().of(new Parts("conversations.csat", "segment", parts)).stream()
                            .map(Contribution::amount)
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(added).isCloseTo(change, within(new BigDecimal("1e-12")));
        }
    }

    @Test
    void tellsWhatNoPartIsNamedFor() {
        List<Contribution> parts = Causes.ofChange(csat("700/1000", "800/1000", null))
                .orElseThrow()
                .of(parts("segment", part("new", "690/980", "790/990")));
        assertThat(parts).extracting(Contribution::key).containsExactly("new", "");
        // Together −0.10: (690 − 784)/1000 − (790 − 792)/1000 = −0.092, the rest (10 − 16)/1000 − (10 − 8)/1000 =
        // −0.008.
        assertThat(parts.getFirst().amount()).isCloseTo(new BigDecimal("-0.092"), within(tiny()));
        assertThat(parts.getLast().amount()).isCloseTo(new BigDecimal("-0.008"), within(tiny()));
    }

    @Test
    void tellsNothingWhereMostIsNotNamed() {
        assertThat(Causes.ofChange(csat("700/1000", "800/1000", null))
                        .orElseThrow()
                        .of(parts("segment", part("new", "350/600", "400/500"))))
                .isEmpty();
    }

    @Test
    void tellsTheGapToATargetByParts() {
        // 0.6·(350/600 − 0.8) = −0.13 and 0.4·(350/400 − 0.8) = +0.03: the gap is −0.10.
        List<Contribution> parts = Causes.ofGap(csat("700/1000", null, "0.8"), new BigDecimal("0.8"))
                .orElseThrow()
                .of(parts("segment", part("new", "350/600", null), part("returning", "350/400", null)));
        assertThat(parts.getFirst().amount()).isCloseTo(new BigDecimal("-0.13"), within(tiny()));
        assertThat(parts.getLast().amount()).isCloseTo(new BigDecimal("0.03"), within(tiny()));
    }

    @Test
    void namesTheStretchOfHoursThatExplainsMostWithTheFewest() {
        List<Parts.Part> hours = new ArrayList<>();
        for (int weekday = 1; weekday <= 5; weekday++) {
            for (int hour = 8; hour < 18; hour++) {
                boolean hit = weekday == 2 && hour >= 9 && hour < 13;
                hours.add(part(weekday + "-" + (hour < 10 ? "0" : "") + hour, hit ? "20/100" : "80/100", "80/100"));
            }
        }
        // 46 hours at 80 of 100 and four at 20 of 100: 3760 of 5000; before 4000 of 5000.
        Figure answered = figure("conversations.answered_within_60s_rate", "3760/5000", "4000/5000", null);
        Finding.Driver driver = only(answered, new Parts(answered.id(), Parts.HOURS, hours))
                .driver()
                .orElseThrow();
        assertThat(driver.key()).isEqualTo("2-09..2-13");
        assertThat(driver.value()).isEqualTo(Measurement.ratio(80, 400));
        // 0.08·(0.2 − 0.8) − 0.08·(0.8 − 0.8) = −0.048: all of the change of −0.048.
        assertThat(driver.amount().amount()).isCloseTo(new BigDecimal("-0.048"), within(tiny()));
        assertThat(driver.share()).isCloseTo(BigDecimal.ONE, within(tiny()));
    }

    @Test
    void namesNoPartThatChanceExplainsOrThatIsSmall() {
        Figure csat = csat("700/1000", "800/1000", null);
        // Both parts fall alike.
        assertThat(only(csat, parts("segment", part("a", "352/500", "400/500"), part("b", "348/500", "400/500")))
                        .driver())
                .isEmpty();
        // The part that falls most has 20 answers.
        assertThat(only(csat, parts("segment", part("a", "700/980", "784/980"), part("b", "0/20", "16/20")))
                        .driver())
                .isEmpty();
    }

    @Test
    void namesThePartThatACountOwesItsRiseTo() {
        Figure requested = new Figure(
                "conversations.requested",
                null,
                Unit.COUNT,
                Measurement.count(1400),
                Measurement.count(1000),
                null,
                null,
                List.of());
        Finding finding = Findings.of(
                        new FigureReport(
                                new FigureSet(List.of(requested)),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Studies.none(),
                                new Particulars(
                                        List.of(new Parts(
                                                requested.id(),
                                                "segment",
                                                List.of(
                                                        new Parts.Part(
                                                                "new", Measurement.count(880), Measurement.count(500)),
                                                        new Parts.Part(
                                                                "returning",
                                                                Measurement.count(520),
                                                                Measurement.count(500))))),
                                        List.of())),
                        RULES)
                .getFirst();
        Finding.Driver driver = finding.driver().orElseThrow();
        assertThat(driver.key()).isEqualTo("new");
        assertThat(driver.share()).isEqualByComparingTo("0.95");
        assertThat(driver.amount().amount()).isCloseTo(new BigDecimal("0.38"), within(tiny()));
    }

    private static Finding only(Figure figure, Parts parts) {
        return Findings.of(
                        new FigureReport(
                                new FigureSet(List.of(figure)),
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                Optional.empty(),
                                Optional.empty(),
                                Studies.none(),
                                new Particulars(List.of(parts), List.of())),
                        RULES)
                .stream()
                .filter(finding -> finding.kind() == Finding.Kind.CHANGED)
                .findFirst()
                .orElseThrow();
    }

    private static Parts parts(String dimension, Parts.Part... parts) {
        return new Parts("conversations.csat", dimension, List.of(parts));
    }

    private static Parts.Part part(String key, String now, @Nullable String then) {
        return new Parts.Part(
                key,
                ratio(now),
                then == null ? new Measurement.MissingData(MissingInput.Kind.PERIOD_BEFORE) : ratio(then));
    }

    private static Figure csat(String now, @Nullable String then, @Nullable String target) {
        return figure("conversations.csat", now, then, target);
    }

    private static Figure figure(String id, String now, @Nullable String then, @Nullable String target) {
        return new Figure(
                id,
                null,
                Unit.RATIO,
                ratio(now),
                then == null ? null : ratio(then),
                null,
                target == null ? null : new BigDecimal(target),
                List.of());
    }

    private static Measurement ratio(String text) {
        int slash = text.indexOf('/');
        return Measurement.ratio(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }

    private static BigDecimal tiny() {
        return new BigDecimal("1e-12");
    }
}
