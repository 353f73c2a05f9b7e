package com.reviewpack.staffing;

import java.util.OptionalDouble;

/**
 * Palm's model (Erlang A): customers wait, and leave when their patience, exponential too, runs out.
 *
 * <p>Solves the birth and death chain with death rate {@code min(n,c)·μ + max(n−c,0)·θ} by adding up its states until
 * the rest weighs less than 1e-17 of the sum.
 *
 * <p>Who finds {@code c + j} others there waits for {@code j + 1} departures at the rates {@code cμ + jθ, …, cμ}. With
 * {@code b = cμ/θ} that wait V has the density {@code θ e^(−cμv) (1 − e^(−θv))^j ÷ B(j+1, b)}; weighted with the chance
 * {@code e^(−θv)} of still being there, its integral from 0 to T is
 * {@code b ÷ (b+j+1) · I_y(j+1, b+1)} with {@code y = 1 − e^(−θT)} and I the regularised incomplete beta function. I is
 * one less the first {@code j + 1} terms of a negative binomial distribution, so that each state adds one term: exact,
 * without simulation or numerical integration.
 */
final class ErlangA {

    private static final double NEGLIGIBLE = 1e-17;
    private static final double LARGE = 1e200;

    private final int agents;
    private final double arrivals;
    private final double service;
    private final double leaving;
    private final double withinSeconds;

    private double all;
    private double waiting;
    private double queue;
    private double busy;
    private double inTime;

    private ErlangA(int agents, Demand demand, double patienceSeconds, double withinSeconds) {
        this.agents = agents;
        this.arrivals = demand.requestsPerSecond();
        this.service = 1 / demand.handleSeconds();
        this.leaving = 1 / patienceSeconds;
        this.withinSeconds = withinSeconds;
    }

    /**
     * @param agents 0 or more
     * @param patienceSeconds above 0
     * @param withinSeconds 0 or more
     */
    static Service service(int agents, Demand demand, double patienceSeconds, double withinSeconds) {
        return new ErlangA(agents, demand, patienceSeconds, withinSeconds).solve();
    }

    /** The share of all who ask that leaves unserved, 0 to 1, told faster than all of {@link #service}. */
    static double abandoned(int agents, Demand demand, double patienceSeconds) {
        ErlangA chain = new ErlangA(agents, demand, patienceSeconds, 0);
        chain.queuedStates(chain.freeStates());
        return chain.abandoned();
    }

    private double abandoned() {
        if (agents == 0) {
            return 1;
        }
        return arrivals == 0 ? 0 : Math.min(1, leaving * queue / all / arrivals);
    }

    private Service solve() {
        queuedStates(freeStates());
        double meanQueue = queue / all;
        double meanWait = arrivals == 0 ? 0 : meanQueue / arrivals;
        return new Service(
                waiting / all,
                Math.min(1, inTime / all),
                abandoned(),
                OptionalDouble.of(agents == 0 ? 1 / leaving : meanWait),
                agents == 0 ? 0 : busy / all / agents);
    }

    /** States in which an agent is free; returns the weight of the first in which none is. */
    private double freeStates() {
        double weight = 1;
        for (int n = 0; n < agents; n++) {
            all += weight;
            busy += n * weight;
            inTime += weight;
            weight = shrunk(weight * arrivals / ((n + 1) * service));
        }
        return weight;
    }

    private void queuedStates(double first) {
        double weight = first;
        double capacity = agents * service;
        double shape = capacity / leaving;
        double logLeft = StrictMath.log(-StrictMath.expm1(-leaving * withinSeconds));
        double logTerm = -(capacity + leaving) * withinSeconds;
        double reached = 1 - StrictMath.exp(logTerm);
        for (long j = 0; ; j++) {
            all += weight;
            waiting += weight;
            queue += j * weight;
            busy += agents * weight;
            inTime += weight * shape / (shape + j + 1) * Math.max(0, reached);
            double ratio = arrivals / (capacity + (j + 1) * leaving);
            if (ratio < 1 && weight * ratio / (1 - ratio) <= NEGLIGIBLE * all) {
                return;
            }
            weight = shrunk(weight * ratio);
            if (withinSeconds > 0) {
                logTerm += logLeft + StrictMath.log((j + shape + 1) / (j + 1));
                reached -= StrictMath.exp(logTerm);
            }
        }
    }

    /** Keeps weights within what a double can hold; only their proportions count. */
    private double shrunk(double weight) {
        if (weight < LARGE) {
            return weight;
        }
        all /= LARGE;
        waiting /= LARGE;
        queue /= LARGE;
        busy /= LARGE;
        inTime /= LARGE;
        return weight / LARGE;
    }
}
