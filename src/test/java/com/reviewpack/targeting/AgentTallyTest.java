package com.reviewpack.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.intake.AgentInterval;
import com.reviewpack.portfolio.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AgentTallyTest {

    private static AgentInterval row(
            String agent, String skill, String start, int minutes, int online, int engaged, int atATime) {
        return new AgentInterval(
                agent,
                new AccountId("A-1"),
                "",
                skill,
                Instant.parse(start),
                Duration.ofMinutes(minutes),
                Duration.ofMinutes(online),
                Duration.ZERO,
                Duration.ofMinutes(engaged),
                atATime);
    }

    @Test
    void addsQuartersOfAnHourToTheHour() {
        AgentTally tally = new AgentTally(ZoneOffset.UTC);
        tally.add(row("a", "", "2026-06-01T09:00:00Z", 15, 15, 0, 1));
        tally.add(row("a", "", "2026-06-01T09:45:00Z", 15, 10, 0, 1));
        tally.add(row("b", "", "2026-06-08T09:30:00Z", 30, 30, 0, 1));
        assertThat(tally.byHour()[9]).isEqualTo(Duration.ofMinutes(55));
    }

    @Test
    void spreadsALongIntervalOverItsHours() {
        AgentTally tally = new AgentTally(ZoneOffset.UTC);
        tally.add(row("a", "", "2026-06-01T09:30:00Z", 120, 60, 0, 1));
        assertThat(tally.byHour()[9]).isEqualTo(Duration.ofMinutes(15));
        assertThat(tally.byHour()[10]).isEqualTo(Duration.ofMinutes(30));
        assertThat(tally.byHour()[11]).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void countsAnAgentOfTwoSkillsOnce() {
        AgentTally tally = new AgentTally(ZoneOffset.UTC);
        tally.add(row("a", "sales", "2026-06-01T09:00:00Z", 60, 60, 0, 1));
        tally.add(row("a", "service", "2026-06-01T09:00:00Z", 60, 60, 0, 1));
        assertThat(tally.byHour()[9]).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void readsHoursOfZonesThatAreHalfAnHourOff() {
        AgentTally tally = new AgentTally(ZoneId.of("Asia/Kolkata"));
        tally.add(row("a", "", "2026-06-01T03:30:00Z", 60, 60, 0, 1));
        assertThat(tally.byHour()[9]).isEqualTo(Duration.ofHours(1));
        assertThat(tally.byHour()[8]).isEqualTo(Duration.ZERO);
    }

    @Test
    void takesTheConcurrencyReachedInATenthOfTheTimeEngaged() {
        AgentTally tally = new AgentTally(ZoneOffset.UTC);
        assertThat(tally.concurrency()).isEqualTo(1);
        tally.add(row("a", "", "2026-06-01T09:00:00Z", 60, 60, 50, 1));
        tally.add(row("a", "", "2026-06-01T10:00:00Z", 60, 60, 35, 2));
        tally.add(row("a", "", "2026-06-01T11:00:00Z", 60, 60, 9, 4));
        // 9 of 94 minutes at four, 44 at two or more.
        assertThat(tally.concurrency()).isEqualTo(2);
        tally.add(row("a", "", "2026-06-01T12:00:00Z", 60, 60, 1, 4));
        assertThat(tally.concurrency()).isEqualTo(4);
    }
}
