package com.reviewpack.transcripts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Keeps the conversations that show best and worst what a dimension means; which they are does not depend on order. */
final class Excerpts {

    private static final int LINES_BEFORE = 1;
    private static final int LINES_AFTER = 2;
    private static final int LONGEST_LINE = 220;

    /** Below this a conversation may stand as the one that does not do it. */
    private static final BigDecimal NOT_GOOD = BigDecimal.valueOf(75);

    /** A conversation with what it scored on the dimension. */
    private record Candidate(Talk talk, String agent, Signal.Sighting seen, int draw) {}

    private static final Comparator<Candidate> BY_DRAW = Comparator.comparingInt(Candidate::draw)
            .thenComparing(one -> one.talk().conversation());
    private static final Comparator<Candidate> BY_SCORE =
            Comparator.comparing(one -> one.seen().score());

    private final String dimension;
    private Optional<Candidate> best = Optional.empty();
    private Optional<Candidate> worst = Optional.empty();

    Excerpts(String dimension) {
        this.dimension = dimension;
    }

    /** Among equal scores a conversation is drawn by its id, so that dimensions do not all show the same one. */
    void offer(Talk talk, String agent, Signal.Sighting seen) {
        Candidate one = new Candidate(talk, agent, seen, (talk.conversation() + dimension).hashCode());
        best = better(best, one, BY_SCORE.reversed().thenComparing(BY_DRAW));
        worst = better(worst, one, BY_SCORE.thenComparing(BY_DRAW));
    }

    private static Optional<Candidate> better(Optional<Candidate> kept, Candidate one, Comparator<Candidate> order) {
        return kept.isEmpty() || order.compare(one, kept.get()) < 0 ? Optional.of(one) : kept;
    }

    /** Empty where none does it better than the worst, which does not do it well. */
    Optional<TranscriptAnalysis.Excerpt> best(ZoneId zone) {
        return best.filter(one -> !poor(one)
                        || worst.filter(other -> BY_SCORE.compare(other, one) < 0)
                                .isPresent())
                .map(one -> excerpt(one, zone));
    }

    /** Empty where even the worst is good. */
    Optional<TranscriptAnalysis.Excerpt> worst(ZoneId zone) {
        return worst.filter(Excerpts::poor).map(one -> excerpt(one, zone));
    }

    private static boolean poor(Candidate one) {
        return one.seen().score().compareTo(NOT_GOOD) < 0;
    }

    private static TranscriptAnalysis.Excerpt excerpt(Candidate one, ZoneId zone) {
        int from = Math.max(0, one.seen().line() - LINES_BEFORE);
        int end = Math.min(one.talk().lines().size(), one.seen().line() + LINES_AFTER + 1);
        List<String> masked = Masking.mask(one.talk(), from, end);
        List<TranscriptAnalysis.Excerpt.Line> lines = new ArrayList<>();
        for (int i = from; i < end; i++) {
            lines.add(new TranscriptAnalysis.Excerpt.Line(one.talk().line(i).by(), shortened(masked.get(i - from))));
        }
        LocalDate day = one.talk().line(0).at().atZone(zone).toLocalDate();
        return new TranscriptAnalysis.Excerpt(
                one.talk().conversation(), one.agent(), day, one.seen().score(), lines);
    }

    /** Cut at a blank. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST_LINE) {
            return text;
        }
        int blank = text.lastIndexOf(' ', LONGEST_LINE);
        return text.substring(0, blank > 0 ? blank : LONGEST_LINE) + " …";
    }
}
