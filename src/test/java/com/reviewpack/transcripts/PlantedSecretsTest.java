package com.reviewpack.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.figures.RowFacts;
import com.reviewpack.intake.Transcript;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.LobScope;
import com.reviewpack.warehouse.Night;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Random conversations with planted names, addresses and numbers: none of them is anywhere in the analysis, and pages can show
 * nothing of a transcript but what the analysis holds.
 */
class PlantedSecretsTest {

    private static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
    private static final String[] FIRST = {"Zebulon", "Ottoline", "Thaddeus", "Perpetua", "Ignatius", "Wilhelmina"};
    private static final String[] LAST = {"Quagmire", "Fotheringay", "Blenkinsop", "Wigglesworth", "Throgmorton"};
    private static final String[] INTRODUCTIONS = {
        "%s %s", "my name is %s %s", "It's %s %s.", "this is %s %s", "I am %s %s, hello", "MY NAME IS %s %s"
    };

    @Test
    void leavesNothingOfThemInTheAnalysis() {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<String> planted = new ArrayList<>();
            List<Transcript> transcripts = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                transcripts.add(transcript("t" + i, random, planted));
            }
            TranscriptAnalysis analysis = TranscriptReading.of(
                    OCTOBER, Night.account("acme", "UTC"), LobScope.all(), Scorecard.builtIn(), facts(transcripts));
            assertThat(analysis.read()).isEqualTo(6);
            assertThat(analysis.dimensions()).anyMatch(one -> one.best().isPresent());
            String all = analysis.toString().toLowerCase(Locale.ROOT);
            for (String secret : planted) {
                assertThat(all).as("seed " + seed).doesNotContain(secret.toLowerCase(Locale.ROOT));
            }
        }
    }

    private static RowFacts facts(List<Transcript> transcripts) {
        return new RowFacts(
                ZoneOffset.UTC,
                LocalDate.of(2026, 10, 31),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                transcripts,
                Map.of(),
                Map.of());
    }

    private static Transcript transcript(String id, SplittableRandom random, List<String> planted) {
        String first = FIRST[random.nextInt(FIRST.length)];
        String last = LAST[random.nextInt(LAST.length)];
        String order = "" + random.nextLong(100_000_000L, 999_999_999L);
        String phone = "+44 20 7946 0" + random.nextInt(100, 1000);
        String email = first.toLowerCase(Locale.ROOT) + random.nextInt(10, 99) + "@mail.example";
        String card = "4111 1111 1111 1111";
        planted.addAll(List.of(first, last, order, phone, email, card, "mail.example"));
        List<String> consumer = new ArrayList<>(List.of(
                "order " + order + " please",
                "call me on " + phone,
                "or write to " + email,
                "I paid with " + card,
                "thanks, yours " + first,
                "when does it come?"));
        List<String> agent = new ArrayList<>(List.of(
                "thanks " + first + ", one moment",
                "Mrs " + last + ", I will check",
                "I have sent it to " + email + ".",
                "Have a great day, " + first + "!",
                "Unfortunately we cannot do that " + first));
        List<Transcript.Line> lines = new ArrayList<>();
        Instant at = Instant.parse("2026-10-05T10:00:00Z");
        lines.add(new Transcript.Line(at, "agent", "a1", "Hello, may I have your name please?"));
        lines.add(new Transcript.Line(
                at.plusSeconds(20),
                "consumer",
                "",
                INTRODUCTIONS[random.nextInt(INTRODUCTIONS.length)].formatted(first, last)));
        for (int i = 0; i < 8; i++) {
            List<String> said = i % 2 == 0 ? agent : consumer;
            lines.add(new Transcript.Line(
                    at.plusSeconds(40 + 30L * i),
                    i % 2 == 0 ? "agent" : "consumer",
                    i % 2 == 0 ? "a1" : "",
                    said.get(random.nextInt(said.size()))));
        }
        return new Transcript(id, new AccountId("acme"), lines);
    }
}
