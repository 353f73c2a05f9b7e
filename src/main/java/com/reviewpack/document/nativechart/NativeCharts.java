package com.reviewpack.document.nativechart;

import com.reviewpack.document.nativechart.ChartGrid.Column;
import com.reviewpack.document.nativechart.ChartGrid.Mark;
import com.reviewpack.document.nativechart.ChartStyle.Paint;
import com.reviewpack.document.ooxml.Xml;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Tone;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Charts that office programs draw and edit themselves. Everything is said outright (axes, fills, labels, room, the values
 * as they are now), because the programs differ in what they assume.
 */
public final class NativeCharts {

    /**
     * Where the grid of a chart stands.
     *
     * @param sheet name of the sheet
     * @param row of the headers, from 0
     * @param column of the categories, from 0
     */
    public record Place(String sheet, int row, int column) {}

    private static final String AXES = ChartXml.val("axId", 1) + ChartXml.val("axId", 2);

    /** No bar is thicker than this, in points (ours). */
    private static final double THICKEST_BAR = 34;

    /** The widest gap between bars that the format allows, in percent of a bar. */
    private static final int WIDEST_GAP = 500;

    private final Chart chart;
    private final ChartGrid grid;
    private final Place place;
    private final ChartStyle style;
    private final ChartXml xml;
    private final ChartMargins margins;
    private final ChartLabels labels;
    private final ChartAxes axes;

    private NativeCharts(Chart chart, ChartGrid grid, Place place, ChartStyle style) {
        this.chart = chart;
        this.grid = grid;
        this.place = place;
        this.style = style;
        xml = new ChartXml(style);
        margins = new ChartMargins(chart, grid, style);
        labels = new ChartLabels(chart, grid, style, xml, margins);
        axes = new ChartAxes(chart, grid, xml, margins);
    }

    /** Whether office programs have such a chart; a heat map is a table with shaded cells instead. */
    public static boolean draws(Chart chart) {
        return chart.kind() != Chart.Kind.HEAT_MAP
                && !chart.categories().isEmpty()
                && !chart.series().isEmpty();
    }

    /**
     * The part of a chart, for a slide or a sheet.
     *
     * @param grid as {@link ChartGrid#of} made it of the same chart; its cells stand at {@code place}
     * @param workbook id of the part's relation to the embedded workbook that holds the cells; empty where they stand in the
     *     chart's own workbook
     * @throws IllegalArgumentException where {@link #draws} says no
     */
    public static byte[] part(Chart chart, ChartGrid grid, Place place, ChartStyle style, Optional<String> workbook) {
        if (!draws(chart)) {
            throw new IllegalArgumentException("chart " + chart.id() + " has no native form: " + chart.kind());
        }
        return Xml.part()
                .markup(new NativeCharts(chart, grid, place, style).space(workbook))
                .bytes();
    }

    private String space(Optional<String> workbook) {
        return "<c:chartSpace " + ChartXml.NAMESPACES + ">" + ChartXml.val("date1904", 0)
                + ChartXml.val("lang", xml.language()) + ChartXml.val("roundedCorners", 0) + "<c:chart>" + title()
                + "<c:plotArea>" + plotPlace() + plot() + axes.ofValues() + ChartXml.NOTHING
                + "</c:plotArea>" + legend()
                + ChartXml.val("plotVisOnly", 0) + ChartXml.val("dispBlanksAs", "gap") + "</c:chart>"
                + ChartXml.NOTHING + xml.text(Paint.DARK, false)
                + workbook.map(id -> "<c:externalData r:id=\"" + id + "\">" + ChartXml.val("autoUpdate", 0)
                                + "</c:externalData>")
                        .orElse("")
                + "</c:chartSpace>";
    }

    private String title() {
        return style.titled()
                ? "<c:title>" + xml.rich(chart.title(), Paint.INK, true)
                        + ChartXml.place(0.01, 0.01, 0.98, margins.legendTop() / style.height(), false)
                        + ChartXml.val("overlay", 0) + "</c:title>"
                        + ChartXml.val("autoTitleDeleted", 0)
                : ChartXml.val("autoTitleDeleted", 1);
    }

