package com.reviewpack.document.workbook;

import com.reviewpack.document.SelfDescription;
import com.reviewpack.document.ooxml.CustomProperties;
import com.reviewpack.document.ooxml.OfficeFile;
import com.reviewpack.document.ooxml.Relation;
import com.reviewpack.document.ooxml.Xml;
import com.reviewpack.pack.Pack;
import java.util.ArrayList;
import java.util.List;

/** Puts finished sheets together as the file that spreadsheet programs open. */
final class WorkbookFile {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
    private static final String SPREADSHEET = OFFICE + "spreadsheetml.";
    private static final String CORE = "http://schemas.openxmlformats.org/package/2006/";

    private final OfficeFile file = new OfficeFile();
    private final WorkbookParts parts;
    private int drawings;
    private int charts;
    private int pictures;

    private WorkbookFile(WorkbookParts parts) {
        this.parts = parts;
    }

    /** The bytes of the workbook. */
    static byte[] of(WorkbookParts parts, MasterWorkbook master) {
        WorkbookFile book = new WorkbookFile(parts);
        book.properties();
        book.file.relate("", Relation.OFFICE + "officeDocument", WORKBOOK);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < parts.sheets().size(); i++) {
            ids.add(book.sheet(i));
        }
        book.file.add(WORKBOOK, SPREADSHEET + "sheet.main+xml", book.workbook(ids));
        book.file.add(
                "xl/styles.xml", SPREADSHEET + "styles+xml", parts.styles().xml());
        book.file.add(
                "xl/sharedStrings.xml",
                SPREADSHEET + "sharedStrings+xml",
                parts.texts().xml());
        book.file.add(master.theme(), OFFICE + "theme+xml");
        book.file.relate(WORKBOOK, Relation.OFFICE + "styles", "xl/styles.xml");
        book.file.relate(WORKBOOK, Relation.OFFICE + "sharedStrings", "xl/sharedStrings.xml");
        book.file.relate(WORKBOOK, Relation.OFFICE + "theme", MasterWorkbook.THEME);
        return book.file.bytes();
    }

    private String sheet(int index) {
        Sheet sheet = parts.sheets().get(index);
        String name = "xl/worksheets/sheet" + (index + 1) + ".xml";
        String drawing = sheet.drawn.isEmpty() ? null : drawing(name, sheet);
        List<String> tables = new ArrayList<>();
        for (Sheet.Table table : sheet.tables) {
            String part = "xl/tables/table" + table.number() + ".xml";
            file.add(part, SPREADSHEET + "table+xml", table(table));
            tables.add(file.relate(name, Relation.OFFICE + "table", part));
        }
        file.add(name, SPREADSHEET + "worksheet+xml", SheetXml.of(sheet, index == 0, drawing, tables));
        return file.relate(WORKBOOK, Relation.OFFICE + "worksheet", name);
    }

    private String drawing(String sheetPart, Sheet sheet) {
        String name = "xl/drawings/drawing" + ++drawings + ".xml";
        List<String> ids = new ArrayList<>();
        for (Drawn drawn : sheet.drawn) {
            ids.add(
                    switch (drawn) {
                        case Drawn.NativeChart chart -> {
                            String part = "xl/charts/chart" + ++charts + ".xml";
                            file.add(part, OFFICE + "drawingml.chart+xml", chart.xml());
                            yield file.relate(name, Relation.OFFICE + "chart", part);
                        }
                        case Drawn.Picture picture -> {
                            String part = "xl/media/image" + ++pictures + ".png";
                            file.add(part, "image/png", picture.png());
                            yield file.relate(name, Relation.OFFICE + "image", part);
                        }
                    });
        }
        file.add(name, OFFICE + "drawing+xml", DrawingXml.of(sheet.drawn, ids));
        return file.relate(sheetPart, Relation.OFFICE + "drawing", name);
    }

    private static byte[] table(Sheet.Table table) {
        String area = table.area().address();
        Xml xml = Xml.part().open("table").attribute("xmlns", SheetXml.MAIN);
        xml.attribute("id", table.number()).attribute("name", table.name()).attribute("displayName", table.name());
        xml.attribute("ref", area).attribute("totalsRowShown", 0);
        xml.open("autoFilter").attribute("ref", area).close();
        xml.open("tableColumns").attribute("count", table.columns().size());
        for (int i = 0; i < table.columns().size(); i++) {
            xml.open("tableColumn").attribute("id", i + 1L);
            xml.attribute("name", table.columns().get(i)).close();
        }
        xml.close();
        xml.open("tableStyleInfo").attribute("name", "TableStyleLight1");
        for (String shown : List.of("showFirstColumn", "showLastColumn", "showRowStripes", "showColumnStripes")) {
            xml.attribute(shown, 0);
        }
        return xml.close().close().bytes();
    }

    private byte[] workbook(List<String> ids) {
        Xml xml = Xml.part().open("workbook").attribute("xmlns", SheetXml.MAIN);
        xml.attribute("xmlns:r", SheetXml.RELATIONS);
        xml.open("workbookPr").attribute("date1904", 0).close();
        xml.open("bookViews")
                .open("workbookView")
                .attribute("activeTab", 0)
                .close()
                .close();
        xml.open("sheets");
        for (int i = 0; i < ids.size(); i++) {
            xml.open("sheet").attribute("name", parts.sheets().get(i).name());
            xml.attribute("sheetId", i + 1L).attribute("r:id", ids.get(i)).close();
        }
        xml.close();
        Xml names = Xml.piece();
        for (int i = 0; i < ids.size(); i++) {
            printed(names, i);
        }
        for (WorkbookParts.Name name : parts.names()) {
            names.open("definedName").attribute("name", name.name());
            names.text(name.refersTo()).close();
        }
        if (!names.toString().isEmpty()) {
            xml.open("definedNames").piece(names).close();
        }
        return xml.close().bytes();
    }

    /** What is printed of a sheet, and what at the head of each page. */
    private void printed(Xml names, int index) {
        Sheet sheet = parts.sheets().get(index);
        sheet.printed().flatMap(PrintSetup::only).ifPresent(area -> {
            names.open("definedName").attribute("name", "_xlnm.Print_Area").attribute("localSheetId", index);
            names.text(area.absolute(sheet.name())).close();
        });
        sheet.printed()
                .ifPresent(print -> print.repeated().ifPresent(area -> {
                    String rows = area.wholeRows(sheet.name());
                    names.open("definedName")
                            .attribute("name", "_xlnm.Print_Titles")
                            .attribute("localSheetId", index);
                    names.text(print.pagesWide() > 1 ? area.wholeColumns(sheet.name()) + "," + rows : rows)
                            .close();
                }));
    }

    /** The document's properties; its times are those of the business date, so that the same pack gives the same bytes. */
    private void properties() {
        Pack pack = parts.pack();
        String name = parts.look().name();
        String time = pack.head().asOf() + "T00:00:00Z";
        Xml xml = Xml.part().open("cp:coreProperties");
        xml.attribute("xmlns:cp", CORE + "metadata/core-properties");
        xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.attribute("xmlns:dcterms", "http://purl.org/dc/terms/");
        xml.attribute("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.open("dc:title").text(pack.name() + " – " + pack.head().whose()).close();
        xml.open("dc:subject").text(pack.periodText()).close();
        xml.open("dc:creator").text(name).close();
        xml.open("dc:language").text(pack.locale().toLanguageTag()).close();
        xml.open("cp:lastModifiedBy").text(name).close();
        for (String event : List.of("dcterms:created", "dcterms:modified")) {
            xml.open(event).attribute("xsi:type", "dcterms:W3CDTF").text(time).close();
        }
        file.add(
                "docProps/core.xml",
                "application/vnd.openxmlformats-package.core-properties+xml",
                xml.close().bytes());
        file.relate("", CORE + "relationships/metadata/core-properties", "docProps/core.xml");
        Xml app = Xml.part().open("Properties");
        app.attribute("xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties");
        app.open("Application").text("Reviewpack").close();
        file.add(
                "docProps/app.xml",
                OFFICE + "extended-properties+xml",
                app.close().bytes());
        file.relate("", Relation.OFFICE + "extended-properties", "docProps/app.xml");
        CustomProperties.add(file, SelfDescription.of(pack, parts.sheets().size()));
    }
}
