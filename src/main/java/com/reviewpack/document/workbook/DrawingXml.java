package com.reviewpack.document.workbook;

import com.reviewpack.document.ooxml.Xml;
import java.util.List;

/** Writes what lies on a sheet as the part that spreadsheet programs read. */
final class DrawingXml {

    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    private final Xml xml = Xml.part();

    private DrawingXml() {}

    /**
     * The part.
     *
     * @param relations ids of the relations to the charts' and pictures' own parts, in their order
     */
    static byte[] of(List<Drawn> drawn, List<String> relations) {
        DrawingXml writer = new DrawingXml();
        Xml xml = writer.xml;
        xml.open("xdr:wsDr").attribute("xmlns:xdr", DRAWING).attribute("xmlns:a", MAIN);
        for (int i = 0; i < drawn.size(); i++) {
            Drawn.Anchor anchor = drawn.get(i).anchor();
            xml.open("xdr:twoCellAnchor").attribute("editAs", "oneCell");
            writer.corner("xdr:from", anchor.fromColumn(), anchor.fromX(), anchor.fromRow(), anchor.fromY());
            writer.corner("xdr:to", anchor.toColumn(), anchor.toX(), anchor.toRow(), anchor.toY());
            switch (drawn.get(i)) {
                case Drawn.NativeChart chart -> writer.chart(chart, i + 2, relations.get(i));
                case Drawn.Picture picture -> writer.picture(picture, i + 2, relations.get(i));
            }
            xml.empty("xdr:clientData").close();
        }
        return xml.close().bytes();
    }

    private void corner(String element, int column, int x, int row, int y) {
        xml.open(element);
        xml.open("xdr:col").number(column).close().open("xdr:colOff").number(x).close();
        xml.open("xdr:row").number(row).close().open("xdr:rowOff").number(y).close();
        xml.close();
    }

    private void named(int id, String name, String description) {
        xml.open("xdr:cNvPr").attribute("id", id).attribute("name", name);
        xml.attribute("descr", description).close();
    }

    private void chart(Drawn.NativeChart chart, int id, String relation) {
        xml.open("xdr:graphicFrame").attribute("macro", "").open("xdr:nvGraphicFramePr");
        named(id, chart.name(), chart.description());
        xml.empty("xdr:cNvGraphicFramePr").close();
        xml.markup("<xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>");
        xml.open("a:graphic").open("a:graphicData").attribute("uri", CHART);
        xml.open("c:chart").attribute("xmlns:c", CHART).attribute("xmlns:r", SheetXml.RELATIONS);
        xml.attribute("r:id", relation).close().close().close().close();
    }

    private void picture(Drawn.Picture picture, int id, String relation) {
        xml.open("xdr:pic").open("xdr:nvPicPr");
        named(id, picture.description(), picture.description());
        xml.markup("<xdr:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></xdr:cNvPicPr>")
                .close();
        xml.open("xdr:blipFill").open("a:blip").attribute("xmlns:r", SheetXml.RELATIONS);
        xml.attribute("r:embed", relation).close();
        xml.markup("<a:stretch><a:fillRect/></a:stretch>").close();
        xml.markup("<xdr:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></a:xfrm>"
                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></xdr:spPr>");
        xml.close();
    }
}
