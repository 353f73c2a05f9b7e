package com.reviewpack.targeting;

import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Tells each hour of the week: how it stands, what it loses, and what one more agent would bring. */
final class HourTargets {

    private final TargetModel model;
    private final List<double[]> optimum;
    private final boolean told;
    private final long n;

    /**
     * @param told whether there is an optimum
     * @param n how many observations stand behind the estimates
     */
    HourTargets(TargetModel model, List<double[]> optimum, boolean told, long n) {
        this.model = model;
        this.optimum = optimum;
        this.told = told;
        this.n = n;
    }

    List<HourTarget> hours() {
        List<HourTarget> hours = new ArrayList<>();
        for (int h = 0; h < HourOfWeek.COUNT; h++) {
            hours.add(hour(model.hours.get(h), optimum.get(h)));
        }
        return hours;
    }

    private HourTarget hour(HourModel hour, double[] offers) {
        int index = hour.hour().index();
        OfferTally tally = model.seen.offersIn(index);
        long abandoned = model.seen.abandoned(index);
        double requests = model.requestsPerHour(hour);
        Measurement nothing = new Measurement.NothingToMeasure();
        AgentWorth more = told ? oneMore(hour, offers) : new AgentWorth(0, BigDecimal.ZERO);
        long notOffered = notOffered(index);
        return new HourTarget(
                hour.hour(),
                hour.occurrences(),
                state(hour, requests, notOffered),
                BigDecimal.valueOf(hour.agents()),
                model.seen.requests(index),
                BigDecimal.valueOf(requests),
                model.capacity.isPresent() ? GainModel.modelled(BigDecimal.valueOf(hour.capacity()), n) : nothing,
                tally.visitors,
                tally.prospects,
                tally.exposed,
                told ? GainModel.modelled(BigDecimal.valueOf(sum(offers) * hour.occurrences()), n) : nothing,
                notOffered,
                abandoned,
                tally.exposedWhileUnavailable,
                model.all.connected == 0
                        ? nothing
                        : GainModel.modelled(BigDecimal.valueOf(abandoned * model.baseQuality()), model.all.connected),
                told ? GainModel.modelled(BigDecimal.valueOf(more.quality()), n) : nothing,
                told && model.worth.money() ? GainModel.modelled(more.money(), n) : nothing);
    }

    /** Of all segments; one with more offers than prospects does not make up for another. */
    private long notOffered(int hour) {
        return model.segments.stream()
                .mapToLong(segment -> model.seen.offers(segment.name(), hour).notOffered())
                .sum();
    }

    private HourState state(HourModel hour, double requests, long notOffered) {
        if (hour.agents() == 0 && requests == 0) {
            return HourState.CLOSED;
        }
        if (model.capacity.isEmpty()) {
            return HourState.UNTOLD;
        }
        if (requests > hour.capacity()) {
            return HourState.OVERLOADED;
        }
        return requests < hour.capacity() && notOffered > 0 ? HourState.SPARE : HourState.BALANCED;
    }

    private record AgentWorth(double quality, BigDecimal money) {}

    private AgentWorth oneMore(HourModel hour, double[] offers) {
        Capacity capacity = model.capacity.orElseThrow();
        Outcome outcome = new Outcome(model.segments, capacity, model.baseQuality());
        double agents = hour.agents() + 1;
        HourModel larger = hour.with(agents, capacity.perHour(agents));
        double[] then = new Optimum(model.segments).offers(larger);
        double servedNow = outcome.served(hour, offers);
        double servedThen = outcome.served(larger, then);
        BigDecimal money = BigDecimal.ZERO;
        for (int s = 0; s < then.length; s++) {
            double contacts = outcome.contacts(s, servedThen, then[s]) - outcome.contacts(s, servedNow, offers[s]);
            money = money.add(
                    BigDecimal.valueOf(contacts).multiply(model.segments.get(s).contactWorth()));
        }
        return new AgentWorth(
                outcome.quality(larger, then) - outcome.quality(hour, offers), money.round(Measurement.PRECISION));
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
