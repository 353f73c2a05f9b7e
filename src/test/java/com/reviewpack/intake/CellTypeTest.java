package com.reviewpack.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.intake.reading.Decimals;
import com.reviewpack.intake.reading.Instants;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Each cell of the table is read into the value beside it, or not at all. */
class CellTypeTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(resources = "/intake/cells.csv", numLinesToSkip = 1, ignoreLeadingAndTrailingWhitespace = false)
    void readsACellOrSaysThatItIsBad(String id, String clause, CellType type, String text, String value) {
        // Characters around it must play no part.
        char[] field = ("9" + text + "9").toCharArray();

        long read = type.read(field, 1, text.length());

        assertThat(read == CellType.BAD ? "bad" : Long.toString(read)).isEqualTo(value);
    }

    @Test
    void readsInstantsAsTheLibraryDoes() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            Instant instant = Instant.ofEpochSecond(
                    946_684_800L + random.nextLong(3_187_296_000L),
                    random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
            String text = instant.toString();

            assertThat(Instants.toInstant(Instants.parse(text.toCharArray(), 0, text.length())))
                    .isEqualTo(instant);
        }
    }

    @Test
    void readsAmountsAsTheLibraryDoes() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            BigDecimal amount =
                    BigDecimal.valueOf(random.nextLong(999_999_999_999_999L) >> random.nextInt(40), random.nextInt(10));
            String text = amount.toPlainString();
            if (text.replace(".", "").length() <= 15) {
                assertThat(Decimals.unpack(Decimals.parse(text.toCharArray(), 0, text.length())))
                        .isEqualTo(amount);
            }
        }
    }
}
