package com.reviewpack.document.nativechart;

import com.reviewpack.document.chart.PointNames;
import com.reviewpack.document.chart.PointNames.Point;
import com.reviewpack.document.nativechart.ChartGrid.Column;
import com.reviewpack.document.nativechart.ChartGrid.Mark;
import com.reviewpack.document.nativechart.ChartStyle.Paint;
import com.reviewpack.document.ooxml.NumberCodes;
import com.reviewpack.document.type.TextWidths;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Positions;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The inside of a native chart of two quantities: curves and points at positions, and the axis of positions. */
final class NativeScatter {

    private static final int POINT = 7;

    /** Of points that differ from their series: another size as well, since some programs look at the fill only then. */
    private static final int OTHER_POINT = 8;

    private static final int LARGE_POINT = 10;

    private final Chart chart;
    private final Positions positions;
    private final ChartGrid grid;
    private final NativeCharts.Place place;
    private final ChartStyle style;
    private final ChartXml xml;
    private final ChartMargins margins;
    private final ChartScale along;

    NativeScatter(
            Chart chart,
            ChartGrid grid,
            NativeCharts.Place place,
            ChartStyle style,
            ChartXml xml,
            ChartMargins margins) {
        this.chart = chart;
        this.positions = chart.positions().orElseThrow();
        this.grid = grid;
        this.place = place;
        this.style = style;
        this.xml = xml;
        this.margins = margins;
        along = ChartScale.of(positions);
    }

    String group(String axes) {
        Map<Column, Map<Integer, String>> names = pointNames();
        StringBuilder out = new StringBuilder("<c:scatterChart>")
                .append(ChartXml.val("scatterStyle", "lineMarker"))
                .append(ChartXml.val("varyColors", 0));
        for (Column column : grid.columns()) {
            switch (column.mark()) {
                case CURVE, THRESHOLD -> out.append(curve(column));
                case POINT -> out.append(points(column, names.getOrDefault(column, Map.of())));
                case POSITION, BAR, LINE, EVENT, SPACER, TICK, CARRIER, NUMBER -> {}
            }
        }
        return out.append(axes).append("</c:scatterChart>").toString();
    }

    private String curve(Column column) {
        ChartSeries origin = column.origin();
        String stroke = origin == null
                ? "<c:spPr>" + xml.line(Paint.DARK, 1, "sysDash") + "</c:spPr>"
                : xml.curve(origin.role());
        return NativeCharts.head(grid, place, column, column.header()) + stroke + "<c:marker>"
                + ChartXml.val("symbol", "none") + "</c:marker>" + endName(column) + data(column)
                + ChartXml.val("smooth", 0) + "</c:ser>";
    }

    private String endName(Column column) {
        return end(column)
                .map(end -> ChartLabels.own(Map.of(
                        end.row(),
                        ChartLabels.moved(0, margins.shift(column))
                                + xml.rich(end.text(), end.bare() ? Paint.DARK : Paint.INK, !end.bare())
                                + ChartXml.NOTHING
                                + ChartXml.shows("r", true, false))))
                .orElseGet(ChartLabels::none);
    }

    /**
     * The name at the end of a curve.
     *
     * @param bare whether it stands without the value
     */
    private record End(int row, BigDecimal value, String text, boolean bare) {}

    private Optional<End> end(Column column) {
        ChartSeries origin = column.origin();
        int last = ChartLabels.lastKnown(column.values());
        BigDecimal value = last < 0 ? null : column.values().get(last);
        if (value == null || origin != null && !margins.named()) {
            return Optional.empty();
        }
        boolean bare = origin == null || origin.role() == Role.LIMIT;
        String text =
                margins.endName(column.header(), bare ? "" : style.formats().label(chart, value));
        return Optional.of(new End(last, value, text, bare));
    }

