package com.reviewpack.document.type;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TitleEndTest {

    @Test
    void keepsTheLastWordsTogetherUntilTheyFillSomeOfALine() {
        // "quarter is over its cap" is cut where the end is 14 characters or longer: "over its cap" has 12, with "is"
        // 15.
        assertThat(TitleEnd.together("599,998.6 h used of 500.0 h included: the quarter is over its cap"))
                .isEqualTo("599,998.6 h used of 500.0 h included: the quarter is\u00a0over\u00a0its\u00a0cap");
    }

    @Test
    void leavesAloneWhatHasNowhereElseToBreak() {
        assertThat(TitleEnd.together("Donaudampfschifffahrt on time")).isEqualTo("Donaudampfschifffahrt on time");
        assertThat(TitleEnd.together("")).isEmpty();
        assertThat(TitleEnd.together("One")).isEqualTo("One");
    }
}
