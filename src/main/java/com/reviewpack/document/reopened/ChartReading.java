package com.reviewpack.document.reopened;

import com.reviewpack.document.Reopened;
import com.reviewpack.document.SheetCells;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds what a chart shows, which it keeps beside the places it refers to, against what stands at these places. */
final class ChartReading {

    private static final Pattern PLACES = Pattern.compile(
            "(?:'((?:[^']|'')+)'|([^'!]+))!\\$([A-Z]{1,3})\\$([0-9]{1,7})(?::\\$([A-Z]{1,3})\\$[0-9]{1,7})?");

    private final String part;
    private final Map<String, SheetCells> sheets;

    /**
     * @param sheets of the workbook that the chart draws from, by name
     */
    ChartReading(String part, Map<String, SheetCells> sheets) {
        this.part = part;
        this.sheets = sheets;
    }

    /**
     * Reads a chart.
     *
     * @throws IOException where it is damaged
     */
    Reopened.DrawnChart read(byte[] chart) throws IOException {
        Markup xml = new Markup(chart, part);
        Places places = new Places("", 0, 0, 0);
        SortedSet<String> drawn = new TreeSet<>();
        String wrong = "";
        int point = -1;
        boolean cached = false;
        for (Markup.Event event = xml.next(); event != Markup.Event.END; event = xml.next()) {
            switch (event) {
                case OPEN -> {
                    switch (xml.name()) {
                        case "numCache", "strCache" -> cached = true;
                        case "pt" -> point = cached ? (int) numberOr(xml.attribute("idx"), -1) : -1;
                        default -> {}
                    }
                }
                case TEXT -> {
                    if (xml.name().equals("f")) {
                        places = places(xml.text());
                        if (places.row() > 0) {
                            drawn.add(places.sheet());
                        }
                    } else if (xml.name().equals("v") && cached && point >= 0 && wrong.isEmpty()) {
                        wrong = difference(places, point, xml.text()).orElse("");
                    }
                }
                case CLOSE -> {
                    if (xml.name().equals("numCache") || xml.name().equals("strCache")) {
                        cached = false;
                    }
                }
                case END -> {}
            }
        }
        return new Reopened.DrawnChart(part, drawn, wrong);
    }

    /** Cells of one row or one column; in row 0 where a formula leads elsewhere, as charts of a user's own may. */
    private record Places(String sheet, int row, int column, int lastColumn) {}

    private static Places places(String formula) {
        Matcher places = PLACES.matcher(formula);
        if (!places.matches()) {
            return new Places(formula, 0, 0, 0);
        }
        String quoted = places.group(1);
        String sheet = quoted == null ? String.valueOf(places.group(2)) : quoted.replace("''", "'");
        int row = Integer.parseInt(places.group(4));
        int column = column(places.group(3));
        return new Places(sheet, row, column, places.group(5) == null ? column : column(places.group(5)));
    }

    private static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column;
    }

    private Optional<String> difference(Places places, int point, String shown) {
        if (places.row() == 0) {
            return Optional.empty();
        }
        SheetCells cells = sheets.get(places.sheet());
        if (cells == null) {
            return Optional.of("draws from '" + places.sheet() + "', which is not there");
        }
        boolean down = places.column() == places.lastColumn();
        int row = places.row() + (down ? point : 0);
        int column = places.column() + (down ? 0 : point);
        int at = cells.at(row, column);
        boolean same = at < 0
                ? shown.isEmpty()
                : cells.isNumber(at) ? numberOr(shown, Double.NaN) == cells.number(at) : shown.equals(cells.text(at));
        return same
                ? Optional.empty()
                : Optional.of("shows '" + shown + "', and its cell " + SheetCells.address(row, column) + " of '"
                        + places.sheet() + "' holds "
                        + (at < 0 ? "nothing" : cells.isNumber(at) ? cells.number(at) : "'" + cells.text(at) + "'"));
    }

    private static double numberOr(String text, double otherwise) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
