package com.reviewpack.document.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberRoomTest {

    /** Of every width 3 are air. */
    private static double shown(String code, double value) {
        return NumberRoom.of(code).digits(value) - 3;
    }

    @Test
    void countsDigitsAndTheSignsBetweenThem() {
        assertThat(shown("#,##0", 7)).isEqualTo(1);
        assertThat(shown("#,##0", 999)).isEqualTo("999".length());
        assertThat(shown("#,##0", 1_000)).isEqualTo("1,000".length());
        assertThat(shown("#,##0", -1_234_567)).isEqualTo("-1,234,567".length());
        assertThat(shown("0.00", 12.345)).isEqualTo("12.35".length());
        assertThat(shown("0.0", 0)).isEqualTo("0.0".length());
    }

    @Test
    void countsANumberAsItIsRounded() {
        assertThat(shown("#,##0", 9.6)).isEqualTo("10".length());
        assertThat(shown("#,##0", 999.7)).isEqualTo("1,000".length());
    }

    @Test
    void countsUnitsSignsAndPercentages() {
        assertThat(shown("#,##0\" EUR\"", 999_999_999_999.0)).isEqualTo("999,999,999,999 EUR".length());
        assertThat(shown("#,##0.0\" min\"", 1_234.5)).isEqualTo("1,234.5 min".length());
        assertThat(shown("0.0%", 0.743)).isEqualTo("74.3%".length());
        assertThat(shown("+0.0%;-0.0%;0.0%", 12.5)).isEqualTo("+1250.0%".length());
        assertThat(shown("+0.0\" pp\";-0.0\" pp\";0.0\" pp\"", 5.7)).isEqualTo("+5.7 pp".length());
    }
}
