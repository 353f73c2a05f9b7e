package com.reviewpack.document.reopened;

import com.reviewpack.document.SheetCells;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
     * The cells that have a value.
     *
     * @param beside takes what the sheet says itself: texts that it does not share, and what stands beside cells
     * @throws IOException where cells are out of order, or one refers to a shared text that is not there
     */
    static SheetCells cells(byte[] sheet, String part, List<String> shared, StringBuilder beside) throws IOException {
        SheetCells.Builder cells = new SheetCells.Builder();
        Cell cell = new Cell(part, shared);
        Markup xml = new Markup(sheet, part);
        for (Markup.Event event = xml.next(); event != Markup.Event.END; event = xml.next()) {
            switch (event) {
                case OPEN -> {
                    if (xml.name().equals("c")) {
                        cell.open(xml);
                    } else if (!xml.name().isEmpty()) {
                        PartTexts.addAttributes(xml, beside);
                    }
                }
                case TEXT -> {
                    if (xml.name().equals("v") || xml.name().equals("t")) {
                        cell.value(xml);
                    } else if (!xml.name().equals("f")) {
                        xml.addTextTo(beside);
                        beside.append('\n');
                    }
                }
                case CLOSE -> {
                    if (xml.name().equals("c")) {
                        cell.close(cells, beside);
                    }
                }
                case END -> {}
            }
        }
        return cells.build();
    }

    /** One cell while it is read. */
    private static final class Cell {

        /** How a cell holds what it holds. */
        private enum Kind {
            NUMBER,
            SHARED,
            TEXT
        }

        private final String part;
        private final List<String> shared;
        private final StringBuilder text = new StringBuilder();
        private Kind kind = Kind.TEXT;
        private int row;
        private int column;
        private double number;
        private boolean filled;

        Cell(String part, List<String> shared) {
            this.part = part;
            this.shared = shared;
        }

        void open(Markup xml) {
            long place = xml.place("r");
            row = (int) (place >> 32);
            column = (int) place;
            kind = switch (xml.attribute("t")) {
                case "", "n" -> Kind.NUMBER;
                case "s" -> Kind.SHARED;
                default -> Kind.TEXT;
            };
            filled = false;
            text.setLength(0);
        }

        void value(Markup xml) throws IOException {
            filled = true;
            if (kind == Kind.TEXT) {
                xml.addTextTo(text);
            } else {
                try {
                    number = xml.number();
                } catch (NumberFormatException none) {
                    throw new IOException(place() + " holds '" + xml.text() + "' as a number", none);
                }
            }
        }

        void close(SheetCells.Builder cells, StringBuilder beside) throws IOException {
            if (!filled) {
                return;
            }
            if (!cells.isBehind(row, column)) {
                throw new IOException(place() + " stands out of order");
            }
            switch (kind) {
                case NUMBER -> cells.add(row, column, number);
                case SHARED -> cells.add(row, column, sharedText());
                case TEXT -> {
                    cells.add(row, column, text.toString());
                    beside.append(text).append('\n');
                }
            }
        }

        private String sharedText() throws IOException {
            if (!(number >= 0 && number < shared.size())) {
                throw new IOException(place() + " refers to a text that is not there");
            }
            return shared.get((int) number);
        }

        private String place() {
            return part + " " + SheetCells.address(row, column);
        }
    }
}
