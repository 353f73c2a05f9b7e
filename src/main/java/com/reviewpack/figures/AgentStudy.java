package com.reviewpack.figures;

import com.reviewpack.figures.AgentBook.Engagement;
import com.reviewpack.figures.AgentBook.Kind;
import com.reviewpack.figures.AgentEffectiveness.Agent;
import com.reviewpack.figures.AgentEffectiveness.Position;
import com.reviewpack.figures.AgentEffectiveness.Standing;
import com.reviewpack.figures.AgentEffectiveness.Standout;
import com.reviewpack.figures.AgentEffectiveness.TeamMeasure;
import com.reviewpack.measure.FunnelLimits;
import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * Compares the agents of one period with their team. An agent's value is held against what the team reaches on the same mix
 * of conversations, so that nobody looks weak for taking the hard ones (ours: indirect standardisation over line of
 * business, skill and segment).
 */
final class AgentStudy {

    /** How many agents must have enough conversations before any of them is compared. */
    private static final int LEAST_COMPARED = 2;

    private final AgentBook book;
    private final Optional<Measurement> timeMissing;
    private final SortedMap<Kind, AgentWork> kinds;
    private final AgentWork team = new AgentWork();
    private final List<TeamMeasure> measures = new ArrayList<>();
    private final boolean comparable;
    private final int compared;

    private AgentStudy(AgentBook book, Predicate<AgentMeasure> known, Optional<Measurement> timeMissing) {
        this.book = book;
        this.timeMissing = timeMissing;
        this.kinds = book.byKind();
        kinds.values().forEach(team::add);
        this.compared = Math.toIntExact(book.work.keySet().stream()
                .filter(agent -> book.whole(agent).connected >= Measurement.SMALL_BELOW)
                .count());
        this.comparable = compared >= LEAST_COMPARED;
        for (AgentMeasure measure : AgentMeasure.values()) {
            AgentSums sums = measure.of(team);
            boolean bought = measure != AgentMeasure.CONVERSION || sums.sum().signum() > 0;
            if (sums.n() > 0 && bought && known.test(measure)) {
                measures.add(
                        new TeamMeasure(measure, sums.mean(measure.isRate()), measure.isRate() ? 0 : sums.deviation()));
            }
        }
    }

    /**
     * @param known whether the exports hold what a measure is told from
     * @param timeMissing why nothing is known of the agents' time; empty where it is
     */
    static AgentEffectiveness of(AgentBook book, Predicate<AgentMeasure> known, Optional<Measurement> timeMissing) {
        return new AgentStudy(book, known, timeMissing).study();
    }

    private AgentEffectiveness study() {
        List<Agent> agents = withoutCrowds(
                        book.work.keySet().stream().map(this::agent).toList())
                .stream()
                .sorted(Comparator.comparingLong(Agent::connected).reversed().thenComparing(Agent::agent))
                .toList();
        Engagement all = book.work.keySet().stream()
                .map(book::engagement)
                .reduce(new Engagement(BigDecimal.ZERO, BigDecimal.ZERO, 0), Engagement::plus);
        return new AgentEffectiveness(
                measures,
                agents,
                compared,
                concurrency(all),
                perHour(team.connected, teamTime()),
                standouts(agents, Effect.BAD),
                standouts(agents, Effect.GOOD));
    }

    /**
     * Where more than half of those compared lie outside on the same side of a measure, it is the few others who are the
     * exception: nobody stands out on that side (ours).
     */
    private List<Agent> withoutCrowds(List<Agent> agents) {
        List<Agent> kept = agents;
        for (TeamMeasure team : measures) {
            for (Effect side : List.of(Effect.GOOD, Effect.BAD)) {
                long there = agents.stream()
                        .filter(agent -> agent.position(team.measure()).effect() == side)
                        .count();
                if (there * 2 > compared) {
                    kept = kept.stream()
                            .map(agent -> agent.without(team.measure(), side))
                            .toList();
                }
            }
        }
        return kept;
    }

    private AgentTally teamTime() {
        AgentTally sum = new AgentTally();
        book.time.values().forEach(sum::add);
        return sum;
    }

    private Agent agent(String id) {
        AgentWork whole = book.whole(id);
        Map<AgentMeasure, Position> positions = new EnumMap<>(AgentMeasure.class);
        measures.forEach(measure -> positions.put(measure.measure(), position(id, whole, measure)));
        AgentTally time = book.time.getOrDefault(id, new AgentTally());
        return new Agent(
                id,
                whole.connected,
                positions,
                concurrency(book.engagement(id)),
                timeMissing.orElseGet(() -> AgentFigures.occupancy(time)),
                perHour(whole.connected, time));
    }