    private String plotPlace() {
        double width = style.width();
        double height = style.height();
        return ChartXml.place(
                margins.left / width,
                margins.top / height,
                Math.max(0.1, (width - margins.left - margins.right) / width),
                Math.max(0.1, (height - margins.top - margins.bottom) / height),
                true);
    }

    private List<Column> columns(Mark... marks) {
        List<Mark> wanted = List.of(marks);
        return grid.columns().stream().filter(c -> wanted.contains(c.mark())).toList();
    }

    private String plot() {
        if (!chart.kind().positioned()) {
            return groups() + axes.ofCategories() + axes.ofCrossing();
        }
        NativeScatter scatter = new NativeScatter(chart, grid, place, style, xml, margins);
        return scatter.group(AXES) + scatter.axis();
    }

    private String groups() {
        StringBuilder out = new StringBuilder();
        List<Column> bars = columns(Mark.BAR, Mark.SPACER, Mark.TICK, Mark.CARRIER);
        List<Column> lines = columns(Mark.LINE, Mark.THRESHOLD, Mark.EVENT);
        if (!bars.isEmpty()) {
            out.append(barGroup(bars));
        }
        if (!lines.isEmpty()) {
            out.append("<c:lineChart>")
                    .append(ChartXml.val("grouping", "standard"))
                    .append(ChartXml.val("varyColors", 0));
            lines.forEach(column -> out.append(lineSeries(column)));
            out.append(ChartXml.val("marker", 1)).append(AXES).append("</c:lineChart>");
        }
        List<Column> crossing = columns(Mark.GUIDE, Mark.STROKE, Mark.PALE_STROKE);
        if (!crossing.isEmpty()) {
            out.append("<c:barChart>")
                    .append(ChartXml.val("barDir", "bar"))
                    .append(ChartXml.val("grouping", "stacked"))
                    .append(ChartXml.val("varyColors", 0));
            crossing.forEach(column -> out.append(barSeries(column)));
            out.append(ChartXml.val("gapWidth", 0))
                    .append(ChartXml.val("overlap", 100))
                    .append(ChartAxes.CROSSING)
                    .append("</c:barChart>");
        }
        return out.toString();
    }

    /** Space between categories as a share of a bar, in percent: so much that no bar is thicker than is good to look at. */
    private int gapWidth() {
        if (!margins.downwards()) {
            return usualGap();
        }
        double each = (style.height() - margins.top - margins.bottom)
                / Math.max(1, grid.categories().size());
        int beside = overlap(columns(Mark.BAR)) == 100 ? 1 : Math.max(1, bars());
        return Math.min(WIDEST_GAP, Math.max(usualGap(), (int) Math.round((each / THICKEST_BAR - beside) * 100)));
    }

    private int usualGap() {
        return switch (chart.kind()) {
            case COLUMNS -> bars() > 1 ? 60 : 50;
            case BARS, STACKED_BARS, VARIANCE_BARS, TIMELINE -> 55;
            case BULLET, RANGE -> 90;
            case FUNNEL -> 30;
            case LINES, BURN_DOWN, HEAT_MAP, FUNNEL_PLOT, CURVE -> 50;
        };
    }

    private int bars() {
        return columns(Mark.BAR).size();
    }

    private int overlap(List<Column> bars) {
        boolean continued =
                bars.stream().anyMatch(c -> c.origin() != null && c.origin().role() == Role.FORECAST);
        return switch (chart.kind()) {
            case STACKED_BARS, TIMELINE, BULLET, RANGE -> 100;
            case COLUMNS -> continued && bars.size() == 2 ? 100 : 0;
            case BARS, VARIANCE_BARS, FUNNEL, LINES, BURN_DOWN, HEAT_MAP, FUNNEL_PLOT, CURVE -> 0;
        };
    }

