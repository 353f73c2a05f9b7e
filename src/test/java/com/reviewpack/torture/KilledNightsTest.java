package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.warehouse.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night of fifty accounts survives whatever ends its process. */
@Tag("torture")
class KilledNightsTest {

    /** How often nights are killed in all; 200 unless {@code -Dtorture.kills} says otherwise. */
    private static final int KILLS = Integer.getInteger("torture.kills", 200);

    private static final int KILLS_A_NIGHT = 16;

    /** Nights that are killed side by side; a killed one mostly waits for the lock of its database. */
    private static final int SIDE_BY_SIDE = 4;

    @TempDir
    Path folder;

    @Test
    @DisplayName("D51 nights killed at random moments send each pack once, or say that nobody knows")
    void loseNothingAndSendNothingTwiceHoweverOftenTheyAreKilled() throws Exception {
        requireNothingLostOrDoubled(KILLS, series -> List.of());
    }

    @Test
    @DisplayName(
            "D51 nights on a database server, killed at random moments, send each pack once, or say that nobody knows")
    void loseNothingAndSendNothingTwiceOnADatabaseServer() throws Exception {
        try (PostgresServer database = PostgresServer.start()) {
            requireNothingLostOrDoubled(
                    KILLS, series -> List.of("--reviewpack.database.url=" + database.urlOf("series_" + series)));
        }
    }

    /**
     * @param settings more options of the nights of a series
     */
    private void requireNothingLostOrDoubled(int mostKills, IntFunction<List<String>> settings) throws Exception {
        KilledNights nights = KilledNights.in(folder);
        int killsANight = Math.min(KILLS_A_NIGHT, (mostKills + SIDE_BY_SIDE - 1) / SIDE_BY_SIDE);
        AtomicInteger left = new AtomicInteger(mostKills);
        AtomicInteger series = new AtomicInteger();
        Queue<KilledNights.Outcome> outcomes = new ConcurrentLinkedQueue<>();
        Queue<Throwable> broken = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        long begin = System.nanoTime();
        for (int side = 0; side < SIDE_BY_SIDE; side++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    while (left.get() > 0 && broken.isEmpty()) {
                        int own = Math.min(killsANight, left.getAndUpdate(many -> Math.max(0, many - killsANight)));
                        if (own == 0) {
                            return;
                        }
                        int number = series.incrementAndGet();
                        KilledNights.Outcome outcome =
                                nights.run(folder.resolve("series-" + number), number, own, settings.apply(number));
                        System.out.println("series " + number + ": " + outcome);
                        left.addAndGet(own - outcome.kills());
                        outcomes.add(outcome);
                    }
                } catch (Exception failure) {
                    broken.add(failure);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        int kills = outcomes.stream().mapToInt(KilledNights.Outcome::kills).sum();
        System.out.println(kills + " kills in " + series + " nights within "
                + Duration.ofNanos(System.nanoTime() - begin).toSeconds() + " s, unknown "
                + outcomes.stream().mapToInt(KilledNights.Outcome::unknown).sum());
        assertThat(broken).isEmpty();
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.faults()).isEmpty());
        assertThat(kills).isEqualTo(mostKills);
    }
}
