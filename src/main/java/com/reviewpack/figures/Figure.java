package com.reviewpack.figures;

import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One number of a pack, with what it is compared to.
 *
 * @param id as in {@code figures.json}: {@code conversations.abandonment_rate}
 * @param lob the line of business; null: the package's whole scope
 * @param value over the period
 * @param previous over the preceding period of the same deliverable and package; null where there is none
 * @param lastYear over the same period a year earlier; null where there are no facts for it
 * @param target from the goals, in the figure's unit; null where there is none
 * @param sources which exports and tables it comes from
 */
public record Figure(
        String id,
        @Nullable String lob,
        Unit unit,
        Measurement value,
        @Nullable Measurement previous,
        @Nullable Measurement lastYear,
        @Nullable BigDecimal target,
        List<Source> sources) {

    public Figure {
        sources = List.copyOf(sources);
    }
}
