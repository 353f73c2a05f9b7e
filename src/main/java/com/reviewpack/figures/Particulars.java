package com.reviewpack.figures;

import java.util.List;
import java.util.Optional;

/**
 * What explains the figures of a pack.
 *
 * @param parts figures by the parts of the whole
 * @param departures what is out of the ordinary
 */
public record Particulars(List<Parts> parts, List<Departure> departures) {

    public Particulars {
        parts = List.copyOf(parts);
        departures = List.copyOf(departures);
    }

    public static Particulars none() {
        return new Particulars(List.of(), List.of());
    }

    /** A figure of the whole scope by the parts of a dimension. */
    public Optional<Parts> parts(String figure, String dimension) {
        return parts.stream()
                .filter(some -> some.figure().equals(figure) && some.dimension().equals(dimension))
                .findFirst();
    }
}
