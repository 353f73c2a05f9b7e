package com.reviewpack.document.deck;

import com.reviewpack.document.nativechart.ChartStyle.Paint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table with its widths and heights settled, in points.
 *
 * @param headed whether the first line holds headers
 * @param top space above and below the text of a cell, in points
 * @param side space beside the text of a cell, in points
 */
record SlideTable(List<Double> widths, List<Line> lines, boolean headed, double top, double side) {

    /** A row: its cells fill its columns. {@code rule} is the colour of the line below it. */
    record Line(List<Field> cells, double height, Paint rule) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param shade what it is filled with; empty: nothing
     * @param columns how many it goes over, 1 or more
     */
    record Field(SlideText text, Optional<Shade> shade, int columns) {
        Field {
            if (columns < 1) {
                throw new IllegalArgumentException("a cell goes over " + columns + " columns, not 1 or more");
            }
        }

        static Field of(SlideText text) {
            return new Field(text, Optional.empty(), 1);
        }
    }

    /**
     * A fill.
     *
     * @param strength from white, 0, to the full colour, 1
     */
    record Shade(Paint paint, double strength) {}

    SlideTable {
        widths = List.copyOf(widths);
        lines = List.copyOf(lines);
    }

    double width() {
        return widths.stream().mapToDouble(w -> w).sum();
    }

    double height() {
        return lines.stream().mapToDouble(Line::height).sum();
    }

    /** A row of cells of one column each, as high as its highest cell; no cell has more lines than {@code most}, longer ones are cut. */
    static Line line(List<Field> cells, List<Double> widths, int most, Paint rule, double top) {
        List<Field> fitted = new ArrayList<>();
        double height = 0;
        for (int i = 0; i < cells.size(); i++) {
            double room = widths.get(i) - 2 * SlideXml.CELL_SIDE;
            SlideText text = cells.get(i).text().cut(room, most);
            fitted.add(new Field(text, cells.get(i).shade(), 1));
            height = Math.max(height, text.height(room));
        }
        return new Line(fitted, height + 2 * top, rule);
    }
}
