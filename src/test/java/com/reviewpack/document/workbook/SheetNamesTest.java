package com.reviewpack.document.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SheetNamesTest {

    private final SheetNames names = new SheetNames();

    @Test
    void keepsLabelsThatAreNamesAlready() {
        assertThat(names.take("Service levels")).isEqualTo("Service levels");
    }

    @Test
    void leavesOutWhatSpreadsheetsForbid() {
        assertThat(names.take("a[b]c:d*e?f/g\\h")).isEqualTo("a b c d e f g h");
        assertThat(names.take("'quoted'")).isEqualTo("quoted");
        assertThat(names.take("\u202Eright to left")).isEqualTo("right to left");
        assertThat(names.take("[]:*?/\\")).isEqualTo("Sheet");
    }

    @Test
    void cutsLabelsAtThirtyOneCharactersAndNotWithinOne() {
        assertThat(names.take("x".repeat(31))).isEqualTo("x".repeat(31));
        assertThat(names.take("y".repeat(32))).isEqualTo("y".repeat(30) + "…");
        // The emoji would take the 30th and 31st unit of 31, one of which the ellipsis needs.
        assertThat(names.take("z".repeat(29) + "😀😀")).isEqualTo("z".repeat(29) + "…");
    }

    @Test
    void tellsLabelsApartThatReadAlikeInAnyCase() {
        assertThat(names.take("Sales")).isEqualTo("Sales");
        assertThat(names.take("SALES")).isEqualTo("SALES (2)");
        assertThat(names.take("sales")).isEqualTo("sales (3)");
        String label = "Requested conversations by channel";
        assertThat(names.take(label)).isEqualTo("Requested conversations by cha…");
        assertThat(names.take(label)).isEqualTo("Requested conversations by… (2)");
    }

    @Test
    void leavesTheNameThatSpreadsheetsKeepToThemselves() {
        assertThat(names.take("History")).isEqualTo("History (2)");
    }
}
