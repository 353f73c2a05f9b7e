package com.reviewpack.targeting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Quality contacts against visitors targeted. Offers are made in order of worth per handling time: first those of the
 * optimum, then, beyond what the team can take, the rest of the prospects, of whom ever more leave unserved and crowd out
 * others.
 */
final class QualityCurve {

    private static final int STEPS = 15;

    private final TargetModel model;
    private final Outcome outcome;
    private final List<double[]> optimum;
    private final double shift;

    /**
     * @param observedNow quality contacts counted; the curve is moved up or down by what the model tells amiss of them
     */
    QualityCurve(TargetModel model, Outcome outcome, List<double[]> optimum, long observedNow) {
        this.model = model;
        this.outcome = outcome;
        this.optimum = optimum;
        this.shift =
                observedNow - total(model.hours.stream().map(HourModel::now).toList());
    }

    List<CurvePoint> points() {
        List<CurvePoint> points = new ArrayList<>();
        List<double[]> none = model.hours.stream()
                .map(hour -> new double[model.segments.size()])
                .toList();
        List<double[]> all = model.hours.stream().map(HourModel::offerable).toList();
        points.add(point(none));
        addBetween(points, none, optimum);
        addBetween(points, optimum, all);
        return points;
    }

    CurvePoint today() {
        return point(model.hours.stream().map(HourModel::now).toList());
    }

    CurvePoint best() {
        return point(optimum);
    }

    private void addBetween(List<CurvePoint> points, List<double[]> from, List<double[]> to) {
        double more = exposed(to) - exposed(from);
        if (more <= 0) {
            return;
        }
        for (int step = 1; step <= STEPS; step++) {
            points.add(point(step == STEPS ? to : between(from, to, more * step / STEPS)));
        }
    }

    /** So many offers more, the segments worth most first, in all hours alike. */
    private List<double[]> between(List<double[]> from, List<double[]> to, double more) {
        List<double[]> offers = from.stream().map(double[]::clone).toList();
        double left = more;
        for (int s = 0; s < model.segments.size() && left > 0; s++) {
            double room = 0;
            for (int h = 0; h < from.size(); h++) {
                room += model.hours.get(h).occurrences() * (to.get(h)[s] - from.get(h)[s]);
            }
            double share = room <= 0 ? 0 : Math.min(1, left / room);
            for (int h = 0; h < from.size(); h++) {
                offers.get(h)[s] += share * (to.get(h)[s] - from.get(h)[s]);
            }
            left -= share * room;
        }
        return offers;
    }

    private CurvePoint point(List<double[]> offers) {
        return new CurvePoint(
                BigDecimal.valueOf(exposed(offers)), BigDecimal.valueOf(Math.max(0, total(offers) + shift)));
    }

    private double exposed(List<double[]> offers) {
        double sum = 0;
        for (int h = 0; h < offers.size(); h++) {
            for (double some : offers.get(h)) {
                sum += model.hours.get(h).occurrences() * some;
            }
        }
        return sum;
    }

    private double total(List<double[]> offers) {
        double sum = 0;
        for (int h = 0; h < offers.size(); h++) {
            HourModel hour = model.hours.get(h);
            sum += hour.occurrences() * outcome.quality(hour, offers.get(h));
        }
        return sum;
    }
}
