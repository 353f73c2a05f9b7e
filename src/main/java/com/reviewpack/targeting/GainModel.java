package com.reviewpack.targeting;

import com.reviewpack.measure.Interval;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the optimum brings over today. Both sides are told by the same model, so that no gain is a quirk of the model;
 * intervals come in closed form from what is not known of the rates, the plan and the order values taken as they are.
 */
final class GainModel {

    private static final double Z = 1.959963984540054;
    private static final BigDecimal Z_EXACT = new BigDecimal("1.959963984540054");

    private final TargetModel model;
    private final List<double[]> optimum;
    private final long n;
    private final double[] offersMore;
    private final double[] servedOffersMore;
    private double servedBaseMore;

    /**
     * @param optimum offers an hour by segment, one array an hour of the week
     * @param n how many observations stand behind the estimates
     */
    GainModel(TargetModel model, Outcome outcome, List<double[]> optimum, long n) {
        this.model = model;
        this.optimum = optimum;
        this.n = n;
        this.offersMore = new double[model.segments.size()];
        this.servedOffersMore = new double[model.segments.size()];
        for (int h = 0; h < optimum.size(); h++) {
            add(model.hours.get(h), outcome, optimum.get(h));
        }
    }

    private void add(HourModel hour, Outcome outcome, double[] offers) {
        double then = outcome.served(hour, offers);
        double now = outcome.served(hour, hour.now());
        servedBaseMore += hour.occurrences() * (then - now) * hour.base();
        for (int s = 0; s < offers.length; s++) {
            offersMore[s] += hour.occurrences() * (offers[s] - hour.now()[s]);
            servedOffersMore[s] += hour.occurrences() * (then * offers[s] - now * hour.now()[s]);
        }
    }

    /** Offers of the optimum to one segment over the period. */
    double offers(int segment) {
        double sum = 0;
        for (int h = 0; h < optimum.size(); h++) {
            sum += model.hours.get(h).occurrences() * optimum.get(h)[segment];
        }
        return sum;
    }

    double offersMore() {
        double sum = 0;
        for (double more : offersMore) {
            sum += more;
        }
        return sum;
    }

    /** Contacts that offers to one segment bring more. */
    private double contacts(int segment) {
        return servedOffersMore[segment] * model.segments.get(segment).acceptance();
    }

    /** Quality contacts that offers to one segment bring more. */
    double quality(int segment) {
        return contacts(segment) * model.segments.get(segment).quality();
    }

    double quality() {
        double sum = servedBaseMore * model.baseQuality();
        for (int s = 0; s < servedOffersMore.length; s++) {
            sum += quality(s);
        }
        return sum;
    }

    Gain gain() {
        return new Gain(qualityEstimate(), conversions(), revenue(), contribution());
    }

    private Estimate qualityEstimate() {
        double variance = servedBaseMore * servedBaseMore * model.baseQualityVariance();
        for (int s = 0; s < servedOffersMore.length; s++) {
            SegmentModel segment = model.segments.get(s);
            double byQuality = contacts(s);
            double byAcceptance = servedOffersMore[s] * segment.quality();
            variance += byQuality * byQuality * segment.qualityVariance()
                    + byAcceptance * byAcceptance * segment.acceptanceVariance();
        }
        return estimate(BigDecimal.valueOf(quality()), BigDecimal.valueOf(Z * Math.sqrt(variance)));
    }

    private boolean liftShown() {
        return model.lift.filter(lift -> lift.shown()).isPresent();
    }

    private double conversionVariance(int s) {
        SegmentModel segment = model.segments.get(s);
        double byLift = contacts(s);
        double byAcceptance = servedOffersMore[s] * segment.incremental();
        return byLift * byLift * segment.incrementalVariance()
                + byAcceptance * byAcceptance * segment.acceptanceVariance();
    }

    private Estimate conversions() {
        if (!liftShown()) {
            return Estimate.none(new Measurement.NothingToMeasure());
        }
        double sum = 0;
        double variance = 0;
        for (int s = 0; s < servedOffersMore.length; s++) {
            sum += contacts(s) * model.segments.get(s).incremental();
            variance += conversionVariance(s);
        }
        return estimate(BigDecimal.valueOf(sum), BigDecimal.valueOf(Z * Math.sqrt(variance)));
    }

    private Estimate revenue() {
        if (!liftShown() || model.orderValue().known().isEmpty()) {
            return Estimate.none(new Measurement.NothingToMeasure());
        }
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal variance = BigDecimal.ZERO;
        for (int s = 0; s < servedOffersMore.length; s++) {
            SegmentModel segment = model.segments.get(s);
            BigDecimal conversions = BigDecimal.valueOf(contacts(s) * segment.incremental());
            sum = sum.add(conversions.multiply(segment.orderValue()));
            BigDecimal spread = BigDecimal.valueOf(conversionVariance(s));
            variance = variance.add(spread.multiply(segment.orderValue().pow(2)));
        }
        return estimate(
                sum.round(Measurement.PRECISION),
                variance.sqrt(Measurement.PRECISION).multiply(Z_EXACT, Measurement.PRECISION));
    }

    private Estimate contribution() {
        Estimate revenue = revenue();
        if (revenue.value().known().isEmpty()) {
            return revenue;
        }
        if (model.terms.margin().isEmpty()) {
            return Estimate.none(new Measurement.MissingData(MissingInput.Kind.COST, "margin"));
        }
        BigDecimal margin = model.terms.margin().get();
        Measurement value = revenue.value().map(amount -> amount.multiply(margin, Measurement.PRECISION));
        return new Estimate(
                value,
                revenue.interval()
                        .map(interval -> new Interval(
                                interval.low().multiply(margin, Measurement.PRECISION),
                                interval.high().multiply(margin, Measurement.PRECISION))));
    }

    private Estimate estimate(BigDecimal value, BigDecimal half) {
        return new Estimate(modelled(value, n), Optional.of(new Interval(value.subtract(half), value.add(half))));
    }

    /** A value that a model tells from so many observations; small where they are few. */
    static Measurement modelled(BigDecimal value, long n) {
        return new Measurement.Known(value, n, null, null, n < Measurement.SMALL_BELOW);
    }

    /** Offers that the optimum gives or takes away, over the period. */
    double moved() {
        double moved = 0;
        for (int h = 0; h < optimum.size(); h++) {
            HourModel hour = model.hours.get(h);
            for (int s = 0; s < offersMore.length; s++) {
                moved += hour.occurrences() * Math.abs(optimum.get(h)[s] - hour.now()[s]);
            }
        }
        return moved;
    }
}
