package com.reviewpack.document.nativechart;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.SampleCharts;
import com.reviewpack.document.nativechart.ChartGrid.Column;
import com.reviewpack.document.nativechart.ChartGrid.Mark;
import com.reviewpack.document.type.TextWidths;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Tone;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTPlotArea;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTScatterSer;

class NativeScatterTest {

    @Test
    void setsEachAgentAtItsNumberAndRate() throws IOException {
        CTScatterSer agents = last(
                NativeChartsTest.space(SampleCharts.funnelPlot()).getChart().getPlotArea());
        assertThat(cached(agents.getXVal().getNumRef().getNumCache().getPtList()))
                .containsExactly("18", "60", "95", "130", "180", "240", "310", "400");
        assertThat(cached(agents.getYVal().getNumRef().getNumCache().getPtList()))
                .startsWith("0.72", "0.91", "0.70")
                .hasSize(8);
    }

    @Test
    void namesThePointsOutsideTheLimitsAndNoOthers() throws IOException {
        CTScatterSer agents = last(
                NativeChartsTest.space(SampleCharts.funnelPlot()).getChart().getPlotArea());
        assertThat(agents.getDLbls().getDLblList().stream().map(NativeScatterTest::text))
                .containsExactly("agent-7", "agent-3");
        // Those two by their tone, and the agent of 18 answers in grey.
        assertThat(agents.getDPtList().stream().map(point -> point.getIdx().getVal()))
                .containsExactly(0L, 2L, 6L);
    }

    /** 35 % of the chart's 600 points are 210. */
    @Test
    void cutsNamesThatWouldRunOutOfTheChart() throws IOException {
        Chart plot = SampleCharts.funnelPlot();
        Chart longNames = new Chart(
                plot.id(),
                plot.kind(),
                plot.title(),
                plot.altText(),
                plot.unit(),
                plot.categories().stream()
                        .map(name -> name + " of the evening team in the northern branch of the company")
                        .toList(),
                plot.series(),
                plot.markers(),
                plot.change(),
                plot.positions(),
                plot.units());
        assertThat(last(NativeChartsTest.space(longNames).getChart().getPlotArea()).getDLbls().getDLblList().stream()
                        .map(NativeScatterTest::text))
                .satisfiesExactly(
                        name -> assertThat(name)
                                .startsWith("agent-7 of the evening")
                                .endsWith("…"),
                        name -> assertThat(name)
                                .startsWith("agent-3 of the evening")
                                .endsWith("…"))
                .allSatisfy(name -> assertThat(TextWidths.BOLD.of(name, 12)).isBetween(120.0, 210.0));
    }

    @Test
    void drawsTheLimitsOfChanceAsDashedCurvesWithTheirNames() throws IOException {
        List<CTScatterSer> curves = NativeChartsTest.space(SampleCharts.funnelPlot())
                .getChart()
                .getPlotArea()
                .getScatterChartArray(0)
                .getSerList()
                .subList(0, 5);
        assertThat(curves.stream()
                        .map(curve -> text(curve.getDLbls().getDLblList().getFirst())))
                .containsExactly("Team 88.0%", "99.8 %", "95 %", "95 %", "99.8 %");
        assertThat(curves.stream()
                        .map(curve ->
                                curve.getSpPr().getLn().getPrstDash().getVal().toString()))
                .containsExactly("solid", "sysDash", "sysDash", "sysDash", "sysDash");
    }

    /**
     * The last agent stands just above the end of the upper limit of 95 %, whose name runs to the right of it; the axis
     * goes on to the right, so that nothing but that name is in the way.
     */
    @Test
    void keepsANameOutOfTheNameOfALimitBesideIt() throws IOException {
        Chart plot = SampleCharts.funnelPlot();
        Chart.ChartSeries agents = plot.series().getFirst();
        List<BigDecimal> rates = new ArrayList<>(agents.values());
        rates.set(7, new BigDecimal("0.915"));
        List<Tone> tones = new ArrayList<>(agents.tones());
        tones.set(7, Tone.GOOD);
        List<Chart.ChartSeries> series = new ArrayList<>(plot.series());
        series.set(0, new Chart.ChartSeries(agents.name(), agents.role(), rates, agents.small(), tones));
        List<BigDecimal> at = new ArrayList<>(plot.positions().orElseThrow().at());
        at.set(7, new BigDecimal("402"));
        Chart crowded = new Chart(
                plot.id(),
                plot.kind(),
                plot.title(),
                plot.altText(),
                plot.unit(),
                plot.categories(),
                series,
                plot.markers(),
                plot.change(),
                Optional.of(new Chart.Positions("Answers", Unit.COUNT, at)),
                plot.units());
        CTDLbl name = last(NativeChartsTest.space(crowded).getChart().getPlotArea())
                .getDLbls()
                .getDLblList()
                .getLast();
        assertThat(text(name)).isEqualTo("agent-6");
        assertThat(name.getDLblPos().getVal().toString()).isNotEqualTo("r");
    }

