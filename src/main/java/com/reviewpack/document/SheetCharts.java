package com.reviewpack.document;

import com.reviewpack.document.chart.HeatScale;
import com.reviewpack.document.nativechart.ChartGrid;
import com.reviewpack.document.nativechart.ChartStyle;
import com.reviewpack.document.nativechart.NativeCharts;
import com.reviewpack.document.ooxml.PlainText;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Tone;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.ss.usermodel.ClientAnchor.AnchorType;
import org.apache.poi.ss.usermodel.ColorScaleFormatting;
import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;

/** Charts of one sheet: native ones that draw the cells of the data sheet, heat maps as cells with a scale of colours. */
final class SheetCharts {

    private static final double TYPE = 9;
    private static final double GAP = 12;
    private static final double WIDEST = 760;

    private final WorkbookParts parts;
    private final XSSFSheet sheet;
    private final ChartDataSheet data;
    private final int first;
    private final int last;

    SheetCharts(WorkbookParts parts, XSSFSheet sheet, ChartDataSheet data, int first, int last) {
        this.parts = parts;
        this.sheet = sheet;
        this.data = data;
        this.first = first;
        this.last = last;
    }

    /** Draws a chart as wide as the sheet, and says which row follows it. */
    int draw(int row, Chart chart) {
        if (!NativeCharts.draws(chart)) {
            return chart.kind() == Chart.Kind.HEAT_MAP ? heatMap(row, chart) : row;
        }
        int rows = rows(chart);
        place(chart, row, rows, 0, Math.min(WIDEST, SheetGrid.width(sheet, first, last)));
        return row + rows + 2;
    }

    /** Draws two charts side by side, and says which row follows them. */
    int drawBeside(int row, Chart left, Chart right, double leftShare) {
        int rows = Math.max(rows(left), rows(right));
        double width = SheetGrid.width(sheet, first, last);
        double leftWidth = width * leftShare - GAP / 2;
        place(left, row, rows, 0, leftWidth);
        place(right, row, rows, leftWidth + GAP, width - leftWidth - GAP);
        return row + rows + 2;
    }

    /** Charts of time are all as high; charts of structure grow with their bars. */
    private static int rows(Chart chart) {
        int categories = chart.categories().size();
        int bars = switch (chart.kind()) {
            case COLUMNS, LINES, BURN_DOWN, HEAT_MAP, FUNNEL_PLOT, CURVE -> 0;
            case BARS, VARIANCE_BARS, FUNNEL ->
                categories * Math.max(1, chart.series().size());
            case STACKED_BARS, BULLET, RANGE, TIMELINE -> categories;
        };
        return bars == 0 ? 18 : Math.clamp(Math.round(5 + Math.max(1.5 * categories, bars)), 9, 45);
    }

    private void place(Chart chart, int row, int rows, double from, double width) {
        ChartGrid grid = ChartGrid.of(chart);
        NativeCharts.Place place = data.add(chart, grid, WorkbookParts.target(sheet, row, first));
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFClientAnchor anchor = new XSSFClientAnchor();
        int[] begin = columnAt(from);
        int[] end = columnAt(from + width);
        anchor.setCol1(begin[0]);
        anchor.setDx1(begin[1]);
        anchor.setCol2(end[0]);
        anchor.setDx2(end[1]);
        anchor.setRow1(row);
        anchor.setRow2(row + rows);
        anchor.setAnchorType(AnchorType.MOVE_DONT_RESIZE);
        XSSFChart target = drawing.createChart(anchor);
        ChartStyle style = new ChartStyle(parts.words().formats(), true, TYPE, width, rows * SheetGrid.ROW);
        byte[] xml = NativeCharts.part(chart, grid, place, style, Optional.empty());
        try {
            target.getCTChartSpace()
                    .set(ChartSpaceDocument.Factory.parse(new ByteArrayInputStream(xml))
                            .getChartSpace());
        } catch (XmlException e) {
            throw new IllegalStateException("chart " + chart.id() + " is not well-formed", e);
        } catch (IOException e) {
            throw new UncheckedIOException("chart in memory", e);
        }
        describe(drawing, chart);
        parts.cells()
                .link(
                        sheet,
                        row + rows,
                        begin[0],
                        parts.words().say("workbook.chart.data"),
                        ChartDataSheet.target(place));
    }

