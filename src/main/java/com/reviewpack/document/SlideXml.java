package com.reviewpack.document;

import com.reviewpack.document.nativechart.ChartStyle.Paint;
import com.reviewpack.document.ooxml.PlainText;
import com.reviewpack.document.type.TextWidths;
import java.util.List;
import java.util.Locale;

/** The shapes of one slide as DrawingML, in the order in which a screen reader reads them. */
final class SlideXml {

    private static final String NAMESPACES = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";

    /** Space within a cell, in points. */
    static final double CELL_SIDE = 4;

    static final double CELL_TOP = 3;

    private final String language;
    private final StringBuilder shapes = new StringBuilder();
    private int lastId = 1;

    /**
     * @param language of all text, as a language tag
     */
    SlideXml(String language) {
        this.language = PlainText.escaped(language);
    }

    /** The whole slide. */
    String slide() {
        return "<p:sld " + NAMESPACES + "><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/>"
                + "<p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>" + shapes
                + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>";
    }

    private String properties(String name, String description) {
        return "<p:cNvPr id=\"" + ++lastId + "\" name=\"" + PlainText.escaped(name) + " " + lastId + "\""
                + (description.isEmpty() ? "" : " descr=\"" + PlainText.escaped(description) + "\"") + "/>";
    }

    /**
     * Fills a placeholder of the layout.
     *
     * @param type as PresentationML names it: {@code title}, {@code body}
     * @param index of the layout's placeholder, empty where it has none
     * @param place XML of its place; empty where it stands as the layout says
     */
    void placeholder(String type, String index, String name, String place, List<SlideText> texts) {
        StringBuilder body = new StringBuilder();
        texts.forEach(text -> body.append(paragraph(text)));
        rawPlaceholder(type, index, name, place, body.toString());
    }

    /** Fills a placeholder with lines that look as the layout says. */
    void inherited(String type, String index, String name, String place, List<String> lines) {
        StringBuilder body = new StringBuilder();
        lines.forEach(line -> body.append("<a:p>")
                .append(plainRun(line, "<a:rPr lang=\"" + language + "\" dirty=\"0\"/>"))
                .append("</a:p>"));
        rawPlaceholder(type, index, name, place, body.toString());
    }

