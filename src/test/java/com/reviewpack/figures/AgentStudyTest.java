package com.reviewpack.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.reviewpack.figures.AgentEffectiveness.Agent;
import com.reviewpack.figures.AgentEffectiveness.Position;
import com.reviewpack.figures.AgentEffectiveness.Standing;
import com.reviewpack.figures.AgentEffectiveness.Standout;
import com.reviewpack.intake.AgentInterval;
import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.ExportKind;
import com.reviewpack.intake.HandledBy;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.offering.Deliverable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Agents against their team: numbers worked out by hand. */
class AgentStudyTest {

    private static final Instant START = Instant.parse("2026-08-03T08:00:00Z");

    private final Installation installation = new Installation();
    private int number;

    AgentStudyTest() {
        installation.deliverable = Deliverable.AGENT_EFFECTIVENESS;
    }

    private AgentEffectiveness study() {
        return installation.report().studies().agents().orElseThrow();
    }

    private void talk(String agent, String skill, int csat, int responseSeconds) {
        talk(agent, skill, csat, START.plusSeconds(600L * number), responseSeconds, 300);
    }

    private void talk(String agent, String skill, @Nullable Integer csat, Instant at, int response, int lasts) {
        installation.conversations.add(new Conversation(
                "c" + number++,
                Installation.ACCOUNT,
                "",
                skill,
                "",
                "chat",
                "",
                agent,
                at.minusSeconds(40),
                at,
                at.plusSeconds(response),
                at.plusSeconds(lasts),
                Duration.ofSeconds(lasts),
                3,
                3,
                0,
                HandledBy.AGENT,
                csat,
                null,
                null,
                null,
                null));
    }

    private void talks(String agent, String skill, int content, int cross) {
        for (int i = 0; i < content; i++) {
            talk(agent, skill, 5, 10);
        }
        for (int i = 0; i < cross; i++) {
            talk(agent, skill, 2, 10);
        }
    }

    /**
     * Simpson's trap: Ada takes the hard skill (50 % content in the team), Ben the easy one (90 %). Ada has 100 hard talks, 55
     * content, and 20 easy ones, 20 content: 75 ÷ 120 = 62.5 %. Ben has 100 easy ones, 88 content, and 20 hard ones, 5
     * content: 93 ÷ 120 = 77.5 %. The team: 168 ÷ 240 = 70 %. In the hard skill the team has 60 ÷ 120 = 50 %, in the easy one
     * 108 ÷ 120 = 90 %. Expected of Ada: (100 × 0.5 + 20 × 0.9) ÷ 120 = 56.67 %, so she is above it: adjusted 0.7 × 0.625 ÷
     * 0.566667 = 77.21 %. Expected of Ben: (100 × 0.9 + 20 × 0.5) ÷ 120 = 83.33 %, adjusted 0.7 × 0.775 ÷ 0.833333 = 65.1 %.
     */
    @Test
    void comparesAgentsOnTheSameMixOfConversations() {
        talks("ada", "hard", 55, 45);
        talks("ada", "easy", 20, 0);
        talks("ben", "easy", 88, 12);
        talks("ben", "hard", 5, 15);

        Position ada = study().agent("ada").orElseThrow().position(AgentMeasure.SATISFACTION);
        Position ben = study().agent("ben").orElseThrow().position(AgentMeasure.SATISFACTION);

        assertThat(ada.observed().known().orElseThrow()).isEqualByComparingTo("0.625");
        assertThat(ada.expected().orElseThrow().doubleValue()).isEqualTo(0.566667, within(1e-6));
        assertThat(ada.adjusted().orElseThrow().doubleValue()).isEqualTo(0.772059, within(1e-6));
        assertThat(ben.observed().known().orElseThrow()).isEqualByComparingTo("0.775");
        assertThat(ben.expected().orElseThrow().doubleValue()).isEqualTo(0.833333, within(1e-6));
        assertThat(ben.adjusted().orElseThrow()).isEqualByComparingTo("0.651");
        assertThat(ada.standing()).isEqualTo(Standing.WITHIN);
        assertThat(ben.standing()).isEqualTo(Standing.WITHIN);
    }

    /**
     * Five agents with 100 answers each, 86, 86, 86, 86 and 56 content: the team is at 80 %. With n = 100 and 80 % the exact
     * 95 % limits are about 71 % to 87 % and the 99.8 % limits 66 % to 91 %: four agents lie within, the fifth is outside
     * 99.8 %.
     */
    @Test
    void namesWhoFallsShortBeyondChanceAndNobodyElse() {
        for (String agent : new String[] {"a", "b", "c", "d"}) {
            talks(agent, "care", 86, 14);
        }
        talks("e", "care", 56, 44);

        AgentEffectiveness study = study();
        assertThat(study.compared()).isEqualTo(5);
        assertThat(study.coaching()).extracting(Standout::agent).containsExactly("e");
        Standout e = study.coaching().getFirst();
        assertThat(e.measure()).isEqualTo(AgentMeasure.SATISFACTION);
        assertThat(e.position().standing()).isEqualTo(Standing.OUTSIDE_998);
        // (0.80 − 0.56) ÷ √(0.8 × 0.2 ÷ 100) = 6 standard errors.
        assertThat(e.distance()).isEqualTo(6.0, within(1e-9));
        assertThat(study.examples()).isEmpty();
        assertThat(installation
                        .report()
                        .figures()
                        .find("agents.to_coach")
                        .orElseThrow()
                        .value())
                .isEqualTo(Measurement.count(1));
    }

