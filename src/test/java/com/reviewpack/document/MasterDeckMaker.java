package com.reviewpack.document;

import com.reviewpack.document.ooxml.FixedZip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Makes {@code templates/deck/master.pptx} anew; after that it is edited in an office program. */
public final class MasterDeckMaker {

    private static final String NAMESPACES = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.";
    private static final String TREE_HEAD =
            "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/>" + "</p:nvGrpSpPr><p:grpSpPr/>";

    private final Map<String, byte[]> parts = new TreeMap<>();

    public static void main(String[] arguments) throws IOException {
        Path target = Path.of(arguments.length == 0 ? "templates/deck/master.pptx" : arguments[0]);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.write(target, new MasterDeckMaker().make());
    }

    public byte[] make() {
        put("[Content_Types].xml", contentTypes());
        put("_rels/.rels", relations("officeDocument", "ppt/presentation.xml"));
        put(
                "ppt/presentation.xml",
                "<p:presentation " + NAMESPACES + "><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rId1\"/>"
                        + "</p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst>"
                        + "<p:sldIdLst><p:sldId id=\"256\" r:id=\"rId4\"/><p:sldId id=\"257\" r:id=\"rId5\"/>"
                        + "<p:sldId id=\"258\" r:id=\"rId6\"/><p:sldId id=\"259\" r:id=\"rId7\"/></p:sldIdLst>"
                        + "<p:sldSz cx=\"12192000\" cy=\"6858000\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>"
                        + "<p:defaultTextStyle>" + level("lvl1pPr", 14, "tx1", false, "+mn")
                        + "</p:defaultTextStyle></p:presentation>");
        put(
                "ppt/_rels/presentation.xml.rels",
                relations(
                        "slideMaster", "slideMasters/slideMaster1.xml",
                        "notesMaster", "notesMasters/notesMaster1.xml",
                        "theme", "theme/theme1.xml",
                        "slide", "slides/slide1.xml",
                        "slide", "slides/slide2.xml",
                        "slide", "slides/slide3.xml",
                        "slide", "slides/slide4.xml"));
        put("ppt/theme/theme1.xml", theme());
        put("ppt/theme/theme2.xml", theme());
        put("ppt/slideMasters/slideMaster1.xml", master());
        put(
                "ppt/slideMasters/_rels/slideMaster1.xml.rels",
                relations(
                        "slideLayout", "../slideLayouts/slideLayout1.xml",
                        "slideLayout", "../slideLayouts/slideLayout2.xml",
                        "slideLayout", "../slideLayouts/slideLayout3.xml",
                        "slideLayout", "../slideLayouts/slideLayout4.xml",
                        "theme", "../theme/theme1.xml"));
        layout(1, "Cover", "cust", cover());
        layout(2, "Content", "cust", top("accent1") + body(1, "Body", 40, 880) + foot());
        layout(
                3,
                "Content two columns",
                "cust",
                top("accent1") + body(1, "Left", 40, 430) + body(2, "Right", 490, 430) + foot());
        layout(4, "Appendix", "cust", top("accent4") + body(1, "Body", 40, 880) + foot());
        put("ppt/notesMasters/notesMaster1.xml", notesMaster());
        put("ppt/notesMasters/_rels/notesMaster1.xml.rels", relations("theme", "../theme/theme2.xml"));
        slide(1, "Cover", "13", "14");
        slide(2, "Content", "13", "1");
        slide(3, "Content two columns", "13", "1", "2");
        slide(4, "Appendix", "13", "1");
        return FixedZip.of(parts);
    }

