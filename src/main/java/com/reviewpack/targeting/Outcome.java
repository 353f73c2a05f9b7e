package com.reviewpack.targeting;

import java.util.List;

/**
 * What comes of offers in one hour: those who accept ask for a conversation beside the base load, and by Erlang A a share
 * of all who ask leaves unserved.
 */
final class Outcome {

    private final List<SegmentModel> segments;
    private final Capacity capacity;
    private final double baseQuality;

    /**
     * @param baseQuality quality contacts ÷ connected, of base load
     */
    Outcome(List<SegmentModel> segments, Capacity capacity, double baseQuality) {
        this.segments = segments;
        this.capacity = capacity;
        this.baseQuality = baseQuality;
    }

    /** The share of requests that is served, 0 to 1. */
    double served(HourModel hour, double[] offers) {
        double requests = hour.base();
        for (int s = 0; s < offers.length; s++) {
            SegmentModel segment = segments.get(s);
            requests += offers[s] * segment.acceptance() * segment.effort();
        }
        return 1 - capacity.unserved(hour.agents(), requests);
    }

    /** Contacts that offers to one segment bring. */
    double contacts(int segment, double served, double offers) {
        return served * offers * segments.get(segment).acceptance();
    }

    /** Quality contacts of offers and base load. */
    double quality(HourModel hour, double[] offers) {
        double served = served(hour, offers);
        double quality = served * hour.base() * baseQuality;
        for (int s = 0; s < offers.length; s++) {
            quality += contacts(s, served, offers[s]) * segments.get(s).quality();
        }
        return quality;
    }
}