    /** One agent of six needs 300 s to the first line, the others 10 s: five lie below the limits, and none is an example. */
    @Test
    void callsNobodyAnExampleWhereTheManyAreOnThatSide() {
        for (String agent : new String[] {"a", "b", "c", "d", "e"}) {
            for (int i = 0; i < 60; i++) {
                talk(agent, "care", 5, 10);
            }
        }
        for (int i = 0; i < 60; i++) {
            talk("slow", "care", 5, 300);
        }
        AgentEffectiveness study = study();
        assertThat(study.agent("a")
                        .orElseThrow()
                        .position(AgentMeasure.RESPONSE)
                        .standing())
                .isNotEqualTo(Standing.WITHIN);
        assertThat(study.examples()).isEmpty();
        assertThat(study.coaching()).extracting(Standout::agent).containsExactly("slow");
        assertThat(study.coaching().getFirst().measure()).isEqualTo(AgentMeasure.RESPONSE);
    }

    @Test
    void ranksNobodyOnFewerThanThirtyAnswers() {
        talks("a", "care", 40, 0);
        talks("b", "care", 40, 0);
        talks("few", "care", 0, 29);
        AgentEffectiveness study = study();
        assertThat(study.compared()).isEqualTo(2);
        assertThat(study.agents()).extracting(Agent::agent).containsExactly("a", "b", "few");
        Position few = study.agent("few").orElseThrow().position(AgentMeasure.SATISFACTION);
        assertThat(few.standing()).isEqualTo(Standing.SMALL);
        assertThat(few.effect()).isEqualTo(Effect.NEUTRAL);
        assertThat(study.coaching()).isEmpty();
    }

    @Test
    void comparesNobodyWhereOneAgentIsAlone() {
        talks("only", "care", 10, 90);
        AgentEffectiveness study = study();
        assertThat(study.compared()).isEqualTo(1);
        assertThat(study.coaching()).isEmpty();
        assertThat(study.agent("only")
                        .orElseThrow()
                        .position(AgentMeasure.SATISFACTION)
                        .standing())
                .isEqualTo(Standing.SMALL);
    }

    @Test
    void leavesOutWhatNobodyWasMeasuredBy() {
        for (int i = 0; i < 40; i++) {
            talk("a", "care", null, START.plusSeconds(600L * i), 10, 300);
            talk("b", "care", null, START.plusSeconds(600L * i), 12, 300);
        }
        assertThat(study().measures())
                .extracting(AgentEffectiveness.TeamMeasure::measure)
                .containsExactly(AgentMeasure.TRANSFER, AgentMeasure.RESPONSE, AgentMeasure.HANDLE);
    }

    /** 08:00–08:10, 08:05–08:15 and 09:00–09:05: 25 minutes of talk in 15 + 5 minutes, 1.25 at once. */
    @Test
    void tellsHowManyConversationsRunAtOnce() {
        talk("a", "care", 5, START, 10, 600);
        talk("a", "care", 5, START.plusSeconds(300), 10, 600);
        talk("a", "care", 5, START.plusSeconds(3600), 10, 300);
        assertThat(study().agent("a").orElseThrow().concurrency().known().orElseThrow())
                .isEqualByComparingTo("1.25");
    }

    /** Two conversations in 3 hours online, of which one is engaged. */
    @Test
    void tellsConversationsAnHourAndOccupancyFromTheAgentsExport() {
        talks("a", "care", 2, 0);
        for (int i = 0; i < 3; i++) {
            installation.agents.add(new AgentInterval(
                    "a",
                    Installation.ACCOUNT,
                    "",
                    "care",
                    START.plusSeconds(3600L * i),
                    Duration.ofHours(1),
                    Duration.ofHours(1),
                    Duration.ZERO,
                    Duration.ofMinutes(20),
                    1));
        }
        Agent a = study().agent("a").orElseThrow();
        assertThat(a.conversationsPerHour().known().orElseThrow().doubleValue()).isEqualTo(2.0 / 3, within(1e-12));
        assertThat(a.occupancy().known().orElseThrow().doubleValue()).isEqualTo(1.0 / 3, within(1e-12));
    }

    @Test
    void saysThatTheTimeIsMissingWithoutAnAgentsExport() {
        talks("a", "care", 2, 0);
        installation.firstDays.remove(ExportKind.AGENTS);
        assertThat(study().agent("a").orElseThrow().occupancy())
                .isEqualTo(new Measurement.MissingData(MissingInput.Kind.EXPORT, "agents"));
        assertThat(study().conversationsPerHour()).isInstanceOf(Measurement.MissingData.class);
    }

    @Test
    void doesNotDependOnTheOrderOfRows() {
        talks("ada", "hard", 31, 17);
        talks("ben", "easy", 52, 9);
        talks("ben", "hard", 5, 15);
        AgentEffectiveness one = study();
        java.util.Collections.reverse(installation.conversations);
        assertThat(study()).isEqualTo(one);
    }
}
