package com.reviewpack.document.nativechart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.document.SampleCharts;
import com.reviewpack.document.nativechart.ChartGrid.Mark;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.Kind;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Formats;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTChartSpace;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.ChartSpaceDocument;

class NativeChartsTest {

    static List<Chart> nativeCharts() {
        return SampleCharts.all().stream().filter(NativeCharts::draws).toList();
    }

    @Test
    void drawsEveryKindButTheHeatMap() {
        Set<Kind> drawn = nativeCharts().stream().map(Chart::kind).collect(Collectors.toSet());
        assertThat(drawn).isEqualTo(EnumSet.complementOf(EnumSet.of(Kind.HEAT_MAP)));
        assertThatThrownBy(() -> space(SampleCharts.heatMap()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("HEAT_MAP");
    }

    @ParameterizedTest
    @MethodSource("nativeCharts")
    void followsTheSchema(Chart chart) throws IOException {
        List<XmlError> faults = new ArrayList<>();
        space(chart).validate(new XmlOptions().setErrorListener(faults));
        assertThat(faults).isEmpty();
    }

    @Test
    void drawsNoBarThickerThanIsGoodToLookAt() throws IOException {
        // The plot is at most 260 of the chart's 300 points high; four steps with the usual gap of 30 % would be 50
        // thick.
        for (Chart chart : List.of(SampleCharts.funnel(), SampleCharts.bullet(), SampleCharts.bars())) {
            CTPlotArea plot = space(chart).getChart().getPlotArea();
            int gap = Integer.parseInt(
                    String.valueOf(plot.getBarChartArray(0).getGapWidth().getVal()));
            double most = 260.0 / chart.categories().size() / (1 + gap / 100.0);
            assertThat(most).as(chart.title()).isLessThanOrEqualTo(34.5);
        }
    }

    @Test
    void namesTheLineOfABurnDownAtItsEndAlone() throws IOException {
        CTPlotArea plot = space(SampleCharts.burnDown()).getChart().getPlotArea();
        assertThat(plot.getLineChartArray(0).getSerList())
                .allSatisfy(
                        series -> assertThat(series.getDLbls().getDLblList()).hasSizeLessThanOrEqualTo(1));
    }

    @Test
    void carriesTheValuesOfColumnsWithTheirGap() throws IOException {
        CTPlotArea plot = space(SampleCharts.lines()).getChart().getPlotArea();
        // The year before stands first; week 32 of this year is a gap: 17 of 18 points.
        assertThat(cached(plot.getLineChartArray(0)
                        .getSerArray(0)
                        .getVal()
                        .getNumRef()
                        .getNumCache()
                        .getPtList()))
                .startsWith("790", "802", "812")
                .hasSize(18);
        assertThat(cached(plot.getLineChartArray(0)
                        .getSerArray(1)
                        .getVal()
                        .getNumRef()
                        .getNumCache()
                        .getPtList()))
                .startsWith("812", "840", "835", "901", "877", "860")
                .hasSize(17);
        assertThat(space(SampleCharts.lines()).getChart().getDispBlanksAs().getVal())
                .hasToString("gap");
    }

    @Test
    void tellsDifferencesOfRatiosInPoints() {
        ChartGrid grid = ChartGrid.of(SampleCharts.variance());
        assertThat(grid.columns().getFirst().values().getFirst()).isEqualByComparingTo("-6.4");
        assertThat(grid.columns().getFirst().format()).contains("pp").doesNotContain("%");
    }

    @Test
    void crossesABulletAtItsTarget() {
        ChartGrid grid = ChartGrid.of(SampleCharts.bullet());
        // 71.4 of 80 is 0.8925 of the way; then 0.1075 of space, then the stroke.
        assertThat(grid.columns().get(0).values().getFirst()).isEqualByComparingTo("0.8925");
        assertThat(grid.columns().get(1).values().getFirst()).isEqualByComparingTo("0.1075");
        assertThat(grid.columns().get(2).mark()).isEqualTo(Mark.TICK);
        // 91.2 is beyond its target of 90: the stroke crosses the bar at 90 / 91.2, nothing is left of space.
        assertThat(grid.columns().get(0).values().get(1)).isEqualByComparingTo("0.9868421052631579");
        assertThat(grid.columns().get(1).values().get(1)).isEqualByComparingTo("0");
    }

    @Test
    void givesEachStepOfAFunnelItsRate() {
        // 31,877 of 240,110 is 13.28 %.
        ChartGrid grid = ChartGrid.of(SampleCharts.funnel());
        assertThat(grid.columns().getLast().values().get(3)).isCloseTo(new BigDecimal("0.1328"), within("0.00005"));
        assertThat(grid.columns().getLast().values().getFirst()).isNull();
    }

    private static org.assertj.core.data.Offset<BigDecimal> within(String offset) {
        return org.assertj.core.data.Offset.offset(new BigDecimal(offset));
    }

    @Test
    void runsALineThroughBarsWhereTheirTargetIs() throws IOException {
        ChartGrid grid = ChartGrid.of(SampleCharts.timeline());
        // One row above the bars for the label; the line's first column holds the day itself, all the way down.
        assertThat(grid.categories())
                .hasSize(SampleCharts.timeline().categories().size() + 1);
        assertThat(grid.categories()).first().isEqualTo("");
        ChartGrid.Column guide = grid.columns().get(grid.columns().size() - 2);
        assertThat(guide.header()).isEqualTo("Today");
        assertThat(guide.values()).allSatisfy(value -> assertThat(value).isEqualByComparingTo("84"));
        CTPlotArea plot = space(SampleCharts.timeline()).getChart().getPlotArea();
        assertThat(plot.getBarChartList()).hasSize(2);
        assertThat(plot.getBarChartArray(1).getAxIdList())
                .extracting(axis -> axis.getVal())
                .containsExactly(3L, 4L);
    }

    /** "March" at 80 and "Today" at 84 of 91 days are nearer than 13 % of the scale: two rows of labels, free of lines. */
    @Test
    void tellsTodayFromTheMonthsAndKeepsLinesOutOfTheirNames() {
        Chart plain = SampleCharts.timeline();
        Chart chart = new Chart(
                plain.id(),
                plain.kind(),
                plain.title(),
                plain.altText(),
                plain.unit(),
                plain.categories(),
                plain.series(),
                List.of(
                        new Chart.Marker("March", Optional.of(new BigDecimal("80")), Optional.empty(), true),
                        plain.markers().getFirst()));
        List<ChartGrid.Column> columns = ChartGrid.of(chart).columns();
        ChartGrid.Column month = columns.get(columns.size() - 3);
        ChartGrid.Column today = columns.getLast();
        assertThat(month.header()).isEqualTo("March");
        assertThat(month.mark()).isEqualTo(ChartGrid.Mark.PALE_STROKE);
        assertThat(month.values().subList(0, 2))
                .satisfies(
                        rows -> assertThat(rows.get(0)).isNotNull(),
                        rows -> assertThat(rows.get(1)).isNull());
        assertThat(today.mark()).isEqualTo(ChartGrid.Mark.STROKE);
        assertThat(today.values().subList(0, 2))
                .satisfies(
                        rows -> assertThat(rows.get(0)).isNull(),
                        rows -> assertThat(rows.get(1)).isNotNull());
        assertThat(month.values().subList(2, 5)).doesNotContainNull();
    }

    @Test
    void movesTheNumberOfABarBehindTheTargetThatWouldRunThroughIt() throws IOException {
        Chart chart = new Chart(
                "share",
                Kind.BARS,
                "",
                "",
                Unit.COUNT,
                List.of("Chat", "E-mail", "Voice"),
                List.of(SampleCharts.series("2026", Role.ACTUAL, "79", "100", "30")),
                List.of(new Chart.Marker("Target 80", Optional.of(new BigDecimal("80")), Optional.empty())));
        CTPlotArea plot = space(chart).getChart().getPlotArea();
        // One row stands above for the line's name, so that Chat is the second. The scale ends at 100: from 79 to 80 is
        // a
        // hundredth of the plot's width. 100 begins behind the line, 30 far before it.
        var labels = plot.getBarChartArray(0).getSerArray(0).getDLbls();
        assertThat(labels.getDLblList()).hasSize(1);
        assertThat(labels.getDLblArray(0).getIdx().getVal()).isEqualTo(1);
        double width = plot.getLayout().getManualLayout().getW().getVal();
        assertThat(labels.getDLblArray(0).getLayout().getManualLayout().getX().getVal())
                .isCloseTo(width / 100, org.assertj.core.data.Offset.offset(0.0001));
        assertThat(labels.getShowVal().getVal()).isTrue();
    }

    @Test
    void writesTheNumberOfAPalePartInDark() throws IOException {
        Chart.ChartSeries asked = SampleCharts.series("2026", Role.ACTUAL, "12", "9");
        Chart chart = new Chart(
                "asked",
                Kind.STACKED_BARS,
                "",
                "",
                Unit.COUNT,
                List.of("P1", "P2"),
                List.of(new Chart.ChartSeries(
                        asked.name(), asked.role(), asked.values(), List.of(false, true), List.of())),
                List.of());
        var labels = space(chart)
                .getChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .getDLbls();
        assertThat(labels.getDLblList()).hasSize(1);
        assertThat(labels.getDLblArray(0).getIdx().getVal()).isEqualTo(1);
        assertThat(labels.getDLblArray(0).getTxPr().xmlText()).contains("\"tx1\"");
        assertThat(labels.getTxPr().xmlText()).contains("\"bg1\"");
    }

    @Test
    void keepsLabelsOfNearLinesInRowsOfTheirOwn() {
        Chart near = new Chart(
                "near",
                Kind.BARS,
                "",
                "",
                SampleCharts.euro(),
                List.of("Chat"),
                List.of(SampleCharts.series("2026", Role.ACTUAL, "100")),
                List.of(
                        new Chart.Marker("Least", Optional.of(new BigDecimal("80")), Optional.empty()),
                        new Chart.Marker("Aim", Optional.of(new BigDecimal("85")), Optional.empty()),
                        new Chart.Marker("Low", Optional.of(new BigDecimal("40")), Optional.empty())));
        ChartGrid grid = ChartGrid.of(near);
        // The scale ends at 100: 85 is 5 % of it from 80, less than 13 %; 40 is far from both.
        assertThat(grid.categories()).containsExactly("", "", "Chat");
        // Low 40, then to 80 behind its stroke of 0.5, then to 85: 4.5 more.
        assertThat(grid.columns().stream().map(ChartGrid.Column::header))
                .containsExactly("2026", "Low", "Low", "Least", "Least", "Aim", "Aim");
        assertThat(grid.columns().get(1).values().get(2)).isEqualByComparingTo("40");
        assertThat(grid.columns().get(3).values().get(2)).isEqualByComparingTo("39.5");
        assertThat(grid.columns().get(5).values().get(2)).isEqualByComparingTo("4.5");
        assertThat(grid.columns().get(5).values().getFirst()).isNull();
    }

    @Test
    void stepsCountsByWholeNumbersAndLevelLinesFromZero() {
        ChartScale level = ChartGrid.of(lines("70", "70", "70")).scale();
        assertThat(level.lowest()).isEqualByComparingTo("0");
        // From 70 to 72 a quarter of the range is below 1.
        assertThat(ChartGrid.of(lines("70", "71", "72")).scale().step()).isEqualByComparingTo("1");
    }

    static Chart lines(String... values) {
        return new Chart(
                "lines",
                Kind.LINES,
                "",
                "",
                com.reviewpack.measure.Unit.COUNT,
                List.of("Aug", "Sep", "Oct"),
                List.of(SampleCharts.series("2026", Role.ACTUAL, values)),
                List.of());
    }

    @ParameterizedTest
    @MethodSource("nativeCharts")
    void keepsItsCellsInABookThatCanBeEdited(Chart chart) throws IOException {
        ChartGrid grid = ChartGrid.of(chart);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ChartBook.of(grid)))) {
            Sheet sheet = book.getSheet(ChartBook.SHEET);
            for (int i = 0; i < grid.categories().size(); i++) {
                Row row = sheet.getRow(i + 1);
                String name = row.getCell(0) == null ? "" : row.getCell(0).getStringCellValue();
                assertThat(name).isEqualTo(grid.categories().get(i));
                for (int c = 0; c < grid.columns().size(); c++) {
                    BigDecimal value = grid.columns().get(c).values().get(i);
                    if (value == null) {
                        assertThat(row.getCell(c + 1)).isNull();
                    } else {
                        assertThat(row.getCell(c + 1).getNumericCellValue()).isEqualTo(value.doubleValue());
                    }
                }
            }
        }
    }

    @Test
    void beginsBarsAtZeroAndEndsAboveTheLargest() {
        ChartScale scale = ChartGrid.of(SampleCharts.columns()).scale();
        assertThat(scale.lowest()).isEqualByComparingTo("0");
        // 14,210 in four steps is 3,552.5 each: the next round step is 5,000.
        assertThat(scale.step()).isEqualByComparingTo("5000");
        assertThat(scale.highest()).isEqualByComparingTo("15000");
    }

    @Test
    void drawsWhereThereIsNothingButGaps() throws IOException {
        Chart empty = new Chart(
                "empty",
                Kind.COLUMNS,
                "",
                "",
                SampleCharts.euro(),
                List.of("Aug", "Sep"),
                List.of(SampleCharts.series("2026", Role.ACTUAL, (@Nullable String) null, null)),
                List.of());
        List<XmlError> faults = new ArrayList<>();
        assertThat(space(empty).validate(new XmlOptions().setErrorListener(faults)))
                .as(() -> faults.toString())
                .isTrue();
    }

    private static List<String> cached(List<CTNumVal> points) {
        return points.stream().map(CTNumVal::getV).toList();
    }

    static CTChartSpace space(Chart chart) throws IOException {
        ChartStyle style = new ChartStyle(new Formats(Locale.UK), true, 12, 600, 300);
        NativeCharts.Place place = new NativeCharts.Place(ChartBook.SHEET, 0, 0);
        byte[] part = NativeCharts.part(chart, ChartGrid.of(chart), place, style, Optional.of("rId1"));
        try {
            return ChartSpaceDocument.Factory.parse(new ByteArrayInputStream(part))
                    .getChartSpace();
        } catch (XmlException e) {
            throw new AssertionError("chart " + chart.id() + " is not well-formed", e);
        }
    }
}
