package com.reviewpack.figures;

import com.reviewpack.intake.AgentInterval;
import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.HandledBy;
import com.reviewpack.period.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The agents of one period: their conversations by kind, their time online, and when they were busy. */
final class AgentBook {

    /** Line of business, skill and segment: conversations of the same kind are compared with each other. */
    record Kind(String lob, String skill, String segment) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            return Comparator.comparing(Kind::lob)
                    .thenComparing(Kind::skill)
                    .thenComparing(Kind::segment)
                    .compare(this, other);
        }
    }

    private final Period period;
    final SortedMap<String, SortedMap<Kind, AgentWork>> work = new TreeMap<>();
    final SortedMap<String, AgentTally> time = new TreeMap<>();
    private final SortedMap<String, List<Stretch>> busy = new TreeMap<>();

    AgentBook(Period period) {
        this.period = period;
    }

    /** Adds a conversation that an agent took, if it falls in the period; others are passed over. */
    void add(Conversation row, LocalDate day) {
        boolean taken = row.connectedAt() != null
                && (row.handledBy() == HandledBy.AGENT || row.handledBy() == HandledBy.BOT_THEN_AGENT)
                && !row.agent().isEmpty();
        if (!taken || !period.contains(day)) {
            return;
        }
        work.computeIfAbsent(row.agent(), agent -> new TreeMap<>())
                .computeIfAbsent(new Kind(row.lob(), row.skill(), row.segment()), kind -> new AgentWork())
                .add(row);
        Instant from = row.connectedAt();
        Instant to = row.endedAt();
        if (from != null && to != null && to.isAfter(from)) {
            busy.computeIfAbsent(row.agent(), agent -> new ArrayList<>()).add(new Stretch(from, to));
        }
    }

    /** Adds an interval, if it begins in the period. */
    void add(AgentInterval row, LocalDate day) {
        if (period.contains(day)) {
            time.computeIfAbsent(row.agent(), agent -> new AgentTally()).add(row);
        }
    }

    /** All that an agent did, whatever the kind. */
    AgentWork whole(String agent) {
        AgentWork sum = new AgentWork();
        SortedMap<Kind, AgentWork> parts = work.get(agent);
        if (parts != null) {
            parts.values().forEach(sum::add);
        }
        return sum;
    }

    /** What the whole team did of each kind. */
    SortedMap<Kind, AgentWork> byKind() {
        SortedMap<Kind, AgentWork> sums = new TreeMap<>();
        work.values()
                .forEach(parts -> parts.forEach((kind, done) ->
                        sums.computeIfAbsent(kind, one -> new AgentWork()).add(done)));
        return sums;
    }

    /** Seconds of an agent's conversations, each counted in full, and those with at least one of them under way. */
    Engagement engagement(String agent) {
        List<Stretch> stretches = new ArrayList<>(busy.getOrDefault(agent, List.of()));
        stretches.sort(Comparator.comparing(Stretch::from).thenComparing(Stretch::to));
        BigDecimal talked = BigDecimal.ZERO;
        BigDecimal engaged = BigDecimal.ZERO;
        Instant until = Instant.MIN;
        for (Stretch stretch : stretches) {
            talked = talked.add(seconds(stretch.from(), stretch.to()));
            Instant from = stretch.from().isBefore(until) ? until : stretch.from();
            if (stretch.to().isAfter(from)) {
                engaged = engaged.add(seconds(from, stretch.to()));
                until = stretch.to();
            }
        }
        return new Engagement(talked, engaged, stretches.size());
    }

    private static BigDecimal seconds(Instant from, Instant to) {
        return BigDecimal.valueOf(to.getEpochSecond() - from.getEpochSecond())
                .add(BigDecimal.valueOf((long) to.getNano() - from.getNano(), 9));
    }

    /**
     * How much an agent's conversations overlap.
     *
     * @param talked seconds of all conversations added up
     * @param engaged seconds in which at least one was under way
     */
    record Engagement(BigDecimal talked, BigDecimal engaged, long conversations) {
        Engagement plus(Engagement other) {
            return new Engagement(
                    talked.add(other.talked), engaged.add(other.engaged), conversations + other.conversations);
        }
    }
}
