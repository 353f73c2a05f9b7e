package com.reviewpack.targeting;

import com.reviewpack.measure.Measurement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers whether the optimum number of visitors is targeted (ours; no public formula exists). */
public final class Targeting {

    /** Share of today's offers that the optimum may move for them to be about right (ours). */
    private static final double ABOUT = 0.10;

    private final TargetModel model;
    private final Verdict verdict;
    private final long n;
    private final Optional<GainModel> gain;
    private final Optional<QualityCurve> curve;
    private final List<double[]> optimum;

    private Targeting(TargetModel model) {
        this.model = model;
        this.n = Math.min(model.offers.exposed, model.targeted.connected);
        Optional<Verdict> untold = untold(model);
        Optimum chosen = new Optimum(model.segments);
        this.optimum = model.hours.stream().map(chosen::offers).toList();
        if (untold.isPresent() || model.capacity.isEmpty()) {
            this.gain = Optional.empty();
            this.curve = Optional.empty();
            this.verdict = untold.orElse(Verdict.NO_CONVERSATIONS);
        } else {
            Outcome outcome = new Outcome(model.segments, model.capacity.get(), model.baseQuality());
            GainModel told = new GainModel(model, outcome, optimum, n);
            this.gain = Optional.of(told);
            this.curve = Optional.of(new QualityCurve(model, outcome, optimum, model.all.quality));
            this.verdict = told(told);
        }
    }

    /**
     * @param seen the rows of the period
     * @param terms what is taken as given
     */
    public static TargetAnalysis analyse(Observation seen, Terms terms) {
        return new Targeting(new TargetModel(seen, terms)).analysis();
    }

    /** Why there is no optimum; empty where there is one. */
    private static Optional<Verdict> untold(TargetModel model) {
        if (model.offers.visitors == 0) {
            return Optional.of(Verdict.NO_VISITORS);
        }
        if (model.offers.exposed == 0) {
            return Optional.of(Verdict.NOTHING_OFFERED);
        }
        if (model.capacity.isEmpty()) {
            return Optional.of(Verdict.NO_CONVERSATIONS);
        }
        if (model.offers.accepted == 0) {
            return Optional.of(Verdict.NOTHING_ACCEPTED);
        }
        return model.segments.stream().anyMatch(SegmentModel::worthOffering)
                ? Optional.empty()
                : Optional.of(Verdict.NO_QUALITY_CONTACTS);
    }

    private Verdict told(GainModel told) {
        if (model.hours.stream().allMatch(hour -> hour.agents() == 0)) {
            return Verdict.NO_AGENTS;
        }
        if (n < Measurement.SMALL_BELOW) {
            return Verdict.TOO_LITTLE_DATA;
        }
        double moved = told.moved();
        double net = told.offersMore();
        if (moved <= ABOUT * model.offers.exposed) {
            return Verdict.ABOUT_RIGHT;
        }
        if (2 * -net >= moved && 2 * takenFromOverload() >= moved) {
            return Verdict.TOO_MANY;
        }
        if (!gainShown(told.gain())) {
            return Verdict.NO_GAIN_SHOWN;
        }
        return 2 * net >= moved ? Verdict.TOO_FEW : Verdict.WRONG_ONES;
    }

    /** Whether quality contacts, or money where offers are ordered by it, rise by more than chance may tell. */
    private boolean gainShown(Gain told) {
        return risesBeyondChance(told.qualityContacts()) || model.worth.money() && risesBeyondChance(told.revenue());
    }

    private static boolean risesBeyondChance(Estimate estimate) {
        return estimate.interval()
                .filter(interval -> interval.low().signum() > 0)
                .isPresent();
    }

    /** Offers over the period that the optimum takes back in hours in which more is asked for than the team can take. */
    private double takenFromOverload() {
        double taken = 0;
        for (int h = 0; h < optimum.size(); h++) {
            HourModel hour = model.hours.get(h);
            if (model.requestsPerHour(hour) > hour.capacity()) {
                for (int s = 0; s < model.segments.size(); s++) {
                    taken += hour.occurrences() * Math.max(0, hour.now()[s] - optimum.get(h)[s]);
                }
            }
        }
        return taken;
    }

