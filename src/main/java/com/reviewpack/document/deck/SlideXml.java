package com.reviewpack.document.deck;

import com.reviewpack.document.deck.Frame.Slot;
import com.reviewpack.document.nativechart.ChartStyle.Paint;
import com.reviewpack.document.ooxml.Xml;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One slide as it is written, shape by shape, in the order in which a screen reader reads them. */
final class SlideXml {

    /** Space within a cell, in points. */
    static final double CELL_SIDE = 4;

    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final String TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table";

    /** Identifies the field of the slide's number; any will do. */
    static final String FIELD = "{5B5D3E2C-0D0A-4B8C-9C0E-1A2B3C4D5E6F}";

    private final Xml xml;
    private final SlideParagraphs paragraphs;
    private int lastId = 1;

    /**
     * @param language of all text
     */
    SlideXml(Locale language) {
        xml = Xml.part().open("p:sld").attribute("xmlns:a", PartTree.DRAWING);
        xml.attribute("xmlns:r", PartTree.RELATIONS).attribute("xmlns:p", PartTree.PRESENTATION);
        xml.open("p:cSld").open("p:spTree");
        group(xml);
        paragraphs = new SlideParagraphs(xml, language);
    }

    /** Begins a tree of shapes. */
    static void group(Xml xml) {
        xml.open("p:nvGrpSpPr")
                .open("p:cNvPr")
                .attribute("id", 1)
                .attribute("name", "")
                .close();
        xml.empty("p:cNvGrpSpPr").empty("p:nvPr").close().empty("p:grpSpPr");
    }

    /** The families of the theme, for letters of all scripts. */
    static void fonts(Xml xml, String prefix) {
        for (String script : List.of("lt", "ea", "cs")) {
            xml.open(script.equals("lt") ? "a:latin" : "a:" + script)
                    .attribute("typeface", prefix + "-" + script)
                    .close();
        }
    }

    /** The whole slide; nothing can follow. */
    byte[] slide() {
        xml.close().close().open("p:clrMapOvr").empty("a:masterClrMapping").close();
        return xml.close().bytes();
    }

    private void shape(String element, String name, String description) {
        xml.open("p:" + element).open("p:nv" + Character.toUpperCase(element.charAt(0)) + element.substring(1) + "Pr");
        xml.open("p:cNvPr").attribute("id", ++lastId).attribute("name", name + " " + lastId);
        if (!description.isEmpty()) {
            xml.attribute("descr", description);
        }
        xml.close();
    }

    private void beginPlaceholder(Slot slot, String name, Optional<SlideBox> place) {
        shape("sp", name, "");
        xml.open("p:cNvSpPr").open("a:spLocks").attribute("noGrp", 1).close().close();
        xml.open("p:nvPr").open("p:ph");
        if (!slot.type().equals("obj")) {
            xml.attribute("type", slot.type());
        }
        if (!slot.index().isEmpty()) {
            xml.attribute("idx", slot.index());
        }
        xml.close().close().close().open("p:spPr");
        place.ifPresent(box -> box.write(xml, "a:xfrm"));
        xml.close().open("p:txBody").empty("a:bodyPr").empty("a:lstStyle");
    }

    /**
     * Fills a placeholder of the layout with text of our looks.
     *
     * @param place where it stands; the layout's text is not drawn there
     */
    void placeholder(Slot slot, String name, SlideBox place, List<SlideText> texts) {
        beginPlaceholder(slot, name, Optional.of(place));
        texts.forEach(paragraphs::paragraph);
        xml.close().close();
    }

    /**
     * Fills a placeholder with lines that look as the layout says.
     *
     * @param place empty where it stands as the layout says
     */
    void inherited(Slot slot, String name, Optional<SlideBox> place, List<String> lines) {
        beginPlaceholder(slot, name, place);
        lines.forEach(paragraphs::plain);
        xml.close().close();
    }

    /** The slide's number as a field, with what stands before and after it. */
    void slideNumber(Slot slot, String before, int number, String after) {
        beginPlaceholder(slot, "Slide number", Optional.empty());
        xml.open("a:p");
        paragraphs.run(before);
        xml.open("a:fld").attribute("id", FIELD).attribute("type", "slidenum");
        paragraphs.properties();
        xml.open("a:t").number(number).close().close();
        paragraphs.run(after);
        xml.close().close().close();
    }

    /** Text that no placeholder of the layout holds. */
    void text(String name, SlideBox box, List<SlideText> texts) {
        shape("sp", name, "");
        xml.open("p:cNvSpPr").attribute("txBox", 1).close().empty("p:nvPr").close();
        xml.open("p:spPr");
        box.write(xml, "a:xfrm");
        rectangle();
        xml.empty("a:noFill").close().open("p:txBody").open("a:bodyPr").attribute("wrap", "square");
        for (String side : List.of("lIns", "tIns", "rIns", "bIns")) {
            xml.attribute(side, 0);
        }
        xml.empty("a:noAutofit").close().empty("a:lstStyle");
        texts.forEach(paragraphs::paragraph);
        xml.close().close();
    }

