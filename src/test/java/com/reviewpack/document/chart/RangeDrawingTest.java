package com.reviewpack.document.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.chart.RangeDrawing.Box;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RangeDrawingTest {

    @Test
    void setsOneValueInTheMiddleOfItsRow() {
        // 8.0 for all, on a row from 100 to 300.
        BigDecimal eight = new BigDecimal("8.0");
        assertThat(RangeDrawing.axis(eight, eight, 100, 300).at(eight)).isEqualTo(200);
    }

    @Test
    void leavesAirOfFifteenPerCentOnBothSidesOfTheOutermost() {
        // From 10 to 20 with air of 1.5 each: 13 units on 130 points, so 10 stands 15 points in.
        Axis axis = RangeDrawing.axis(BigDecimal.TEN, new BigDecimal("20"), 0, 130);
        assertThat(axis.at(BigDecimal.TEN)).isEqualTo(15);
        assertThat(axis.at(new BigDecimal("20"))).isEqualTo(115);
    }

    @Test
    void showsEqualQuartilesAsANarrowBoxAroundThem() {
        assertThat(Box.between(200, 200, 14)).isEqualTo(new Box(193, 14));
        assertThat(Box.between(200, 204, 14)).isEqualTo(new Box(195, 14));
        assertThat(Box.between(150, 250, 14)).isEqualTo(new Box(150, 100));
    }
}
