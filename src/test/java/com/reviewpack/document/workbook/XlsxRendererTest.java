package com.reviewpack.document.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.reviewpack.document.Look;
import com.reviewpack.document.XlsxRenderer;
import com.reviewpack.figures.Figure;
import com.reviewpack.measure.Measurement;
import com.reviewpack.measure.MissingInput;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Pack;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumRef;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;

class XlsxRendererTest {

    private static final Look LOOK = WorkbookPacks.look();
    private static final byte[] FULL = new XlsxRenderer().render(WorkbookPacks.full(), LOOK);

    static XSSFWorkbook read(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    /** Cells of the scorecard by the text of their column's header, for each row in order. */
    private static List<Map<String, XSSFCell>> scorecard(XSSFWorkbook workbook) {
        XSSFTable table = workbook.getTable("Scorecard");
        List<Map<String, XSSFCell>> rows = new ArrayList<>();
        for (int row = table.getStartRowIndex() + 1; row <= table.getEndRowIndex(); row++) {
            Map<String, XSSFCell> cells = new HashMap<>();
            for (int column = table.getStartColIndex(); column <= table.getEndColIndex(); column++) {
                cells.put(
                        table.getXSSFSheet()
                                .getRow(table.getStartRowIndex())
                                .getCell(column)
                                .getStringCellValue(),
                        table.getXSSFSheet().getRow(row).getCell(column));
            }
            rows.add(cells);
        }
        return rows;
    }

    static List<XSSFCell> formulas(XSSFWorkbook workbook) {
        List<XSSFCell> formulas = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas.add((XSSFCell) cell);
                    }
                }
            }
        }
        return formulas;
    }

    @Test
    void showsEveryFigureAsTheModelHasIt() throws IOException {
        try (XSSFWorkbook workbook = read(FULL)) {
            List<Map<String, XSSFCell>> rows = scorecard(workbook);
            List<Figure> figures = WorkbookPacks.figures();
            assertThat(rows).hasSameSizeAs(figures);
            for (int i = 0; i < rows.size(); i++) {
                Figure figure = figures.get(i);
                assertThat(text(rows.get(i), "Id")).isEqualTo(figure.id());
                XSSFCell value = cell(rows.get(i), "Value");
                if (figure.value().known().isPresent()) {
                    assertThat(value.getNumericCellValue())
                            .isEqualTo(figure.value().known().get().doubleValue());
                } else {
                    assertThat(value.getStringCellValue()).isEqualTo("not covered");
                }
            }
            assertThat(text(rows.get(2), "Standing")).isEqualTo("small n");
            assertThat(text(rows.get(1), "Last year")).isEqualTo("no data: conversations export");
            assertThat(cell(rows.get(1), "Numerator").getNumericCellValue()).isEqualTo(714);
            assertThat(cell(rows.get(1), "Denominator").getNumericCellValue()).isEqualTo(1000);
        }
    }

    @Test
    void saysOnceARowWhyThereIsNoValue() throws IOException {
        Measurement missing = new Measurement.MissingData(MissingInput.Kind.EXPORT, "conversations");
        Figure csat = new Figure("conversations.csat", null, Unit.RATIO, missing, missing, null, null, List.of());
        Pack pack = WorkbookPacks.pack("Norderhof", "DE", Locale.UK, List.of(), List.of(csat), List.of());
        try (XSSFWorkbook workbook = read(new XlsxRenderer().render(pack, LOOK))) {
            Map<String, XSSFCell> row = scorecard(workbook).getFirst();
            assertThat(text(row, "Value")).isEqualTo("no data");
            assertThat(text(row, "Previous period")).isEqualTo("no data");
            assertThat(text(row, "Standing")).isEqualTo("no data: conversations export");
        }
    }

    private static XSSFCell cell(Map<String, XSSFCell> row, String column) {
        return Objects.requireNonNull(row.get(column), column);
    }

    private static String text(Map<String, XSSFCell> row, String column) {
        return cell(row, column).getStringCellValue();
    }

    @Test
    void writesChangesAsFormulasInTheUnitOfTheFigure() throws IOException {
        try (XSSFWorkbook workbook = read(FULL)) {
            List<Map<String, XSSFCell>> rows = scorecard(workbook);
            // 13377 / 12384 - 1 = 993 / 12384 = 0.080184...; against 0 of last year there is no change.
            XSSFCell requested = cell(rows.get(0), "Change to previous");
            assertThat(requested.getCellFormula()).isEqualTo("D6/E6-1");
            assertThat(requested.getNumericCellValue()).isCloseTo(0.0801841085271318, within(1e-15));
            assertThat(cell(rows.get(0), "Change to last year").getCellType()).isEqualTo(CellType.BLANK);
            // 71.4 % - 77.4 % = -6.0 pp; 71.4 % - 80 % = -8.6 pp.
            XSSFCell answered = cell(rows.get(1), "Change to previous");
            assertThat(answered.getCellFormula()).isEqualTo("(D7-E7)*100");
            assertThat(answered.getNumericCellValue()).isCloseTo(-6.0, within(1e-12));
            assertThat(answered.getCellStyle().getDataFormatString()).contains("pp");
            assertThat(cell(rows.get(1), "Gap to target").getNumericCellValue()).isCloseTo(-8.6, within(1e-12));
            // Scores change on their own scale: -12.5 - 8 = -20.5.
            assertThat(cell(rows.get(2), "Change to previous").getNumericCellValue())
                    .isEqualTo(-20.5);
        }
    }

    @Test
    void holdsInEveryFormulaWhatItComputes() throws IOException {
        try (XSSFWorkbook workbook = read(FULL)) {
            List<XSSFCell> formulas = formulas(workbook);
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            // Scorecard 5 + 1, table 3 changes and 2 sums, funnel 4 step rates, bullet 3 shares, and key numbers none.
            assertThat(formulas).hasSizeGreaterThanOrEqualTo(15);
            for (XSSFCell cell : formulas) {
                assertThat(evaluator.evaluate(cell).getNumberValue())
                        .as(cell.getSheet().getSheetName() + " " + cell.getAddress() + " " + cell.getCellFormula())
                        .isCloseTo(cell.getNumericCellValue(), within(1e-12));
            }
        }
    }

    @Test
    void writesTotalsAsSumsOfTheRowsAbove() throws IOException {
        try (XSSFWorkbook workbook = read(FULL)) {
            List<String> sums = formulas(workbook).stream()
                    .filter(cell -> cell.getSheet().getSheetName().equals("Summary"))
                    .filter(cell -> cell.getCellFormula().startsWith("SUM"))
                    .map(cell -> cell.getCellFormula().replaceAll("[0-9]+", "#") + " " + cell.getNumericCellValue())
                    .toList();
            assertThat(sums).containsExactly("SUM(C#:C#) 13377.0", "SUM(D#:D#) 12384.0");
        }
    }

    @Test
    void drawsChartsFromCellsThatHoldTheSameNumbers() throws IOException {
        try (XSSFWorkbook workbook = read(FULL)) {
            int charts = 0;
            int values = 0;
            for (Sheet sheet : workbook) {
                for (XSSFChart chart :
                        ((XSSFSheet) sheet).createDrawingPatriarch().getCharts()) {
                    charts++;
                    values += compared(workbook, chart);
                }
            }
            // One of each kind but the heat maps, and lines twice.
            assertThat(charts).isEqualTo(13);
            assertThat(values).isGreaterThan(100);
        }
    }

    private static int compared(XSSFWorkbook workbook, XSSFChart chart) {
        int values = 0;
        for (var reference : chart.getCTChartSpace()
                .selectPath(
                        "declare namespace c='http://schemas.openxmlformats.org/drawingml/2006/chart' .//c:numRef")) {
            CTNumRef numbers = (CTNumRef) reference;
            CellReference[] cells =
                    new AreaReference(numbers.getF(), workbook.getSpreadsheetVersion()).getAllReferencedCells();
            for (CTNumVal point : numbers.getNumCache().getPtList()) {
                CellReference at = cells[(int) point.getIdx()];
                XSSFCell cell =
                        workbook.getSheet(at.getSheetName()).getRow(at.getRow()).getCell(at.getCol());
                assertThat(cell.getNumericCellValue()).isEqualTo(Double.parseDouble(point.getV()));
                values++;
            }
        }
        return values;
    }

    @Test
    void tellsWhatEachChartShowsToThoseWhoCannotSeeIt() throws IOException {
        try (XSSFWorkbook workbook = read(FULL)) {
            for (Sheet sheet : workbook) {
                for (var anchor : ((XSSFSheet) sheet)
                        .createDrawingPatriarch()
                        .getCTDrawing()
                        .getTwoCellAnchorList()) {
                    String words = anchor.isSetGraphicFrame()
                            ? anchor.getGraphicFrame()
                                    .getNvGraphicFramePr()
                                    .getCNvPr()
                                    .getDescr()
                            : anchor.getPic().getNvPicPr().getCNvPr().getDescr();
                    assertThat(words).isNotBlank();
                }
            }
        }
    }

    @Test
    void shadesHeatMapsByAScaleOfColours() throws IOException {
        try (XSSFWorkbook workbook = read(FULL)) {
            XSSFSheet sheet = workbook.getSheet("HEAT_MAP");
            assertThat(sheet.getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isEqualTo(1);
            assertThat(sheet.getSheetConditionalFormatting()
                            .getConditionalFormattingAt(0)
                            .getRule(0)
                            .getColorScaleFormatting()
                            .getNumControlPoints())
                    .isEqualTo(2);
        }
    }

    @Test
    void keepsSeriesAsTablesWithDaysAsDaysAndNamedColumns() throws IOException {
        try (XSSFWorkbook workbook = read(FULL)) {
            XSSFTable table = workbook.getTable("Data_day");
            assertThat(table.getRowCount()).isEqualTo(32);
            assertThat(table.getCTTable().getAutoFilter().getRef())
                    .isEqualTo(table.getCTTable().getRef());
            XSSFSheet sheet = table.getXSSFSheet();
            XSSFCell first = sheet.getRow(table.getStartRowIndex() + 1).getCell(table.getStartColIndex());
            assertThat(first.getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 10, 1));
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            XSSFName name = workbook.getName("conversations.requested_by_day");
            AreaReference area = new AreaReference(name.getRefersToFormula(), workbook.getSpreadsheetVersion());
            assertThat(area.getAllReferencedCells()).hasSize(31);
            CellReference last = area.getLastCell();
            assertThat(sheet.getRow(last.getRow()).getCell(last.getCol()).getNumericCellValue())
                    .isEqualTo(400 + 7 * 31);
        }
    }

    @Test
    void namesTheValueOfEachFigure() throws IOException {
        try (XSSFWorkbook workbook = read(FULL)) {
            CellReference at = new CellReference(
                    workbook.getName("conversations.answered_within_60s_rate").getRefersToFormula());
            assertThat(workbook.getSheet(at.getSheetName())
                            .getRow(at.getRow())
                            .getCell(at.getCol())
                            .getNumericCellValue())
                    .isEqualTo(0.714);
        }
    }

    @Test
    void givesTablesHeadersThatMatchTheirColumns() throws IOException {
        try (XSSFWorkbook workbook = read(FULL)) {
            int tables = 0;
            for (Sheet sheet : workbook) {
                for (XSSFTable table : ((XSSFSheet) sheet).getTables()) {
                    tables++;
                    List<String> headers = new ArrayList<>();
                    for (int c = table.getStartColIndex(); c <= table.getEndColIndex(); c++) {
                        headers.add(sheet.getRow(table.getStartRowIndex())
                                .getCell(c)
                                .getStringCellValue());
                    }
                    assertThat(table.getColumns())
                            .extracting(column -> column.getName())
                            .isEqualTo(headers);
                    assertThat(headers).doesNotHaveDuplicates().doesNotContain("");
                }
            }
            assertThat(tables).isEqualTo(4);
        }
    }

    @Test
    void printsOnThePaperOfTheAccountsCountry() throws IOException {
        assertThat(paper(WorkbookPacks.full())).isEqualTo(PaperSize.A4_PAPER);
        assertThat(paper(WorkbookPacks.saying("Harbour"))).isEqualTo(PaperSize.LETTER_PAPER);
        try (XSSFWorkbook workbook = read(FULL)) {
            for (Sheet sheet : workbook) {
                if (sheet.getFitToPage()) {
                    assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
                } else {
                    // A4 across is 11.69 inches less half an inch on either side, of 96 pixels each; nothing is smaller
                    // than
                    // 55 %.
                    double printed = IntStream.rangeClosed(0, lastColumn(sheet))
                                    .mapToDouble(sheet::getColumnWidthInPixels)
                                    .sum()
                            * sheet.getPrintSetup().getScale()
                            / 100;
                    assertThat(printed <= 10.69 * 96 || sheet.getPrintSetup().getScale() == 55)
                            .as(sheet.getSheetName())
                            .isTrue();
                }
                assertThat(sheet.getHeader().getLeft()).isEqualTo("&9Norderhof Versand");
                assertThat(sheet.getFooter().getRight()).isEqualTo("&8&P / &N");
                assertThat(sheet.getFooter().getLeft()).contains("31 Oct 2026").contains("2026-10");
            }
        }
    }

    private static int lastColumn(Sheet sheet) {
        int last = 0;
        for (Row row : sheet) {
            last = Math.max(last, row.getLastCellNum() - 1);
        }
        return last;
    }

    private static PaperSize paper(Pack pack) throws IOException {
        try (XSSFWorkbook workbook = read(new XlsxRenderer().render(pack, LOOK))) {
            return workbook.getSheetAt(1).getPrintSetup().getPaperSizeEnum();
        }
    }

    @Test
    void linksEverySheetFromTheContentsAndBack() throws IOException {
        try (XSSFWorkbook workbook = read(FULL)) {
            List<String> targets = workbook.getSheetAt(0).getHyperlinkList().stream()
                    .map(link -> new CellReference(link.getLocation()).getSheetName())
                    .toList();
            List<String> others = new ArrayList<>();
            for (int i = 1; i < workbook.getNumberOfSheets(); i++) {
                others.add(workbook.getSheetName(i));
                assertThat(workbook.getSheetAt(i).getHyperlinkList())
                        .anyMatch(link -> link.getLocation().equals("'Contents'!A1"));
            }
            assertThat(targets).isEqualTo(others);
        }
    }

    @Test
    void opensInLibreOfficeWithAllItsSheets(@TempDir Path folder) throws Exception {
        assumeTrue(
                List.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)).stream()
                        .anyMatch(directory -> Files.isExecutable(Path.of(directory, "soffice"))),
                "LibreOffice is not installed: the workbook is not opened in it");
        Path file = folder.resolve("pack.xlsx");
        Files.write(file, FULL);
        Process office = new ProcessBuilder(
                        "soffice",
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "ods",
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor()).isZero();
        try (var zip = new java.util.zip.ZipFile(folder.resolve("pack.ods").toFile());
                XSSFWorkbook workbook = read(FULL)) {
            String content = new String(
                    zip.getInputStream(zip.getEntry("content.xml")).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            for (Sheet sheet : workbook) {
                assertThat(content).contains("<table:table table:name=\"" + sheet.getSheetName() + "\"");
            }
            long charts = zip.stream()
                    .filter(entry -> entry.getName().matches("Object \\d+/content.xml"))
                    .count();
            assertThat(charts).isEqualTo(13);
        }
    }
}
