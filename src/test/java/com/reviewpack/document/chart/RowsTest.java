package com.reviewpack.document.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {

    /**
     * Type of 12 points in lines of 1.15 takes 27.6 points for two lines; type of 10.2 points takes 23.46 and 1.53 between
     * names, 24.99. Names have 100 of the 108 points before the bars.
     */
    @ParameterizedTest(name = "a name of {0} in a row of {1}: {2} ({3})")
    @CsvSource({
        "100, 26, 12, fits in one line",
        "101, 27.6, 12, two lines of its own type",
        "101, 27.5, 10.2, two lines of smaller type",
        "101, 25, 10.2, just two lines of smaller type",
        "101, 24.9, 12, one line and cut"
    })
    void writesNamesSmallerRatherThanCutThem(float longest, float height, float size, String why) {
        assertThat(new Rows(108, 0, height, longest).sizeOfNames(12)).as(why).isCloseTo(size, Offset.offset(0.001f));
    }
}
