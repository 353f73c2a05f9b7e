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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conversations as no one would write them: they are read or left out, and never end the reading. */
class HostileTranscriptsTest {

    private static final Period OCTOBER = new Period(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1));
    private static final Instant AT = Instant.parse("2026-10-05T10:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "1 ",
                "a.",
                "a@",
                "@",
                "x-",
                "1/",
                "(",
                "[name]",
                "Am ",
                "+1 212 ",
                "\uD83D\uDE00",
                "\u202E\u05D0 ",
                "\u6b27"
            })
    void readsLinesOfAnyLength(String piece) {
        String text = piece.repeat(20_000);
        TranscriptAnalysis analysis = analysis(List.of(
                line(0, "agent", "a1", "Hello, how can I help you?"),
                line(10, "consumer", "", text),
                line(20, "agent", "a1", text),
                line(30, "consumer", "", "thanks")));
        assertThat(analysis.read()).isEqualTo(1);
        assertThat(analysis.dimensions())
                .allSatisfy(one -> assertThat(one.toString()).hasSizeLessThan(4_000));
    }

    @Test
    void readsFiveThousandLines() {
        List<Transcript.Line> lines = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            lines.add(line(
                    i, i % 2 == 0 ? "agent" : "consumer", "", i % 2 == 0 ? "please hold, Maeve" : "my name is maeve"));
        }
        TranscriptAnalysis analysis = analysis(lines);
        assertThat(analysis.read()).isEqualTo(1);
        assertThat(analysis.agents()).isEmpty();
        assertThat(analysis.toString().toLowerCase(Locale.ROOT)).doesNotContain("maeve");
    }

    @Test
    void leavesOutWhatNoAgentSaid() {
        assertThat(analysis(List.of(line(0, "consumer", "", "anyone?"))).withoutAgent())
                .isEqualTo(1);
        assertThat(analysis(List.of(line(0, "wizard", "", "I am known to nobody")))
                        .withoutAgent())
                .isEqualTo(1);
        assertThat(analysis(List.of(line(0, "", "", ""))).read()).isZero();
    }

    @Test
    void readsEmptyLines() {
        TranscriptAnalysis analysis = analysis(
                List.of(line(0, "agent", "a1", ""), line(1, "consumer", "", " \t "), line(2, "agent", "a1", "\u200B")));
        assertThat(analysis.read() + analysis.withoutAgent()).isLessThanOrEqualTo(1);
    }

    private static Transcript.Line line(int second, String by, String agent, String text) {
        return new Transcript.Line(AT.plusSeconds(second), by, agent, text);
    }

    private static TranscriptAnalysis analysis(List<Transcript.Line> lines) {
        RowFacts facts = new RowFacts(
                ZoneOffset.UTC,
                LocalDate.of(2026, 10, 31),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Transcript("t", new AccountId("acme"), lines)),
                Map.of(),
                Map.of());
        return TranscriptReading.of(OCTOBER, Night.account("acme", "UTC"), LobScope.all(), Scorecard.builtIn(), facts);
    }
}