    private TargetAnalysis analysis() {
        long now = model.all.quality;
        Measurement nothing = new Measurement.NothingToMeasure();
        double exposed = model.offers.exposed + gain.map(GainModel::offersMore).orElse(0.0);
        return new TargetAnalysis(
                verdict,
                model.worth,
                estimates(),
                Measurement.count(model.offers.exposed),
                gain.map(told -> GainModel.modelled(BigDecimal.valueOf(Math.max(0, exposed)), n))
                        .orElse(nothing),
                Measurement.count(now),
                gain.map(told -> GainModel.modelled(BigDecimal.valueOf(Math.max(0, now + told.quality())), n))
                        .orElse(nothing),
                gain.map(GainModel::gain)
                        .orElseGet(() -> new Gain(
                                Estimate.none(nothing),
                                Estimate.none(nothing),
                                Estimate.none(nothing),
                                Estimate.none(nothing))),
                segments(),
                new HourTargets(model, optimum, gain.isPresent(), n).hours(),
                curve.map(QualityCurve::points).orElse(List.of()),
                curve.map(QualityCurve::today),
                curve.map(QualityCurve::best));
    }

    private Estimates estimates() {
        double agentHours = model.hours.stream()
                .mapToDouble(hour -> hour.agents() * hour.occurrences())
                .sum();
        return new Estimates(
                model.terms.goal(),
                BigDecimal.valueOf(agentHours),
                model.seen.concurrency(),
                BigDecimal.valueOf(model.concurrencyFactor()),
                model.handleTime(),
                model.patienceSeconds(),
                Measurement.ratio(model.offers.accepted, model.offers.exposed),
                Measurement.ratio(model.targeted.quality, model.targeted.connected),
                Measurement.ratio(model.targeted.converted, model.targeted.connected),
                model.comparedRate(),
                model.lift,
                model.orderValue(),
                model.terms.margin(),
                model.hours.stream()
                        .mapToLong(hour -> model.baseRequests(hour.hour()))
                        .sum());
    }

    private List<SegmentTarget> segments() {
        List<SegmentTarget> targets = new ArrayList<>();
        for (int s = 0; s < model.segments.size(); s++) {
            targets.add(segment(s));
        }
        targets.sort(Comparator.comparing(SegmentTarget::segment));
        return targets;
    }

    private SegmentTarget segment(int s) {
        SegmentModel segment = model.segments.get(s);
        OfferTally tally = model.seen.offersOf(segment.name());
        long quality = model.bySegment.getOrDefault(segment.name(), new ContactTally()).quality;
        Measurement nothing = new Measurement.NothingToMeasure();
        BigDecimal acceptance = BigDecimal.valueOf(segment.acceptance());
        return new SegmentTarget(
                segment.name(),
                tally.visitors,
                tally.prospects,
                tally.controlGroup,
                tally.exposed,
                tally.exposedWhileUnavailable,
                tally.accepted,
                gain.map(told -> GainModel.modelled(BigDecimal.valueOf(told.offers(s)), tally.exposed))
                        .orElse(nothing),
                model.acceptanceOf(segment),
                model.qualityOf(segment),
                model.conversionOf(segment),
                model.lift
                        .map(lift -> GainModel.modelled(BigDecimal.valueOf(segment.incremental()), tally.exposed))
                        .orElse(nothing),
                model.handleTimeOf(segment),
                segment.contactWorth(),
                acceptance.multiply(segment.contactWorth(), Measurement.PRECISION),
                s + 1,
                quality,
                gain.map(told -> GainModel.modelled(BigDecimal.valueOf(Math.max(0, quality + told.quality(s))), n))
                        .orElse(nothing),
                model.terms
                        .segmentsBefore()
                        .filter(before -> !before.contains(segment.name()))
                        .isPresent());
    }
}
