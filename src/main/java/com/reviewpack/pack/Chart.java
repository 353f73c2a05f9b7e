package com.reviewpack.pack;

import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chart: what it means. Renderers decide how it is drawn.
 *
 * @param id unique within the pack
 * @param title what is measured, unit and time ("Requested conversations a week, August to October 2026")
 * @param altText says what the chart shows, for those who cannot see it
 * @param unit of all values
 * @param categories along the axis of time or structure, already in words of the locale; top to bottom for bars
 * @param series each with one value a category
 * @param markers thresholds and events
 * @param change which kind of difference the values are; empty where they are values of the unit
 */
public record Chart(
        String id,
        Kind kind,
        String title,
        String altText,
        Unit unit,
        List<String> categories,
        List<ChartSeries> series,
        List<Marker> markers,
        Optional<Cell.Change.Kind> change) {

    /** What kind of relation a chart shows. */
    public enum Kind {
        /** Few points of time, left to right. */
        COLUMNS,
        /** Many points of time, left to right. */
        LINES,
        /** Structure, downwards. */
        BARS,
        /** Parts of a whole per category, downwards (met, breached, running). */
        STACKED_BARS,
        /** Differences, downwards from zero, coloured by tone. */
        VARIANCE_BARS,
        /** Goal against actual: a bar (ACTUAL) with a line across it (TARGET), each category on its own 0..max scale. */
        BULLET,
        /** Hour of day (categories) by weekday (series). */
        HEAT_MAP,
        /** Steps of a funnel, downwards, with the rate of each step written between. */
        FUNNEL,
        /** What is left (ACTUAL), the straight plan (TARGET) and where it leads (FORECAST), over time. */
        BURN_DOWN,
        /** From and to: series START (offset in days) and ACTUAL (length in days), downwards. */
        TIMELINE
    }

    /**
     * @param role decides fill and order
     * @param values one a category; null is a gap
     * @param small marks values of small n, to be greyed; as long as {@code values}
     */
    public record ChartSeries(
            String name, Role role, List<@Nullable BigDecimal> values, List<Boolean> small, List<Tone> tones) {

        /** Tones may be empty; otherwise one a category. */
        public ChartSeries {
            values = java.util.Collections.unmodifiableList(new java.util.ArrayList<>(values));
            small = List.copyOf(small);
            tones = List.copyOf(tones);
            if (small.size() != values.size() || (!tones.isEmpty() && tones.size() != values.size())) {
                throw new IllegalArgumentException("series " + name + ": " + values.size() + " values, " + small.size()
                        + " marks of small n, " + tones.size() + " tones");
            }
        }
    }

    /** What a series stands for. */
    public enum Role {
        /** Solid dark. */
        ACTUAL,
        /** Light. */
        PREVIOUS_YEAR,
        /** Lighter than actual. */
        PREVIOUS,
        /** Outlined. */
        TARGET,
        /** Hatched or dashed. */
        FORECAST,
        /** The good part of a whole. */
        GOOD,
        /** The bad part of a whole. */
        BAD,
        /** The undecided part of a whole. */
        NEUTRAL,
        /** Invisible offset of a timeline. */
        START
    }

    /**
     * A labelled line: a threshold at {@code value}, or an event at a category.
     *
     * @param category index from 0; empty for a threshold
     */
    public record Marker(String label, Optional<BigDecimal> value, Optional<Integer> category) {}

    /** Of values of the unit. */
    public Chart(
            String id,
            Kind kind,
            String title,
            String altText,
            Unit unit,
            List<String> categories,
            List<ChartSeries> series,
            List<Marker> markers) {
        this(id, kind, title, altText, unit, categories, series, markers, Optional.empty());
    }

    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        markers = List.copyOf(markers);
        for (ChartSeries one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException("chart " + id + ": series " + one.name() + " has "
                        + one.values().size() + " values, expected " + categories.size());
            }
        }
    }
}
