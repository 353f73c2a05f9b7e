package com.reviewpack.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTAxDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineChart;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumDataSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTSerTx;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/**
 * What a finished workbook holds, read back from its bytes: what the peers are given to write, and what each of them is held
 * to. Names, print titles and the text of charts' axes are left out.
 *
 * @param styles the looks that cells use, by the index that cells name
 */
record WorkbookContent(List<Style> styles, List<Sheet> sheets) {

    /**
     * @param ink six hexadecimal digits, empty for the usual colour; so the fill, and the line below
     */
    record Style(
            String format,
            String font,
            int points,
            boolean bold,
            boolean italic,
            String ink,
            String fill,
            String below,
            HorizontalAlignment across,
            VerticalAlignment down,
            boolean wraps) {}

    /**
     * @param widths in characters, of each column from A
     * @param frozenRows 0 where nothing is frozen; so the columns
     * @param merged ranges such as B2:J2
     */
    record Sheet(
            String name,
            List<Double> widths,
            int frozenRows,
            int frozenColumns,
            String header,
            String footer,
            List<Line> rows,
            List<String> merged,
            List<Link> links,
            List<Table> tables,
            List<Chart> charts) {}

    /**
     * @param row from 0
     * @param height in points, negative where the program decides
     */
    record Line(int row, float height, List<Value> cells) {}

    /**
     * @param column from 0
     * @param formula empty where there is none; then text and number are its result
     */
    record Value(
            int column,
            int style,
            String formula,
            String text,
            @Nullable Double number) {}

    record Link(String cell, String target) {}

    record Table(String name, String area, List<String> columns) {}

    /** @param stacked whether values are put on each other */
    record Chart(boolean lines, boolean lying, boolean stacked, Place place, List<Series> series) {}

    /** The cells in which a chart begins and ends, from 0. */
    record Place(int column, int row, int lastColumn, int lastRow) {}

    record Series(
            String name,
            String nameCell,
            String categoriesArea,
            List<String> categories,
            String valuesArea,
            List<@Nullable Double> values) {}

    /** What must be the same whoever wrote the workbook. */
    record Counts(int sheets, int cells, int formulas, int merged, int links, int tables, int charts, int points) {}

    Counts counts() {
        List<Value> cells = sheets.stream()
                .flatMap(sheet -> sheet.rows().stream())
                .flatMap(row -> row.cells().stream())
                .toList();
        List<Chart> charts =
                sheets.stream().flatMap(sheet -> sheet.charts().stream()).toList();
        return new Counts(
                sheets.size(),
                cells.size(),
                (int) cells.stream().filter(cell -> !cell.formula().isEmpty()).count(),
                sheets.stream().mapToInt(sheet -> sheet.merged().size()).sum(),
                sheets.stream().mapToInt(sheet -> sheet.links().size()).sum(),
                sheets.stream().mapToInt(sheet -> sheet.tables().size()).sum(),
                charts.size(),
                charts.stream()
                        .flatMap(chart -> chart.series().stream())
                        .mapToInt(series -> series.values().size())
                        .sum());
    }

    /**
     * Every cell as sheet, place, number format and its formula or value, numbers to the 15 digits that spreadsheets keep: what
     * must be the same as well. Not every writer keeps the results of formulas.
     */
    List<String> values() {
        List<String> values = new ArrayList<>();
        for (Sheet sheet : sheets) {
            for (Line row : sheet.rows()) {
                for (Value cell : row.cells()) {
                    String place = row.row() + "," + cell.column();
                    String format = styles.get(cell.style()).format();
                    values.add(String.join("|", sheet.name(), place, format, shown(cell)));
                }
            }
        }
        return values;
    }

    private static String shown(Value cell) {
        Double number = cell.number();
        if (!cell.formula().isEmpty()) {
            return "=" + cell.formula();
        }
        return number == null
                ? cell.text()
                : new BigDecimal(number, new MathContext(15))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    static WorkbookContent of(byte[] file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            List<Style> styles = IntStream.range(0, book.getNumCellStyles())
                    .mapToObj(index -> style(book.getCellStyleAt(index)))
                    .toList();
            List<Sheet> sheets = new ArrayList<>();
            for (int i = 0; i < book.getNumberOfSheets(); i++) {
                sheets.add(sheet(book.getSheetAt(i)));
            }
            return new WorkbookContent(styles, sheets);
        }
    }

    private static Style style(XSSFCellStyle style) {
        return new Style(
                style.getDataFormatString(),
                style.getFont().getFontName(),
                style.getFont().getFontHeightInPoints(),
                style.getFont().getBold(),
                style.getFont().getItalic(),
                colour(style.getFont().getXSSFColor()),
                colour(style.getFillForegroundXSSFColor()),
                colour(style.getBottomBorderXSSFColor()),
                style.getAlignment(),
                style.getVerticalAlignment(),
                style.getWrapText());
    }

    private static String colour(@Nullable XSSFColor colour) {
        String digits = colour == null ? null : colour.getARGBHex();
        return digits == null ? "" : digits.substring(2);
    }

