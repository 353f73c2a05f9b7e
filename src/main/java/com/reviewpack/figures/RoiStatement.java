package com.reviewpack.figures;

import com.reviewpack.measure.Lift;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.util.List;
import java.util.Optional;

/**
 * How the return came about.
 *
 * @param inputs in the order of the formula, each with its source; one that is missing says so
 * @param value (benefit − cost) ÷ cost
 * @param lift the incremental conversions behind the incremental revenue; empty where they cannot be told
 */
public record RoiStatement(
        List<Input> inputs, Measurement benefit, Measurement cost, Measurement value, Optional<Lift> lift) {

    public RoiStatement {
        inputs = List.copyOf(inputs);
    }

    /**
     * One input of the formula.
     *
     * @param key stable: {@code incremental_revenue}, {@code margin}, {@code contacts_deflected}, {@code contact_cost},
     *     {@code fees}, {@code add_ons}, {@code agent_cost}
     * @param sources where it comes from
     */
    public record Input(String key, Measurement value, Unit unit, List<Source> sources) {

        public Input {
            sources = List.copyOf(sources);
        }
    }
}
