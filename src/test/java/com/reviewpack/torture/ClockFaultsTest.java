package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.cli.Door;
import com.reviewpack.cli.Surroundings;
import com.reviewpack.nightly.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The torture list, E62, E63 and E66: clocks that jump, nights that were missed or took too long. */
class ClockFaultsTest {

    @TempDir
    Path folder;

    @Test
    @DisplayName("E62 what is due follows from the business date, wherever the clock jumps")
    void computesWhatIsDueFromTheBusinessDate() throws IOException {
        Site site = new Site(folder.resolve("noon"));
        site.night();
        Map<String, String> noon = site.due();
        Site later = new Site(folder.resolve("later"));
        later.at("2027-03-28T01:30:00Z");
        later.night();
        assertThat(later.due()).isEqualTo(noon);
        later.at("2026-11-02T00:30:00Z");
        assertThat(later.night().code()).isZero();
        assertThat(later.due()).isEqualTo(noon);
        assertThat(later.mails()).hasSize(2);
    }

    @Test
    @DisplayName("E62 a clock that goes back a day and forward two sends nothing twice and leaves nothing out")
    void sendsEachOnceWhereTheClockJumpsBetweenNights() throws IOException {
        Site site = new Site(folder);
        site.at("2026-11-02T12:00:00Z");
        assertThat(site.night("2026-11-01").code()).isZero();
        List<String> sent = site.mails();
        assertThat(sent).hasSize(2);

        site.at("2026-11-01T12:00:00Z");
        site.night("2026-11-01");
        assertThat(site.mails()).isEqualTo(sent);

        site.at("2026-11-03T12:00:00Z");
        assertThat(site.night("2026-11-02").code()).isZero();
        assertThat(site.mails()).isEqualTo(sent);
        assertThat(site.due()).hasSize(4).values().containsOnly("delivered");
    }

    @ParameterizedTest(name = "E62 a clock that jumps by {1} at its {0}th reading changes neither packs nor mails")
    @CsvSource({"2, -PT1H", "12, -PT1H", "24, -PT1H", "36, -PT1H", "12, P1D", "24, P1D"})
    void makesAndSendsTheSameWhereTheClockJumpsInANight(int reading, Duration jump) throws IOException {
        Site still = new Site(folder.resolve("still"));
        assertThat(still.night().code()).isZero();
        Site site = new Site(folder.resolve("jumping"));
        JumpingClock clock = new JumpingClock(Instant.parse("2026-11-02T12:00:00Z"), reading, jump);
        site.by(clock);

        Site.Said said = site.night();

        assertThat(said.code()).as(said.err() + said.out()).isZero();
        assertThat(clock.hasJumped()).isTrue();
        assertThat(site.due()).isEqualTo(still.due());
        assertThat(site.packs("acme")).isEqualTo(still.packs("acme")).isNotEmpty();
        assertThat(site.packs("bolt")).isEqualTo(still.packs("bolt")).isNotEmpty();
        assertThat(site.mails()).hasSize(2);
    }

    /** A clock that stands, but for one jump. */
    private static final class JumpingClock extends Clock {
        private final Instant before;
        private final int reading;
        private final Duration jump;
        private final AtomicInteger readings = new AtomicInteger();

        JumpingClock(Instant before, int reading, Duration jump) {
            this.before = before;
            this.reading = reading;
            this.jump = jump;
        }

        boolean hasJumped() {
            return readings.get() >= reading;
        }

        @Override
        public Instant instant() {
            return readings.incrementAndGet() < reading ? before : before.plus(jump);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @Test
    @DisplayName(
            "E63 nights that were missed are made up for once, in one mail a person, and the second run sends nothing")
    void makesUpForMissedNightsOnce() throws IOException {
        Site site = new Site(folder);
        site.at("2026-10-29T12:00:00Z");
        assertThat(site.night("2026-10-28").code()).isZero();
        int before = site.mails().size();

        site.at("2026-11-05T12:00:00Z");
        assertThat(site.night("2026-11-04").code()).isZero();
        assertThat(site.report("2026-11-04")
                        .get("due")
                        .valueStream()
                        .map(item -> item.get("state").asString()))
                .hasSize(4)
                .containsOnly("delivered");
        assertThat(site.mails()).hasSize(before + 2);

        assertThat(site.night("2026-11-04").code()).isZero();
        assertThat(site.mails()).hasSize(before + 2);
    }

    @Test
    @DisplayName("E66 a night that takes longer than a day is followed by the one that it held up, and none beside it")
    void runsTheNextNightAfterOneThatTookADay() throws IOException {
        Site site = new Site(folder);
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-02T03:00:00Z"));
        StopSignal stop = new StopSignal();
        List<String> said = new ArrayList<>();
        PrintWriter out = new PrintWriter(new StringWriter()) {
            @Override
            public void println(String line) {
                said.add(line);
                if (line.startsWith("Night of 2026-11-01")) {
                    now.set(Instant.parse("2026-11-03T09:00:00Z"));
                } else if (line.startsWith("Night of 2026-11-02")) {
                    stop.stop();
                }
            }
        };
        Clock clock = new Clock() {
            @Override
            public Instant instant() {
                return now.get();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        int code = Door.enter(
                new Surroundings(
                        out,
                        new PrintWriter(new StringWriter()),
                        clock,
                        ZoneOffset.UTC,
                        Map.of(),
                        false,
                        stop,
                        wait -> {},
                        document -> false),
                site.arguments("serve", "--cron", "0 2 * * *", "--zone", "UTC"));

        assertThat(code).isZero();
        assertThat(said.stream().filter(line -> line.startsWith("Night of")))
                .containsExactly("Night of 2026-11-01: done, exit code 0", "Night of 2026-11-02: done, exit code 0");
        assertThat(said.getLast()).isEqualTo("Stopped.");
        assertThat(site.mails()).hasSize(2);
    }
}
