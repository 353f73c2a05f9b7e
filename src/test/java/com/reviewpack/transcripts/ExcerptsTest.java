package com.reviewpack.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.intake.Transcript;
import com.reviewpack.portfolio.AccountId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which conversations stand for a dimension. */
class ExcerptsTest {

    private static final Languages LANGUAGES = Scorecard.builtIn().languages();

    private final Excerpts excerpts = new Excerpts("greeting");

    @Test
    void showsNoConversationAsGoodWhereAllAreEquallyPoor() {
        offer("a", 40);
        offer("b", 40);
        assertThat(excerpts.worst(ZoneOffset.UTC)).isPresent();
        assertThat(excerpts.best(ZoneOffset.UTC)).isEmpty();
    }

    @Test
    void showsTheBetterOfTwoPoorOnes() {
        offer("a", 40);
        offer("b", 41);
        assertThat(excerpts.worst(ZoneOffset.UTC).orElseThrow().conversation()).isEqualTo("a");
        assertThat(excerpts.best(ZoneOffset.UTC).orElseThrow().conversation()).isEqualTo("b");
    }

    @Test
    void showsNoConversationAsPoorWhereAllAreGood() {
        offer("a", 75);
        offer("b", 75);
        assertThat(excerpts.worst(ZoneOffset.UTC)).isEmpty();
        assertThat(excerpts.best(ZoneOffset.UTC)).isPresent();
    }

    private void offer(String id, int score) {
        Transcript.Line line =
                new Transcript.Line(Instant.parse("2026-10-05T09:00:00Z"), "agent", "ag-1", "Good morning");
        Talk talk = Talk.of(new Transcript(id, new AccountId("acme"), List.of(line)), LANGUAGES, "en");
        excerpts.offer(talk, "ag-1", new Signal.Sighting(BigDecimal.valueOf(score), 0));
    }
}
