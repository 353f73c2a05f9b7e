package com.reviewpack.document.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.Look;
import com.reviewpack.document.XlsxRenderer;
import com.reviewpack.document.ooxml.OfficeTemplate;
import com.reviewpack.offering.Deliverable;
import com.reviewpack.pack.Pack;
import com.reviewpack.pages.SamplePacks;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.SchemaType;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;
import org.openxmlformats.schemas.drawingml.x2006.main.ThemeDocument;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.WsDrDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.SstDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.StyleSheetDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.TableDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorksheetDocument;

/** Finished workbooks against the schemas of ECMA-376, and what those do not say but spreadsheet programs insist on. */
class WorkbookSchemaTest {

    private static final Look LOOK = WorkbookPacks.look();
    private static final XlsxRenderer RENDERER = new XlsxRenderer();

    /** The schema of drawings, loaded alone, does not know what may stand in a frame; the chart's own part is checked. */
    private static final String UNKNOWN_REFERENCE = "Element not allowed (strict wildcard, and no definition found):"
            + " chart@http://schemas.openxmlformats.org/drawingml/2006/chart in element"
            + " graphicData@http://schemas.openxmlformats.org/drawingml/2006/main";

    /** Spreadsheet programs write and need this attribute of texts that begin or end with a space; the schema has it not. */
    private static final String KEPT_SPACE =
            "space@http://www.w3.org/XML/1998/namespace in element t@http://schemas.openxmlformats.org/spreadsheetml/";

    static Stream<Named<Supplier<Pack>>> packs() {
        return Stream.of(
                Named.of("every kind of block and chart", WorkbookPacks::full),
                Named.of("a quarter", SamplePacks::qbr),
                Named.of("a month", SamplePacks::performanceReview),
                Named.of("a plan", SamplePacks::accountPlan),
                Named.of("a quarter in German", () -> SamplePacks.of(Deliverable.QBR, Locale.GERMANY)),
                Named.of("names of many scripts", () -> SamplePacks.manyScripts(Deliverable.QBR)),
                Named.of("hostile text", () -> SamplePacks.hostile(Deliverable.ACCOUNT_PLAN)),
                Named.of("long names", () -> SamplePacks.longNames(Deliverable.PERFORMANCE_REVIEW)),
                Named.of("little data", () -> SamplePacks.tiny(Deliverable.QBR)),
                Named.of("no data", () -> SamplePacks.empty(Deliverable.QBR)));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void followTheSchemaInEveryPart(Supplier<Pack> pack) throws Exception {
        OfficeTemplate parts = OfficeTemplate.read(RENDERER.render(pack.get(), LOOK));
        int checked = 0;
        for (String part : parts.parts()) {
            if (part.startsWith("xl/") && part.endsWith(".xml")) {
                List<XmlError> faults = new ArrayList<>();
                XmlObject read = XmlObject.Factory.parse(
                        new ByteArrayInputStream(parts.content(part)),
                        new XmlOptions().setDocumentType(schema(parts.type(part))));
                read.validate(new XmlOptions().setErrorListener(faults));
                faults.removeIf(fault -> fault.getMessage().endsWith(UNKNOWN_REFERENCE)
                        || fault.getMessage().contains(KEPT_SPACE));
                assertThat(faults).as(part).isEmpty();
                checked++;
            }
        }
        // Workbook, styles, texts, theme, and a sheet for each entry of the contents.
        assertThat(checked).isGreaterThan(6);
    }

    private static SchemaType schema(String type) {
        String kind = type.substring(type.lastIndexOf('.') + 1);
        return switch (kind) {
            case "main+xml" -> WorkbookDocument.type;
            case "worksheet+xml" -> WorksheetDocument.type;
            case "styles+xml" -> StyleSheetDocument.type;
            case "sharedStrings+xml" -> SstDocument.type;
            case "table+xml" -> TableDocument.type;
            case "drawing+xml" -> WsDrDocument.type;
            case "chart+xml" -> ChartSpaceDocument.type;
            case "theme+xml" -> ThemeDocument.type;
            default -> throw new AssertionError("no schema for a part of type " + type);
        };
    }

    @ParameterizedTest
    @MethodSource("packs")
    void areReadAgainWithNamesTablesAndRangesThatHold(Supplier<Pack> pack) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(RENDERER.render(pack.get(), LOOK)))) {
            Set<String> names = new HashSet<>();
            for (XSSFName name : workbook.getAllNames()) {
                assertThat(names.add(name.getSheetIndex() + name.getNameName().toLowerCase(Locale.ROOT)))
                        .as(name.getNameName())
                        .isTrue();
                assertThat(name.getRefersToFormula()).doesNotContain("#REF!");
            }
            int formats = workbook.getNumCellStyles();
            for (Sheet sheet : workbook) {
                assertThat(((XSSFSheet) sheet).getMergedRegions()).doesNotHaveDuplicates();
                for (Row row : sheet) {
                    row.forEach(cell -> {
                        assertThat(cell.getCellStyle().getIndex()).isBetween((short) 0, (short) (formats - 1));
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.ERROR);
                    });
                }
            }
        }
    }
}
