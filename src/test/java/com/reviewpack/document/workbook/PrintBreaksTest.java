package com.reviewpack.document.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PrintBreaksTest {

    /** Rows of 15 points each, as nobody has set another height. */
    private final Sheet sheet = new Sheet("Plain", false);

    @Test
    void beginsAPageWithABlockThatDoesNotFitOnTheRest() {
        // A page holds ten rows. Rows 0 to 5 and 6 to 9 fill it; 10 to 13 and 14 to 20 are eleven, so that 14 begins a
        // page.
        PrintBreaks breaks = PrintBreaks.of(sheet, List.of(2, 6, 10, 14), 20, 150);
        assertThat(breaks.rows()).containsExactly(10, 14);
        assertThat(breaks.lastIsLonger()).isFalse();
    }

    @Test
    void letsALongBlockRunOnFromTheUpperHalfOfAPage() {
        // Rows 0 to 3 leave more than half of the page to the 30 rows from 4; rows 0 to 6 do not.
        assertThat(PrintBreaks.of(sheet, List.of(1, 4), 33, 150)).isEqualTo(new PrintBreaks(List.of(), true));
        assertThat(PrintBreaks.of(sheet, List.of(1, 7), 36, 150)).isEqualTo(new PrintBreaks(List.of(7), true));
    }

    @Test
    void knowsHowFarALongBlockFillsItsLastPage() {
        // 23 rows leave seven of the third page: four rows fit there, the next four do not.
        assertThat(PrintBreaks.of(sheet, List.of(1, 23, 27), 30, 150).rows()).containsExactly(27);
    }

    @Test
    void needsNoBreakWhereThereIsNothing() {
        assertThat(PrintBreaks.of(sheet, List.of(), 3, 150)).isEqualTo(new PrintBreaks(List.of(), false));
    }
}