    /** The text at a curve's end as points that no name may cross: its upper edge, its middle and its lower edge. */
    private List<Point> endInTheWay(Column column) {
        List<Point> points = new ArrayList<>();
        end(column).ifPresent(end -> {
            TextWidths letters = end.bare() ? TextWidths.REGULAR : TextWidths.BOLD;
            Point last = point(end.row(), end.value(), 0);
            double width = letters.of(end.text(), style.size());
            double middle = last.y() + margins.shift(column) * style.height();
            for (double line : new double[] {-0.4, 0, 0.4}) {
                double y = middle + line * margins.line();
                points.addAll(PointNames.course(new Point(last.x(), y, 0), new Point(last.x() + width, y, 0)));
            }
        });
        return points;
    }

    private String points(Column column, Map<Integer, String> names) {
        ChartSeries origin = column.origin();
        boolean mark = origin != null && origin.role() == Role.MARK;
        StringBuilder out = new StringBuilder(NativeCharts.head(grid, place, column, column.header()))
                .append("<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>")
                .append(marker(mark ? LARGE_POINT : POINT, xml.solid(mark ? Paint.ACCENT : Paint.INK, Paint.PAPER)));
        for (int i = 0; i < column.values().size() && origin != null; i++) {
            String fill = column.values().get(i) == null ? "" : fill(origin, i);
            if (!fill.isEmpty()) {
                out.append("<c:dPt>")
                        .append(ChartXml.val("idx", i))
                        .append(marker(OTHER_POINT, fill))
                        .append(ChartXml.val("bubble3D", 0))
                        .append("</c:dPt>");
            }
        }
        return out.append(ChartLabels.own(names))
                .append(mark ? dropLine() : "")
                .append(data(column))
                .append(ChartXml.val("smooth", 0))
                .append("</c:ser>")
                .toString();
    }

    private static String marker(int size, String fill) {
        return "<c:marker>" + ChartXml.val("symbol", "circle") + ChartXml.val("size", size) + fill + "</c:marker>";
    }

    private String fill(ChartSeries origin, int index) {
        if (origin.small().get(index)) {
            return xml.solid(Paint.GRID, Paint.MID);
        }
        return switch (tone(origin, index)) {
            case GOOD -> xml.solid(Paint.GOOD, Paint.PAPER);
            case BAD -> xml.solid(Paint.BAD, Paint.PAPER);
            case NEUTRAL -> "";
        };
    }

    private static Tone tone(ChartSeries series, int index) {
        return series.tones().isEmpty() ? Tone.NEUTRAL : series.tones().get(index);
    }

    /** From a named point down to the axis. */
    private String dropLine() {
        return "<c:errBars>" + ChartXml.val("errDir", "y") + ChartXml.val("errBarType", "minus")
                + ChartXml.val("errValType", "percentage") + ChartXml.val("noEndCap", 1)
                + ChartXml.val("val", 100) + "<c:spPr>" + xml.line(Paint.MID, 0.75, "sysDash")
                + "</c:spPr></c:errBars>";
    }

    private String data(Column column) {
        return "<c:xVal>" + numbers(grid.columns().getFirst()) + "</c:xVal><c:yVal>" + numbers(column) + "</c:yVal>";
    }

    private String numbers(Column column) {
        int first = place.row() + 1;
        int last = place.row() + grid.categories().size();
        int index = place.column() + 1 + grid.index(column);
        return ChartXml.numbers(ChartGrid.address(place.sheet(), first, last, index), column.format(), column.values());
    }

    /** The axis of positions, with what it measures below it. */
    String axis() {
        return "<c:valAx>" + ChartXml.val("axId", 1) + "<c:scaling>" + ChartXml.val("orientation", "minMax")
                + ChartXml.val("max", along.highest().toPlainString())
                + ChartXml.val("min", along.lowest().toPlainString()) + "</c:scaling>" + ChartXml.val("delete", 0)
                + ChartXml.val("axPos", "b") + "<c:title>" + xml.rich(positions.title(), Paint.DARK, false)
                + ChartXml.val("overlay", 0) + "</c:title>"
                + ChartXml.numberFormat(NumberCodes.compact(positions.unit(), along.highest(), style.formats()))
                + ChartXml.val("majorTickMark", "out") + ChartXml.val("minorTickMark", "none")
                + ChartXml.val("tickLblPos", "low") + "<c:spPr>" + xml.line(Paint.DARK, 1, "solid") + "</c:spPr>"
                + xml.axisText(true) + ChartXml.val("crossAx", 2) + ChartXml.val("crosses", "min")
                + ChartXml.val("crossBetween", "midCat")
                + ChartXml.val("majorUnit", along.step().toPlainString()) + "</c:valAx>";
    }

