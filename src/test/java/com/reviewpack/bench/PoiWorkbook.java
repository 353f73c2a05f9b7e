package com.reviewpack.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormat;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.BarGrouping;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook's content as POI's own model writes it, with all rows in memory or with rows that are streamed. */
final class PoiWorkbook {

    private final WorkbookContent content;
    private final XSSFWorkbook model;
    private final Workbook book;

    private PoiWorkbook(WorkbookContent content, XSSFWorkbook model, Workbook book) {
        this.content = content;
        this.model = model;
        this.book = book;
    }

    static byte[] inMemory(WorkbookContent content) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            return new PoiWorkbook(content, book, book).write();
        }
    }

    static byte[] streamed(WorkbookContent content) throws IOException {
        try (XSSFWorkbook model = new XSSFWorkbook();
                SXSSFWorkbook book = new SXSSFWorkbook(model, SXSSFWorkbook.DEFAULT_WINDOW_SIZE, false, true)) {
            return new PoiWorkbook(content, model, book).write();
        }
    }

    private byte[] write() throws IOException {
        List<CellStyle> styles = content.styles().stream()
                .map(this::style)
                .map(CellStyle.class::cast)
                .toList();
        for (WorkbookContent.Sheet one : content.sheets()) {
            Sheet sheet = book.createSheet(one.name());
            sheet.setDisplayGridlines(false);
            if (one.frozenRows() + one.frozenColumns() > 0) {
                sheet.createFreezePane(one.frozenColumns(), one.frozenRows());
            }
            for (int column = 0; column < one.widths().size(); column++) {
                sheet.setColumnWidth(column, (int) Math.round(one.widths().get(column) * 256));
            }
            one.rows().forEach(row -> row(sheet, row, styles));
            one.merged().forEach(area -> sheet.addMergedRegion(CellRangeAddress.valueOf(area)));
            XSSFSheet whole = model.getSheet(one.name());
            whole.getCTWorksheet().addNewHeaderFooter().setOddHeader(one.header());
            whole.getCTWorksheet().getHeaderFooter().setOddFooter(one.footer());
            one.links().forEach(link -> link(sheet, link));
            one.tables().forEach(table -> table(whole, table));
            one.charts().forEach(chart -> chart(whole, chart));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private XSSFCellStyle style(WorkbookContent.Style look) {
        XSSFFont font = model.createFont();
        font.setFontName(look.font());
        font.setFontHeightInPoints((short) look.points());
        font.setBold(look.bold());
        font.setItalic(look.italic());
        if (!look.ink().isEmpty()) {
            font.setColor(colour(look.ink()));
        }
        XSSFCellStyle style = model.createCellStyle();
        style.setFont(font);
        DataFormat formats = model.createDataFormat();
        style.setDataFormat(formats.getFormat(look.format()));
        style.setAlignment(look.across());
        style.setVerticalAlignment(look.down());
        style.setWrapText(look.wraps());
        if (!look.fill().isEmpty()) {
            style.setFillForegroundColor(colour(look.fill()));
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        }
        if (!look.below().isEmpty()) {
            style.setBorderBottom(BorderStyle.THIN);
            style.setBottomBorderColor(colour(look.below()));
        }
        return style;
    }

    private static XSSFColor colour(String digits) {
        int rgb = Integer.parseInt(digits, 16);
        return new XSSFColor(new byte[] {(byte) (rgb >> 16), (byte) (rgb >> 8), (byte) rgb}, null);
    }

    private static void row(Sheet sheet, WorkbookContent.Line line, List<CellStyle> styles) {
        Row row = sheet.createRow(line.row());
        if (line.height() >= 0) {
            row.setHeightInPoints(line.height());
        }
        for (WorkbookContent.Value value : line.cells()) {
            Cell cell = row.createCell(value.column());
            cell.setCellStyle(styles.get(value.style()));
            if (!value.formula().isEmpty()) {
                cell.setCellFormula(value.formula());
            }
            Double number = value.number();
            if (number != null) {
                cell.setCellValue(number);
            } else if (!value.text().isEmpty() || !value.formula().isEmpty()) {
                cell.setCellValue(value.text());
            }
        }
    }

    /** The cell may have been streamed away, so that the sheet, not the cell, is given the link. */
    private void link(Sheet sheet, WorkbookContent.Link link) {
        Hyperlink target = book.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        target.setAddress(link.target());
        CellReference cell = new CellReference(link.cell());
        target.setFirstRow(cell.getRow());
        target.setLastRow(cell.getRow());
        target.setFirstColumn(cell.getCol());
        target.setLastColumn(cell.getCol());
        model.getSheet(sheet.getSheetName()).addHyperlink((org.apache.poi.xssf.usermodel.XSSFHyperlink) target);
    }

    private static void table(XSSFSheet sheet, WorkbookContent.Table one) {
        XSSFTable table = sheet.createTable(new AreaReference(one.area(), SpreadsheetVersion.EXCEL2007));
        table.setName(one.name());
        table.setDisplayName(one.name());
        table.setStyleName("TableStyleLight1");
        table.getCTTable().addNewAutoFilter().setRef(one.area());
        for (int i = 0; i < one.columns().size(); i++) {
            table.getColumns().get(i).setName(one.columns().get(i));
        }
    }

    private static void chart(XSSFSheet sheet, WorkbookContent.Chart one) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        WorkbookContent.Place place = one.place();
        XSSFChart chart = drawing.createChart(
                drawing.createAnchor(0, 0, 0, 0, place.column(), place.row(), place.lastColumn(), place.lastRow()));
        chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
        XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
        XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
        left.setCrosses(AxisCrosses.AUTO_ZERO);
        left.setCrossBetween(AxisCrossBetween.BETWEEN);
        XDDFChartData data = chart.createData(one.lines() ? ChartTypes.LINE : ChartTypes.BAR, bottom, left);
        if (data instanceof XDDFBarChartData bars) {
            bars.setBarDirection(one.lying() ? BarDirection.BAR : BarDirection.COL);
            bars.setBarGrouping(one.stacked() ? BarGrouping.STACKED : BarGrouping.CLUSTERED);
            bars.setOverlap((byte) (one.stacked() ? 100 : 0));
        }
        for (WorkbookContent.Series series : one.series()) {
            List<Double> values = new ArrayList<>(series.values());
            data.addSeries(
                            XDDFDataSourcesFactory.fromArray(
                                    series.categories().toArray(String[]::new), series.categoriesArea()),
                            XDDFDataSourcesFactory.fromArray(values.toArray(Double[]::new), series.valuesArea()))
                    .setTitle(series.name(), new CellReference(series.nameCell()));
        }
        chart.plot(data);
    }
}