    private String barGroup(List<Column> columns) {
        StringBuilder out = new StringBuilder("<c:barChart>")
                .append(ChartXml.val("barDir", margins.downwards() ? "bar" : "col"))
                .append(ChartXml.val("grouping", stacked() ? "stacked" : "clustered"))
                .append(ChartXml.val("varyColors", 0));
        columns.forEach(column -> out.append(barSeries(column)));
        return out.append(ChartXml.val("gapWidth", gapWidth()))
                .append(ChartXml.val("overlap", overlap(columns)))
                .append(AXES)
                .append("</c:barChart>")
                .toString();
    }

    private boolean stacked() {
        return switch (chart.kind()) {
            case STACKED_BARS, TIMELINE, BULLET, RANGE -> true;
            case COLUMNS, BARS, VARIANCE_BARS, FUNNEL, LINES, BURN_DOWN, HEAT_MAP, FUNNEL_PLOT, CURVE -> false;
        };
    }

    private String barSeries(Column column) {
        return head(column) + fill(column) + ChartXml.val("invertIfNegative", 0) + points(column) + labels.of(column)
                + data(column) + "</c:ser>";
    }

    private String fill(Column column) {
        return switch (column.mark()) {
            case TICK -> xml.solid(Paint.ACCENT, null);
            case STROKE -> xml.solid(Paint.ACCENT, Paint.PAPER);
            case PALE_STROKE -> xml.solid(Paint.MID, null);
            case SPACER, CARRIER, GUIDE -> ChartXml.NOTHING;
            case BAR, LINE, THRESHOLD, EVENT, NUMBER, POSITION, POINT, CURVE ->
                column.origin() == null ? ChartXml.NOTHING : bar(column.origin().role());
        };
    }

    private String bar(Role role) {
        boolean median = chart.kind() == Chart.Kind.RANGE && role == Role.TARGET;
        return median ? xml.solid(Paint.DARK, null) : xml.bar(role);
    }

    /** Points that differ from their series: by tone, or because they rest on few observations. */
    private String points(Column column) {
        if (column.mark().crosses()) {
            return point(ChartLabels.firstKnown(column.values()), ChartXml.NOTHING);
        }
        ChartSeries origin = column.origin();
        if (origin == null || column.mark() != Mark.BAR && column.mark() != Mark.TICK) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        int labels = column.values().size() - origin.values().size();
        for (int i = labels; i < column.values().size(); i++) {
            String fill = pointFill(origin, i - labels);
            if (!fill.isEmpty() && column.values().get(i) != null) {
                out.append(point(i, fill));
            }
        }
        return out.toString();
    }

    private static String point(int index, String fill) {
        return "<c:dPt>" + ChartXml.val("idx", index) + ChartXml.val("invertIfNegative", 0)
                + ChartXml.val("bubble3D", 0) + fill + "</c:dPt>";
    }

    private String pointFill(ChartSeries origin, int i) {
        if (origin.role() == Role.START) {
            return "";
        }
        return origin.role() == Role.ACTUAL && origin.small().get(i)
                ? xml.solid(Paint.GRID, Paint.MID)
                : origin.tones().isEmpty() ? "" : tone(origin.tones().get(i));
    }

    private String tone(Tone tone) {
        return switch (tone) {
            case GOOD -> xml.solid(Paint.GOOD, null);
            case BAD -> xml.solid(Paint.BAD, null);
            case NEUTRAL -> chart.kind() == Chart.Kind.VARIANCE_BARS ? xml.solid(Paint.MID, null) : "";
        };
    }

    private String lineSeries(Column column) {
        return head(column) + stroke(column) + "<c:marker>" + ChartXml.val("symbol", "none") + "</c:marker>"
                + smallPoints(column) + labels.of(column) + dropLine(column) + data(column)
                + ChartXml.val("smooth", 0) + "</c:ser>";
    }

