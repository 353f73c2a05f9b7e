package com.reviewpack.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.document.ColumnWidths.Need;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnWidthsTest {

    @Test
    void takeTheirWeightsWhereEveryWordFits() {
        assertThat(ColumnWidths.of(List.of(new Need(3, 20), new Need(1, 20)), 100))
                .containsExactly(75.0, 25.0);
    }

    /** 40 are held for the second column; the 60 that are left are shared as 2 to 1. */
    @Test
    void areNoNarrowerThanTheLongestWord() {
        assertThat(ColumnWidths.of(List.of(new Need(2, 10), new Need(1, 40), new Need(1, 10)), 100))
                .containsExactly(40.0, 40.0, 20.0);
    }

    /** The second takes 50, which leaves 50 for three; of that the first would get 40 · 50/60, less than its 40. */
    @Test
    void giveWayOneAfterTheOther() {
        assertThat(ColumnWidths.of(List.of(new Need(4, 40), new Need(1, 50), new Need(2, 0)), 100))
                .containsExactly(40.0, 50.0, 10.0);
    }

    /** Of 100, 20 go to the third, which needs no more than a third; the other two, wider than their half, share 80. */
    @Test
    void takeFromTheWidestWhereTheWordsDoNotFit() {
        assertThat(ColumnWidths.of(List.of(new Need(1, 150), new Need(5, 60), new Need(1, 20)), 100))
                .containsExactly(40.0, 40.0, 20.0);
        assertThat(ColumnWidths.of(List.of(new Need(1, 150), new Need(5, 30)), 100))
                .containsExactly(70.0, 30.0);
        assertThat(ColumnWidths.percent(List.of(new Need(1, 150), new Need(5, 50)), 200))
                .containsExactly("75.00", "25.00");
    }

    @Test
    void refuseAColumnWithoutWeight() {
        assertThatThrownBy(() -> new Need(0, 10)).hasMessageContaining("weight above 0");
        assertThatThrownBy(() -> new Need(1, Double.NaN)).hasMessageContaining("width of 0 or more");
    }
}