    private static void describe(XSSFDrawing drawing, Chart chart) {
        int newest = drawing.getCTDrawing().sizeOfTwoCellAnchorArray() - 1;
        CTNonVisualDrawingProps shown = drawing.getCTDrawing()
                .getTwoCellAnchorArray(newest)
                .getGraphicFrame()
                .getNvGraphicFramePr()
                .getCNvPr();
        shown.setName(PlainText.of(chart.title()));
        shown.setDescr(PlainText.of(chart.altText()));
    }

    /** The column in which a distance from the first column ends, in points, and how far into it, in EMU. */
    private int[] columnAt(double distance) {
        double left = distance;
        int column = first;
        while (column < last) {
            double width = SheetGrid.width(sheet, column, column);
            if (left < width) {
                break;
            }
            left -= width;
            column++;
        }
        return new int[] {column, (int) Math.round(left * SheetGrid.EMU_PER_POINT)};
    }

    /** Categories downwards, series across; the darker, the more. */
    private int heatMap(int firstRow, Chart chart) {
        CellWriter cells = parts.cells();
        int row = firstRow;
        SheetGrid.merged(cells, sheet, row++, first, last, chart.title(), WorkbookStyle.HEADING);
        cells.text(sheet, row, first, "", WorkbookStyle.HEADER);
        for (int s = 0; s < chart.series().size(); s++) {
            cells.text(sheet, row, first + 1 + s, chart.series().get(s).name(), WorkbookStyle.HEADER_RIGHT);
        }
        int head = row++;
        for (int c = 0; c < chart.categories().size(); c++) {
            cells.text(sheet, row, first, chart.categories().get(c), WorkbookStyle.TEXT);
            for (int s = 0; s < chart.series().size(); s++) {
                ChartSeries series = chart.series().get(s);
                BigDecimal value = series.values().get(c);
                if (value == null) {
                    cells.blank(sheet, row, first + 1 + s, WorkbookStyle.TEXT);
                } else {
                    cells.number(
                            sheet,
                            row,
                            first + 1 + s,
                            value,
                            series.small().get(c) ? WorkbookStyle.SMALL : WorkbookStyle.of(chart.unit()),
                            chart.unit());
                }
            }
            row++;
        }
        if (!chart.categories().isEmpty() && !chart.series().isEmpty()) {
            shade(
                    new CellRangeAddress(
                            head + 1, row - 1, first + 1, first + chart.series().size()),
                    HeatScale.of(chart));
        }
        SheetGrid.merged(cells, sheet, row++, first, last, chart.altText(), WorkbookStyle.NOTE);
        return row + 1;
    }

    private void shade(CellRangeAddress cells, HeatScale heat) {
        XSSFConditionalFormattingRule rule =
                sheet.getSheetConditionalFormatting().createConditionalFormattingColorScaleRule();
        ColorScaleFormatting scale = rule.getColorScaleFormatting();
        boolean below = heat.toned() && heat.low().signum() < 0;
        XSSFColor low = rgb(below ? tint(heat.lowTone()) : "#FFFFFF");
        XSSFColor high = rgb(below && !heat.crossesZero() ? "#FFFFFF" : tint(heat.highTone()));
        scale.setNumControlPoints(heat.crossesZero() ? 3 : 2);
        scale.getThresholds()[0].setRangeType(RangeType.MIN);
        if (heat.crossesZero()) {
            scale.getThresholds()[1].setRangeType(RangeType.NUMBER);
            scale.getThresholds()[1].setValue(0.0);
            scale.getThresholds()[2].setRangeType(RangeType.MAX);
            scale.setColors(new XSSFColor[] {low, rgb("#FFFFFF"), high});
        } else {
            scale.getThresholds()[1].setRangeType(RangeType.MAX);
            scale.setColors(new XSSFColor[] {low, high});
        }
        sheet.getSheetConditionalFormatting().addConditionalFormatting(new CellRangeAddress[] {cells}, rule);
    }

    private String tint(Tone tone) {
        return tint(
                switch (tone) {
                    case GOOD -> parts.look().good();
                    case BAD -> parts.look().bad();
                    case NEUTRAL -> parts.look().accent();
                });
    }

    /** Light enough for dark figures on it. */
    private static String tint(String colour) {
        StringBuilder out = new StringBuilder("#");
        for (int i = 1; i < 7; i += 2) {
            int part = Integer.parseInt(colour.substring(i, i + 2), 16);
            out.append(String.format(java.util.Locale.ROOT, "%02X", 255 - Math.round((255 - part) * 0.6f)));
        }
        return out.toString();
    }

    private static XSSFColor rgb(String colour) {
        int value = Integer.parseInt(colour.substring(1), 16);
        return new XSSFColor(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value});
    }
}