    @Test
    void marksTodayAndTheOptimumOnTheCurve() throws IOException {
        CTPlotArea plot =
                NativeChartsTest.space(SampleCharts.curve()).getChart().getPlotArea();
        List<CTScatterSer> series = plot.getScatterChartArray(0).getSerList();
        assertThat(series).hasSize(3);
        assertThat(series.subList(1, 3).stream()
                        .map(mark -> text(mark.getDLbls().getDLblList().getFirst())))
                .containsExactly("Today 1,010", "Optimum 1,330");
        assertThat(plot.getValAxArray(0).getTitle().getTx().getRich().xmlText()).contains("Visitors targeted");
        // 80,000 in four steps is 20,000 each.
        assertThat(plot.getValAxArray(0).getMajorUnit().getVal()).isEqualTo(20_000);
    }

    @Test
    void setsOnesOwnValueWithinTheRange() {
        ChartGrid grid = ChartGrid.of(SampleCharts.range());
        // Handling time: 310 to 402, median 355, own 372; 15 % of 92 = 13.8 of air on both sides, 119.6 in all.
        // Own stands 75.8 / 119.6 from the left, in the third stretch, which begins at the median, 58.8 / 119.6.
        List<BigDecimal> drawn = grid.columns().stream()
                .filter(column -> column.mark() != Mark.NUMBER)
                .map(column -> Objects.requireNonNull(column.values().get(1)))
                .toList();
        assertThat(drawn.get(0).doubleValue()).isCloseTo(13.8 / 119.6, within());
        assertThat(drawn.get(3).doubleValue()).isCloseTo(45 / 119.6, within());
        assertThat(drawn.get(7).doubleValue()).isCloseTo(17 / 119.6 - 0.011, within());
        assertThat(drawn.get(8)).isEqualByComparingTo("0.022");
        assertThat(drawn.get(9).doubleValue()).isCloseTo(30 / 119.6, within());
        // All parts and the room of the numbers fill the scale: 1 + 0.27.
        assertThat(drawn.stream().reduce(BigDecimal.ZERO, BigDecimal::add).doubleValue())
                .isCloseTo(1.27, within());
    }

    @Test
    void showsTheMiddleHalfOfOthersWhereItsEndsAreOneValue() {
        Chart range = SampleCharts.range();
        List<Chart.ChartSeries> series = new ArrayList<>();
        for (Chart.ChartSeries one : range.series()) {
            List<BigDecimal> values = new ArrayList<>(one.values());
            values.set(1, new BigDecimal(one.role() == Chart.Role.ACTUAL ? "7.8" : "8.0"));
            series.add(new Chart.ChartSeries(one.name(), one.role(), values, one.small(), one.tones()));
        }
        ChartGrid grid = ChartGrid.of(new Chart(
                range.id(),
                range.kind(),
                range.title(),
                range.altText(),
                range.unit(),
                range.categories(),
                series,
                range.markers(),
                range.change(),
                range.positions(),
                range.units()));
        List<BigDecimal> drawn = grid.columns().stream()
                .filter(column -> column.mark() != Mark.NUMBER)
                .map(column -> Objects.requireNonNull(column.values().get(1)))
                .toList();
        // 0.2 apart with 0.03 of air on both sides: own stands at 3/26, the others at 23/26 with a box of 6 %.
        assertThat(drawn.get(0).doubleValue()).isCloseTo(3 / 26.0 - 0.011, within());
        assertThat(drawn.get(2).doubleValue()).isCloseTo(20 / 26.0 - 0.03, within());
        assertThat(drawn.get(3).doubleValue()).isCloseTo(0.03, within());
        assertThat(drawn.get(7).doubleValue()).isCloseTo(0.03, within());
    }

    @Test
    void writesEachRangeInItsOwnUnit() {
        ChartGrid grid = ChartGrid.of(SampleCharts.range());
        Column own = grid.columns().getLast();
        assertThat(own.header()).isEqualTo("Own");
        assertThat(grid.format(0, own)).isEqualTo("0.0%");
        assertThat(grid.format(1, own)).isEqualTo("#,##0.0\" s\"");
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-12);
    }

    private static CTScatterSer last(CTPlotArea plot) {
        return plot.getScatterChartArray(0).getSerList().getLast();
    }

    private static String text(CTDLbl label) {
        return label.getTx().getRich().getPArray(0).getRArray(0).getT();
    }

    private static List<String> cached(List<CTNumVal> points) {
        return points.stream().map(CTNumVal::getV).toList();
    }
}