    private String stroke(Column column) {
        return switch (column.mark()) {
            case THRESHOLD -> "<c:spPr>" + xml.line(Paint.ACCENT, 1.25, "sysDash") + "</c:spPr>";
            case EVENT -> "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>";
            case LINE, BAR, SPACER, TICK, CARRIER, GUIDE, STROKE, PALE_STROKE, NUMBER, POSITION, POINT, CURVE ->
                xml.stroke(
                        column.origin() == null ? Role.NEUTRAL : column.origin().role());
        };
    }

    /** Few observations: a pale point on the line; a single point between gaps: a dot, since no line leads to it. */
    private String smallPoints(Column column) {
        ChartSeries origin = column.origin();
        if (origin == null) {
            return "";
        }
        StringBuilder out = new StringBuilder();
        List<@Nullable BigDecimal> values = column.values();
        for (int i = 0; i < values.size(); i++) {
            boolean alone =
                    (i == 0 || values.get(i - 1) == null) && (i == values.size() - 1 || values.get(i + 1) == null);
            if (values.get(i) != null && (origin.small().get(i) || alone)) {
                Paint paint = origin.small().get(i) ? Paint.LIGHT : Paint.INK;
                out.append("<c:dPt>")
                        .append(ChartXml.val("idx", i))
                        .append("<c:marker>")
                        .append(ChartXml.val("symbol", "circle"))
                        .append(ChartXml.val("size", 6))
                        .append(xml.solid(paint, Paint.MID))
                        .append("</c:marker>")
                        .append(ChartXml.val("bubble3D", 0))
                        .append(xml.stroke(origin.small().get(i) ? Role.PREVIOUS_YEAR : origin.role()))
                        .append("</c:dPt>");
            }
        }
        return out.toString();
    }

    private String dropLine(Column column) {
        return column.mark() == Mark.EVENT
                ? "<c:errBars>" + ChartXml.val("errDir", "y") + ChartXml.val("errBarType", "minus")
                        + ChartXml.val("errValType", "percentage") + ChartXml.val("noEndCap", 1)
                        + ChartXml.val("val", 100) + "<c:spPr>" + xml.line(Paint.DARK, 1, "sysDash")
                        + "</c:spPr></c:errBars>"
                : "";
    }

    private String head(Column column) {
        return head(grid, place, column, margins.legendName(column));
    }

    /** The beginning of a series: its place among the others and its name, as it is shown until the cells are edited. */
    static String head(ChartGrid grid, Place place, Column column, String name) {
        int index = grid.index(column);
        String address = ChartGrid.address(place.sheet(), place.row(), place.row(), place.column() + 1 + index);
        return "<c:ser>" + ChartXml.val("idx", index) + ChartXml.val("order", index) + "<c:tx>"
                + ChartXml.texts(address, List.of(name)) + "</c:tx>";
    }

    private String data(Column column) {
        int first = place.row() + 1;
        int last = place.row() + grid.categories().size();
        int index = place.column() + 1 + grid.index(column);
        List<String> names = margins.names();
        return "<c:cat>" + ChartXml.texts(ChartGrid.address(place.sheet(), first, last, place.column()), names)
                + "</c:cat><c:val>"
                + ChartXml.numbers(
                        ChartGrid.address(place.sheet(), first, last, index), column.format(), column.values())
                + "</c:val>";
    }

    private String legend() {
        if (!margins.legend()) {
            return "";
        }
        StringBuilder out = new StringBuilder("<c:legend>").append(ChartXml.val("legendPos", "t"));
        for (Column column : grid.columns()) {
            if (column.mark() != Mark.BAR && column.mark() != Mark.NUMBER) {
                out.append("<c:legendEntry>")
                        .append(ChartXml.val("idx", grid.index(column)))
                        .append(ChartXml.val("delete", 1))
                        .append("</c:legendEntry>");
            }
        }
        double height = margins.line() * 1.3 / style.height();
        double width = margins.legendWidth() / style.width();
        return out.append(ChartXml.place(0.005, margins.legendTop() / style.height(), width, height, false))
                .append(ChartXml.val("overlay", 0))
                .append(xml.text(Paint.DARK, false))
                .append("</c:legend>")
                .toString();
    }
}
