package com.reviewpack.figures;

import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.HandledBy;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;

/**
 * How long the figures of a quarterly review take, warm: 200 conversations a day over the two years that its windows and
 * series look at. Run it by hand; it prints the median of 20 in milliseconds
 * of processor time.
 */
public final class FiguresBenchmark {

    private FiguresBenchmark() {}

    public static void main(String[] arguments) {
        Installation in = new Installation();
        Random random = new Random(1);
        Instant start = LocalDate.of(2025, 1, 1).atStartOfDay(in.zone).toInstant();
        for (int i = 0; i < 200 * 638; i++) {
            Instant requested = start.plusSeconds(i * 432L);
            in.conversations.add(new Conversation(
                    "c" + i,
                    Installation.ACCOUNT,
                    i % 3 == 0 ? "sales" : "service",
                    "skill" + i % 5,
                    "segment" + i % 4,
                    "chat",
                    "v",
                    "a" + i % 20,
                    requested,
                    requested.plusSeconds(20),
                    requested.plusSeconds(random.nextInt(120)),
                    requested.plusSeconds(600),
                    Duration.ofSeconds(random.nextInt(900)),
                    4,
                    4,
                    0,
                    HandledBy.AGENT,
                    1 + random.nextInt(5),
                    random.nextInt(11),
                    true,
                    i % 9 == 0,
                    i % 9 == 0 ? BigDecimal.valueOf(random.nextInt(10_000), 2) : null));
        }
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] millis = new long[20];
        for (int warm = 0; warm < 20; warm++) {
            in.report();
        }
        for (int i = 0; i < millis.length; i++) {
            long before = threads.getCurrentThreadCpuTime();
            in.report();
            millis[i] =
                    Duration.ofNanos(threads.getCurrentThreadCpuTime() - before).toMillis();
        }
        Arrays.sort(millis);
        System.out.println("figures of a quarterly review, " + in.conversations.size() + " conversations at hand: "
                + millis[millis.length / 2] + " ms of processor time");
    }
}
