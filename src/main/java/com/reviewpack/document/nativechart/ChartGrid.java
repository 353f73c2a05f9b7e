package com.reviewpack.document.nativechart;

import com.reviewpack.document.ooxml.NumberCodes;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Cell;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Marker;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The cells behind a native chart: one row a category, one column a drawn series. The first row holds the headers, the
 * first column the categories; the chart refers to these cells, so that it can be edited where it stands.
 *
 * @param corner header of the column of categories, may be empty
 * @param formats number format codes of each row's numbers to read, where rows differ in their unit; else empty
 */
public record ChartGrid(
        String corner, List<String> categories, List<Column> columns, ChartScale scale, List<String> formats) {

    public ChartGrid {
        categories = List.copyOf(categories);
        columns = List.copyOf(columns);
        formats = List.copyOf(formats);
        if (!formats.isEmpty() && formats.size() != categories.size()) {
            throw new IllegalArgumentException(formats.size() + " formats for " + categories.size() + " rows");
        }
    }

    /** Whose rows are all of one unit. */
    ChartGrid(String corner, List<String> categories, List<Column> columns, ChartScale scale) {
        this(corner, categories, columns, scale, List.of());
    }

    /** Which column this is, from 0: itself, not one that equals it. */
    @SuppressWarnings("ReferenceEquality")
    int index(Column column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) == column) {
                return i;
            }
        }
        throw new IllegalArgumentException("column " + column.header() + " is none of this grid");
    }

    /** The number format code of a cell. */
    public String format(int row, Column column) {
        return formats.isEmpty() || column.mark() != Mark.NUMBER ? column.format() : formats.get(row);
    }

    /**
     * One drawn series.
     *
     * @param format number format code of its cells
     * @param values one a category; null is a gap
     * @param origin the series of the chart that it shows; null where it is a line or a spacer
     */
    public record Column(
            String header,
            String format,
            List<@Nullable BigDecimal> values,
            Mark mark,
            @Nullable ChartSeries origin) {
        public Column {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }

    /** How a column is drawn. */
    public enum Mark {
        /** A bar or a column. */
        BAR,
        /** A line through the points. */
        LINE,
        /** A thin line of one value, with its label at the end. */
        THRESHOLD,
        /** A vertical line at one category of a chart of time, with its label above. */
        EVENT,
        /** Space within a stack. */
        SPACER,
        /** The stroke of a target within a stack. */
        TICK,
        /** An invisible end of a stack that carries a label. */
        CARRIER,
        /** How far a line across bars stands from zero. */
        GUIDE,
        /** A line across bars, behind its {@link #GUIDE}; its first category carries the label alone. */
        STROKE,
        /** As {@link #STROKE}, where it only names a place along the scale. */
        PALE_STROKE,
        /** A number to read, not to draw. */
        NUMBER,
        /** Where the categories lie along a numeric scale. */
        POSITION,
        /** A point a category, at its position. */
        POINT,
        /** A line through values at their positions. */
        CURVE;

        /** Whether it is a line across bars. */
        boolean crosses() {
            return this == STROKE || this == PALE_STROKE;
        }
    }

    /** Share of the scale that a tick is thick. */
    private static final BigDecimal TICK = new BigDecimal("0.012");

    /** Where the labels of bullets begin, on a scale of 1. */
    private static final BigDecimal BEHIND_ALL = new BigDecimal("1.03");

    /** The room of these labels within the scale. */
    private static final BigDecimal LABELS = new BigDecimal("0.27");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The grid of a chart of any kind; that of a heat map is its cells. */
    public static ChartGrid of(Chart chart) {
        return switch (chart.kind()) {
            case COLUMNS -> time(chart, Mark.BAR);
            case LINES, BURN_DOWN -> time(chart, Mark.LINE);
            case BARS ->
                CrossingLines.across(chart, plain(chart, Mark.BAR, inReadingOrder(chart)), ChartScale.of(chart));
            case STACKED_BARS, TIMELINE ->
                CrossingLines.across(chart, plain(chart, Mark.BAR, startFirst(chart)), ChartScale.stacked(chart));
            case VARIANCE_BARS -> variance(chart);
            case BULLET -> bullet(chart);
            case FUNNEL -> funnel(chart);
            case RANGE -> RangeGrid.of(chart);
            case FUNNEL_PLOT, CURVE -> scatter(chart);
            case HEAT_MAP ->
                new ChartGrid("", chart.categories(), plain(chart, Mark.NUMBER, chart.series()), ChartScale.of(chart));
        };
    }

    /** The positions first, then curves, then points, which thereby stand on them. */
    private static ChartGrid scatter(Chart chart) {
        Chart.Positions positions = chart.positions().orElseThrow();
        List<Column> columns = new ArrayList<>();
        columns.add(
                new Column(positions.title(), NumberCodes.of(positions.unit()), positions.at(), Mark.POSITION, null));
        columns.addAll(plain(
                chart,
                Mark.CURVE,
                chart.series().stream().filter(one -> !points(chart, one)).toList()));
        for (Marker marker : chart.markers()) {
            marker.value()
                    .ifPresent(value -> columns.add(new Column(
                            marker.label(),
                            NumberCodes.of(chart.unit()),
                            Collections.nCopies(chart.categories().size(), value),
                            Mark.THRESHOLD,
                            null)));
        }
        columns.addAll(plain(
                chart,
                Mark.POINT,
                chart.series().stream().filter(one -> points(chart, one)).toList()));
        return new ChartGrid("", chart.categories(), columns, ChartScale.ofLines(chart));
    }

    private static boolean points(Chart chart, ChartSeries series) {
        return series.role() == Chart.Role.MARK
                || chart.kind() == Chart.Kind.FUNNEL_PLOT && series.role() == Chart.Role.ACTUAL;
    }

    static List<Column> plain(Chart chart, Mark mark, List<ChartSeries> series) {
        return series.stream()
                .map(one -> new Column(one.name(), NumberCodes.of(chart.unit()), one.values(), mark, one))
                .toList();
    }

    /** Actual first: it stands on top of what it is compared to. */
    private static List<ChartSeries> inReadingOrder(Chart chart) {
        return chart.series().stream()
                .sorted(Comparator.comparing(ChartSeries::role))
                .toList();
    }

    private static List<ChartSeries> startFirst(Chart chart) {
        return chart.series().stream()
                .sorted(Comparator.comparing(one -> one.role() != Chart.Role.START))
                .toList();
    }

    /** What is older stands left of what is newer. */
    private static List<ChartSeries> inOrderOfTime(Chart chart) {
        List<Chart.Role> order =
                List.of(Chart.Role.PREVIOUS_YEAR, Chart.Role.PREVIOUS, Chart.Role.TARGET, Chart.Role.ACTUAL);
        return chart.series().stream()
                .sorted(Comparator.comparing(
                        one -> order.contains(one.role()) ? order.indexOf(one.role()) : order.size()))
                .toList();
    }

    private static ChartGrid time(Chart chart, Mark mark) {
        ChartScale scale = mark == Mark.LINE ? ChartScale.ofLines(chart) : ChartScale.of(chart);
        List<Column> columns = new ArrayList<>(plain(chart, mark, inOrderOfTime(chart)));
        String format = NumberCodes.of(chart.unit());
        for (Marker marker : chart.markers()) {
            Optional<Integer> category = marker.category();
            if (category.isPresent()) {
                List<@Nullable BigDecimal> values = new ArrayList<>(Collections.<@Nullable BigDecimal>nCopies(
                        chart.categories().size(), null));
                if (category.get() >= 0 && category.get() < values.size()) {
                    values.set(category.get(), scale.highest());
                    columns.add(new Column(marker.label(), format, values, Mark.EVENT, null));
                }
            } else if (marker.value().isPresent()) {
                columns.add(new Column(
                        marker.label(),
                        format,
                        Collections.nCopies(
                                chart.categories().size(), marker.value().get()),
                        Mark.THRESHOLD,
                        null));
            }
        }
        return new ChartGrid("", chart.categories(), columns, scale);
    }

    private static ChartGrid variance(Chart chart) {
        boolean ratio = chart.unit().kind() == Unit.Kind.RATIO;
        Cell.Change.Kind kind = chart.change().orElse(ratio ? Cell.Change.Kind.POINTS : Cell.Change.Kind.ABSOLUTE);
        boolean points = kind == Cell.Change.Kind.POINTS;
        List<Column> columns = new ArrayList<>();
        for (ChartSeries one : chart.series()) {
            List<@Nullable BigDecimal> values = new ArrayList<>();
            for (BigDecimal value : one.values()) {
                values.add(value == null || !points ? value : value.multiply(HUNDRED));
            }
            BigDecimal largest = ChartScale.largest(one.values());
            columns.add(
                    new Column(one.name(), NumberCodes.difference(kind, chart.unit(), largest), values, Mark.BAR, one));
        }
        return CrossingLines.across(chart, columns, ChartScale.around(columns));
    }

    /**
     * Each row on its own scale: the drawn columns are shares of the larger of actual and target, one after the other, so
     * that the stroke of the target crosses the bar or stands beyond its end.
     */
    private static ChartGrid bullet(Chart chart) {
        Optional<ChartSeries> actual = series(chart, Chart.Role.ACTUAL);
        Optional<ChartSeries> target = series(chart, Chart.Role.TARGET);
        List<List<@Nullable BigDecimal>> parts =
                List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < chart.categories().size(); i++) {
            BigDecimal is = orZero(at(actual, i));
            BigDecimal aim = orZero(at(target, i));
            BigDecimal full = is.max(aim);
            BigDecimal reached = share(is, full);
            BigDecimal aimed = share(aim, full);
            BigDecimal stroke = aim.signum() == 0 ? BigDecimal.ZERO : TICK;
            parts.get(0).add(reached.min(aim.signum() == 0 ? reached : aimed));
            parts.get(1).add(aimed.subtract(reached).max(BigDecimal.ZERO));
            parts.get(2).add(stroke);
            parts.get(3)
                    .add(
                            aim.signum() == 0
                                    ? BigDecimal.ZERO
                                    : reached.subtract(aimed).max(BigDecimal.ZERO));
            parts.get(4).add(BEHIND_ALL.subtract(reached.max(aimed)).subtract(stroke));
        }
        String format = "0%";
        String name = actual.map(ChartSeries::name).orElse("");
        String aim = target.map(ChartSeries::name).orElse("");
        List<Column> columns = new ArrayList<>(List.of(
                new Column(name, format, parts.get(0), Mark.BAR, actual.orElse(null)),
                new Column("", format, parts.get(1), Mark.SPACER, null),
                new Column(aim, format, parts.get(2), Mark.TICK, null),
                new Column(name + " +", format, parts.get(3), Mark.BAR, actual.orElse(null)),
                new Column("", format, parts.get(4), Mark.SPACER, null),
                new Column("", format, Collections.nCopies(chart.categories().size(), LABELS), Mark.CARRIER, null)));
        columns.addAll(plain(chart, Mark.NUMBER, chart.series()));
        return new ChartGrid(
                "",
                chart.categories(),
                columns,
                ChartScale.WHOLE,
                chart.units().stream().map(NumberCodes::of).toList());
    }

    private static BigDecimal orZero(@Nullable BigDecimal value) {
        return value == null || value.signum() < 0 ? BigDecimal.ZERO : value;
    }

    private static BigDecimal share(BigDecimal value, BigDecimal full) {
        return full.signum() == 0 ? BigDecimal.ZERO : value.divide(full, MathContext.DECIMAL64);
    }

    private static ChartGrid funnel(Chart chart) {
        List<Column> columns = new ArrayList<>(plain(chart, Mark.BAR, chart.series()));
        for (ChartSeries one : chart.series()) {
            List<@Nullable BigDecimal> rates = new ArrayList<>();
            for (int i = 0; i < one.values().size(); i++) {
                BigDecimal before = i == 0 ? null : one.values().get(i - 1);
                BigDecimal value = one.values().get(i);
                rates.add(
                        before == null || value == null || before.signum() == 0
                                ? null
                                : value.divide(before, MathContext.DECIMAL64));
            }
            columns.add(new Column(one.name() + " %", "0.0%", rates, Mark.NUMBER, one));
        }
        return CrossingLines.across(chart, columns, ChartScale.of(chart));
    }

    static Optional<ChartSeries> series(Chart chart, Chart.Role role) {
        return chart.series().stream().filter(one -> one.role() == role).findFirst();
    }

    static @Nullable BigDecimal at(Optional<ChartSeries> series, int category) {
        return series.isEmpty() ? null : series.get().values().get(category);
    }

    /** The address of a column's cells in a sheet whose top left cell of this grid is the given one, counted from 0. */
    static String address(String sheet, int firstRow, int lastRow, int column) {
        String letters = letters(column);
        String quoted = "'" + sheet.replace("'", "''") + "'!";
        return String.format(Locale.ROOT, "%s$%s$%d", quoted, letters, firstRow + 1)
                + (lastRow > firstRow ? String.format(Locale.ROOT, ":$%s$%d", letters, lastRow + 1) : "");
    }

    static String letters(int column) {
        return (column >= 26 ? letters(column / 26 - 1) : "") + (char) ('A' + column % 26);
    }
}
