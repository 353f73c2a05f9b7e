package com.reviewpack.document.nativechart;

import com.reviewpack.document.nativechart.ChartGrid.Column;
import com.reviewpack.document.nativechart.ChartGrid.Mark;
import com.reviewpack.document.ooxml.NumberCodes;
import com.reviewpack.document.type.TextWidths;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.Role;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * How much room a chart leaves round its plot for names and numbers, in points, and which numbers have room on it. Both
 * office programs place the plot exactly so, wherever they would place it by themselves.
 */
final class ChartMargins {

    private static final double GAP = 6;

    /** The room that a key takes in the legend, in letters. */
    private static final double KEY = 5;

    /** Names of categories take at most this share of the width. */
    private static final double NAMES = 0.42;

    /** Names at the ends of lines, and those of points and of categories along time, take at most this share of the width. */
    private static final double END_NAMES = 0.35;

    /** What is left of the width for such a name before a number of any length. */
    private static final double SHORTEST_END_NAME = 0.15;

    /** Names of categories along time take at most so many lines. */
    private static final int LINES = 3;

    private final Chart chart;
    private final ChartGrid grid;
    private final ChartStyle style;
    private final BigDecimal largest;

    private final int titleLines;

    final double left;
    final double top;
    final double right;
    final double bottom;

    ChartMargins(Chart chart, ChartGrid grid, ChartStyle style) {
        this.chart = chart;
        this.grid = grid;
        this.style = style;
        largest = grid.scale().highest().abs().max(grid.scale().lowest().abs());
        boolean downwards = downwards();
        right = downwards ? rightOfBars() : rightOfTime();
        left = downwards ? namesWidth() + GAP : axisShown() ? width(written(largest)) + GAP : 2;
        titleLines = style.titled()
                ? TextWidths.BOLD
                        .lines(chart.title(), style.size(), style.width() * 0.75)
                        .size()
                : 0;
        top = legendTop()
                + (legend() ? line() * 1.5 : 0)
                + (has(Mark.EVENT) ? line() * 1.3 : 0)
                + (downwards ? 2 : line());
        bottom = downwards ? 4 : chart.kind().positioned() ? 2.6 * line() : namesHeight() + GAP;
    }

    boolean downwards() {
        return switch (chart.kind()) {
            case COLUMNS, LINES, BURN_DOWN, FUNNEL_PLOT, CURVE -> false;
            case BARS, STACKED_BARS, VARIANCE_BARS, BULLET, RANGE, HEAT_MAP, FUNNEL, TIMELINE -> true;
        };
    }

    /** Whether several bars stand for one category and must be told apart. */
    boolean legend() {
        boolean bars = switch (chart.kind()) {
            case COLUMNS, BARS, STACKED_BARS -> true;
            case LINES, BURN_DOWN, VARIANCE_BARS, BULLET, RANGE, HEAT_MAP, FUNNEL, TIMELINE, FUNNEL_PLOT, CURVE ->
                false;
        };
        return bars && bars().size() > 1;
    }

    /** Where the legend begins, below the title. */
    double legendTop() {
        return titleLines == 0 ? 0 : (titleLines + 0.6) * line();
    }

    /** The width of a legend of these names with their keys, on one line. */
    double legendWidth() {
        double names = bars().stream()
                .mapToDouble(c -> width(legendName(c)) + KEY * style.size())
                .sum();
        return Math.min(style.width(), names);
    }

    /** The name of bars in the legend, cut where the names of all would not fit into one line. */
    String legendName(Column column) {
        if (column.mark() != Mark.BAR || !legend()) {
            return column.header();
        }
        double each = Math.max(style.width() / bars().size() - KEY * style.size(), KEY * style.size());
        double all = bars().stream()
                .mapToDouble(c -> width(c.header()) + KEY * style.size())
                .sum();
        return all <= style.width() ? column.header() : TextWidths.REGULAR.cut(column.header(), style.size(), each, 1);
    }

    /** What stands beside the end of a line, cut where it would run out of the chart; a value behind the name stays. */
    String endName(String name, String value) {
        double beside = value.isEmpty() ? 0 : TextWidths.BOLD.of(" " + value, style.size());
        double room = Math.max(style.width() * END_NAMES - GAP - beside, style.width() * SHORTEST_END_NAME);
        return TextWidths.BOLD.cut(name, style.size(), room, 1) + (value.isEmpty() ? "" : " " + value);
    }