    private void rawPlaceholder(String type, String index, String name, String place, String paragraphs) {
        shapes.append("<p:sp><p:nvSpPr>")
                .append(properties(name, ""))
                .append("<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"")
                .append(type)
                .append(index.isEmpty() ? "" : "\" idx=\"" + index)
                .append("\"/></p:nvPr></p:nvSpPr><p:spPr>")
                .append(place)
                .append("</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>")
                .append(paragraphs)
                .append("</p:txBody></p:sp>");
    }

    /** The slide's number as a field, with what stands before and after it. */
    void slideNumber(String before, int number, String after) {
        String run = "<a:rPr lang=\"" + language + "\"/>";
        rawPlaceholder(
                "sldNum",
                "4",
                "Slide number",
                "",
                "<a:p>" + plainRun(before, run)
                        + "<a:fld id=\"{5B5D3E2C-0D0A-4B8C-9C0E-1A2B3C4D5E6F}\" type=\"slidenum\">" + run + "<a:t>"
                        + number + "</a:t></a:fld>" + plainRun(after, run) + "</a:p>");
    }

    private static String plainRun(String text, String properties) {
        return text.isEmpty() ? "" : "<a:r>" + properties + "<a:t>" + PlainText.escaped(text) + "</a:t></a:r>";
    }

    /** Text that no placeholder of the layout holds. */
    void text(String name, SlideBox box, List<SlideText> texts) {
        StringBuilder body = new StringBuilder();
        texts.forEach(text -> body.append(paragraph(text)));
        shapes.append("<p:sp><p:nvSpPr>")
                .append(properties(name, ""))
                .append("<p:cNvSpPr txBox=\"1\"/><p:nvPr/></p:nvSpPr><p:spPr>")
                .append(box.xml("a"))
                .append("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr><p:txBody>")
                .append(
                        "<a:bodyPr wrap=\"square\" lIns=\"0\" tIns=\"0\" rIns=\"0\" bIns=\"0\"><a:noAutofit/></a:bodyPr>")
                .append("<a:lstStyle/>")
                .append(body)
                .append("</p:txBody></p:sp>");
    }

    /** A filled rectangle without text, for looks alone. */
    void bar(SlideBox box, Paint paint, boolean pale) {
        shapes.append("<p:sp><p:nvSpPr>")
                .append(properties("Mark", ""))
                .append("<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>")
                .append(box.xml("a"))
                .append("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill>")
                .append(pale ? "<a:schemeClr val=\"bg2\"/>" : paint.xml())
                .append("</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>");
    }

    void picture(SlideBox box, String relation, String description) {
        shapes.append("<p:pic><p:nvPicPr>")
                .append(properties("Logo", description))
                .append("<p:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill>")
                .append("<a:blip r:embed=\"" + relation
                        + "\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>")
                .append(box.xml("a"))
                .append("<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>");
    }

    void chart(SlideBox box, String relation, String name, String description) {
        frame(
                box,
                name,
                description,
                "http://schemas.openxmlformats.org/drawingml/2006/chart",
                "<c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"" + relation
                        + "\"/>");
    }

    void table(SlideBox box, SlideTable table, String name, String description) {
        StringBuilder out = new StringBuilder("<a:tbl><a:tblPr")
                .append(table.headed() ? " firstRow=\"1\"" : "")
                .append("/><a:tblGrid>");
        table.widths()
                .forEach(width -> out.append("<a:gridCol w=\"")
                        .append(SlideBox.emu(width))
                        .append("\"/>"));
        out.append("</a:tblGrid>");
        for (SlideTable.Line line : table.lines()) {
            out.append("<a:tr h=\"").append(SlideBox.emu(line.height())).append("\">");
            line.cells().forEach(cell -> out.append(cell(cell, line.rule())));
            out.append("</a:tr>");
        }
        frame(
                box,
                name,
                description,
                "http://schemas.openxmlformats.org/drawingml/2006/table",
                out.append("</a:tbl>").toString());
    }

    private void frame(SlideBox box, String name, String description, String uri, String data) {
        shapes.append("<p:graphicFrame><p:nvGraphicFramePr>")
                .append(properties(name, description))
                .append("<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/>")
                .append("</p:nvGraphicFramePr>")
                .append(box.xml("p"))
                .append("<a:graphic><a:graphicData uri=\"" + uri + "\">")
                .append(data)
                .append("</a:graphicData></a:graphic></p:graphicFrame>");
    }

    private String cell(SlideTable.Field field, Paint rule) {
        String none = "<a:%s w=\"0\"><a:noFill/></a:%s>";
        return "<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>" + paragraph(field.text()) + "</a:txBody><a:tcPr marL=\""
                + SlideBox.emu(CELL_SIDE) + "\" marR=\"" + SlideBox.emu(CELL_SIDE) + "\" marT=\""
                + SlideBox.emu(CELL_TOP) + "\" marB=\"" + SlideBox.emu(CELL_TOP) + "\" anchor=\""
                + (field.shade().isPresent() ? "ctr" : "t") + "\">" + none.replace("%s", "lnL")
                + none.replace("%s", "lnR") + none.replace("%s", "lnT") + "<a:lnB w=\"9525\"><a:solidFill>"
                + rule.xml() + "</a:solidFill></a:lnB>" + shade(field) + "</a:tcPr></a:tc>";
    }

    /** Shades: the theme's colour between white (0) and full (1). */
    private String shade(SlideTable.Field field) {
        return field.shade()
                .map(shade -> String.format(
                        Locale.ROOT,
                        "<a:solidFill><a:schemeClr val=\"%s\"><a:lumMod val=\"%d\"/><a:lumOff val=\"%d\"/></a:schemeClr>"
                                + "</a:solidFill>",
                        shade.paint().theme(),
                        Math.round(shade.strength() * 100_000),
                        Math.round((1 - shade.strength()) * 100_000)))
                .orElse("<a:noFill/>");
    }

    private String paragraph(SlideText text) {
        String bullet = text.bullet() ? "<a:buFont typeface=\"Arial\"/><a:buChar char=\"&#8226;\"/>" : "<a:buNone/>";
        String indent = text.bullet()
                ? " marL=\"" + SlideBox.emu(SlideText.INDENT) + "\" indent=\"-" + SlideBox.emu(SlideText.INDENT) + "\""
                : " marL=\"0\" indent=\"0\"";
        StringBuilder out = new StringBuilder("<a:p><a:pPr")
                .append(indent)
                .append(" algn=\"")
                .append(text.align().key)
                .append("\"><a:lnSpc><a:spcPts val=\"")
                .append(Math.round(text.size() * TextWidths.LINE * 100))
                .append("\"/></a:lnSpc><a:spcBef><a:spcPts val=\"0\"/></a:spcBef><a:spcAft><a:spcPts val=\"")
                .append(Math.round(text.after() * 100))
                .append("\"/></a:spcAft>")
                .append(bullet)
                .append("</a:pPr>");
        text.runs().forEach(run -> out.append(run(run)));
        return out.append("<a:endParaRPr lang=\"")
                .append(language)
                .append("\" sz=\"")
                .append(Math.round(text.size() * 100))
                .append("\"/></a:p>")
                .toString();
    }

    private String run(SlideText.Run run) {
        String properties = "<a:rPr lang=\"" + language + "\" sz=\"" + Math.round(run.size() * 100) + "\" b=\""
                + (run.bold() ? 1 : 0) + "\" dirty=\"0\"><a:solidFill>"
                + run.paint().xml()
                + "</a:solidFill></a:rPr>";
        String[] lines = PlainText.escaped(run.text()).split("\n", -1);
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            out.append(i == 0 ? "" : "<a:br>" + properties + "</a:br>");
            out.append("<a:r>")
                    .append(properties)
                    .append("<a:t>")
                    .append(lines[i])
                    .append("</a:t></a:r>");
        }
        return out.toString();
    }
}
