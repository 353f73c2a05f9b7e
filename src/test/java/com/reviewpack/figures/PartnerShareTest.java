package com.reviewpack.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Cost;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The package begins on 1 January 2025 for 36500 a year, which is 100 a day. */
class PartnerShareTest {

    private final Installation in = new Installation();

    @Test
    void isTheAgreedPartOfTheFeesDayByDay() {
        agree("0.25", null, null);
        // 7 days × 100 × 0.25
        assertThat(over("2026-10-26", "2026-11-02")).isEqualByComparingTo("175");
        // The whole contract year: 36500 × 0.25
        assertThat(over("2026-01-01", "2027-01-01")).isEqualByComparingTo("9125");
        // October: 31 × 25
        assertThat(over("2026-10-01", "2026-11-01")).isEqualByComparingTo("775");
    }

    @Test
    void countsDaysOfALeapYearWithOneOf366() {
        in.startsOn = LocalDate.of(2024, 1, 1);
        in.fee = Optional.of(new BigDecimal("36600"));
        agree("0.25", null, null);
        // 2 days of 2024 at 36600 ÷ 366 = 100 and 2 of 2025 at 36600 ÷ 365, a quarter of each.
        BigDecimal expected = new BigDecimal("50")
                .add(new BigDecimal("36600")
                        .multiply(new BigDecimal("0.5"))
                        .divide(new BigDecimal("365"), Measurement.PRECISION));
        assertThat(over("2024-12-30", "2025-01-03")).isEqualByComparingTo(expected);
    }

    @Test
    void takesTheAgreementThatBeganLastOnEachDay() {
        agree("0.25", null, null);
        agree("0.30", LocalDate.of(2026, 10, 29), null);
        // 3 days at 25, 4 days at 30.
        assertThat(over("2026-10-26", "2026-11-02")).isEqualByComparingTo("195");
    }

    @Test
    void earnsNothingBeforeTheAgreementAndAfterIt() {
        agree("0.25", LocalDate.of(2026, 10, 31), LocalDate.of(2026, 11, 1));
        assertThat(over("2026-10-26", "2026-11-02")).isEqualByComparingTo("50");
        assertThat(over("2026-10-19", "2026-10-26")).isEqualByComparingTo("0");
    }

    @Test
    void earnsNothingBeforeThePackageBegins() {
        in.startsOn = LocalDate.of(2026, 11, 1);
        agree("0.25", null, null);
        assertThat(over("2026-10-26", "2026-11-02")).isEqualByComparingTo("25");
    }

    @Test
    void namesTheInputThatIsMissing() {
        assertThat(share("2026-10-26", "2026-11-02"))
                .isEqualTo(new Measurement.MissingData(MissingInput.Kind.COST, "partner_share"));
        agree("0.25", null, null);
        in.fee = Optional.empty();
        assertThat(share("2026-10-26", "2026-11-02"))
                .isEqualTo(new Measurement.MissingData(MissingInput.Kind.FEE, "A-1-P"));
    }

    private void agree(String ratio, @Nullable LocalDate from, @Nullable LocalDate to) {
        in.costs.add(new Cost(
                Installation.ACCOUNT,
                "Share " + ratio,
                "partner_share",
                new BigDecimal(ratio),
                null,
                Cost.Per.RATIO,
                from,
                to));
    }

    private Measurement share(String start, String end) {
        Scope scope = in.scope();
        return new PartnerShare(scope.account(), scope.portfolio())
                .over(new Period(LocalDate.parse(start), LocalDate.parse(end)));
    }

    private BigDecimal over(String start, String end) {
        return share(start, end).known().orElseThrow();
    }
}
