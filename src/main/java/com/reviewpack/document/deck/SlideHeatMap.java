package com.reviewpack.document.deck;

import com.reviewpack.document.chart.HeatScale;
import com.reviewpack.document.chart.Palette;
import com.reviewpack.document.deck.SlideTable.Field;
import com.reviewpack.document.deck.SlideTable.Line;
import com.reviewpack.document.deck.SlideTable.Shade;
import com.reviewpack.document.deck.SlideText.Align;
import com.reviewpack.document.nativechart.ChartStyle.Paint;
import com.reviewpack.document.type.TextWidths;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Tone;
import com.reviewpack.pack.Words;
import java.awt.Color;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A heat map as a table of a slide: days downwards, hours across, shaded by value, with a scale below. Either every cell has
 * its number or none has, so that a cell without one is never taken for an empty one.
 */
final class SlideHeatMap {

    /** The weakest shade, of 1. */
    private static final double PALE = 0.08;

    /** The steps of the scale. */
    private static final int STEPS = 5;

    /** Space beside the text of a cell, in points. */
    private static final double SIDE = 0.5;

    /** Numbers closer to each other than this run together, in points. */
    private static final double APART = 4;

    /** The names of days take no more of the width than this. */
    private static final double NAMES = 0.3;

    /** A row is at least so high, in points. */
    private static final double ROW = 24;

    private final Chart chart;
    private final Words words;
    private final Palette palette;
    private final HeatScale scale;
    private final double each;
    private final List<Double> widths = new ArrayList<>();
    private final double top;

    private SlideHeatMap(Chart chart, double width, Words words, Palette palette, double top) {
        this.chart = chart;
        this.words = words;
        this.palette = palette;
        this.top = top;
        scale = HeatScale.of(chart);
        double longest = chart.series().stream()
                .mapToDouble(one -> wide(one.name()))
                .max()
                .orElse(0);
        double names = Math.min(longest + SlideXml.CELL_SIDE, width * NAMES);
        each = (width - names) / Math.max(1, chart.categories().size());
        widths.add(names);
        chart.categories().forEach(category -> widths.add(each));
    }

    /**
     * The table.
     *
     * @param width in points
     * @param top space above and below the text of a cell, in points
     */
    static SlideTable of(Chart chart, double width, Words words, Palette palette, double top) {
        return new SlideHeatMap(chart, width, words, palette, top).table();
    }

    private SlideTable table() {
        List<Line> lines = new ArrayList<>(List.of(hours()));
        Function<BigDecimal, String> label = label();
        for (Chart.ChartSeries day : chart.series()) {
            List<Field> cells = new ArrayList<>(List.of(name(day)));
            for (int hour = 0; hour < day.values().size(); hour++) {
                cells.add(cell(day, hour, label));
            }
            lines.add(new Line(cells, Math.max(ROW, height()), Paint.PAPER));
        }
        legend().ifPresent(lines::add);
        return new SlideTable(widths, lines, true, top, SIDE);
    }

    private Field name(Chart.ChartSeries day) {
        SlideText whole = written(day.name(), Paint.DARK, Align.LEFT);
        return new Field(whole.cut(widths.getFirst() - 2 * SIDE, 1), Optional.empty(), 1);
    }

    private double height() {
        return SlideText.SMALL * TextWidths.LINE + 2 * top;
    }

    /** Every hour, or every second, third… where they do not fit: then each goes over the columns up to the next. */
    private Line hours() {
        int count = chart.categories().size();
        double widest = chart.categories().stream()
                .mapToDouble(SlideHeatMap::wide)
                .max()
                .orElse(0);
        int step = columns(widest);
        List<Field> cells = new ArrayList<>(List.of(text("", Paint.DARK, Align.LEFT, 1)));
        for (int hour = 0; hour < count; hour += step) {
            int over = Math.min(step, count - hour);
            String name =
                    over * each < widest + 2 * SIDE ? "" : chart.categories().get(hour);
            cells.add(text(name, Paint.DARK, step == 1 ? Align.CENTRE : Align.LEFT, over));
        }
        return new Line(cells, height(), Paint.PAPER);
    }

    /** How many columns a text of that width needs. */
    private int columns(double wide) {
        return Math.max(1, (int) Math.ceil((wide + 2 * SIDE) / each));
    }

