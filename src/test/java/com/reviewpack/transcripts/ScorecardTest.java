package com.reviewpack.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.intake.Transcript;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.portfolio.Fault;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    private static List<String> faults(String yaml) {
        return Scorecard.faults("scorecard.yaml", yaml.getBytes(StandardCharsets.UTF_8)).stream()
                .map(Fault::toString)
                .toList();
    }

    @Test
    void comesWithEightDimensionsThatFourLanguagesCanBeReadBy() {
        Scorecard scorecard = Scorecard.builtIn();
        assertThat(scorecard.keys())
                .containsExactly(
                        "greeting",
                        "responsiveness",
                        "understanding",
                        "resolution",
                        "clarity",
                        "tone",
                        "closing",
                        "escalation");
        assertThat(scorecard.languages().smallWords().keySet()).containsExactlyInAnyOrder("en", "de", "fr", "es");
        assertThat(scorecard.languages().smallWords().get("es")).contains("no", "y");
    }

    @Test
    void tellsEveryFaultOfAnEditedFileWithItsLine() {
        assertThat(faults("""
                        languages:
                          en: [the]
                        words:
                          hello:
                            en: [hello]
                        dimensions:
                          greeting:
                            weight: 0
                            signals:
                              - {signal: says, words: hallo, where: first 2}
                              - {signal: nods}
                          Speed:
                            weight: 5
                            signals: []
                          replies:
                            weight: 5
                            signals:
                              - {signal: replies, good_seconds: 60, bad_seconds: 30}
                        """))
                .anySatisfy(fault -> assertThat(fault).contains("scorecard.yaml:8", "weight", "'0'"))
                .anySatisfy(fault -> assertThat(fault).contains(":10", "'hallo'", "[hello]"))
                .anySatisfy(fault -> assertThat(fault).contains(":11", "'nods'", "one of says"))
                .anySatisfy(fault -> assertThat(fault).contains("'Speed'"))
                .anySatisfy(fault -> assertThat(fault).contains(":18", "more than good_seconds"));
    }

    @Test
    void readsGapsAndLengthByTheThresholdsOfTheFile() {
        Scorecard scorecard = Scorecard.of("""
                languages:
                  en: [the]
                words:
                  hello:
                    en: [hello]
                dimensions:
                  speed:
                    weight: 1
                    signals:
                      - {signal: replies, good_seconds: 60, bad_seconds: 180}
                """.getBytes(StandardCharsets.UTF_8));
        // Waits of 60, 120 and 180 seconds: 100, half way down and nothing, on average 50.
        Instant at = Instant.parse("2026-10-01T10:00:00Z");
        List<Transcript.Line> lines = new ArrayList<>();
        for (int wait : new int[] {60, 120, 180}) {
            lines.add(new Transcript.Line(at, "consumer", "", "and?"));
            at = at.plusSeconds(wait);
            lines.add(new Transcript.Line(at, "agent", "a1", "so"));
        }
        Talk talk = Talk.of(new Transcript("c", new AccountId("a"), lines), scorecard.languages(), "en");
        assertThat(TalkScores.of(talk, scorecard).orElseThrow().whole()).isEqualByComparingTo("50");
        assertThat(talk.agent()).isEqualTo("a1");
    }
}