    private static Measurement concurrency(Engagement engagement) {
        return Measurement.ratio(engagement.talked(), engagement.engaged(), engagement.conversations());
    }

    private Measurement perHour(long connected, AgentTally time) {
        return timeMissing.orElseGet(
                () -> Measurement.ratio(BigDecimal.valueOf(connected), AgentFigures.hours(time.online), connected));
    }

    private Position position(String agent, AgentWork whole, TeamMeasure team) {
        AgentMeasure measure = team.measure();
        AgentSums own = measure.of(whole);
        Measurement observed = own.mean(measure.isRate());
        if (own.n() == 0) {
            return new Position(observed, Optional.empty(), Optional.empty(), Standing.SMALL, Effect.NEUTRAL);
        }
        BigDecimal count = BigDecimal.valueOf(own.n());
        BigDecimal expected = expectedSum(agent, measure).divide(count, Measurement.PRECISION);
        BigDecimal value = observed.known().orElseThrow();
        BigDecimal centre = team.team().known().orElseThrow();
        BigDecimal adjusted =
                expected.signum() == 0 ? value : centre.multiply(value).divide(expected, Measurement.PRECISION);
        if (measure.isRate()) {
            adjusted = adjusted.min(BigDecimal.ONE);
        }
        Standing standing = standing(own.n(), adjusted, team);
        boolean outside = standing == Standing.OUTSIDE_95 || standing == Standing.OUTSIDE_998;
        Effect effect = outside ? Effect.of(adjusted.compareTo(centre), measure.direction()) : Effect.NEUTRAL;
        return new Position(observed, Optional.of(expected), Optional.of(adjusted), standing, effect);
    }

    /** Σ n × the team's mean, over the kinds of conversations that the agent took. */
    private BigDecimal expectedSum(String agent, AgentMeasure measure) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Kind, AgentWork> part : book.work
                .getOrDefault(agent, java.util.Collections.emptySortedMap())
                .entrySet()) {
            AgentSums all = measure.of(kinds.getOrDefault(part.getKey(), new AgentWork()));
            long n = measure.of(part.getValue()).n();
            if (n > 0) {
                sum = sum.add(all.sum()
                        .multiply(BigDecimal.valueOf(n))
                        .divide(BigDecimal.valueOf(all.n()), Measurement.PRECISION));
            }
        }
        return sum;
    }

    private Standing standing(long n, BigDecimal adjusted, TeamMeasure team) {
        if (n < Measurement.SMALL_BELOW || !comparable) {
            return Standing.SMALL;
        }
        double at = adjusted.doubleValue();
        if (outside(at, team.limits(n, FunnelLimits.Level.P998))) {
            return Standing.OUTSIDE_998;
        }
        return outside(at, team.limits(n, FunnelLimits.Level.P95)) ? Standing.OUTSIDE_95 : Standing.WITHIN;
    }

    private static boolean outside(double value, FunnelLimits limits) {
        return value < limits.low() || value > limits.high();
    }

    /** One entry an agent: 99.8 % before 95 %, then by distance. */
    private List<Standout> standouts(List<Agent> agents, Effect effect) {
        Comparator<Standout> furthest = Comparator.comparing(
                        (Standout one) -> one.position().standing())
                .thenComparingDouble(Standout::distance)
                .reversed()
                .thenComparing(Standout::agent)
                .thenComparing(Standout::measure);
        Map<String, List<Standout>> byAgent = new LinkedHashMap<>();
        agents.forEach(agent -> measures.forEach(measure -> {
            Position position = agent.position(measure.measure());
            if (position.effect() == effect) {
                byAgent.computeIfAbsent(agent.agent(), id -> new ArrayList<>())
                        .add(new Standout(
                                agent.agent(), measure.measure(), position, distance(position, measure), List.of()));
            }
        }));
        return byAgent.values().stream()
                .map(all -> all.stream().sorted(furthest).toList())
                .map(AgentStudy::together)
                .sorted(furthest)
                .toList();
    }

    private static Standout together(List<Standout> ofOneAgent) {
        Standout first = ofOneAgent.getFirst();
        return new Standout(
                first.agent(),
                first.measure(),
                first.position(),
                first.distance(),
                ofOneAgent.stream().skip(1).map(Standout::measure).toList());
    }

    private static double distance(Position position, TeamMeasure team) {
        double centre = team.team().known().orElseThrow().doubleValue();
        double gap = StrictMath.abs(position.adjusted().orElseThrow().doubleValue() - centre);
        double deviation =
                team.measure().isRate() ? StrictMath.sqrt(StrictMath.max(0, centre * (1 - centre))) : team.deviation();
        double error = deviation / StrictMath.sqrt(position.observed().n());
        return error == 0 ? 0 : gap / error;
    }
}
