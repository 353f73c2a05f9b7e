package com.reviewpack.figures;

import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.HandledBy;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a number of conversations add up to. */
final class ConversationTally implements Tally<ConversationTally> {

    private static final Duration WITHIN = Duration.ofSeconds(60);

    long requested;
    long botAlone;
    long botThenAgent;
    long connected;
    long abandoned;
    long interactive;
    long transferred;
    long answeredWithin60s;
    long csatAnswers;
    long csatGood;
    long npsAnswers;
    long promoters;
    long detractors;
    long fcrAnswers;
    long fcrYes;
    long conversions;
    long connectedConversions;
    long revenueRows;
    BigDecimal revenue = BigDecimal.ZERO;
    final Durations firstResponse = new Durations();
    final Durations handle = new Durations();

    long offered() {
        return requested - botAlone;
    }

    void add(Conversation row) {
        requested++;
        boolean bot = row.handledBy() == HandledBy.BOT;
        boolean thenAgent = row.handledBy() == HandledBy.BOT_THEN_AGENT;
        botAlone += bot ? 1 : 0;
        botThenAgent += thenAgent ? 1 : 0;
        boolean converted = Boolean.TRUE.equals(row.converted());
        conversions += converted ? 1 : 0;
        if (row.connectedAt() == null) {
            abandoned += bot ? 0 : 1;
        } else if (thenAgent || row.handledBy() == HandledBy.AGENT) {
            addConnected(row, converted);
        }
        if (row.revenue() != null) {
            revenue = revenue.add(row.revenue());
            revenueRows++;
        }
        addAnswers(row);
    }

    private void addConnected(Conversation row, boolean converted) {
        connected++;
        connectedConversions += converted ? 1 : 0;
        interactive += atLeastOne(row.consumerLines()) && atLeastOne(row.agentLines()) ? 1 : 0;
        transferred += atLeastOne(row.transfers()) ? 1 : 0;
        if (row.firstResponseAt() != null) {
            Duration waited = Duration.between(row.requestedAt(), row.firstResponseAt());
            firstResponse.add(waited);
            answeredWithin60s += waited.compareTo(WITHIN) <= 0 ? 1 : 0;
        }
        if (row.handle() != null) {
            handle.add(row.handle());
        }
    }

    private void addAnswers(Conversation row) {
        Integer csat = row.csat();
        if (csat != null) {
            csatAnswers++;
            csatGood += csat >= 4 ? 1 : 0;
        }
        Integer nps = row.nps();
        if (nps != null) {
            npsAnswers++;
            promoters += nps >= 9 ? 1 : 0;
            detractors += nps <= 6 ? 1 : 0;
        }
        Boolean resolved = row.resolvedFirstContact();
        if (resolved != null) {
            fcrAnswers++;
            fcrYes += resolved ? 1 : 0;
        }
    }

    private static boolean atLeastOne(@Nullable Integer number) {
        return number != null && number >= 1;
    }

    @Override
    public void add(ConversationTally other) {
        requested += other.requested;
        botAlone += other.botAlone;
        botThenAgent += other.botThenAgent;
        connected += other.connected;
        abandoned += other.abandoned;
        interactive += other.interactive;
        transferred += other.transferred;
        answeredWithin60s += other.answeredWithin60s;
        csatAnswers += other.csatAnswers;
        csatGood += other.csatGood;
        npsAnswers += other.npsAnswers;
        promoters += other.promoters;
        detractors += other.detractors;
        fcrAnswers += other.fcrAnswers;
        fcrYes += other.fcrYes;
        conversions += other.conversions;
        connectedConversions += other.connectedConversions;
        revenueRows += other.revenueRows;
        revenue = revenue.add(other.revenue);
        firstResponse.addAll(other.firstResponse);
        handle.addAll(other.handle);
    }
}
