package com.reviewpack.transcripts;

import com.reviewpack.intake.Conversation;
import com.reviewpack.intake.Transcript;
import com.reviewpack.measure.FunnelLimits;
import com.reviewpack.measure.Measurement;
import com.reviewpack.period.Period;
import com.reviewpack.portfolio.Account;
import com.reviewpack.portfolio.LobScope;
import com.reviewpack.transcripts.TranscriptAnalysis.AgentScore;
import com.reviewpack.transcripts.TranscriptAnalysis.DimensionScore;
import com.reviewpack.transcripts.TranscriptAnalysis.Side;
import com.reviewpack.warehouse.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the transcripts of a package's conversations in one period. A transcript names no line of business: it belongs where
 * the conversation of its id belongs; one without a conversation counts in packages of the whole account alone, by the day of
 * its first line (ours).
 */
public final class TranscriptReading {

    /** How long after its request a conversation's first line may be said. */
    private static final int DAYS_TO_FIRST_LINE = 1;

    private final Period period;
    private final Account account;
    private final LobScope lobs;
    private final Scorecard scorecard;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Match> matches = new HashMap<>();
    private final ScoreSums whole = new ScoreSums();
    private final Map<String, ScoreSums> byDimension = new LinkedHashMap<>();
    private final Map<String, Excerpts> excerpts = new LinkedHashMap<>();
    private final SortedMap<String, AgentSums> byAgent = new TreeMap<>();
    private long read;
    private long withoutAgent;
    private long unmatched;

    /** The conversation behind a transcript. */
    private record Match(boolean counts, String agent) {}

    private static final class AgentSums {
        private final ScoreSums whole = new ScoreSums();
        private final Map<String, ScoreSums> byDimension = new HashMap<>();
    }

    private TranscriptReading(Period period, Account account, LobScope lobs, Scorecard scorecard) {
        this.period = period;
        this.account = account;
        this.lobs = lobs;
        this.scorecard = scorecard;
        scorecard.keys().forEach(key -> {
            byDimension.put(key, new ScoreSums());
            excerpts.put(key, new Excerpts(key));
        });
    }

    /**
     * @param lobs the package's lines of business
     */
    public static TranscriptAnalysis of(
            Period period, Account account, LobScope lobs, Scorecard scorecard, Facts facts) {
        TranscriptReading reading = new TranscriptReading(period, account, lobs, scorecard);
        Period said = new Period(period.start(), period.end().plusDays(DAYS_TO_FIRST_LINE));
        facts.transcripts(said, transcript -> reading.ids.add(transcript.conversation()));
        facts.conversations(new Period(period.start().minusDays(DAYS_TO_FIRST_LINE), said.end()), reading::match);
        facts.transcripts(said, reading::read);
        return reading.analysis();
    }

    private void match(Conversation row) {
        if (ids.contains(row.id())) {
            boolean counts = lobs.covers(row.lob())
                    && period.contains(row.requestedAt().atZone(account.zone()).toLocalDate());
            matches.put(row.id(), new Match(counts, row.agent()));
        }
    }

    private void read(Transcript transcript) {
        Match match = matches.get(transcript.conversation());
        LocalDate day =
                transcript.lines().getFirst().at().atZone(account.zone()).toLocalDate();
        boolean counts = match == null ? lobs.isAll() && period.contains(day) : match.counts();
        if (!counts) {
            return;
        }
        Talk talk = Talk.of(transcript, scorecard.languages(), account.locale().getLanguage());
        if (talk.agentLines().isEmpty()) {
            withoutAgent++;
            return;
        }
        TalkScores.of(talk, scorecard).ifPresent(scores -> {
            read++;
            unmatched += match == null ? 1 : 0;
            String named = talk.agent();
            add(talk, named.isEmpty() && match != null ? match.agent() : named, scores);
        });
    }

    private void add(Talk talk, String agent, TalkScores scores) {
        AgentSums own = agent.isEmpty() ? new AgentSums() : byAgent.computeIfAbsent(agent, id -> new AgentSums());
        whole.add(scores.whole());
        own.whole.add(scores.whole());
        scores.dimensions().forEach((key, seen) -> {
            byDimension.computeIfAbsent(key, one -> new ScoreSums()).add(seen.score());
            own.byDimension.computeIfAbsent(key, one -> new ScoreSums()).add(seen.score());
            excerpts.computeIfAbsent(key, Excerpts::new).offer(talk, agent, seen);
        });
    }

    private TranscriptAnalysis analysis() {
        BigDecimal weights = scorecard.dimensions().stream()
                .map(Scorecard.Dimension::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        List<DimensionScore> dimensions = new ArrayList<>();
        for (Scorecard.Dimension dimension : scorecard.dimensions()) {
            Excerpts shown = excerpts.getOrDefault(dimension.key(), new Excerpts(dimension.key()));
            dimensions.add(new DimensionScore(
                    dimension.key(),
                    dimension.weight().divide(weights, Measurement.PRECISION),
                    byDimension.getOrDefault(dimension.key(), new ScoreSums()).mean(),
                    shown.best(account.zone()),
                    shown.worst(account.zone())));
        }
        List<AgentScore> agents = byAgent.entrySet().stream()
                .map(entry -> agent(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong((AgentScore one) -> one.score().n())
                        .reversed()
                        .thenComparing(AgentScore::agent))
                .toList();
        return new TranscriptAnalysis(read, withoutAgent, unmatched, whole.mean(), dimensions, agents);
    }

    private AgentScore agent(String id, AgentSums sums) {
        Map<String, Measurement> scores = new HashMap<>();
        scorecard
                .keys()
                .forEach(key -> scores.put(
                        key, sums.byDimension.getOrDefault(key, new ScoreSums()).mean()));
        Measurement own = sums.whole.mean();
        return new AgentScore(id, own, scores, side(own));
    }

    /** Against the limits of a funnel plot around the team's mean. */
    private Side side(Measurement own) {
        boolean comparable = own instanceof Measurement.Known known && !known.small() && byAgent.size() > 1;
        if (!comparable) {
            return Side.WITHIN;
        }
        double team = whole.mean().known().orElseThrow().doubleValue();
        FunnelLimits limits = FunnelLimits.ofMean(team, whole.deviation(), own.n(), FunnelLimits.Level.P95);
        double score = own.known().orElseThrow().doubleValue();
        return score < limits.low() ? Side.BELOW : score > limits.high() ? Side.ABOVE : Side.WITHIN;
    }
}
