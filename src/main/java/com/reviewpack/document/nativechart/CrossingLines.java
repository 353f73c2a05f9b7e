package com.reviewpack.document.nativechart;

import com.reviewpack.document.nativechart.ChartGrid.Column;
import com.reviewpack.document.nativechart.ChartGrid.Mark;
import com.reviewpack.document.ooxml.NumberCodes;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.Marker;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thresholds and days that run down through bars. A line series would lie flat in one office program and stand upright in
 * the other, so each line is a stack of its own behind the bars, without gaps between its categories: invisible up to the
 * value, then a thin stroke. The first of the two holds the value itself: changed in the chart's data, the line moves.
 * Labels stand in rows without bars above the others, in as many as keep them apart; no line runs through these rows.
 */
final class CrossingLines {

    /** Share of the scale that a line is thick. */
    private static final BigDecimal THICK = new BigDecimal("0.005");

    /** Labels nearer than this share of the scale stand in rows of their own. */
    private static final BigDecimal APART = new BigDecimal("0.13");

    private final Chart chart;
    private final BigDecimal range;
    private final List<Marker> markers;
    private final List<Integer> rows = new ArrayList<>();
    private final int labels;

    private CrossingLines(Chart chart, ChartScale scale) {
        this.chart = chart;
        range = scale.highest().subtract(scale.lowest());
        markers = chart.markers().stream()
                .filter(marker -> marker.value().isPresent())
                .sorted(Comparator.comparing(CrossingLines::value))
                .toList();
        labels = place();
    }

    private static BigDecimal value(Marker marker) {
        return marker.value().orElseThrow();
    }

    /** The grid of bars with the lines of their chart across them. */
    static ChartGrid across(Chart chart, List<Column> bars, ChartScale scale) {
        CrossingLines lines = new CrossingLines(chart, scale);
        List<String> names = new ArrayList<>(Collections.nCopies(lines.labels, ""));
        names.addAll(chart.categories());
        List<Column> columns = new ArrayList<>();
        for (Column bar : bars) {
            List<@Nullable BigDecimal> values =
                    new ArrayList<>(Collections.<@Nullable BigDecimal>nCopies(lines.labels, null));
            values.addAll(bar.values());
            columns.add(new Column(bar.header(), bar.format(), values, bar.mark(), bar.origin()));
        }
        columns.addAll(lines.columns(names.size()));
        return new ChartGrid("", names, columns, scale);
    }

    /** Gives each label the first row in which it stands clear of the one before; how many rows that takes. */
    private int place() {
        List<BigDecimal> last = new ArrayList<>();
        for (Marker marker : markers) {
            BigDecimal value = value(marker);
            int row = 0;
            while (row < last.size() && value.subtract(last.get(row)).compareTo(range.multiply(APART)) < 0) {
                row++;
            }
            if (row == last.size()) {
                last.add(value);
            } else {
                last.set(row, value);
            }
            rows.add(row);
        }
        return last.size();
    }

    /** From zero outwards, since what is stacked adds up on either side of it. */
    private List<Column> columns(int height) {
        List<Column> columns = new ArrayList<>();
        BigDecimal thick = range.multiply(THICK);
        List<BigDecimal> above = new ArrayList<>(Collections.nCopies(height, BigDecimal.ZERO));
        List<BigDecimal> below = new ArrayList<>(Collections.nCopies(height, BigDecimal.ZERO));
        List<Marker> outwards = markers.stream()
                .sorted(Comparator.comparing(marker -> value(marker).abs()))
                .toList();
        for (Marker marker : outwards) {
            BigDecimal value = value(marker);
            BigDecimal stroke = value.signum() < 0 ? thick.negate() : thick;
            List<BigDecimal> reached = value.signum() < 0 ? below : above;
            List<@Nullable BigDecimal> guide = new ArrayList<>();
            List<@Nullable BigDecimal> line = new ArrayList<>();
            for (int row = 0; row < height; row++) {
                boolean begun = row >= labels || row == rows.get(markers.indexOf(marker));
                guide.add(begun ? value.subtract(reached.get(row)) : null);
                line.add(begun ? stroke : null);
                if (begun) {
                    reached.set(row, value.add(stroke));
                }
            }
            String format = NumberCodes.of(chart.unit());
            columns.add(new Column(marker.label(), format, guide, Mark.GUIDE, null));
            Mark drawn = marker.scale() ? Mark.PALE_STROKE : Mark.STROKE;
            columns.add(new Column(marker.label(), format, line, drawn, null));
        }
        return columns;
    }
}
