package com.reviewpack.figures;

import java.util.List;
import java.util.Optional;

/** All that was computed for one pack. */
public record FigureReport(FigureSet figures, List<Series> series) {
    public FigureReport {
        series = List.copyOf(series);
    }

    /** The series of the whole scope with that id. */
    public Optional<Series> series(String id) {
        return series.stream().filter(s -> s.id().equals(id) && s.lob() == null).findFirst();
    }
}
