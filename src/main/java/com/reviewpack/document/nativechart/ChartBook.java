package com.reviewpack.document.nativechart;

import com.reviewpack.document.nativechart.ChartGrid.Column;
import com.reviewpack.document.ooxml.PackedPart;
import com.reviewpack.document.ooxml.PackedZip;
import com.reviewpack.document.ooxml.Xml;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * The small workbook inside a slide's chart: one sheet with the chart's grid, so that the chart can be edited. Written
 * directly, because a full workbook model costs more than the rest of the slide; what never changes is packed once.
 */
public final class ChartBook {

    public static final String SHEET = "Data";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** The first format code that a workbook may define for itself. */
    private static final int FIRST_FORMAT = 164;

    private static final List<PackedPart> FIXED = List.of(
            fixed(
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                            + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE
                            + "worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE
                            + "styles+xml\"/></Types>"),
            fixed("_rels/.rels", relations(one("rId1", "officeDocument", "xl/workbook.xml"))),
            fixed(
                    "xl/_rels/workbook.xml.rels",
                    relations(one("rId1", "worksheet", "worksheets/sheet1.xml") + one("rId2", "styles", "styles.xml"))),
            fixed(
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\"" + SHEET
                            + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"));

    private ChartBook() {}

    private static PackedPart fixed(String name, String xml) {
        return PackedPart.of(name, Xml.part().markup(xml).bytes());
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String one(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    /** The workbook's bytes; the grid stands at the top left of its one sheet. */
    public static byte[] of(ChartGrid grid) {
        List<String> formats = new ArrayList<>(
                new LinkedHashSet<>(Stream.concat(grid.columns().stream().map(Column::format), grid.formats().stream())
                        .toList()));
        List<PackedPart> parts = new ArrayList<>(FIXED);
        parts.add(PackedPart.of("xl/styles.xml", styles(formats)));
        parts.add(PackedPart.of("xl/worksheets/sheet1.xml", sheet(grid, formats)));
        return PackedZip.of(parts);
    }

    private static byte[] styles(List<String> formats) {
        Xml xml = Xml.part().open("styleSheet").attribute("xmlns", MAIN);
        xml.open("numFmts").attribute("count", formats.size());
        for (int i = 0; i < formats.size(); i++) {
            xml.open("numFmt").attribute("numFmtId", FIRST_FORMAT + i);
            xml.attribute("formatCode", formats.get(i)).close();
        }
        xml.close()
                .markup(
                        "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Arial\"/></font></fonts>"
                                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>");
        xml.open("cellXfs").attribute("count", formats.size() + 1L);
        cell(xml, 0);
        for (int i = 0; i < formats.size(); i++) {
            cell(xml, FIRST_FORMAT + i);
        }
        return xml.close().close().bytes();
    }

    private static void cell(Xml xml, int format) {
        xml.open("xf").attribute("numFmtId", format).attribute("fontId", 0).attribute("fillId", 0);
        xml.attribute("borderId", 0).attribute("xfId", 0);
        if (format > 0) {
            xml.attribute("applyNumberFormat", 1);
        }
        xml.close();
    }

    private static byte[] sheet(ChartGrid grid, List<String> formats) {
        Xml xml = Xml.part().open("worksheet").attribute("xmlns", MAIN).open("cols");
        width(xml, 1, 1, 32);
        width(xml, 2, Math.max(2, grid.columns().size() + 1), 16);
        xml.close().open("sheetData").open("row").attribute("r", 1);
        text(xml, "A1", grid.corner());
        for (int i = 0; i < grid.columns().size(); i++) {
            text(xml, ChartGrid.letters(i + 1) + "1", grid.columns().get(i).header());
        }
        xml.close();
        for (int row = 0; row < grid.categories().size(); row++) {
            xml.open("row").attribute("r", row + 2L);
            text(xml, "A" + (row + 2), grid.categories().get(row));
            for (int i = 0; i < grid.columns().size(); i++) {
                Column column = grid.columns().get(i);
                BigDecimal value = column.values().get(row);
                if (value != null) {
                    xml.open("c").attribute("r", ChartGrid.letters(i + 1) + (row + 2));
                    xml.attribute("s", formats.indexOf(grid.format(row, column)) + 1L);
                    xml.open("v").number(value).close().close();
                }
            }
            xml.close();
        }
        return xml.close().close().bytes();
    }

    private static void width(Xml xml, int first, int last, int characters) {
        xml.open("col").attribute("min", first).attribute("max", last);
        xml.attribute("width", characters).attribute("customWidth", 1).close();
    }

    private static void text(Xml xml, String address, String text) {
        if (!text.isEmpty()) {
            xml.open("c")
                    .attribute("r", address)
                    .attribute("t", "inlineStr")
                    .open("is")
                    .open("t");
            if (!text.equals(text.strip())) {
                xml.attribute("xml:space", "preserve");
            }
            xml.text(text).close().close().close();
        }
    }
}
