package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsTest {

    @Test
    void addsRatiosByNumeratorsAndDenominators() {
        Measurement total = Totals.share(List.of(Measurement.ratio(30, 40), Measurement.ratio(1, 10)));
        // 31 of 50, not the mean of 75 % and 10 %.
        assertThat(total).isEqualTo(Measurement.ratio(31, 50));
    }

    @Test
    void leavesOutWhatIsNotKnownAndSaysWhyWhereNothingIs() {
        Measurement missing = new Measurement.MissingData(MissingInput.Kind.EXPORT, "tickets");
        assertThat(Totals.share(List.of(missing, Measurement.ratio(1, 4), new Measurement.NothingToMeasure())))
                .isEqualTo(Measurement.ratio(1, 4));
        assertThat(Totals.share(List.of(missing))).isEqualTo(missing);
        assertThat(Totals.share(List.of())).isEqualTo(new Measurement.NothingToMeasure());
    }

    @Test
    void neverAddsMoneyOfDifferentCurrencies() {
        assertThat(Totals.byCurrency(List.of(
                        amount("EUR", Measurement.total(new BigDecimal("10.50"), 2)),
                        amount("GBP", Measurement.total(new BigDecimal("7"), 1)),
                        amount("EUR", Measurement.total(new BigDecimal("4.50"), 3)),
                        amount("USD", new Measurement.MissingData(MissingInput.Kind.FEE, "A-1")))))
                .hasToString("{EUR=" + Measurement.total(new BigDecimal("15.00"), 5) + ", GBP="
                        + Measurement.total(new BigDecimal("7"), 1) + "}");
    }

    private static Totals.Amount amount(String currency, Measurement value) {
        return new Totals.Amount(Currency.getInstance(currency), value);
    }
}
