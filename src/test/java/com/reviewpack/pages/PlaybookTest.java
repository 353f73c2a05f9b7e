package com.reviewpack.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.figures.Direction;
import com.reviewpack.findings.FindingRules;
import com.reviewpack.findings.Findings;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Pack;
import com.reviewpack.pack.Words;
import com.reviewpack.portfolio.Fault;
import com.reviewpack.warehouse.Recommendation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybookTest {

    private static final String HEADER = "play,finding,figure,dimension,owner,days,effect\n";

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void hasWordsForEachPlayOwnerAndEffect(String language) {
        Words words = Words.builtIn(Locale.of(language));
        for (Playbook.Play play : Playbook.builtIn().plays()) {
            assertThat(words.find("playbook." + play.play())).as(play.play()).isPresent();
            if (play.owner() != Playbook.Owner.CSM) {
                assertThat(words.find("owner." + play.owner().key()))
                        .as(play.play())
                        .isPresent();
            }
        }
    }

    @Test
    void answersEveryFigureWhoseChangeCanBeBad() {
        List<String> answered = Playbook.builtIn().plays().stream()
                .filter(play -> play.findings().isEmpty() && play.dimension().isEmpty())
                .flatMap(play -> play.figures().stream())
                .toList();
        assertThat(FindingRules.builtIn().rules().stream()
                        .map(FindingRules.Rule::figure)
                        .filter(figure -> Findings.direction(figure) != Direction.NEUTRAL)
                        // Health and the return are made of other figures, each with an answer of its own.
                        .filter(figure -> !figure.equals("health.score") && !figure.equals("roi.value")))
                .allMatch(answered::contains);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "read ratings,*,*,*,csm,14,regained | play | expected a name of small letters, digits and _",
                "read,moved,*,*,csm,14,regained | finding | expected one of target_missed target_reached",
                "read,*,conversations.cast,*,csm,14,regained | figure | 'conversations.cast' is no figure",
                "read,*,*,planet,csm,14,regained | dimension | expected * or one of agent channel",
                "read,*,*,*,nobody,14,regained | owner | expected one of csm support operations",
                "read,*,*,*,csm,0,regained | days | expected 1 to 366",
                "read,*,*,*,csm,367,regained | days | expected 1 to 366",
                "read,*,*,*,csm,14,luck | effect | expected one of regained part usual"
            })
    void namesLineAndColumnOfWhatIsNoPlay(String line, String column, String expected) {
        List<Fault> faults = Playbook.faults("brands/x/playbook.csv", bytes("# mine\n" + HEADER + line + "\n"));
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("brands/x/playbook.csv");
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.column()).isEqualTo(column);
            assertThat(fault.expected()).startsWith(expected);
        });
    }

    @Test
    void refusesATableWithOtherColumns() {
        assertThat(Playbook.faults("playbook.csv", bytes("play,owner\n"))).hasSize(1);
        assertThatThrownBy(() -> Playbook.of(name -> Optional.of(bytes(HEADER + "a,b\n"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("playbook.csv:2");
    }

    @Test
    void recommendsWhatTheUsersOwnPlaybookSays() {
        Playbook own = Playbook.of(name -> Optional.of(
                bytes(HEADER + "clear_oldest_tickets,*,conversations.abandonment_rate,*,quality,3,regained\n")));
        Pack whole = SamplePacks.performanceReview();
        Pack pack = SamplePacks.with(own, Deliverable.PERFORMANCE_REVIEW);
        assertThat(pack.recommendations()).singleElement().satisfies(one -> {
            assertThat(one.play()).isEqualTo("clear_oldest_tickets");
            assertThat(one.figure()).isEqualTo("conversations.abandonment_rate");
            assertThat(one.owner()).isEqualTo("Quality lead");
            assertThat(one.by()).isEqualTo("2026-11-05");
            // The target of 5 %.
            assertThat(one.expected())
                    .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("0.05"));
        });
        assertThat(whole.recommendations()).extracting(Recommendation::play).doesNotHaveDuplicates();
        assertThat(whole.recommendations()).hasSizeBetween(2, 6);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
