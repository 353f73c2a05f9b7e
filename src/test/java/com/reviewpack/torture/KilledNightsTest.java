package com.reviewpack.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night of fifty accounts survives whatever ends its process. */
@Tag("torture")
class KilledNightsTest {

    /** How often nights are killed in all; 200 unless {@code -Dtorture.kills} says otherwise. */
    private static final int KILLS = Integer.getInteger("torture.kills", 200);

    /** Nights that are killed side by side; a killed one mostly waits for the lock of its database. */
    private static final int SIDE_BY_SIDE = 4;

    @TempDir
    Path folder;

    @Test
    @DisplayName("D51 nights killed at random moments send each pack once, or say that nobody knows")
    void loseNothingAndSendNothingTwiceHoweverOftenTheyAreKilled() throws Exception {
        KilledNights nights = KilledNights.in(folder);
        AtomicInteger kills = new AtomicInteger();
        AtomicInteger series = new AtomicInteger();
        Queue<KilledNights.Outcome> outcomes = new ConcurrentLinkedQueue<>();
        Queue<Throwable> broken = new ConcurrentLinkedQueue<>();
        List<Thread> threads = new ArrayList<>();
        for (int side = 0; side < SIDE_BY_SIDE; side++) {
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    while (kills.get() < KILLS && broken.isEmpty()) {
                        int number = series.incrementAndGet();
                        KilledNights.Outcome outcome =
                                nights.run(folder.resolve("series-" + number), number, 12, List.of());
                        System.out.println("series " + number + ": " + outcome);
                        kills.addAndGet(outcome.kills());
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
        System.out.println(kills + " kills in " + series + " nights, unknown "
                + outcomes.stream().mapToInt(KilledNights.Outcome::unknown).sum());
        assertThat(broken).isEmpty();
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.faults()).isEmpty());
        assertThat(kills.get()).isGreaterThanOrEqualTo(KILLS);
    }
}
