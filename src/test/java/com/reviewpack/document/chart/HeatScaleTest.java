package com.reviewpack.document.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Kind;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Tone;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatScaleTest {

    @Test
    void shadesByTheDistanceFromZeroWhereCellsHaveTones() {
        HeatScale scale = HeatScale.of(heat(List.of(Tone.BAD, Tone.NEUTRAL, Tone.NEUTRAL), false));
        assertThat(scale.crossesZero()).isTrue();
        assertThat(scale.lowTone()).isEqualTo(Tone.BAD);
        assertThat(scale.highTone()).isEqualTo(Tone.NEUTRAL);
        // The furthest from zero is -10; 4 is 0.4 of that, 0 is not shaded.
        assertThat(scale.share(new BigDecimal("-10"))).isEqualTo(1);
        assertThat(scale.share(new BigDecimal("4"))).isEqualTo(0.4);
        assertThat(scale.share(BigDecimal.ZERO)).isZero();
    }

    @Test
    void shadesFromTheLowestToTheHighestWhereCellsHaveNone() {
        HeatScale scale = HeatScale.of(heat(List.of(), false));
        assertThat(scale.crossesZero()).isFalse();
        // From -10 to 4: 0 is 10 of 14 on the way.
        assertThat(scale.share(new BigDecimal("-10"))).isZero();
        assertThat(scale.share(BigDecimal.ZERO)).isEqualTo(10 / 14.0);
    }

    @Test
    void leavesOutWhatRestsOnTooLittle() {
        HeatScale scale = HeatScale.of(heat(List.of(), true));
        assertThat(scale.low()).isEqualByComparingTo("0");
        assertThat(scale.high()).isEqualByComparingTo("4");
        assertThat(scale.share(new BigDecimal("-10"))).isZero();
    }

    @Test
    void knowsThatOneValueHasNoFromAndTo() {
        assertThat(new HeatScale(BigDecimal.ZERO, new BigDecimal("0.0"), false, Tone.NEUTRAL, Tone.NEUTRAL).oneValue())
                .isTrue();
        assertThat(new HeatScale(BigDecimal.ZERO, BigDecimal.ONE, false, Tone.NEUTRAL, Tone.NEUTRAL).oneValue())
                .isFalse();
    }

    private static Chart heat(List<Tone> tones, boolean firstSmall) {
        return new Chart(
                "heat",
                Kind.HEAT_MAP,
                "",
                "",
                Unit.COUNT,
                List.of("09:00", "10:00", "11:00"),
                List.of(new ChartSeries(
                        "Mon",
                        Role.ACTUAL,
                        List.of(new BigDecimal("-10"), BigDecimal.ZERO, new BigDecimal("4")),
                        List.of(firstSmall, false, false),
                        tones)),
                List.of());
    }
}
