package com.reviewpack.staffing;

import java.util.OptionalDouble;

/** How many agents a demand needs, what they give, and how much a team can take. Erlang A with patience, else Erlang C. */
public final class Staffing {

    /** To which {@link #highestRate} is told, as a share of itself; below it, in requests an hour, it is told as 0. */
    public static final double PRECISION = 1e-9;

    private static final int MOST_AGENTS = 1_000_000;

    /** Half a billionth of an agent is a rounding error of a division, not a person. */
    private static final double ROUNDING = 5e-10;

    private Staffing() {}

    /**
     * What customers meet with.
     *
     * @param agents 0 or more
     * @param withinSeconds the time to answer that is asked about, 0 or more
     */
    public static Service service(int agents, Demand demand, double withinSeconds) {
        if (demand.requestsPerHour() == 0) {
            return new Service(0, 1, 0, OptionalDouble.of(0), 0);
        }
        OptionalDouble patience = demand.patienceSeconds();
        return patience.isPresent()
                ? ErlangA.service(agents, demand, patience.getAsDouble(), withinSeconds)
                : ErlangC.service(agents, demand, withinSeconds);
    }

    /**
     * The share of requests that no agent ever serves, 0 to 1: those who leave; where nobody leaves and the queue grows
     * without end, those by which it grows.
     */
    public static double unserved(int agents, Demand demand) {
        OptionalDouble patience = demand.patienceSeconds();
        return patience.isPresent()
                ? ErlangA.abandoned(agents, demand, patience.getAsDouble())
                : Math.max(0, 1 - (agents == 0 ? 0 : agents / Math.max(agents, demand.erlangs())));
    }

    /** Whether that many agents keep the goal. */
    public static boolean keeps(int agents, Demand demand, ServiceGoal goal) {
        return service(agents, demand, seconds(goal)).meets(goal);
    }

    /**
     * The fewest agents that keep the goal; 0 where nobody asks.
     *
     * @throws IllegalArgumentException where not even a million agents keep it
     */
    public static int agentsFor(Demand demand, ServiceGoal goal) {
        if (demand.requestsPerHour() == 0) {
            return 0;
        }
        int enough = 1;
        while (!keeps(enough, demand, goal)) {
            if (enough >= MOST_AGENTS) {
                throw new IllegalArgumentException("not even " + MOST_AGENTS + " agents answer "
                        + demand.requestsPerHour() + " requests an hour within the goal");
            }
            enough = Math.min(2 * enough, MOST_AGENTS);
        }
        int tooFew = enough / 2;
        while (enough - tooFew > 1) {
            int middle = tooFew + (enough - tooFew) / 2;
            if (keeps(middle, demand, goal)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return enough;
    }

    /** The fewest agents that keep the goal and whose share of busy time stays within {@code highestOccupancy}. */
    public static int agentsFor(Demand demand, ServiceGoal goal, double highestOccupancy) {
        double byOccupancy = agentsByOccupancy(demand.erlangs(), highestOccupancy);
        return Math.max(agentsFor(demand, goal), (int) Math.ceil(byOccupancy - ROUNDING));
    }

    /**
     * The agents, not rounded, at which the share of busy time is {@code highestOccupancy}.
     *
     * @param highestOccupancy above 0, at most 1
     */
    public static double agentsByOccupancy(double erlangs, double highestOccupancy) {
        if (!(highestOccupancy > 0 && highestOccupancy <= 1)) {
            throw new IllegalArgumentException("occupancy must be above 0 and at most 1: " + highestOccupancy);
        }
        return erlangs / highestOccupancy;
    }

    /**
     * The highest rate, in requests an hour, at which the goal still holds; told from below to {@link #PRECISION}.
     *
     * @param agents 0 or more
     * @param customers whose handling time and patience hold at any rate; their own rate is not looked at
     */
    public static double highestRate(int agents, Demand customers, ServiceGoal goal) {
        double keeps = 0;
        // No more are served than all agents can finish, and the goal asks that this share of all be served.
        double fails = agents * 3600 / customers.handleSeconds() / goal.answered();
        while (fails - keeps > PRECISION * fails && fails > PRECISION) {
            double middle = keeps + (fails - keeps) / 2;
            if (keeps(agents, customers.at(middle), goal)) {
                keeps = middle;
            } else {
                fails = middle;
            }
        }
        return keeps;
    }

    /**
     * Agents to put on the roster so that {@code agents} are there: {@code ceil(agents ÷ (1 − shrinkage))}.
     *
     * @param shrinkage share of paid time that agents are not available, 0 up to but not including 1
     */
    public static long staffed(int agents, double shrinkage) {
        if (!(shrinkage >= 0 && shrinkage < 1)) {
            throw new IllegalArgumentException("shrinkage must be 0 or more and below 1: " + shrinkage);
        }
        return (long) Math.ceil(agents / (1 - shrinkage) - ROUNDING);
    }

    private static double seconds(ServiceGoal goal) {
        return goal.within().toNanos() / 1e9;
    }
}
