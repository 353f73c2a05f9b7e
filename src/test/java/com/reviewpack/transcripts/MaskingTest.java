package com.reviewpack.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.intake.Transcript;
import com.reviewpack.portfolio.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvFileSource(resources = "masking.csv", numLinesToSkip = 1, delimiter = ';')
    void masksWhatIsPersonal(String id, String language, String lines, String gone) {
        String masked = String.join("\n", masked(language, lines.split("\\|", -1)));
        for (String value : gone.split(",", -1)) {
            assertThat(masked.toLowerCase(Locale.ROOT)).as(id).doesNotContain(value.toLowerCase(Locale.ROOT));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I got the wrong size.",
                "It arrives within 3 days, between 9 and 12.",
                "That is 9.99 a month, 2x the price.",
                "Thanks so much! Have a great day.",
                "I am sorry, we cannot do that on Sunday.",
                "Unfortunately, the deadline is over.",
                "The 1st parcel came at 10am.",
                "It's the wrong colour, I'm afraid."
            })
    void leavesWhatIsNotPersonal(String line) {
        assertThat(masked("en", "consumer: " + line)).containsExactly(line);
    }

    @Test
    void leavesGermanNounsAlone() {
        String line = "Die Lieferung mit der Bestellung ist noch im Lager.";
        assertThat(masked("de", "consumer: " + line)).containsExactly(line);
    }

    @Test
    void namesEachKindOfWhatIsMasked() {
        assertThat(
                        masked(
                                "en",
                                "agent: May I have your name?",
                                "consumer: Robin Fenwater",
                                "consumer: mail robin@example.com, phone +1 212 555 0147, card 4111 1111 1111 1111, order 3348917502"))
                .containsExactly(
                        "May I have your name?", "[name]", "mail [e-mail], phone [phone], card [card], order [number]");
    }

    @Test
    void tellsCardNumbersByTheirCheckSum() {
        assertThat(MaskedPatterns.luhn("4111111111111111")).isTrue();
        assertThat(MaskedPatterns.luhn("4111111111111112")).isFalse();
        assertThat(MaskedPatterns.luhn("79927398713")).isTrue();
    }

    static List<String> masked(String language, String... lines) {
        List<Transcript.Line> said = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            said.add(new Transcript.Line(
                    Instant.EPOCH,
                    line.substring(0, colon),
                    "",
                    line.substring(colon + 1).strip()));
        }
        Languages none = new Languages(Map.of("xx", Set.of("zzzz")));
        Talk talk = Talk.of(new Transcript("c", new AccountId("a"), said), none, language);
        return Masking.mask(talk, 0, talk.lines().size());
    }
}
