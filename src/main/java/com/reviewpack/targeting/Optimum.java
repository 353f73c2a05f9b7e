package com.reviewpack.targeting;

import java.util.List;
import java.util.function.Predicate;

/**
 * Chooses whom to offer a conversation in one hour: a fractional knapsack. By worth per handling time, each segment is
 * offered to until its prospects or the hour's capacity run out; base load takes capacity first.
 */
final class Optimum {

    private final List<SegmentModel> segments;

    /**
     * @param segments in falling order of {@link SegmentModel#density()}
     */
    Optimum(List<SegmentModel> segments) {
        this.segments = segments;
    }

    /** Offers by segment within what the hour can take beside its base load. */
    double[] offers(HourModel hour) {
        return fill(hour.offerable(), hour.capacity() - hour.base(), SegmentModel::worthOffering);
    }

    /**
     * @param offerable prospects by segment
     * @param room requests, of the whole's handling time, that still fit
     * @param asked which segments to offer to at all
     */
    double[] fill(double[] offerable, double room, Predicate<SegmentModel> asked) {
        double[] offers = new double[segments.size()];
        double left = room;
        for (int s = 0; s < offers.length && left > 0; s++) {
            SegmentModel segment = segments.get(s);
            if (asked.test(segment)) {
                double load = segment.acceptance() * segment.effort();
                offers[s] = Math.min(offerable[s], left / load);
                left -= offers[s] * load;
            }
        }
        return offers;
    }
}
