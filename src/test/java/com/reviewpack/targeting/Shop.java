package com.reviewpack.targeting;

import com.reviewpack.intake.AgentInterval;
import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.HandledBy;
import com.reviewpack.intake.VisitorHour;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.AccountId;
import com.reviewpack.staffing.Concurrency;
import com.reviewpack.staffing.ServiceGoal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An invented shop over four whole weeks, from Monday 1 June 2026, in UTC; every hour of the week comes four times. */
final class Shop {

    static final int WEEKS = 4;
    static final int MONDAY_NINE = 9;
    private static final AccountId ACCOUNT = new AccountId("A-1");
    private static final Period PERIOD = new Period(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 29));

    private final List<Conversation> conversations = new ArrayList<>();
    private final List<VisitorHour> visitors = new ArrayList<>();
    private final List<AgentInterval> agents = new ArrayList<>();
    Optional<BigDecimal> margin = Optional.of(new BigDecimal("0.4"));
    Optional<Set<String>> segmentsBefore = Optional.empty();
    String lob = "";

    private static Instant at(int hourOfWeek, int week) {
        return LocalDateTime.of(2026, 6, 1, 0, 0)
                .plusWeeks(week)
                .plusHours(hourOfWeek)
                .toInstant(ZoneOffset.UTC);
    }

    /** Online the whole hour in each week. */
    Shop agents(int hour, int count) {
        for (int week = 0; week < WEEKS; week++) {
            for (int agent = 0; agent < count; agent++) {
                agents.add(new AgentInterval(
                        "a" + agent,
                        ACCOUNT,
                        lob,
                        "",
                        at(hour, week),
                        Duration.ofHours(1),
                        Duration.ofHours(1),
                        Duration.ZERO,
                        Duration.ofMinutes(20),
                        1));
            }
        }
        return this;
    }

    /** In the first week; counts are of visitors, prospects, control group, exposed, of those unavailable, accepted. */
    Shop visitors(String segment, int hour, long... counts) {
        return visitors(segment, hour, counts, 0, 0);
    }

    Shop visitors(String segment, int hour, long[] counts, long soldNotEngaged, long soldInControlGroup) {
        visitors.add(new VisitorHour(
                ACCOUNT,
                lob,
                segment,
                at(hour, 0),
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                counts[5],
                soldNotEngaged,
                soldInControlGroup,
                null));
        return this;
    }

    /** Answered after 30 seconds and handled for {@code handle} seconds. */
    Shop answered(int count, String segment, int hour, int handle, boolean resolved, @Nullable String revenue) {
        for (int i = 0; i < count; i++) {
            Instant asked = at(hour, i % WEEKS);
            conversations.add(conversation(
                    segment, asked, asked.plusSeconds(30), null, Duration.ofSeconds(handle), resolved, revenue));
        }
        return this;
    }

    /** Left after {@code waited} seconds. */
    Shop abandoned(int count, int hour, int waited) {
        for (int i = 0; i < count; i++) {
            Instant asked = at(hour, i % WEEKS);
            conversations.add(conversation("", asked, null, asked.plusSeconds(waited), null, false, null));
        }
        return this;
    }

    private Conversation conversation(
            String segment,
            Instant asked,
            @Nullable Instant connected,
            @Nullable Instant ended,
            @Nullable Duration handle,
            boolean resolved,
            @Nullable String revenue) {
        return new Conversation(
                "c" + conversations.size(),
                ACCOUNT,
                lob,
                "",
                segment,
                "chat",
                "",
                "",
                asked,
                connected,
                connected,
                ended,
                handle,
                3,
                3,
                0,
                connected == null ? HandledBy.NONE : HandledBy.AGENT,
                null,
                null,
                resolved,
                revenue != null,
                revenue == null ? null : new BigDecimal(revenue));
    }

    /** The same rows in another order. */
    Shop shuffled(long seed) {
        Collections.shuffle(conversations, new Random(seed));
        Collections.shuffle(visitors, new Random(seed));
        Collections.shuffle(agents, new Random(seed));
        return this;
    }

    private Observation seen() {
        ZoneId zone = ZoneOffset.UTC;
        Observation seen = new Observation(PERIOD, zone);
        conversations.forEach(
                row -> seen.add(row, row.requestedAt().atZone(zone).toLocalDateTime()));
        visitors.forEach(row -> seen.add(row, row.hourStart().atZone(zone).toLocalDateTime()));
        agents.forEach(row -> seen.add(row, row.intervalStart().atZone(zone).toLocalDate()));
        return seen;
    }

    private Terms terms() {
        return new Terms(ServiceGoal.USUAL, Concurrency.USUAL, margin, segmentsBefore);
    }

    TargetAnalysis target() {
        return Targeting.analyse(seen(), terms());
    }

    MissedOpportunity missed() {
        return Missing.count(seen(), terms());
    }
}