    /** From the middle of the last column to the edge of the plot, as a share of the width; 0 for lines. */
    double halfColumn() {
        return bars().isEmpty()
                ? 0
                : plotWidth() / Math.max(1, grid.categories().size()) / 2 / style.width();
    }

    /** The axis of values is shown where not every value of the actual series is written. */
    boolean axisShown() {
        return !downwards() && grid.columns().stream().noneMatch(c -> c.mark() == Mark.BAR && labels(c));
    }

    private List<Column> bars() {
        return grid.columns().stream().filter(c -> c.mark() == Mark.BAR).toList();
    }

    private boolean has(Mark mark) {
        return grid.columns().stream().anyMatch(c -> c.mark() == mark);
    }

    double line() {
        return style.size() * TextWidths.LINE;
    }

    private double width(String text) {
        return TextWidths.REGULAR.of(text, style.size());
    }

    /** The number format of labels and axes. */
    String code() {
        return localized(NumberCodes.compact(chart.unit(), largest, style.formats()));
    }

    /** A number format as the language writes it. */
    String localized(String code) {
        return NumberCodes.localized(code, style.formats());
    }

    /** About what the number format writes. */
    private String written(BigDecimal value) {
        String code = code();
        if (code.startsWith("[")) {
            return "999,999";
        }
        return code.endsWith("%")
                ? value.movePointRight(2).setScale(1, java.math.RoundingMode.HALF_EVEN) + "%"
                : value.setScale(code.contains(".") ? 2 : 0, java.math.RoundingMode.HALF_EVEN) + ",";
    }

    /** Whether there is room to write each value of a column of bars on it. */
    boolean labels(Column column) {
        int bars = Math.max(1, bars().size());
        int categories = Math.max(1, grid.categories().size());
        boolean actual = column.origin() != null
                && (column.origin().role() == Role.ACTUAL || column.origin().role() == Role.FORECAST);
        if (downwards()) {
            double each = style.height() * 0.75 / (categories * (bars + 0.5));
            return each >= style.size() * 0.95 || actual && each * bars >= style.size() * 0.95;
        }
        double room = style.width() * 0.9 / categories;
        double needed = width(written(largest));
        return needed <= room * 0.8 / bars || actual && needed <= room * 0.95;
    }

    private double rightOfBars() {
        return switch (chart.kind()) {
            case BARS -> width(written(largest)) + GAP;
            case FUNNEL -> width(written(largest) + "  (100.0 %) ") + 2 * GAP;
            case BULLET, RANGE ->
                grid.categories().isEmpty()
                        ? GAP
                        : java.util.stream.IntStream.range(0, grid.categories().size())
                                        .mapToDouble(i -> width(bulletText(i)) + GAP)
                                        .max()
                                        .orElse(GAP)
                                * 0.6;
            case STACKED_BARS, VARIANCE_BARS, TIMELINE, HEAT_MAP, COLUMNS, LINES, BURN_DOWN, FUNNEL_PLOT, CURVE ->
                2 * GAP;
        };
    }

    private String bulletText(int category) {
        return new ChartLabels(chart, grid, style, new ChartXml(style), this).bulletText(category);
    }

    /**
     * How far the number at the end of a bar is moved, as a share of the chart's width, so that no threshold runs through it;
     * 0 where none would.
     */
    double beyondThresholds(BigDecimal value) {
        double range = grid.scale().highest().subtract(grid.scale().lowest()).doubleValue();
        double end = value.doubleValue() / range * plotWidth();
        double free = end;
        for (double line : chart.markers().stream()
                .flatMap(marker -> marker.value().stream())
                .sorted()
                .mapToDouble(threshold -> threshold.doubleValue() / range * plotWidth())
                .toArray()) {
            if (line >= free && line < free + GAP + width(written(value))) {
                free = line;
            }
        }
        return (free - end) / style.width();
    }

    /** Whether lines are named where they end: a line that stands alone is named by the chart's title. */
    boolean named() {
        return grid.columns().stream()
                        .filter(c -> c.mark() == Mark.LINE || c.mark() == Mark.CURVE)
                        .count()
                > 1;
    }

