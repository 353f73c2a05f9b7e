package com.reviewpack.figures;

import com.reviewpack.intake.AgentInterval;
import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.HandledBy;
import com.reviewpack.intake.VisitorHour;
import com.reviewpack.offering.Deliverable;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;

/**
 * How long the figures of an account plan and of a quarterly review take, warm: 200 conversations a day over the two
 * years that their windows and series look at. Run it by hand; it prints the median of 20 in milliseconds of processor
 * time.
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
        long hours = Duration.between(
                        start, LocalDate.of(2026, 10, 1).atStartOfDay(in.zone).toInstant())
                .toHours();
        for (int hour = 0; hour < hours; hour++) {
            Instant at = start.plus(Duration.ofHours(hour));
            for (int segment = 0; segment < 4; segment++) {
                in.visitors.add(visitors("segment" + segment, at, random));
            }
            for (int agent = 0; agent < hour % 24 / 3; agent++) {
                in.agents.add(online("a" + agent, at));
            }
        }
        measure(in, Deliverable.ACCOUNT_PLAN, "an account plan, without targeting");
        measure(in, Deliverable.QBR, "a quarterly review, with targeting");
    }

    private static VisitorHour visitors(String segment, Instant at, Random random) {
        long exposed = random.nextInt(20);
        return new VisitorHour(
                Installation.ACCOUNT,
                "sales",
                segment,
                at,
                exposed * 9,
                exposed * 3,
                exposed / 5,
                exposed,
                exposed / 9,
                exposed / 4,
                exposed / 7,
                0L,
                null);
    }

    private static AgentInterval online(String agent, Instant at) {
        Duration hour = Duration.ofHours(1);
        return new AgentInterval(
                agent, Installation.ACCOUNT, "sales", "", at, hour, hour, Duration.ZERO, hour.dividedBy(2), 2);
    }

    private static void measure(Installation in, Deliverable deliverable, String what) {
        in.deliverable = deliverable;
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
        System.out.println("figures of " + what + ", " + in.conversations.size() + " conversations at hand: "
                + millis[millis.length / 2] + " ms of processor time");
    }
}
