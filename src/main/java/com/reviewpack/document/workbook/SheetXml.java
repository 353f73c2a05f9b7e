package com.reviewpack.document.workbook;

import com.reviewpack.document.ooxml.Xml;
import com.reviewpack.document.workbook.Sheet.Placed;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a sheet as the part that spreadsheet programs read, its elements in the order of ECMA-376 part 1, 18.3.1.99. */
final class SheetXml {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /** Up to here every whole number is exact in binary floating point. */
    private static final double EXACT = 9_007_199_254_740_992.0;

    private static final int A4 = 9;
    private static final int LETTER = 1;
    private static final int LAST_COLUMN = 16_383;

    private final Sheet sheet;
    private final Xml xml = Xml.part();

    private SheetXml(Sheet sheet) {
        this.sheet = sheet;
    }

    /**
     * The part.
     *
     * @param first whether the workbook opens with it
     * @param drawing id of the relation to what lies on the sheet; null where nothing does
     * @param tables ids of the relations to its tables
     */
    static byte[] of(Sheet sheet, boolean first, @Nullable String drawing, List<String> tables) {
        SheetXml writer = new SheetXml(sheet);
        writer.xml.open("worksheet").attribute("xmlns", MAIN).attribute("xmlns:r", RELATIONS);
        writer.before(first);
        writer.columns();
        writer.rows();
        writer.merged();
        writer.shades();
        writer.links();
        writer.print();
        if (drawing != null) {
            writer.xml.open("drawing").attribute("r:id", drawing).close();
        }
        if (!tables.isEmpty()) {
            writer.xml.open("tableParts").attribute("count", tables.size());
            tables.forEach(
                    id -> writer.xml.open("tablePart").attribute("r:id", id).close());
            writer.xml.close();
        }
        return writer.xml.close().bytes();
    }

    private void before(boolean first) {
        if (sheet.printed().isPresent()) {
            xml.open("sheetPr")
                    .open("pageSetUpPr")
                    .attribute("fitToPage", sheet.printed().get().scale() == 0 ? 1 : 0)
                    .close()
                    .close();
        }
        xml.open("dimension").attribute("ref", used().address()).close();
        xml.open("sheetViews").open("sheetView").attribute("showGridLines", 0);
        if (sheet.rightToLeft()) {
            xml.attribute("rightToLeft", 1);
        }
        if (first) {
            xml.attribute("tabSelected", 1);
        }
        xml.attribute("workbookViewId", 0);
        sheet.frozen().ifPresent(this::pane);
        xml.close().close();
        xml.open("sheetFormatPr")
                .attribute("defaultRowHeight", (long) Sheet.ROW)
                .close();
    }

    private CellArea used() {
        int columns = 1;
        for (Sheet.Line line : sheet.lines()) {
            columns = line == null ? columns : Math.max(columns, line.end());
        }
        return new CellArea(0, Math.max(0, sheet.lines().size() - 1), 0, columns - 1);
    }

    private void pane(Sheet.Freeze freeze) {
        boolean across = freeze.columns() > 0;
        String pane = across ? "bottomRight" : "bottomLeft";
        xml.open("pane");
        if (across) {
            xml.attribute("xSplit", freeze.columns());
        }
        xml.attribute("ySplit", freeze.rows());
        xml.attribute("topLeftCell", CellArea.address(freeze.rows(), freeze.columns()));
        xml.attribute("activePane", pane).attribute("state", "frozen").close();
        xml.open("selection").attribute("pane", pane).close();
    }

    private void columns() {
        int end = sheet.columns();
        if (end == 0) {
            return;
        }
        xml.open("cols");
        for (int first = 0, last; first < end; first = last + 1) {
            last = first;
            while (last + 1 < end && sheet.width(last + 1) == sheet.width(first)) {
                last++;
            }
            xml.open("col").attribute("min", first + 1L).attribute("max", last + 1L);
            xml.attribute("width", decimal(sheet.width(first)))
                    .attribute("customWidth", 1)
                    .close();
        }
        xml.close();
    }

    private void rows() {
        xml.open("sheetData");
        List<Sheet.@Nullable Line> lines = sheet.lines();
        for (int row = 0; row < lines.size(); row++) {
            Sheet.Line line = lines.get(row);
            if (line != null) {
                row(row, line);
            }
        }
        xml.close();
    }

