package com.reviewpack.pack;

import com.reviewpack.measure.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
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
 * @param positions where the categories lie along a scale of their own; present for {@link Kind#FUNNEL_PLOT} and
 *     {@link Kind#CURVE} and for no other kind
 * @param units of each category of a {@link Kind#RANGE} or {@link Kind#BULLET} whose categories measure different things;
 *     else empty
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
        Optional<Cell.Change.Kind> change,
        Optional<Positions> positions,
        List<Unit> units) {

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
        /**
         * Where one's own value (ACTUAL) stands within the middle half of others: a bar from LOW (first quartile) to HIGH
         * (third quartile) with a line across it at the median (TARGET); each category on a scale of its own.
         */
        RANGE,
        /**
         * Hour of day (categories) by weekday (series). Without tones: the darker, the more. With tones: the darker, the
         * further from zero, in the colour of the tone; neutral in the accent colour.
         */
        HEAT_MAP,
        /** Steps of a funnel, downwards, with the rate of each step written between. */
        FUNNEL,
        /** What is left (ACTUAL), the straight plan (TARGET) and where it leads (FORECAST), over time. */
        BURN_DOWN,
        /** From and to: series START (offset in days) and ACTUAL (length in days), downwards. */
        TIMELINE,
        /**
         * Units of one kind, such as agents, by how much each did (positions) and how well (ACTUAL, a point each), with
         * what all do together (TARGET, a line) and how far chance alone would lead (LIMIT, curves). Points whose tone is
         * not neutral are named by their category; a category without ACTUAL only carries the curves on.
         */
        FUNNEL_PLOT,
        /** One quantity against another: ACTUAL a line through the positions, MARK named points on it. */
        CURVE;

        /** Whether categories are rows, one below the other. */
        public boolean runsDownwards() {
            return switch (this) {
                case BARS, STACKED_BARS, VARIANCE_BARS, BULLET, RANGE, FUNNEL, TIMELINE -> true;
                case COLUMNS, LINES, HEAT_MAP, BURN_DOWN, FUNNEL_PLOT, CURVE -> false;
            };
        }

        /** Whether each category has a scale of its own. */
        public boolean eachOnItsOwn() {
            return this == RANGE || this == BULLET;
        }

        /** Whether categories lie along a numeric scale. */
        public boolean positioned() {
            return this == FUNNEL_PLOT || this == CURVE;
        }
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
        START,
        /** A thin dashed curve that chance alone seldom crosses, or an end of an interval. */
        LIMIT,
        /** A single point with a name. */
        MARK,
        /** The lower end of a range. */
        LOW,
        /** The upper end of a range. */
        HIGH
    }

    /**
     * A labelled line: a threshold at {@code value}, or an event at a category.
     *
     * @param category index from 0; empty for a threshold
     * @param scale whether it only says where one is along the scale, as the first of a month does: drawn quietly
     */
    public record Marker(String label, Optional<BigDecimal> value, Optional<Integer> category, boolean scale) {

        /** A line that is to be seen. */
        public Marker(String label, Optional<BigDecimal> value, Optional<Integer> category) {
            this(label, value, category, false);
        }
    }

    /**
     * Where the categories lie.
     *
     * @param title what the scale measures, in words ("Conversations in October")
     * @param at one a category, ascending
     */
    public record Positions(String title, Unit unit, List<BigDecimal> at) {
        public Positions {
            at = List.copyOf(at);
            for (int i = 1; i < at.size(); i++) {
                if (at.get(i).compareTo(at.get(i - 1)) < 0) {
                    throw new IllegalArgumentException(
                            "positions of '" + title + "' must ascend: " + at.get(i) + " follows " + at.get(i - 1));
                }
            }
        }
    }

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

    /** Of values, or of differences of a kind. */
    public Chart(
            String id,
            Kind kind,
            String title,
            String altText,
            Unit unit,
            List<String> categories,
            List<ChartSeries> series,
            List<Marker> markers,
            Optional<Cell.Change.Kind> change) {
        this(id, kind, title, altText, unit, categories, series, markers, change, Optional.empty(), List.of());
    }

    /** Of values at positions. */
    public Chart(
            String id,
            Kind kind,
            String title,
            String altText,
            Unit unit,
            List<String> categories,
            List<ChartSeries> series,
            List<Marker> markers,
            Positions positions) {
        this(
                id,
                kind,
                title,
                altText,
                unit,
                categories,
                series,
                markers,
                Optional.empty(),
                Optional.of(positions),
                List.of());
    }

    /** The same chart with a unit for each category, which only a {@link Kind#RANGE} and a {@link Kind#BULLET} can have. */
    public Chart inUnits(List<Unit> each) {
        return new Chart(id, kind, title, altText, unit, categories, series, markers, change, positions, each);
    }

    /** The unit of a category's values. */
    public Unit unitOf(int category) {
        return units.isEmpty() ? unit : units.get(category);
    }

    /** The same chart with an event marked at a category. */
    public Chart withEvent(int category, String label) {
        List<Marker> marked = new ArrayList<>(markers);
        marked.add(new Marker(label, Optional.empty(), Optional.of(category)));
        return new Chart(
                id, kind, title, altText + "; " + label, unit, categories, series, marked, change, positions, units);
    }

    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        markers = List.copyOf(markers);
        units = List.copyOf(units);
        if (kind.positioned() != positions.isPresent()) {
            throw new IllegalArgumentException("chart " + id + ": " + kind
                    + (kind.positioned() ? " needs the positions of its categories" : " has no positions"));
        }
        int places = positions.map(one -> one.at().size()).orElse(categories.size());
        if (places != categories.size()) {
            throw new IllegalArgumentException(
                    "chart " + id + ": " + places + " positions, expected " + categories.size());
        }
        if (!units.isEmpty() && (!kind.eachOnItsOwn() || units.size() != categories.size())) {
            throw new IllegalArgumentException("chart " + id + ": " + units.size() + " units for " + categories.size()
                    + " categories of " + kind + "; only RANGE and BULLET have units by category, one each");
        }
        for (ChartSeries one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException("chart " + id + ": series " + one.name() + " has "
                        + one.values().size() + " values, expected " + categories.size());
            }
        }
    }
}
