package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import java.util.function.Function;

/** A figure's definition beside the formula that computes it from {@code T}. */
record Formula<T>(FigureDefinition definition, Function<T, Measurement> of) {
    String id() {
        return definition.id();
    }
}
