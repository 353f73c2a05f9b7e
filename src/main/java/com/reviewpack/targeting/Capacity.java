package com.reviewpack.targeting;

import com.reviewpack.staffing.Demand;
import com.reviewpack.staffing.ServiceGoal;
import com.reviewpack.staffing.Staffing;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * What a team can take. Between whole numbers of agents, as a mean over an hour of the week is, it is told linearly
 * (ours). Remembers what it told.
 */
final class Capacity {

    private final ServiceGoal goal;
    private final double handleSeconds;
    private final OptionalDouble patienceSeconds;
    private final Map<Integer, Double> rates = new HashMap<>();

    /**
     * @param handleSeconds mean handling time ÷ concurrency factor, above 0
     * @param patienceSeconds empty: nobody ever leaves
     */
    Capacity(ServiceGoal goal, double handleSeconds, OptionalDouble patienceSeconds) {
        this.goal = goal;
        this.handleSeconds = handleSeconds;
        this.patienceSeconds = patienceSeconds;
    }

    /** The highest rate, in requests an hour, at which the service goal holds. */
    double perHour(double agents) {
        return between(
                agents, whole -> rates.computeIfAbsent(whole, some -> Staffing.highestRate(some, demand(0), goal)));
    }

    /** The share of requests that no agent ever serves, 0 to 1. */
    double unserved(double agents, double perHour) {
        Demand demand = demand(perHour);
        return between(agents, whole -> Staffing.unserved(whole, demand));
    }

    /** Whole agents that the service goal takes. */
    int agentsFor(double perHour) {
        return Staffing.agentsFor(demand(perHour), goal);
    }

    private Demand demand(double perHour) {
        return new Demand(perHour, handleSeconds, patienceSeconds);
    }

    private static double between(double agents, IntToDoubleFunction ofWhole) {
        int below = (int) agents;
        double part = agents - below;
        double low = ofWhole.applyAsDouble(below);
        return part == 0 ? low : low + part * (ofWhole.applyAsDouble(below + 1) - low);
    }
}