    private void put(String name, String xml) {
        parts.put(
                name,
                ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + xml)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static String contentTypes() {
        StringBuilder out = new StringBuilder(
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                        + " Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + "<Default Extension=\"png\" ContentType=\"image/png\"/>");
        override(out, "presentation", "presentationml.presentation.main");
        override(out, "slideMasters/slideMaster1", "presentationml.slideMaster");
        override(out, "notesMasters/notesMaster1", "presentationml.notesMaster");
        for (int i = 1; i <= 4; i++) {
            override(out, "slideLayouts/slideLayout" + i, "presentationml.slideLayout");
            override(out, "slides/slide" + i, "presentationml.slide");
        }
        override(out, "theme/theme1", "theme");
        override(out, "theme/theme2", "theme");
        return out.append("</Types>").toString();
    }

    private static void override(StringBuilder out, String part, String type) {
        out.append("<Override PartName=\"/ppt/").append(part).append(".xml\" ContentType=\"");
        out.append(TYPE).append(type).append("+xml\"/>");
    }

    /** Kinds and targets in turn. */
    private static String relations(String... kindsAndTargets) {
        StringBuilder out = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (int i = 0; i < kindsAndTargets.length; i += 2) {
            out.append("<Relationship Id=\"rId")
                    .append(i / 2 + 1)
                    .append("\" Type=\"")
                    .append(RELATIONS);
            out.append(kindsAndTargets[i])
                    .append("\" Target=\"")
                    .append(kindsAndTargets[i + 1])
                    .append("\"/>");
        }
        return out.append("</Relationships>").toString();
    }

    private static String theme() {
        String[][] colours = {
            {"dk1", "1E2A36"}, {"lt1", "FFFFFF"}, {"dk2", "595959"}, {"lt2", "F3F4F5"},
            {"accent1", "1F5F8B"}, {"accent2", "00785A"}, {"accent3", "C2410C"}, {"accent4", "8C8C8C"},
            {"accent5", "C8C8C8"}, {"accent6", "E3E3E3"}, {"hlink", "1F5F8B"}, {"folHlink", "595959"}
        };
        StringBuilder scheme = new StringBuilder();
        for (String[] colour : colours) {
            scheme.append("<a:").append(colour[0]).append("><a:srgbClr val=\"").append(colour[1]);
            scheme.append("\"/></a:").append(colour[0]).append(">");
        }
        String[][] scripts = {
            {"Jpan", "Yu Gothic"},
            {"Hang", "Malgun Gothic"},
            {"Hans", "Microsoft YaHei"},
            {"Hant", "Microsoft JhengHei"},
            {"Arab", "Arial"},
            {"Hebr", "Arial"},
            {"Thai", "Tahoma"}
        };
        StringBuilder fonts =
                new StringBuilder("<a:latin typeface=\"Open Sans\"/><a:ea typeface=\"\"/><a:cs typeface=\"\"/>");
        for (String[] script : scripts) {
            fonts.append("<a:font script=\"").append(script[0]).append("\" typeface=\"");
            fonts.append(script[1]).append("\"/>");
        }
        String fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>";
        String line = "<a:ln w=\"9525\">" + fill + "</a:ln>";
        String effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";
        return "<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Review\">"
                + "<a:themeElements><a:clrScheme name=\"Review\">" + scheme + "</a:clrScheme>"
                + "<a:fontScheme name=\"Review\"><a:majorFont>" + fonts + "</a:majorFont><a:minorFont>" + fonts
                + "</a:minorFont></a:fontScheme><a:fmtScheme name=\"Review\"><a:fillStyleLst>" + fill.repeat(3)
                + "</a:fillStyleLst><a:lnStyleLst>" + line.repeat(3) + "</a:lnStyleLst><a:effectStyleLst>"
                + effect.repeat(3) + "</a:effectStyleLst><a:bgFillStyleLst>" + fill.repeat(3)
                + "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>";
    }

    private static String level(String element, int size, String colour, boolean bold, String font) {
        return "<a:" + element + " marL=\"0\" indent=\"0\" algn=\"l\"><a:lnSpc><a:spcPts val=\"" + size * 120
                + "\"/></a:lnSpc><a:spcBef><a:spcPts val=\"0\"/></a:spcBef>"
                + "<a:buNone/><a:defRPr sz=\"" + size * 100 + "\" b=\"" + (bold ? 1 : 0) + "\"><a:solidFill>"
                + "<a:schemeClr val=\"" + colour + "\"/></a:solidFill><a:latin typeface=\"" + font
                + "-lt\"/><a:ea typeface=\"" + font + "-ea\"/><a:cs typeface=\"" + font + "-cs\"/></a:defRPr></a:"
                + element + ">";
    }

    private String master() {
        return "<p:sldMaster " + NAMESPACES + "><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/>"
                + "</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>" + TREE_HEAD
                + placeholder("title", "", "Title", 40, 30, 880, 58, 24, "tx1", true, "t")
                + placeholder("body", "1", "Body", 40, 122, 880, 372, 14, "tx1", false, "t")
                + placeholder("ftr", "3", "Footer", 40, 508, 740, 18, 12, "tx2", false, "ctr")
                + placeholder("sldNum", "4", "Slide number", 800, 508, 120, 18, 12, "tx2", false, "ctr")
                + "</p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\""
                + " accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\""
                + " accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/><p:sldLayoutIdLst>"
                + "<p:sldLayoutId id=\"2147483649\" r:id=\"rId1\"/><p:sldLayoutId id=\"2147483650\" r:id=\"rId2\"/>"
                + "<p:sldLayoutId id=\"2147483651\" r:id=\"rId3\"/><p:sldLayoutId id=\"2147483652\" r:id=\"rId4\"/>"
                + "</p:sldLayoutIdLst><p:txStyles><p:titleStyle>" + level("lvl1pPr", 24, "tx1", true, "+mj")
                + "</p:titleStyle><p:bodyStyle>" + level("lvl1pPr", 14, "tx1", false, "+mn")
                + "</p:bodyStyle><p:otherStyle>" + level("lvl1pPr", 12, "tx1", false, "+mn")
                + "</p:otherStyle></p:txStyles></p:sldMaster>";
    }

    private void layout(int number, String name, String type, String shapes) {
        put(
                "ppt/slideLayouts/slideLayout" + number + ".xml",
                "<p:sldLayout " + NAMESPACES + " type=\"" + type + "\" preserve=\"1\"><p:cSld name=\"" + name
                        + "\"><p:spTree>" + TREE_HEAD + shapes
                        + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/>"
                        + "</p:clrMapOvr></p:sldLayout>");
        put(
                "ppt/slideLayouts/_rels/slideLayout" + number + ".xml.rels",
                relations("slideMaster", "../slideMasters/slideMaster1.xml"));
    }

    /** Shows a layout. Its title tells programs that forget a layout's name which one it is. */
    private void slide(int number, String title, String... places) {
        StringBuilder shapes = new StringBuilder(filled(2, "type=\"title\"", title));
        for (int i = 0; i < places.length; i++) {
            shapes.append(filled(3 + i, "type=\"body\" idx=\"" + places[i] + "\"", "Text stands here"));
        }
        put(
                "ppt/slides/slide" + number + ".xml",
                "<p:sld " + NAMESPACES + "><p:cSld><p:spTree>" + TREE_HEAD + shapes
                        + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>");
        put(
                "ppt/slides/_rels/slide" + number + ".xml.rels",
                relations("slideLayout", "../slideLayouts/slideLayout" + number + ".xml"));
    }

    private static String filled(int id, String place, String text) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + id + "\" name=\"Place " + id + "\"/><p:cNvSpPr><a:spLocks"
                + " noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph " + place + "/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody>"
                + "<a:bodyPr/><a:lstStyle/><a:p><a:r><a:rPr lang=\"en-GB\"/><a:t>" + text
                + "</a:t></a:r></a:p></p:txBody></p:sp>";
    }

    private String cover() {
        return bar("Band", 0, 0, 18, 540, "accent1")
                + bar("Rule", 72, 372, 816, 1, "accent5")
                + placeholder("title", "", "Title", 72, 160, 816, 138, 32, "tx1", true, "b")
                + placeholder("body", "13", "Subtitle", 72, 308, 816, 52, 18, "tx2", false, "t")
                + placeholder("body", "14", "Account", 72, 386, 816, 100, 18, "tx1", false, "t")
                + placeholder("ftr", "3", "Footer", 72, 508, 816, 18, 12, "tx2", false, "ctr");
    }

    private String top(String colour) {
        return bar("Mark", 40, 18, 48, 4, colour)
                + bar("Rule", 40, 502, 880, 0.75, "accent6")
                + placeholder("title", "", "Title", 40, 30, 880, 58, 24, "tx1", true, "t")
                + placeholder("body", "13", "Subtitle", 40, 92, 880, 20, 14, "tx2", false, "t");
    }

    private String body(int index, String name, double x, double width) {
        return placeholder("body", String.valueOf(index), name, x, 122, width, 372, 14, "tx1", false, "t");
    }

    private String foot() {
        return placeholder("ftr", "3", "Footer", 40, 508, 740, 18, 12, "tx2", false, "ctr")
                + placeholder("sldNum", "4", "Slide number", 800, 508, 120, 18, 12, "tx2", false, "ctr");
    }

    private String notesMaster() {
        return "<p:notesMaster " + NAMESPACES + "><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/>"
                + "</a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>" + TREE_HEAD
                + "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\""
                + " noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" idx=\"2\"/></p:nvPr></p:nvSpPr>"
                + "<p:spPr>" + frame(27, 45, 486, 273) + "</p:spPr></p:sp>"
                + placeholder("body", "3", "Notes", 54, 340, 432, 330, 12, "tx1", false, "t")
                + "</p:spTree></p:cSld><p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\""
                + " accent2=\"accent2\" accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\""
                + " accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/><p:notesStyle>"
                + level("lvl1pPr", 12, "tx1", false, "+mn") + "</p:notesStyle></p:notesMaster>";
    }

    private int shape = 10;

    private String placeholder(
            String type,
            String index,
            String name,
            double x,
            double y,
            double width,
            double height,
            int size,
            String colour,
            boolean bold,
            String anchor) {
        String font = type.contains("itle") ? "+mj" : "+mn";
        String align = type.equals("sldNum")
                ? level("lvl1pPr", size, colour, bold, font).replace("algn=\"l\"", "algn=\"r\"")
                : level("lvl1pPr", size, colour, bold, font);
        String text = type.equals("sldNum")
                ? "<a:fld id=\"{5B5D3E2C-0D0A-4B8C-9C0E-1A2B3C4D5E6F}\" type=\"slidenum\"><a:rPr lang=\"en-GB\"/>"
                        + "<a:t>1</a:t></a:fld>"
                : "<a:r><a:rPr lang=\"en-GB\"/><a:t>" + name + "</a:t></a:r>";
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + shape++ + "\" name=\"" + name + "\"/><p:cNvSpPr><a:spLocks"
                + " noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"" + type + "\""
                + (index.isEmpty() ? "" : " idx=\"" + index + "\"") + "/></p:nvPr></p:nvSpPr><p:spPr>"
                + frame(x, y, width, height) + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody>"
                + "<a:bodyPr lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\" anchor=\"" + anchor + "\"><a:noAutofit/>"
                + "</a:bodyPr><a:lstStyle>" + align + "</a:lstStyle><a:p>" + text + "</a:p></p:txBody></p:sp>";
    }

    private static String frame(double x, double y, double width, double height) {
        return "<a:xfrm><a:off x=\"" + emu(x) + "\" y=\"" + emu(y) + "\"/><a:ext cx=\"" + emu(width) + "\" cy=\""
                + emu(height) + "\"/></a:xfrm>";
    }

    private String bar(String name, double x, double y, double width, double height, String colour) {
        return "<p:sp><p:nvSpPr><p:cNvPr id=\"" + shape++ + "\" name=\"" + name
                + "\"/><p:cNvSpPr/><p:nvPr userDrawn=\"1\"/></p:nvSpPr><p:spPr>" + frame(x, y, width, height)
                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val=\"" + colour
                + "\"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>";
    }

    private static long emu(double points) {
        return Math.round(points * 12700);
    }
}