    private void row(int row, Sheet.Line line) {
        String number = Integer.toString(row + 1);
        xml.open("row").attribute("r", number);
        if (line.height() > 0) {
            xml.attribute("ht", decimal(line.height())).attribute("customHeight", 1);
        }
        for (int column = 0; column < line.end(); column++) {
            Placed cell = line.at(column);
            if (cell != null) {
                xml.open("c").attribute("r", CellArea.letters(column) + number).attribute("s", cell.format());
                content(cell.content());
                xml.close();
            }
        }
        xml.close();
    }

    private void content(CellContent content) {
        switch (content) {
            case CellContent.Nothing nothing -> {}
            case CellContent.Words words ->
                xml.attribute("t", "s").open("v").number(words.shared()).close();
            case CellContent.Number number -> value(number.value());
            case CellContent.Computed computed -> {
                xml.open("f").text(computed.formula().text()).close();
                value(computed.formula().value());
            }
        }
    }

    private void value(double value) {
        xml.open("v").text(decimal(value)).close();
    }

    /** The shortest digits that mean this number. */
    private static String decimal(double value) {
        return value == Math.rint(value) && Math.abs(value) < EXACT
                ? Long.toString((long) value)
                : Double.toString(value);
    }

    private void merged() {
        if (!sheet.merged.isEmpty()) {
            xml.open("mergeCells").attribute("count", sheet.merged.size());
            sheet.merged.forEach(area ->
                    xml.open("mergeCell").attribute("ref", area.address()).close());
            xml.close();
        }
    }

    private void shades() {
        int priority = 0;
        for (Sheet.Shade shade : sheet.shades) {
            priority++;
            String areas = shade.areas().stream().map(CellArea::address).collect(Collectors.joining(" "));
            xml.open("conditionalFormatting").attribute("sqref", areas);
            xml.open("cfRule").attribute("type", "colorScale").attribute("priority", priority);
            xml.open("colorScale");
            for (Sheet.Shade.Stop stop : shade.stops()) {
                xml.open("cfvo");
                switch (stop.at()) {
                    case LEAST -> xml.attribute("type", "min");
                    case ZERO -> xml.attribute("type", "num").attribute("val", 0);
                    case HIGHEST -> xml.attribute("type", "max");
                }
                xml.close();
            }
            shade.stops()
                    .forEach(stop -> xml.open("color")
                            .attribute("rgb", "FF" + stop.colour())
                            .close());
            xml.close().close().close();
        }
    }

    private void links() {
        if (!sheet.links.isEmpty()) {
            xml.open("hyperlinks");
            for (Sheet.Link link : sheet.links) {
                xml.open("hyperlink").attribute("ref", CellArea.address(link.row(), link.column()));
                xml.attribute("location", link.target()).close();
            }
            xml.close();
        }
    }

    private void breaks(List<Integer> rows) {
        if (rows.isEmpty()) {
            return;
        }
        xml.open("rowBreaks").attribute("count", rows.size()).attribute("manualBreakCount", rows.size());
        for (int row : rows) {
            xml.open("brk").attribute("id", row).attribute("max", LAST_COLUMN).attribute("man", 1);
            xml.close();
        }
        xml.close();
    }

    private void print() {
        sheet.printed().ifPresent(print -> {
            xml.open("printOptions").attribute("horizontalCentered", 1).close();
            xml.open("pageMargins").attribute("left", "0.5").attribute("right", "0.5");
            xml.attribute("top", "0.75").attribute("bottom", "0.75");
            xml.attribute("header", "0.3").attribute("footer", "0.3").close();
            xml.open("pageSetup").attribute("paperSize", print.letter() ? LETTER : A4);
            if (print.scale() > 0) {
                xml.attribute("scale", print.scale());
            } else {
                xml.attribute("fitToWidth", print.pagesWide()).attribute("fitToHeight", print.pagesHigh());
            }
            xml.attribute("orientation", print.landscape() ? "landscape" : "portrait")
                    .close();
            xml.open("headerFooter");
            xml.open("oddHeader").text(print.header()).close();
            xml.open("oddFooter").text(print.footer()).close();
            xml.close();
            breaks(print.breaks());
        });
    }
}
