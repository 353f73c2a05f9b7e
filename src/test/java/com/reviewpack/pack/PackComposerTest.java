package com.reviewpack.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PackComposerTest {

    @Test
    void givesAQuarterlyReviewTenToFourteenPages() {
        assertThat(SamplePacks.qbr().pages()).hasSizeBetween(10, 14);
    }
}