    /** How numbers are written: whole where all fit, else their digits alone, else not at all. */
    private Function<BigDecimal, String> label() {
        Function<BigDecimal, String> whole = value -> words.formats().label(chart, value);
        Function<BigDecimal, String> digits =
                value -> (chart.unit().kind() == Unit.Kind.RATIO ? value.movePointRight(2) : value)
                        .setScale(0, RoundingMode.HALF_EVEN)
                        .toPlainString();
        return allFit(whole) ? whole : allFit(digits) ? digits : value -> "";
    }

    private boolean allFit(Function<BigDecimal, String> label) {
        return chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .allMatch(value -> wide(label.apply(value)) <= each - APART);
    }

    private Field cell(Chart.ChartSeries day, int hour, Function<BigDecimal, String> label) {
        BigDecimal value = day.values().get(hour);
        if (value == null) {
            return text("", Paint.DARK, Align.CENTRE, 1);
        }
        String text = label.apply(value);
        return day.small().get(hour)
                ? new Field(written(text, Paint.DARK, Align.CENTRE), Optional.of(new Shade(Paint.GRID, 0.5)), 1)
                : shaded(text, HeatScale.tone(day, hour), scale.share(value));
    }

    /**
     * What the shades mean: the lowest and the highest value, with steps between; nothing where that has no room, or where all
     * values rest on few observations.
     */
    private Optional<Line> legend() {
        boolean onlySmall = chart.series().stream()
                .allMatch(day -> IntStream.range(0, day.values().size())
                        .allMatch(hour ->
                                day.values().get(hour) == null || day.small().get(hour)));
        if (onlySmall) {
            return Optional.empty();
        }
        String low = words.formats().label(chart, scale.low());
        String high = words.formats().label(chart, scale.high());
        int lowColumns = columns(wide(low) + SlideXml.CELL_SIDE);
        int highColumns = columns(wide(high) + SlideXml.CELL_SIDE);
        if (scale.oneValue()) {
            int after = chart.categories().size() - 1;
            return after < highColumns
                    ? Optional.empty()
                    : Optional.of(new Line(
                            List.of(
                                    text("", Paint.DARK, Align.LEFT, 1),
                                    step(0),
                                    text("\u2002" + high, Paint.DARK, Align.LEFT, after)),
                            height(),
                            Paint.PAPER));
        }
        int rest = chart.categories().size() - lowColumns - STEPS - highColumns;
        if (rest < 0) {
            return Optional.empty();
        }
        List<Field> cells = new ArrayList<>(List.of(text("", Paint.DARK, Align.LEFT, 1)));
        cells.add(text(low, Paint.DARK, Align.LEFT, lowColumns));
        for (int step = 0; step < STEPS; step++) {
            cells.add(step(step));
        }
        cells.add(text("\u2002" + high, Paint.DARK, Align.LEFT, highColumns + rest));
        return Optional.of(new Line(cells, height(), Paint.PAPER));
    }

    private Field step(int index) {
        BigDecimal range = scale.high().subtract(scale.low());
        BigDecimal value = scale.low()
                .add(range.multiply(BigDecimal.valueOf(index))
                        .divide(BigDecimal.valueOf(STEPS - 1L), MathContext.DECIMAL32));
        double share = scale.share(value);
        boolean upper = scale.crossesZero() ? value.signum() > 0 : index > 0;
        return shaded("", upper ? scale.highTone() : scale.lowTone(), share);
    }

    private Field shaded(String text, Tone tone, double share) {
        double strength = PALE + share * (1 - PALE);
        Paint paint = switch (tone) {
            case GOOD -> Paint.GOOD;
            case BAD -> Paint.BAD;
            case NEUTRAL -> Paint.ACCENT;
        };
        Color full = switch (tone) {
            case GOOD -> palette.good();
            case BAD -> palette.bad();
            case NEUTRAL -> palette.accent();
        };
        boolean white = palette.whiteReadsBetterOn(Palette.lighter(full, 1 - strength));
        return new Field(
                written(text, white ? Paint.PAPER : Paint.INK, Align.CENTRE),
                Optional.of(new Shade(paint, strength)),
                1);
    }

    private static Field text(String text, Paint paint, Align side, int columns) {
        return new Field(written(text, paint, side), Optional.empty(), columns);
    }

    private static SlideText written(String text, Paint paint, Align side) {
        return SlideText.of(text, SlideText.SMALL, false, paint).align(side);
    }

    private static double wide(String text) {
        return TextWidths.REGULAR.of(text, SlideText.SMALL);
    }
}