    private double rightOfTime() {
        boolean named = named();
        double needed = chart.kind().positioned() ? 2 * line() : GAP;
        for (Column column : grid.columns()) {
            if (column.mark() == Mark.LINE || column.mark() == Mark.CURVE && named) {
                String name = named ? column.header() + " " : "";
                needed = Math.max(needed, TextWidths.BOLD.of(name + written(largest), style.size()) + GAP);
            } else if (column.mark() == Mark.THRESHOLD) {
                needed = Math.max(needed, width(column.header()) + GAP);
            }
        }
        return Math.min(needed, style.width() * END_NAMES);
    }

    private double namesWidth() {
        double widest =
                grid.categories().stream().mapToDouble(this::width).max().orElse(0);
        return Math.min(widest, style.width() * NAMES);
    }

    /** The text of a category, cut where its lines would touch those of the next. */
    private String name(String category) {
        if (!downwards()) {
            int skip = skip();
            return skip == 1
                    ? TextWidths.REGULAR.cut(category, style.size(), eachAlong() * 0.95, LINES)
                    : TextWidths.REGULAR.cut(category, style.size(), skip * eachAlong() - GAP, 1);
        }
        double each =
                (style.height() - top - bottom) / Math.max(1, grid.categories().size());
        int lines = Math.max(1, Math.min(LINES, (int) (each / line())));
        return TextWidths.REGULAR.cut(category, style.size(), left - GAP, lines);
    }

    /** The names as they are drawn: along time, those that would touch their neighbours are left empty. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        int skip = downwards() ? 1 : skip();
        for (int i = 0; i < grid.categories().size(); i++) {
            names.add(i % skip == 0 ? name(grid.categories().get(i)) : "");
        }
        return names;
    }

    private double plotWidth() {
        return Math.max(1, style.width() - left - right);
    }

    /** The room of a category along time. */
    private double eachAlong() {
        return plotWidth() / Math.max(1, grid.categories().size());
    }

    /** Every how many categories one is named along the axis of time, so that names do not touch. */
    int skip() {
        double each = eachAlong();
        double widestWord = grid.categories().stream()
                .flatMap(name -> java.util.Arrays.stream(name.split(" ")))
                .mapToDouble(this::width)
                .max()
                .orElse(0);
        double widest =
                grid.categories().stream().mapToDouble(this::width).max().orElse(0);
        if (widestWord <= each * 0.95 && grid.categories().size() <= 15) {
            return 1;
        }
        return Math.max(1, (int) Math.ceil((Math.min(widest, plotWidth() * END_NAMES) + GAP) / each));
    }

    private double namesHeight() {
        if (skip() > 1) {
            return line();
        }
        int lines = grid.categories().stream()
                .mapToInt(name -> TextWidths.REGULAR
                        .lines(name(name), style.size(), eachAlong() * 0.95)
                        .size())
                .max()
                .orElse(1);
        return lines * line();
    }

    /**
     * How far the label at a line's end is moved, as a share of the chart's height, so that it stands clear of the
     * others and of the names below the axis: labels keep their order and a line's height between them.
     */
    double shift(Column column) {
        List<Column> ends = new ArrayList<>(grid.columns().stream()
                .filter(c -> (c.mark() == Mark.LINE || c.mark() == Mark.THRESHOLD || c.mark() == Mark.CURVE)
                        && !c.values().isEmpty()
                        && c.values().getLast() != null)
                .toList());
        ends.sort(Comparator.comparing(
                        (Column c) -> Objects.requireNonNull(c.values().getLast()))
                .reversed());
        double plot = style.height() - top - bottom;
        double range = grid.scale().highest().subtract(grid.scale().lowest()).doubleValue();
        double[] naturals = new double[ends.size()];
        double[] places = new double[ends.size()];
        double free = -line();
        for (int i = 0; i < ends.size(); i++) {
            double value = Objects.requireNonNull(ends.get(i).values().getLast())
                    .subtract(grid.scale().lowest())
                    .doubleValue();
            naturals[i] = plot * (1 - value / range);
            places[i] = Math.max(naturals[i], free);
            free = places[i] + line();
        }
        double lowest = plot - line() / 2;
        for (int i = ends.size() - 1; i >= 0; i--) {
            places[i] = Math.min(places[i], lowest);
            lowest = places[i] - line();
        }
        int own = ends.indexOf(column);
        return own < 0 ? 0 : (places[own] - naturals[own]) / style.height();
    }
}
