package com.reviewpack.document.workbook;

import com.reviewpack.document.chart.HeatScale;
import com.reviewpack.document.nativechart.ChartGrid;
import com.reviewpack.document.nativechart.ChartStyle;
import com.reviewpack.document.nativechart.NativeCharts;
import com.reviewpack.document.workbook.Sheet.Shade.Stop;
import com.reviewpack.document.workbook.Sheet.Shade.Stop.At;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pack.Tone;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Charts of one sheet: native ones that draw the cells of the data sheet, heat maps as cells with a scale of colours. */
final class SheetCharts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String TENTHS = "#,##0.0;\u2212#,##0.0;0.0";

    private static final double TYPE = 9;
    private static final double GAP = 12;
    private static final double WIDEST = 760;
    private static final String PAPER = "FFFFFF";

    private final WorkbookParts parts;
    private final Sheet sheet;
    private final ChartDataSheet data;
    private final int first;
    private final int last;

    SheetCharts(WorkbookParts parts, Sheet sheet, ChartDataSheet data, int first, int last) {
        this.parts = parts;
        this.sheet = sheet;
        this.data = data;
        this.first = first;
        this.last = last;
    }

    /** Draws a chart as wide as the sheet, and says which row follows it. */
    int draw(int row, Chart chart) {
        if (chart.categories().isEmpty() || chart.series().isEmpty()) {
            return nothing(row, chart);
        }
        if (!NativeCharts.draws(chart)) {
            return heatMap(row, chart);
        }
        int rows = rows(chart);
        place(chart, row, rows, 0, Math.min(WIDEST, SheetGrid.width(sheet, first, last)));
        return row + rows + 2;
    }

    /** Says that there was nothing to draw. */
    private int nothing(int row, Chart chart) {
        SheetGrid.merged(parts.cells(), sheet, row, first, last, chart.title(), WorkbookStyle.HEADING);
        SheetGrid.merged(
                parts.cells(), sheet, row + 1, first, last, parts.words().say("chart.nothing"), WorkbookStyle.NOTE);
        return row + 3;
    }

    /** Draws two charts side by side, and says which row follows them. */
    int drawBeside(int row, Chart left, Chart right, double leftShare) {
        int rows = Math.max(rows(left), rows(right));
        double width = SheetGrid.width(sheet, first, last);
        double leftWidth = width * leftShare - GAP / 2;
        place(left, row, rows, 0, leftWidth);
        place(right, row, rows, leftWidth + GAP, width - leftWidth - GAP);
        return row + rows + 2;
    }

    /** Charts of time are all as high; charts of structure grow with their bars. */
    private static int rows(Chart chart) {
        int categories = chart.categories().size();
        int bars = switch (chart.kind()) {
            case COLUMNS, LINES, BURN_DOWN, HEAT_MAP, FUNNEL_PLOT, CURVE -> 0;
            case BARS, VARIANCE_BARS, FUNNEL ->
                categories * Math.max(1, chart.series().size());
            case STACKED_BARS, BULLET, RANGE, TIMELINE -> categories;
        };
        return bars == 0 ? 18 : Math.clamp(Math.round(5 + Math.max(1.5 * categories, bars)), 9, 45);
    }

    private void place(Chart chart, int row, int rows, double from, double width) {
        ChartGrid grid = ChartGrid.of(chart);
        NativeCharts.Place place = data.add(chart, grid, WorkbookParts.target(sheet, row, first));
        int[] begin = columnAt(from);
        int[] end = columnAt(from + width);
        ChartStyle style = new ChartStyle(parts.words().formats(), true, TYPE, width, rows * Sheet.ROW);
        sheet.drawn.add(new Drawn.NativeChart(
                new Drawn.Anchor(begin[0], begin[1], row, 0, end[0], end[1], row + rows, 0),
                chart.title(),
                chart.altText(),
                NativeCharts.part(chart, grid, place, style, Optional.empty())));
        parts.cells()
                .link(
                        sheet,
                        row + rows,
                        begin[0],
                        end[0],
                        parts.words().say("workbook.chart.data"),
                        ChartDataSheet.target(place));
    }

    /** The column in which a distance from the first column ends, in points, and how far into it, in EMU. */
    private int[] columnAt(double distance) {
        double left = distance;
        int column = first;
        while (column < last) {
            double width = SheetGrid.width(sheet, column, column);
            if (left < width) {
                break;
            }
            left -= width;
            column++;
        }
        return new int[] {column, (int) Math.round(left * SheetGrid.EMU_PER_POINT)};
    }

    /** Categories downwards, series across; the darker, the more. */
    private int heatMap(int firstRow, Chart chart) {
        CellWriter cells = parts.cells();
        int row = firstRow;
        SheetGrid.merged(cells, sheet, row++, first, last, chart.title(), WorkbookStyle.HEADING);
        cells.text(sheet, row, first, "", WorkbookStyle.HEADER);
        for (int s = 0; s < chart.series().size(); s++) {
            cells.text(sheet, row, first + 1 + s, chart.series().get(s).name(), WorkbookStyle.HEADER_RIGHT);
        }
        row++;
        boolean fine = fine(chart);
        List<CellArea> shaded = new ArrayList<>();
        for (int c = 0; c < chart.categories().size(); c++) {
            cells.text(sheet, row, first, chart.categories().get(c), WorkbookStyle.TEXT);
            for (int s = 0; s < chart.series().size(); s++) {
                ChartSeries series = chart.series().get(s);
                BigDecimal value = series.values().get(c);
                if (value == null) {
                    cells.blank(sheet, row, first + 1 + s, WorkbookStyle.TEXT);
                } else {
                    boolean small = series.small().get(c);
                    WorkbookStyle look = small ? WorkbookStyle.SMALL : WorkbookStyle.of(chart.unit());
                    if (fine) {
                        cells.number(sheet, row, first + 1 + s, value, look, TENTHS);
                    } else {
                        cells.number(sheet, row, first + 1 + s, value, look, chart.unit());
                    }
                    if (!small) {
                        shaded.add(new CellArea(row, row, first + 1 + s, first + 1 + s));
                    }
                }
            }
            row++;
        }
        if (!shaded.isEmpty()) {
            shade(shaded, HeatScale.of(chart));
        }
        SheetGrid.merged(cells, sheet, row++, first, last, chart.altText(), WorkbookStyle.NOTE);
        return row + 1;
    }

    /** Whether a number of things, as what is left of an hour's capacity, is too small to be told in whole ones. */
    private static boolean fine(Chart chart) {
        List<BigDecimal> values = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        return chart.unit().kind() == Unit.Kind.COUNT
                && values.stream().anyMatch(value -> value.stripTrailingZeros().scale() > 0)
                && values.stream().allMatch(value -> value.abs().compareTo(HUNDRED) < 0);
    }

    /** Where few observations stand behind a value, its cell stays white. */
    private void shade(List<CellArea> cells, HeatScale heat) {
        boolean below = heat.toned() && heat.low().signum() < 0;
        String low = below ? tint(heat.lowTone()) : PAPER;
        String high = below && !heat.crossesZero() ? PAPER : tint(heat.highTone());
        List<Stop> stops = new ArrayList<>();
        stops.add(new Stop(At.LEAST, low));
        if (heat.crossesZero()) {
            stops.add(new Stop(At.ZERO, PAPER));
        }
        stops.add(new Stop(At.HIGHEST, high));
        sheet.shades.add(new Sheet.Shade(cells, stops));
    }

    private String tint(Tone tone) {
        return tint(
                switch (tone) {
                    case GOOD -> parts.look().good();
                    case BAD -> parts.look().bad();
                    case NEUTRAL -> parts.look().accent();
                });
    }

    /** Light enough for dark figures on it. */
    private static String tint(String colour) {
        StringBuilder out = new StringBuilder();
        for (int i = 1; i < 7; i += 2) {
            int part = Integer.parseInt(colour.substring(i, i + 2), 16);
            out.append(String.format(java.util.Locale.ROOT, "%02X", 255 - Math.round((255 - part) * 0.6f)));
        }
        return out.toString();
    }
}
