package com.reviewpack.targeting;

import com.reviewpack.intake.AgentInterval;
import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.HandledBy;
import com.reviewpack.intake.VisitorHour;
import com.reviewpack.period.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rows of one period, folded by hour of the local week, segment and line of business. Rows may come in any order;
 * those outside the period are left out. All lines of business share one team (ours).
 */
public final class Observation {

    private final Period period;
    private final SortedMap<String, OfferTally[]> offers = new TreeMap<>();
    private final SortedSet<String> targetedLobs = new TreeSet<>();
    private final SortedMap<String, SortedMap<String, ContactTally>> contacts = new TreeMap<>();
    private final AgentTally agents;
    private final long[] requests = new long[HourOfWeek.COUNT];
    private final long[] abandoned = new long[HourOfWeek.COUNT];
    private Duration waited = Duration.ZERO;
    private long left;
    private long agentRows;

    public Observation(Period period, ZoneId zone) {
        this.period = period;
        this.agents = new AgentTally(zone);
    }

    /**
     * @param local when it was requested, in the account's zone
     */
    public void add(Conversation row, LocalDateTime local) {
        if (!period.contains(local.toLocalDate())) {
            return;
        }
        contacts.computeIfAbsent(row.lob(), lob -> new TreeMap<>())
                .computeIfAbsent(row.segment(), segment -> new ContactTally())
                .add(row);
        if (row.handledBy() == HandledBy.BOT) {
            return;
        }
        int hour = HourOfWeek.of(local).index();
        requests[hour]++;
        Instant connected = row.connectedAt();
        Instant ended = row.endedAt();
        if (connected != null) {
            waited = waited.plus(wait(row.requestedAt(), connected));
        } else {
            abandoned[hour]++;
            if (ended != null) {
                left++;
                waited = waited.plus(wait(row.requestedAt(), ended));
            }
        }
    }

    private static Duration wait(Instant from, Instant to) {
        return to.isBefore(from) ? Duration.ZERO : Duration.between(from, to);
    }

    /**
     * @param local when the hour began, in the account's zone
     */
    public void add(VisitorHour row, LocalDateTime local) {
        if (!period.contains(local.toLocalDate())) {
            return;
        }
        targetedLobs.add(row.lob());
        offers
                .computeIfAbsent(row.segment(), segment -> emptyWeek())[
                HourOfWeek.of(local).index()].add(row);
    }

    /**
     * @param day on which the interval began, in the account's zone
     */
    public void add(AgentInterval row, LocalDate day) {
        if (period.contains(day)) {
            agentRows++;
            agents.add(row);
        }
    }

    private static OfferTally[] emptyWeek() {
        OfferTally[] week = new OfferTally[HourOfWeek.COUNT];
        for (int hour = 0; hour < week.length; hour++) {
            week[hour] = new OfferTally();
        }
        return week;
    }

    Period period() {
        return period;
    }

    /** Prospects who were offered a conversation. */
    public long exposed() {
        return allOffers().exposed;
    }

    /** Interactive, converted or resolved at first contact, and not rated below 3 of 5 (ours). */
    public long qualityContacts() {
        return allContacts().quality;
    }

    /**
     * Whether who was online can be told; not where agents answered conversations and none of them has a row, because
     * the export files them under other lines of business.
     */
    public boolean tellsAgents() {
        return agentRows > 0 || allContacts().connected == 0;
    }

    /** Segments with visitor rows, by name. */
    public Set<String> segments() {
        return offers.keySet();
    }

    OfferTally offers(String segment, int hour) {
        OfferTally[] week = offers.get(segment);
        return week == null ? new OfferTally() : week[hour];
    }

    OfferTally offersOf(String segment) {
        OfferTally sum = new OfferTally();
        for (int hour = 0; hour < HourOfWeek.COUNT; hour++) {
            sum.add(offers(segment, hour));
        }
        return sum;
    }

    OfferTally offersIn(int hour) {
        OfferTally sum = new OfferTally();
        offers.values().forEach(week -> sum.add(week[hour]));
        return sum;
    }

    OfferTally allOffers() {
        OfferTally sum = new OfferTally();
        offers.keySet().forEach(segment -> sum.add(offersOf(segment)));
        return sum;
    }

    /** Conversations of all lines of business. */
    ContactTally allContacts() {
        ContactTally sum = new ContactTally();
        contacts.values().forEach(segments -> segments.values().forEach(sum::add));
        return sum;
    }

    /** Conversations by segment, of the lines of business that have visitors. */
    SortedMap<String, ContactTally> targetedContacts() {
        SortedMap<String, ContactTally> bySegment = new TreeMap<>();
        contacts.forEach((lob, segments) -> {
            if (targetedLobs.contains(lob) || targetedLobs.contains("")) {
                segments.forEach((segment, tally) -> bySegment
                        .computeIfAbsent(segment, name -> new ContactTally())
                        .add(tally));
            }
        });
        return bySegment;
    }

    /** Conversations asked of agents in that hour: all but those that a bot handled alone. */
    long requests(int hour) {
        return requests[hour];
    }

    long abandoned(int hour) {
        return abandoned[hour];
    }

    Duration[] online() {
        return agents.byHour();
    }

    int concurrency() {
        return agents.concurrency();
    }

    /** Time waited by those connected and by those who left and of whom it is known when. */
    Duration waited() {
        return waited;
    }

    /** Those who left and of whom it is known when. */
    long left() {
        return left;
    }
}