    private static Sheet sheet(XSSFSheet sheet) {
        List<Line> rows = new ArrayList<>();
        int width = 0;
        for (Row row : sheet) {
            rows.add(line((XSSFRow) row));
            width = Math.max(width, row.getLastCellNum());
        }
        return new Sheet(
                sheet.getSheetName(),
                IntStream.range(0, width)
                        .mapToObj(column -> sheet.getColumnWidth(column) / 256.0)
                        .toList(),
                sheet.getPaneInformation() == null
                        ? 0
                        : sheet.getPaneInformation().getHorizontalSplitPosition(),
                sheet.getPaneInformation() == null
                        ? 0
                        : sheet.getPaneInformation().getVerticalSplitPosition(),
                Objects.requireNonNullElse(
                        sheet.getCTWorksheet().getHeaderFooter().getOddHeader(), ""),
                Objects.requireNonNullElse(
                        sheet.getCTWorksheet().getHeaderFooter().getOddFooter(), ""),
                rows,
                sheet.getMergedRegions().stream()
                        .map(CellRangeAddress::formatAsString)
                        .toList(),
                sheet.getHyperlinkList().stream()
                        .map(link -> new Link(link.getCellRef(), link.getLocation()))
                        .toList(),
                sheet.getTables().stream()
                        .map(table -> new Table(
                                table.getName(),
                                table.getArea().formatAsString(),
                                table.getColumns().stream()
                                        .map(column -> column.getName())
                                        .toList()))
                        .toList(),
                charts(sheet.getDrawingPatriarch()));
    }

    private static Line line(XSSFRow row) {
        return new Line(
                row.getRowNum(),
                row.getCTRow().getCustomHeight() ? row.getHeightInPoints() : -1,
                StreamSupport.stream(row.spliterator(), false)
                        .map(cell -> value((XSSFCell) cell))
                        .toList());
    }

    private static Value value(XSSFCell cell) {
        boolean computed = cell.getCellType() == CellType.FORMULA;
        CellType type = computed ? cell.getCachedFormulaResultType() : cell.getCellType();
        return new Value(
                cell.getColumnIndex(),
                cell.getCellStyle().getIndex(),
                computed ? cell.getCellFormula() : "",
                type == CellType.STRING ? cell.getStringCellValue() : "",
                type == CellType.NUMERIC ? (Double) cell.getNumericCellValue() : null);
    }

    /** Charts and their places come in the same order, as all writers here number them. */
    private static List<Chart> charts(@Nullable XSSFDrawing drawing) {
        if (drawing == null) {
            return List.of();
        }
        List<CTTwoCellAnchor> anchors = drawing.getCTDrawing().getTwoCellAnchorList().stream()
                .filter(CTTwoCellAnchor::isSetGraphicFrame)
                .toList();
        return IntStream.range(0, drawing.getCharts().size())
                .mapToObj(index -> chart(drawing.getCharts().get(index), anchors.get(index)))
                .toList();
    }

    private static Chart chart(XSSFChart chart, CTTwoCellAnchor anchor) {
        Place place = new Place(
                anchor.getFrom().getCol(),
                anchor.getFrom().getRow(),
                anchor.getTo().getCol(),
                anchor.getTo().getRow());
        CTPlotArea area = chart.getCTChart().getPlotArea();
        if (area.sizeOfLineChartArray() == 1) {
            CTLineChart lines = area.getLineChartArray(0);
            return new Chart(
                    true,
                    false,
                    false,
                    place,
                    lines.getSerList().stream()
                            .map(one -> series(one.getTx(), one.getCat(), one.getVal()))
                            .toList());
        }
        CTBarChart bars = area.getBarChartArray(0);
        return new Chart(
                false,
                bars.getBarDir().getVal().toString().equals("bar"),
                bars.getGrouping().getVal().toString().endsWith("tacked"),
                place,
                bars.getSerList().stream()
                        .map(one -> series(one.getTx(), one.getCat(), one.getVal()))
                        .toList());
    }

    /** A writer may leave out the values that charts keep beside their references: then they are null, as many as cells. */
    private static Series series(CTSerTx name, CTAxDataSource categories, CTNumDataSource values) {
        String area = values.getNumRef().getF();
        List<@Nullable Double> numbers = new ArrayList<>(Collections.nCopies(
                CellRangeAddress.valueOf(area.substring(area.indexOf('!') + 1)).getNumberOfCells(), null));
        if (values.getNumRef().isSetNumCache()) {
            values.getNumRef()
                    .getNumCache()
                    .getPtList()
                    .forEach(point -> numbers.set((int) point.getIdx(), Double.valueOf(point.getV())));
        }
        List<String> names = texts(name.getStrRef());
        return new Series(
                names.isEmpty() ? "" : names.getFirst(),
                name.getStrRef().getF(),
                categories.getStrRef().getF(),
                texts(categories.getStrRef()),
                area,
                numbers);
    }

    private static List<String> texts(CTStrRef cells) {
        return cells.isSetStrCache()
                ? cells.getStrCache().getPtList().stream().map(CTStrVal::getV).toList()
                : List.of();
    }
}
