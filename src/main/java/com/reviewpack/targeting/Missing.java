package com.reviewpack.targeting;

import com.reviewpack.measure.Measurement;
import com.reviewpack.targeting.FunnelStep.Stage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts what was missed: unanswered requests, offers that nobody was free for, and prospects passed over in idle hours. */
public final class Missing {

    private final TargetModel model;
    private final ContactTally all;
    private final Measurement conversionRate;
    private final Measurement orderValue;
    private final List<MissedHour> hours = new ArrayList<>();

    private Missing(TargetModel model) {
        this.model = model;
        this.all = model.all;
        this.conversionRate = Measurement.ratio(all.converted, all.connected);
        this.orderValue = Measurement.ratio(all.revenue, BigDecimal.valueOf(all.conversions), all.conversions);
        model.hours.forEach(hour -> hours.add(missed(hour)));
    }

    /**
     * @param seen the rows of the period
     * @param terms what is taken as given
     */
    public static MissedOpportunity count(Observation seen, Terms terms) {
        return new Missing(new TargetModel(seen, terms)).opportunity();
    }

    private MissedHour missed(HourModel hour) {
        int index = hour.hour().index();
        long requests = model.seen.requests(index);
        long abandoned = model.seen.abandoned(index);
        double times = Math.max(1, hour.occurrences());
        double[] passedOver = passedOver(hour, requests / times);
        BigDecimal unavailable = BigDecimal.ZERO;
        BigDecimal notOffered = BigDecimal.ZERO;
        BigDecimal sold = known(conversionRate).multiply(BigDecimal.valueOf(abandoned));
        BigDecimal revenue = sold.multiply(known(orderValue));
        for (int s = 0; s < passedOver.length; s++) {
            SegmentModel segment = model.segments.get(s);
            OfferTally tally = model.seen.offers(segment.name(), index);
            BigDecimal unanswered = BigDecimal.valueOf(tally.exposedWhileUnavailable * segment.acceptance());
            BigDecimal idle = BigDecimal.valueOf(passedOver[s] * segment.acceptance() * hour.occurrences());
            BigDecimal sales = unanswered.add(idle).multiply(BigDecimal.valueOf(segment.conversion()));
            unavailable = unavailable.add(unanswered);
            notOffered = notOffered.add(idle);
            sold = sold.add(sales);
            revenue = revenue.add(sales.multiply(segment.orderValue()));
        }
        return new MissedHour(
                hour.hour(),
                hour.occurrences(),
                requests,
                model.seen.offersIn(index).prospects,
                abandoned,
                unavailable,
                notOffered,
                conversions(sold),
                revenue(revenue),
                BigDecimal.valueOf(hour.agents()),
                agentsNeeded((requests + unavailable.doubleValue()) / times));
    }

    /** Prospects by segment whom idle agents could have talked to, those worth most first. */
    private double[] passedOver(HourModel hour, double requestsPerHour) {
        double[] notOffered = new double[model.segments.size()];
        for (int s = 0; s < notOffered.length; s++) {
            OfferTally tally =
                    model.seen.offers(model.segments.get(s).name(), hour.hour().index());
            notOffered[s] = tally.notOffered() / (double) Math.max(1, hour.occurrences());
        }
        double room = hour.capacity() - requestsPerHour;
        return new Optimum(model.segments).fill(notOffered, room, segment -> segment.acceptance() > 0);
    }

    private int agentsNeeded(double perHour) {
        return model.capacity.map(team -> team.agentsFor(perHour)).orElse(0);
    }

    private static BigDecimal known(Measurement value) {
        return value.known().orElse(BigDecimal.ZERO);
    }

    private Measurement conversions(BigDecimal sum) {
        return all.connected == 0
                ? new Measurement.NothingToMeasure()
                : GainModel.modelled(sum.round(Measurement.PRECISION), all.connected);
    }

    private Measurement revenue(BigDecimal sum) {
        return all.connected == 0 || all.conversions == 0
                ? new Measurement.NothingToMeasure()
                : GainModel.modelled(sum.round(Measurement.PRECISION), all.conversions);
    }

    private MissedOpportunity opportunity() {
        BigDecimal abandoned = BigDecimal.ZERO;
        BigDecimal unavailable = BigDecimal.ZERO;
        BigDecimal notOffered = BigDecimal.ZERO;
        BigDecimal sold = BigDecimal.ZERO;
        BigDecimal revenue = BigDecimal.ZERO;
        for (MissedHour hour : hours) {
            abandoned = abandoned.add(BigDecimal.valueOf(hour.abandoned()));
            unavailable = unavailable.add(hour.unavailable());
            notOffered = notOffered.add(hour.notOffered());
            sold = sold.add(known(hour.conversions()));
            revenue = revenue.add(known(hour.revenue()));
        }
        Map<MissedReason, Measurement> byReason = new EnumMap<>(MissedReason.class);
        byReason.put(MissedReason.ABANDONED, Measurement.total(abandoned, abandoned.longValueExact()));
        byReason.put(MissedReason.UNAVAILABLE, ofOffers(unavailable));
        byReason.put(MissedReason.NOT_OFFERED, ofOffers(notOffered));
        return new MissedOpportunity(
                model.terms.goal(),
                ofOffers(abandoned.add(unavailable).add(notOffered)),
                conversions(sold),
                revenue(revenue),
                byReason,
                conversionRate,
                Measurement.ratio(model.targeted.converted, model.targeted.connected),
                orderValue,
                funnel(),
                hours);
    }

    /** Told with an acceptance rate; what no offer tells, because none was made, counts none. */
    private Measurement ofOffers(BigDecimal contacts) {
        return Measurement.total(contacts, model.offers.exposed);
    }

    private List<FunnelStep> funnel() {
        OfferTally offers = model.offers;
        ContactTally contacts = model.targeted;
        return List.of(
                new FunnelStep(Stage.VISITORS, offers.visitors),
                new FunnelStep(Stage.PROSPECTS, offers.prospects),
                new FunnelStep(Stage.EXPOSED, offers.exposed),
                new FunnelStep(Stage.ACCEPTED, offers.accepted),
                new FunnelStep(Stage.CONNECTED, contacts.connected),
                new FunnelStep(Stage.INTERACTIVE, contacts.interactive),
                new FunnelStep(Stage.QUALITY_CONTACTS, contacts.quality),
                new FunnelStep(Stage.CONVERSIONS, contacts.converted));
    }
}
