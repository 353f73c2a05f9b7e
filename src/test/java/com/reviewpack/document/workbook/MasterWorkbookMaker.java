package com.reviewpack.document.workbook;

import com.reviewpack.document.ooxml.FixedZip;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the master workbook: a sheet that shows each named cell style, and a theme whose colours a brand replaces. */
final class MasterWorkbookMaker {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DOC_RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE_RELS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final int LIGHT = 0;
    private static final int INK = 1;
    private static final int PALE = 2;
    private static final int MUTED = 3;
    private static final int ACCENT = 4;
    private static final int GOOD = 5;
    private static final int BAD = 6;
    private static final int HAIRLINE = 8;

    private final List<String> fonts = new ArrayList<>();
    private final List<String> fills = new ArrayList<>();
    private final List<String> borders = new ArrayList<>();
    private final List<String> formats = new ArrayList<>();
    private final List<String> xfs = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();

    private MasterWorkbookMaker() {
        fills.add("<fill><patternFill patternType=\"none\"/></fill>");
        fills.add("<fill><patternFill patternType=\"gray125\"/></fill>");
        style("Normal", font(10, false, false, INK), 0, 0, "", "vertical=\"top\"", "", "The base of all others");
        words();
        numbers();
    }

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments.length > 0 ? arguments[0] : "templates/workbook/master.xlsx");
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            new MasterWorkbookMaker().write(out);
        }
    }

    private void words() {
        int text = font(10, false, false, INK);
        int bold = font(10, true, false, INK);
        int muted = font(9, false, false, MUTED);
        int line = border("bottom", "hair", HAIRLINE);
        String wrapped = "vertical=\"top\" wrapText=\"1\"";
        String indented = "horizontal=\"left\" vertical=\"top\" wrapText=\"1\" indent=\"1\"";
        String right = "horizontal=\"right\" vertical=\"top\"";
        style(
                "Pack Title",
                font(16, true, false, INK),
                0,
                0,
                "",
                wrapped,
                "Answered within 60 s fell 6 pp to 71 %",
                "Message of a sheet");
        style("Pack Subtitle", font(10, false, false, MUTED), 0, 0, "", wrapped, "Share of offered chats", "Below it");
        style(
                "Pack Heading",
                font(12, true, false, ACCENT),
                0,
                border("bottom", "medium", ACCENT),
                "",
                "vertical=\"center\"",
                "Service levels",
                "Over a block");
        style("Pack Prose", text, 0, 0, "", wrapped, "Running text", "Paragraphs and points");
        style("Pack Note", muted, 0, 0, "", wrapped, "n below 30 is marked small", "Remarks");
        style(
                "Pack Callout",
                text,
                fill(PALE),
                border("left", "thick", ACCENT),
                "",
                indented,
                "No tickets were taken in before 3 August",
                "Remarks set off from the text");
        style("Pack Link", font(10, false, true, ACCENT), 0, 0, "", wrapped, "Scorecard", "Links between sheets");
        int header = font(10, true, false, LIGHT);
        style(
                "Pack Header",
                header,
                fill(INK),
                0,
                "",
                "horizontal=\"left\" vertical=\"center\" wrapText=\"1\" indent=\"1\"",
                "Figure",
                "Head of a column of text");
        style(
                "Pack Header Right",
                header,
                fill(INK),
                0,
                "",
                "horizontal=\"right\" vertical=\"center\" wrapText=\"1\"",
                "Value",
                "Head of a column of numbers");
        style("Pack Group", bold, fill(PALE), line, "", indented, "Sales", "Sub-heading inside a table");
        style("Pack Text", text, 0, line, "", indented, "Requested conversations", "Text in a table");
        style("Pack Total", bold, 0, totalBorder(), "", indented, "Total", "Sums below a table");
        style("Pack Good", font(10, true, false, GOOD), 0, line, "", indented, "on track", "Good for the reader");
        style("Pack Bad", font(10, true, false, BAD), 0, line, "", indented, "off track", "Bad for the reader");
        style("Pack Small", font(10, false, false, MUTED), 0, line, "", right, "12.5", "From too few observations");
        style(
                "Pack Reason",
                font(9, false, false, MUTED),
                0,
                line,
                "",
                "horizontal=\"right\" vertical=\"top\" wrapText=\"1\"",
                "nothing to measure",
                "Why there is no value");
    }

    private void numbers() {
        number("Pack Percent", "0.0%", "0.714", "Shares");
        number("Pack Count", "#,##0", "1234", "Whole things");
        number("Pack Seconds", "#,##0.0\" s\"", "42.5", "Seconds");
        number("Pack Minutes", "#,##0.0\" min\"", "18.25", "Minutes");
        number("Pack Hours", "#,##0.0\" h\"", "12.5", "Hours");
        number("Pack Money", "#,##0\" XXX\"", "12500", "Money; XXX becomes the currency's code");
        number("Pack Money Small", "#,##0.00\" XXX\"", "42.5", "Money below a thousand");
        number("Pack Score", "0.0", "61.5", "Scores");
        number("Pack Factor", "0.00", "1.8", "Multiples");
        number("Pack Points", "+0.0\" pp\";\u22120.0\" pp\";0.0\" pp\"", "-6", "Differences of shares");
        number("Pack Change", "+0.0%;\u22120.0%;0.0%", "0.12", "Relative changes");
        number("Pack Date", "yyyy\\-mm\\-dd", "46326", "Days");
        number("Pack Month", "yyyy\\-mm", "46296", "Months");
    }

    private void number(String name, String format, String sample, String use) {
        style(
                name,
                font(10, false, false, INK),
                0,
                border("bottom", "hair", HAIRLINE),
                format,
                "horizontal=\"right\" vertical=\"top\"",
                sample,
                use);
    }

    private void style(
            String name, int font, int fill, int border, String format, String alignment, String sample, String use) {
        int number = format.isEmpty() ? 0 : 164 + index(formats, format);
        if (borders.isEmpty()) {
            borders.add("<border><left/><right/><top/><bottom/><diagonal/></border>");
        }
        xfs.add("numFmtId=\"" + number + "\" fontId=\"" + font + "\" fillId=\"" + fill + "\" borderId=\"" + border
                + "\"%s applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
                + "<alignment " + alignment + "/></xf>");
        rows.add(new String[] {name, sample, use, format.isEmpty() ? "" : "n"});
    }

    private int font(int size, boolean bold, boolean underlined, int colour) {
        return index(
                fonts,
                "<font>" + (bold ? "<b/>" : "") + (underlined ? "<u/>" : "") + "<sz val=\"" + size
                        + "\"/><color theme=\"" + colour
                        + "\"/><name val=\"Arial\"/><family val=\"2\"/><scheme val=\"minor\"/></font>");
    }

    private int fill(int colour) {
        return index(
                fills,
                "<fill><patternFill patternType=\"solid\"><fgColor theme=\"" + colour
                        + "\"/><bgColor indexed=\"64\"/></patternFill></fill>");
    }

    private int border(String side, String style, int colour) {
        String line = " style=\"" + style + "\"><color theme=\"" + colour + "\"/></" + side + ">";
        StringBuilder out = new StringBuilder("<border>");
        for (String one : List.of("left", "right", "top", "bottom")) {
            out.append("<").append(one).append(one.equals(side) ? line : "/>");
        }
        return index(borders, out + "<diagonal/></border>");
    }

    private int totalBorder() {
        String line = "<color theme=\"" + INK + "\"/>";
        return index(
                borders,
                "<border><left/><right/><top style=\"thin\">" + line + "</top><bottom style=\"thin\">" + line
                        + "</bottom><diagonal/></border>");
    }

    private static int index(List<String> list, String entry) {
        if (!list.contains(entry)) {
            list.add(entry);
        }
        return list.indexOf(entry);
    }

    private void write(OutputStream out) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", contentTypes());
        parts.put("_rels/.rels", relationships(Map.of("officeDocument", "xl/workbook.xml")));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relationships(new java.util.TreeMap<>(Map.of(
                        "worksheet", "worksheets/sheet1.xml", "styles", "styles.xml", "theme", "theme/theme1.xml"))));
        parts.put("xl/styles.xml", styles());
        parts.put("xl/theme/theme1.xml", theme());
        parts.put(
                "xl/workbook.xml",
                HEAD + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + DOC_RELS
                        + "\"><sheets><sheet name=\"Styles\" sheetId=\"1\" r:id=\"rId3\"/></sheets></workbook>");
        parts.put("xl/worksheets/sheet1.xml", sheet());
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, xml) -> bytes.put(name, xml.getBytes(StandardCharsets.UTF_8)));
        out.write(FixedZip.of(bytes));
    }

    private static String contentTypes() {
        String main = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return HEAD + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + main + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + main + "worksheet+xml\"/>"
                + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + main + "styles+xml\"/>"
                + "<Override PartName=\"/xl/theme/theme1.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.theme+xml\"/></Types>";
    }

    /** Ids in the order of the kinds: rId1 and so on. */
    private static String relationships(Map<String, String> targets) {
        StringBuilder out = new StringBuilder(HEAD + "<Relationships xmlns=\"" + PACKAGE_RELS + "\">");
        int id = 0;
        for (Map.Entry<String, String> target : targets.entrySet()) {
            out.append("<Relationship Id=\"rId" + ++id + "\" Type=\"" + DOC_RELS + "/" + target.getKey()
                    + "\" Target=\"" + target.getValue() + "\"/>");
        }
        return out + "</Relationships>";
    }

    private String styles() {
        StringBuilder out = new StringBuilder(HEAD + "<styleSheet xmlns=\"" + MAIN + "\">");
        out.append("<numFmts count=\"" + formats.size() + "\">");
        for (int i = 0; i < formats.size(); i++) {
            out.append("<numFmt numFmtId=\"" + (164 + i) + "\" formatCode=\"" + escaped(formats.get(i)) + "\"/>");
        }
        out.append("</numFmts>");
        list(out, "fonts", fonts);
        list(out, "fills", fills);
        list(out, "borders", borders);
        list(
                out,
                "cellStyleXfs",
                xfs.stream().map(x -> "<xf " + x.formatted("")).toList());
        List<String> cells = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < xfs.size(); i++) {
            cells.add("<xf " + xfs.get(i).formatted(" xfId=\"" + i + "\""));
            names.add("<cellStyle name=\"" + rows.get(i)[0] + "\" xfId=\"" + i + "\""
                    + (i == 0 ? " builtinId=\"0\"" : "") + "/>");
        }
        list(out, "cellXfs", cells);
        list(out, "cellStyles", names);
        return out.append("</styleSheet>").toString();
    }

    private static void list(StringBuilder out, String name, List<String> entries) {
        out.append("<" + name + " count=\"" + entries.size() + "\">");
        entries.forEach(out::append);
        out.append("</" + name + ">");
    }

    private String sheet() {
        StringBuilder out = new StringBuilder(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews>"
                + "<sheetView showGridLines=\"0\" workbookViewId=\"0\"/></sheetViews><cols>"
                + "<col min=\"1\" max=\"1\" width=\"24\" customWidth=\"1\"/>"
                + "<col min=\"2\" max=\"2\" width=\"48\" customWidth=\"1\"/>"
                + "<col min=\"3\" max=\"3\" width=\"44\" customWidth=\"1\"/></cols><sheetData>");
        int header = rows.stream().map(r -> r[0]).toList().indexOf("Pack Header");
        line(out, 1, header, "Style", header, "Sample", header, "Use");
        for (int i = 1; i < rows.size(); i++) {
            String[] row = rows.get(i);
            int r = i + 1;
            out.append("<row r=\"" + r + "\">" + text("A" + r, 0, row[0])
                    + (row[3].isEmpty()
                            ? text("B" + r, i, row[1])
                            : "<c r=\"B" + r + "\" s=\"" + i + "\"><v>" + row[1] + "</v></c>")
                    + text("C" + r, 0, row[2]) + "</row>");
        }
        return out + "</sheetData></worksheet>";
    }

    private static void line(StringBuilder out, int r, int s1, String a, int s2, String b, int s3, String c) {
        out.append("<row r=\"" + r + "\">" + text("A" + r, s1, a) + text("B" + r, s2, b) + text("C" + r, s3, c)
                + "</row>");
    }

    private static String text(String place, int style, String text) {
        return "<c r=\"" + place + "\" s=\"" + style + "\" t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static String theme() {
        String[][] colours = {
            {"dk1", "1F2933"},
            {"lt1", "FFFFFF"},
            {"dk2", "595959"},
            {"lt2", "F2F2F2"},
            {"accent1", "0B5FA5"},
            {"accent2", "1B7F79"},
            {"accent3", "B4441C"},
            {"accent4", "8C8C8C"},
            {"accent5", "C8C8C8"},
            {"accent6", "E3E3E3"},
            {"hlink", "0B5FA5"},
            {"folHlink", "595959"}
        };
        StringBuilder out = new StringBuilder(HEAD
                + "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Pack\">"
                + "<a:themeElements><a:clrScheme name=\"Pack\">");
        for (String[] colour : colours) {
            out.append("<a:" + colour[0] + "><a:srgbClr val=\"" + colour[1] + "\"/></a:" + colour[0] + ">");
        }
        String font = "<a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>";
        String fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        String line = "<a:ln w=\"9525\">" + fill + "</a:ln>";
        String effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        return out + "</a:clrScheme><a:fontScheme name=\"Pack\"><a:majorFont>" + font + "</a:majorFont><a:minorFont>"
                + font + "</a:minorFont></a:fontScheme><a:fmtScheme name=\"Pack\"><a:fillStyleLst>" + fill.repeat(3)
                + "</a:fillStyleLst><a:lnStyleLst>" + line.repeat(3) + "</a:lnStyleLst><a:effectStyleLst>"
                + effect.repeat(3) + "</a:effectStyleLst><a:bgFillStyleLst>" + fill.repeat(3)
                + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
    }
}
