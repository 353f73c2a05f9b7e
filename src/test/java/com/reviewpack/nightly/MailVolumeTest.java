package com.reviewpack.nightly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailVolumeTest {

    @ParameterizedTest(name = "{0} nights with {1} mails at most, tonight {2}: {4}")
    @CsvSource({
        "8,  20, 60, false, three times as many as ever",
        "8,  20, 61, true,  more than three times as many",
        "8,  10, 50, false, few however one counts",
        "8,  10, 51, true,  more than a few",
        "7,  20, 999, false, too few nights to compare with",
        "0,  0,  999, false, the first night",
    })
    void holdsANightThatWouldWriteToFarMoreThanAnyBefore(
            int nights, long most, long tonight, boolean held, String why) {
        List<Long> before = nights == 0 ? List.of() : withPeak(nights, most);
        assertThat(MailVolume.objection(before, tonight).isPresent()).as(why).isEqualTo(held);
    }

    /** Quiet nights and one with the most, as a quarter's first. */
    private static List<Long> withPeak(int nights, long most) {
        List<Long> before = new java.util.ArrayList<>(Collections.nCopies(nights - 1, 1L));
        before.add(most);
        return before;
    }
}