    private void rectangle() {
        xml.open("a:prstGeom").attribute("prst", "rect").empty("a:avLst").close();
    }

    /** A filled rectangle without text, for looks alone. */
    void bar(SlideBox box, Paint paint, boolean pale) {
        shape("sp", "Mark", "");
        xml.empty("p:cNvSpPr").empty("p:nvPr").close().open("p:spPr");
        box.write(xml, "a:xfrm");
        rectangle();
        xml.open("a:solidFill").val("a:schemeClr", pale ? "bg2" : paint.theme()).close();
        xml.open("a:ln").empty("a:noFill").close().close().close();
    }

    void picture(SlideBox box, String relation, String description) {
        shape("pic", "Logo", description);
        xml.open("p:cNvPicPr")
                .open("a:picLocks")
                .attribute("noChangeAspect", 1)
                .close()
                .close();
        xml.empty("p:nvPr").close().open("p:blipFill");
        xml.open("a:blip").attribute("r:embed", relation).close();
        xml.open("a:stretch").empty("a:fillRect").close().close().open("p:spPr");
        box.write(xml, "a:xfrm");
        rectangle();
        xml.close().close();
    }

    void chart(SlideBox box, String relation, String name, String description) {
        beginFrame(box, name, description, CHART);
        xml.open("c:chart")
                .attribute("xmlns:c", CHART)
                .attribute("r:id", relation)
                .close();
        xml.close().close().close();
    }

    void table(SlideBox box, SlideTable table, String name, String description) {
        beginFrame(box, name, description, TABLE);
        xml.open("a:tbl").open("a:tblPr");
        if (paragraphs.rightToLeft()) {
            xml.attribute("rtl", 1);
        }
        if (table.headed()) {
            xml.attribute("firstRow", 1);
        }
        xml.close().open("a:tblGrid");
        table.widths()
                .forEach(width -> xml.open("a:gridCol")
                        .attribute("w", SlideBox.emu(width))
                        .close());
        xml.close();
        for (SlideTable.Line line : table.lines()) {
            xml.open("a:tr").attribute("h", SlideBox.emu(line.height()));
            line.cells().forEach(cell -> cells(cell, line.rule(), table));
            xml.close();
        }
        xml.close().close().close().close();
    }

    private void beginFrame(SlideBox box, String name, String description, String kind) {
        shape("graphicFrame", name, description);
        xml.open("p:cNvGraphicFramePr")
                .open("a:graphicFrameLocks")
                .attribute("noGrp", 1)
                .close()
                .close();
        xml.empty("p:nvPr").close();
        box.write(xml, "p:xfrm");
        xml.open("a:graphic").open("a:graphicData").attribute("uri", kind);
    }

    /** A cell, and an empty one for each further column that it goes over. */
    private void cells(SlideTable.Field field, Paint rule, SlideTable table) {
        cell(field, rule, table);
        for (int column = 1; column < field.columns(); column++) {
            xml.open("a:tc").attribute("hMerge", 1).open("a:txBody").empty("a:bodyPr");
            xml.empty("a:lstStyle").empty("a:p").close().empty("a:tcPr").close();
        }
    }

    private void cell(SlideTable.Field field, Paint rule, SlideTable table) {
        xml.open("a:tc");
        if (field.columns() > 1) {
            xml.attribute("gridSpan", field.columns());
        }
        xml.open("a:txBody").empty("a:bodyPr").empty("a:lstStyle");
        paragraphs.paragraph(field.text());
        xml.close().open("a:tcPr");
        xml.attribute("marL", SlideBox.emu(table.side())).attribute("marR", SlideBox.emu(table.side()));
        xml.attribute("marT", SlideBox.emu(table.top())).attribute("marB", SlideBox.emu(table.top()));
        xml.attribute("anchor", field.shade().isPresent() ? "ctr" : "t");
        for (String side : List.of("a:lnL", "a:lnR", "a:lnT")) {
            xml.open(side).attribute("w", 0).empty("a:noFill").close();
        }
        xml.open("a:lnB").attribute("w", 9525).open("a:solidFill").val("a:schemeClr", rule.theme());
        xml.close().close();
        if (field.shade().isPresent()) {
            shade(field.shade().get());
        } else {
            xml.empty("a:noFill");
        }
        xml.close().close();
    }

    /** The theme's colour, through which the paper shows: a lighter one of it would leave its hue. */
    private void shade(SlideTable.Shade shade) {
        xml.open("a:solidFill")
                .open("a:schemeClr")
                .attribute("val", shade.paint().theme());
        xml.val("a:alpha", Math.round(shade.strength() * 100_000));
        xml.close().close();
    }
}
