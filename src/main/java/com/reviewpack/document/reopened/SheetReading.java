package com.reviewpack.document.reopened;

import com.reviewpack.document.Reopened.CellValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the cells of a sheet. */
final class SheetReading {

    static final String SHARED = "xl/sharedStrings.xml";

    private SheetReading() {}

    /** The texts that sheets share, in their order. */
    static List<String> shared(byte[] part) throws IOException {
        List<String> texts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Markup xml = new Markup(part, SHARED);
        for (Markup.Event event = xml.next(); event != Markup.Event.END; event = xml.next()) {
            if (event == Markup.Event.TEXT && xml.name().equals("t")) {
                xml.addTextTo(text);
            } else if (event == Markup.Event.CLOSE && xml.name().equals("si")) {
                texts.add(text.toString());
                text.setLength(0);
            }
        }
        return texts;
    }

    /**
     * The cells that have a value, by address.
     *
     * @param beside takes what the sheet says itself: texts that it does not share, and what stands beside cells
     * @throws IOException where a cell refers to a shared text that is not there
     */
    static Map<String, CellValue> cells(byte[] sheet, String part, List<String> shared, StringBuilder beside)
            throws IOException {
        Map<String, CellValue> cells = new LinkedHashMap<>();
        StringBuilder value = new StringBuilder();
        String address = "";
        String type = "";
        Markup xml = new Markup(sheet, part);
        for (Markup.Event event = xml.next(); event != Markup.Event.END; event = xml.next()) {
            switch (event) {
                case OPEN -> {
                    if (xml.name().equals("c")) {
                        address = xml.attribute("r");
                        type = xml.attribute("t");
                        value.setLength(0);
                    } else {
                        PartTexts.addAttributes(xml, beside);
                    }
                }
                case TEXT -> {
                    if (xml.name().equals("v") || xml.name().equals("t")) {
                        xml.addTextTo(value);
                    } else if (!xml.name().equals("f")) {
                        xml.addTextTo(beside);
                        beside.append('\n');
                    }
                }
                case CLOSE -> {
                    if (xml.name().equals("c") && !value.isEmpty()) {
                        CellValue cell = cell(type, value.toString(), part + " " + address, shared);
                        cells.put(address, cell);
                        if (!cell.number() && !type.equals("s")) {
                            beside.append(cell.text()).append('\n');
                        }
                    }
                }
                case END -> {}
            }
        }
        return cells;
    }

    private static CellValue cell(String type, String value, String place, List<String> shared) throws IOException {
        return switch (type) {
            case "", "n" -> new CellValue(true, value);
            case "s" -> {
                int index = Integer.parseInt(value);
                if (index < 0 || index >= shared.size()) {
                    throw new IOException(place + " refers to a text that is not there");
                }
                yield new CellValue(false, shared.get(index));
            }
            default -> new CellValue(false, value);
        };
    }
}
