package com.reviewpack.document.nativechart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.reviewpack.document.SampleCharts;
import com.reviewpack.document.nativechart.ChartGrid.Mark;
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
    void setsPointsInTimeAboveTheBars() {
        ChartGrid grid = ChartGrid.of(SampleCharts.timeline());
        assertThat(grid.categories()).first().isEqualTo("Today");
        assertThat(grid.columns().getFirst().values().getFirst()).isEqualByComparingTo("84");
    }

    @ParameterizedTest
    @MethodSource("nativeCharts")
    void keepsItsCellsInABookThatCanBeEdited(Chart chart) throws IOException {
        ChartGrid grid = ChartGrid.of(chart);
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(ChartBook.of(grid)))) {
            Sheet sheet = book.getSheet(ChartBook.SHEET);
            for (int i = 0; i < grid.categories().size(); i++) {
                Row row = sheet.getRow(i + 1);
                assertThat(row.getCell(0).getStringCellValue())
                        .isEqualTo(grid.categories().get(i));
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