    /** Labels of points, by column and row, each on the side where it is in nobody's way. */
    private Map<Column, Map<Integer, String>> pointNames() {
        List<Named> dots = new ArrayList<>();
        for (Column column : grid.columns()) {
            for (int i = 0; i < column.values().size(); i++) {
                BigDecimal value = column.values().get(i);
                if (value != null && column.mark() == Mark.POINT) {
                    dots.add(new Named(column, i, value, name(column, i, value)));
                }
            }
        }
        List<Point> points = new ArrayList<>(dots.stream()
                .map(dot -> point(dot.row(), dot.value(), TextWidths.BOLD.of(dot.name(), style.size())))
                .toList());
        for (Column column : grid.columns()) {
            for (int i = 1; i < column.values().size() && column.mark() == Mark.CURVE; i++) {
                BigDecimal from = column.values().get(i - 1);
                BigDecimal to = column.values().get(i);
                if (from != null && to != null) {
                    points.addAll(PointNames.course(point(i - 1, from, 0), point(i, to, 0)));
                }
            }
            if (column.mark() == Mark.CURVE || column.mark() == Mark.THRESHOLD) {
                points.addAll(endInTheWay(column));
            }
        }
        List<PointNames.Place> places = PointNames.places(points, room());
        Map<Column, Map<Integer, String>> names = new HashMap<>();
        for (int i = 0; i < dots.size(); i++) {
            Named dot = dots.get(i);
            if (!dot.name().isEmpty()) {
                names.computeIfAbsent(dot.column(), column -> new HashMap<>())
                        .put(dot.row(), label(dot, places.get(i).side()));
            }
        }
        return names;
    }

    /** A point that may have a name. */
    private record Named(Column column, int row, BigDecimal value, String name) {}

    private String name(Column column, int row, BigDecimal value) {
        ChartSeries origin = column.origin();
        if (origin == null) {
            return "";
        }
        if (origin.role() == Role.MARK) {
            return margins.endName(origin.name(), style.formats().label(chart, value));
        }
        return tone(origin, row) == Tone.NEUTRAL || origin.small().get(row)
                ? ""
                : margins.endName(chart.categories().get(row), "");
    }

    private String label(Named dot, PointNames.Side side) {
        String position = switch (side) {
            case RIGHT -> "r";
            case LEFT -> "l";
            case ABOVE -> "t";
            case BELOW -> "b";
        };
        return xml.rich(dot.name(), Paint.INK, true) + ChartXml.NOTHING + ChartXml.shows(position, true, false);
    }

    private Point point(int row, BigDecimal value, double width) {
        double x = share(along, positions.at().get(row)) * plotWidth();
        double y = (1 - share(grid.scale(), value)) * plotHeight();
        return new Point(margins.left + x, margins.top + y, width);
    }

    private static double share(ChartScale scale, BigDecimal value) {
        return value.subtract(scale.lowest()).doubleValue()
                / scale.highest().subtract(scale.lowest()).doubleValue();
    }

    private double plotWidth() {
        return Math.max(1, style.width() - margins.left - margins.right);
    }

    private double plotHeight() {
        return Math.max(1, style.height() - margins.top - margins.bottom);
    }

    private PointNames.Room room() {
        return new PointNames.Room(
                margins.left,
                margins.top - margins.line(),
                margins.left + plotWidth() + margins.line(),
                margins.top + plotHeight(),
                margins.line(),
                LARGE_POINT * 0.8);
    }
}
