package com.reviewpack.document.nativechart;

import com.reviewpack.document.nativechart.ChartGrid.Column;
import com.reviewpack.document.ooxml.FixedZip;
import com.reviewpack.document.ooxml.PlainText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The small workbook inside a slide's chart: one sheet with the chart's grid, so that the chart can be edited. Written
 * directly, because a full workbook model costs more than the rest of the slide.
 */
public final class ChartBook {

    public static final String SHEET = "Data";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /** The first format code that a workbook may define for itself. */
    private static final int FIRST_FORMAT = 164;

    private ChartBook() {}

    /** The workbook's bytes; the grid stands at the top left of its one sheet. */
    public static byte[] of(ChartGrid grid) {
        List<String> formats = new ArrayList<>(
                new LinkedHashSet<>(Stream.concat(grid.columns().stream().map(Column::format), grid.formats().stream())
                        .toList()));
        return FixedZip.of(Map.of(
                "[Content_Types].xml", bytes(contentTypes()),
                "_rels/.rels", bytes(relation("officeDocument", "xl/workbook.xml", "")),
                "xl/workbook.xml", bytes(workbook()),
                "xl/_rels/workbook.xml.rels",
                        bytes(relation("worksheet", "worksheets/sheet1.xml", one("rId2", "styles", "styles.xml"))),
                "xl/styles.xml", bytes(styles(formats)),
                "xl/worksheets/sheet1.xml", bytes(sheet(grid, formats))));
    }

    private static byte[] bytes(String xml) {
        return (DECLARATION + xml).getBytes(StandardCharsets.UTF_8);
    }

    private static String contentTypes() {
        return "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/></Types>";
    }

    private static String relation(String kind, String target, String more) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + one("rId1", kind, target) + more
                + "</Relationships>";
    }

    private static String one(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private static String workbook() {
        return "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\"" + SHEET
                + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    }

    private static String styles(List<String> formats) {
        StringBuilder codes = new StringBuilder();
        StringBuilder cells = new StringBuilder(cell(0));
        for (int i = 0; i < formats.size(); i++) {
            codes.append("<numFmt numFmtId=\"").append(FIRST_FORMAT + i).append("\" formatCode=\"");
            codes.append(PlainText.escaped(formats.get(i))).append("\"/>");
            cells.append(cell(FIRST_FORMAT + i));
        }
        return "<styleSheet xmlns=\"" + MAIN + "\">"
                + (formats.isEmpty() ? "" : "<numFmts count=\"" + formats.size() + "\">" + codes + "</numFmts>")
                + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Arial\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"" + (formats.size() + 1) + "\">" + cells + "</cellXfs></styleSheet>";
    }

    private static String cell(int format) {
        return "<xf numFmtId=\"" + format + "\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\""
                + (format == 0 ? "" : " applyNumberFormat=\"1\"") + "/>";
    }

    private static String sheet(ChartGrid grid, List<String> formats) {
        StringBuilder rows = new StringBuilder("<row r=\"1\">");
        List<String> headers = Stream.concat(
                        Stream.of(grid.corner()), grid.columns().stream().map(Column::header))
                .toList();
        for (int i = 0; i < headers.size(); i++) {
            rows.append(text(ChartGrid.letters(i) + "1", headers.get(i)));
        }
        rows.append("</row>");
        for (int row = 0; row < grid.categories().size(); row++) {
            rows.append("<row r=\"").append(row + 2).append("\">");
            rows.append(text("A" + (row + 2), grid.categories().get(row)));
            for (int i = 0; i < grid.columns().size(); i++) {
                Column column = grid.columns().get(i);
                BigDecimal value = column.values().get(row);
                if (value != null) {
                    rows.append(String.format(
                            Locale.ROOT,
                            "<c r=\"%s%d\" s=\"%d\"><v>%s</v></c>",
                            ChartGrid.letters(i + 1),
                            row + 2,
                            formats.indexOf(grid.format(row, column)) + 1,
                            value.toPlainString()));
                }
            }
            rows.append("</row>");
        }
        String widths = "<cols><col min=\"1\" max=\"1\" width=\"32\" customWidth=\"1\"/><col min=\"2\" max=\""
                + Math.max(2, grid.columns().size() + 1) + "\" width=\"16\" customWidth=\"1\"/></cols>";
        return "<worksheet xmlns=\"" + MAIN + "\">" + widths + "<sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static String text(String address, String text) {
        return text.isEmpty()
                ? ""
                : "<c r=\"" + address + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" + PlainText.escaped(text)
                        + "</t></is></c>";
    }
}
