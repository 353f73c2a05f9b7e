package com.reviewpack.staffing;

import java.util.ArrayDeque;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Plays a team customer by customer: random arrivals, handling times and patience, first come first served. Shares
 * nothing with the formulas. Means come with a standard error from batches of customers.
 */
final class SimulatedTeam {

    private static final int BATCHES = 40;
    private static final int BATCH = 5_000;

    private final double[] waited = new double[BATCHES];
    private final double[] inTime = new double[BATCHES];
    private final double[] left = new double[BATCHES];
    private final double[] seconds = new double[BATCHES];

    /** A mean over all customers and the standard error of that mean. */
    record Observed(double mean, double error) {}

    private record Waiting(double since, double until, int number) {}

    SimulatedTeam(int agents, Demand demand, double within, long seed) {
        Random random = new Random(seed);
        PriorityQueue<Double> busyUntil = new PriorityQueue<>();
        ArrayDeque<Waiting> queue = new ArrayDeque<>();
        double now = 0;
        int warm = BATCH;
        for (int customer = -warm; customer < BATCHES * BATCH; customer++) {
            now += exponential(random, 3600 / demand.requestsPerHour());
            serve(queue, busyUntil, now, demand, random, within);
            OptionalDouble patience = demand.patienceSeconds();
            double until =
                    patience.isPresent() ? now + exponential(random, patience.getAsDouble()) : Double.POSITIVE_INFINITY;
            if (queue.isEmpty() && busyUntil.size() < agents) {
                busyUntil.add(now + exponential(random, demand.handleSeconds()));
                note(customer, 0, false, within);
            } else {
                queue.add(new Waiting(now, until, customer));
            }
        }
        // Those still waiting at the end count as waiting in the last batch, a handful of 5,000.
        queue.forEach(one -> note(one.number(), within + 1, false, within));
    }

    /** Agents who became free by {@code now} take the next of those still waiting. */
    private void serve(
            ArrayDeque<Waiting> queue,
            PriorityQueue<Double> busyUntil,
            double now,
            Demand demand,
            Random random,
            double within) {
        while (!busyUntil.isEmpty() && busyUntil.peek() <= now) {
            double free = busyUntil.remove();
            while (!queue.isEmpty()) {
                Waiting next = queue.remove();
                boolean gone = next.until() <= free;
                note(next.number(), (gone ? next.until() : free) - next.since(), gone, within);
                if (!gone) {
                    busyUntil.add(free + exponential(random, demand.handleSeconds()));
                    break;
                }
            }
        }
    }

    private void note(int customer, double wait, boolean gone, double within) {
        if (customer < 0) {
            return;
        }
        int batch = customer / BATCH;
        waited[batch] += wait > 0 ? 1.0 / BATCH : 0;
        inTime[batch] += !gone && wait <= within ? 1.0 / BATCH : 0;
        left[batch] += gone ? 1.0 / BATCH : 0;
        seconds[batch] += wait / BATCH;
    }

    private static double exponential(Random random, double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }

    Observed waiting() {
        return over(waited);
    }

    Observed answeredWithin() {
        return over(inTime);
    }

    Observed abandoned() {
        return over(left);
    }

    Observed meanWaitSeconds() {
        return over(seconds);
    }

    private static Observed over(double[] batches) {
        double sum = 0;
        for (double batch : batches) {
            sum += batch;
        }
        double mean = sum / BATCHES;
        double squares = 0;
        for (double batch : batches) {
            squares += (batch - mean) * (batch - mean);
        }
        return new Observed(mean, Math.sqrt(squares / (BATCHES - 1) / BATCHES));
    }
}
