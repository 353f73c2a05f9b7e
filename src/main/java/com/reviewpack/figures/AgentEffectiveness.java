package com.reviewpack.figures;

import com.reviewpack.measure.FunnelLimits;
import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How agents compare with their team, aware of chance and of the kinds of conversations that each of them takes, and who to
 * coach on what.
 *
 * @param measures what the team is measured by, in a fixed order; those that nobody has observations of are left out
 * @param agents who took conversations, most first
 * @param compared how many of them have enough conversations to be compared
 * @param coaching who falls short beyond chance, the furthest first: one entry an agent
 * @param examples who shows how it is done, the furthest first: one entry an agent
 */
public record AgentEffectiveness(
        List<TeamMeasure> measures,
        List<Agent> agents,
        int compared,
        Measurement concurrency,
        Measurement conversationsPerHour,
        List<Standout> coaching,
        List<Standout> examples) {

    /** Where an agent stands against the limits. */
    public enum Standing {
        /** Too few observations to say. */
        SMALL,
        /** Within what chance explains. */
        WITHIN,
        /** Outside the limits of 95 %. */
        OUTSIDE_95,
        /** Outside the limits of 99.8 %. */
        OUTSIDE_998
    }

    public AgentEffectiveness {
        measures = List.copyOf(measures);
        agents = List.copyOf(agents);
        coaching = List.copyOf(coaching);
        examples = List.copyOf(examples);
        if (compared < 0 || compared > agents.size()) {
            throw new IllegalArgumentException("compared must be 0 to " + agents.size() + ": " + compared);
        }
    }

    /**
     * What the team as a whole reaches.
     *
     * @param team over all agents
     * @param deviation of single observations, in the measure's unit; 0 for rates, whose spread follows from the rate
     */
    public record TeamMeasure(AgentMeasure measure, Measurement team, double deviation) {

        /** Between which values an agent of {@code n} observations lies by chance; n above 0, the team's value known. */
        public FunnelLimits limits(long n, FunnelLimits.Level level) {
            double centre = team.known().orElseThrow().doubleValue();
            return measure.isRate()
                    ? FunnelLimits.ofRate(centre, n, level)
                    : FunnelLimits.ofMean(centre, deviation, n, level);
        }
    }

    /**
     * One agent.
     *
     * @param agent the agent's id
     * @param connected conversations taken
     * @param positions by measure; every measure of the team
     * @param concurrency conversations under way at once while there was one, 1 or more
     * @param occupancy engaged ÷ online time of the agents export
     * @param conversationsPerHour connected ÷ online hours
     */
    public record Agent(
            String agent,
            long connected,
            Map<AgentMeasure, Position> positions,
            Measurement concurrency,
            Measurement occupancy,
            Measurement conversationsPerHour) {
        public Agent {
            positions = Map.copyOf(positions);
        }

        /** The same agent, who on that side of the measure stands out from nobody. */
        Agent without(AgentMeasure measure, Effect side) {
            Position position = position(measure);
            if (position.effect() != side) {
                return this;
            }
            Map<AgentMeasure, Position> all = new EnumMap<>(positions);
            all.put(
                    measure,
                    new Position(
                            position.observed(),
                            position.expected(),
                            position.adjusted(),
                            position.standing(),
                            Effect.NEUTRAL));
            return new Agent(agent, connected, all, concurrency, occupancy, conversationsPerHour);
        }

        public Position position(AgentMeasure measure) {
            Position position = positions.get(measure);
            if (position == null) {
                throw new IllegalArgumentException("agent " + agent + " has no position for " + measure);
            }
            return position;
        }
    }

    /**
     * Where an agent stands on one measure.
     *
     * @param observed over the agent's own conversations
     * @param expected what the team reaches on the same mix of line of business, skill and segment (indirect
     *     standardisation); empty where nothing was observed
     * @param adjusted the team's value times observed ÷ expected: what the limits are held against
     * @param effect which side it is on, by what is good for the measure; neutral within the limits
     */
    public record Position(
            Measurement observed,
            Optional<BigDecimal> expected,
            Optional<BigDecimal> adjusted,
            Standing standing,
            Effect effect) {}

    /**
     * An agent outside the limits of a measure.
     *
     * @param distance from the team's value in standard errors, 0 or more
     * @param others further measures on which the same agent stands out on the same side
     */
    public record Standout(
            String agent, AgentMeasure measure, Position position, double distance, List<AgentMeasure> others) {
        public Standout {
            others = List.copyOf(others);
        }
    }

    /** The team's measure, where anything was observed. */
    public Optional<TeamMeasure> team(AgentMeasure measure) {
        return measures.stream().filter(one -> one.measure() == measure).findFirst();
    }

    /** The agent of that id. */
    public Optional<Agent> agent(String id) {
        return agents.stream().filter(agent -> agent.agent().equals(id)).findFirst();
    }
}
