package com.reviewpack.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Kind;
import com.reviewpack.pack.Chart.Positions;
import com.reviewpack.pack.Chart.Role;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void refusesACurveWithoutPositions() {
        assertThatThrownBy(() -> plain(Kind.CURVE)).hasMessageContaining("CURVE needs the positions");
        assertThatThrownBy(() -> plain(Kind.FUNNEL_PLOT)).hasMessageContaining("FUNNEL_PLOT needs the positions");
    }

    @Test
    void refusesPositionsWhereThereIsNoScaleForThem() {
        assertThatThrownBy(() -> at(Kind.COLUMNS, "1", "2")).hasMessageContaining("COLUMNS has no positions");
    }

    @Test
    void refusesPositionsThatGoBack() {
        assertThatThrownBy(() -> at(Kind.CURVE, "2", "1")).hasMessageContaining("1 follows 2");
        assertThat(at(Kind.CURVE, "2", "2").positions()).isPresent();
    }

    @Test
    void refusesMoreOrFewerPositionsThanCategories() {
        assertThatThrownBy(() -> at(Kind.CURVE, "1", "2", "3")).hasMessageContaining("3 positions, expected 2");
    }

    @Test
    void keepsAUnitOfEachCategoryWhereEachHasAScaleOfItsOwn() {
        Chart range = plain(Kind.RANGE).inUnits(List.of(Unit.RATIO, Unit.SECONDS));
        assertThat(range.unitOf(1)).isEqualTo(Unit.SECONDS);
        assertThat(plain(Kind.BULLET).inUnits(List.of(Unit.RATIO, Unit.SECONDS)).unitOf(0))
                .isEqualTo(Unit.RATIO);
        assertThat(plain(Kind.RANGE).unitOf(1)).isEqualTo(Unit.COUNT);
        assertThatThrownBy(() -> plain(Kind.BARS).inUnits(List.of(Unit.RATIO, Unit.SECONDS)))
                .hasMessageContaining("only RANGE and BULLET");
        assertThatThrownBy(() -> plain(Kind.RANGE).inUnits(List.of(Unit.RATIO))).hasMessageContaining("1 units for 2");
    }

    private static Chart plain(Kind kind) {
        return new Chart("c", kind, "", "", Unit.COUNT, List.of("a", "b"), List.of(values()), List.of());
    }

    private static Chart at(Kind kind, String... positions) {
        return new Chart(
                "c",
                kind,
                "",
                "",
                Unit.COUNT,
                List.of("a", "b"),
                List.of(values()),
                List.of(),
                new Positions(
                        "n",
                        Unit.COUNT,
                        Stream.of(positions).map(BigDecimal::new).toList()));
    }

    private static ChartSeries values() {
        return new ChartSeries(
                "s", Role.ACTUAL, List.of(BigDecimal.ONE, BigDecimal.TWO), Collections.nCopies(2, false), List.of());
    }
}
