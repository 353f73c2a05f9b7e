package com.reviewpack.document.nativechart;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.SampleCharts;
import com.reviewpack.document.type.TextWidths;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.Kind;
import com.reviewpack.pack.Chart.Role;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTDLbl;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTLineSer;

/** Names that are longer than their room: cut, since some programs shrink a whole chart until they fit. */
class LongNamesTest {

    /** Labels have 35 % of the chart's 600 points: 210. The year before stands first. */
    @Test
    void cutsNamesAtTheEndsOfLinesAndKeepsTheirValues() throws IOException {
        Chart chart = named("The northern branch, ".repeat(6), "South", "Target of the northern branch ".repeat(4));
        List<CTLineSer> lines = NativeChartsTest.space(chart)
                .getChart()
                .getPlotArea()
                .getLineChartArray(0)
                .getSerList();
        assertThat(text(lines.get(1))).startsWith("The northern branch,").endsWith("… 72");
        assertThat(TextWidths.BOLD.of(text(lines.get(1)), 12)).isBetween(100.0, 210.0);
        assertThat(lines.get(0).getDLbls().getDLblArray(0).isSetTx()).isFalse();
        assertThat(lines.get(0).getDLbls().getDLblArray(0).getShowSerName().getVal())
                .isTrue();
        assertThat(text(lines.get(2))).startsWith("Target of the").endsWith("…");
        assertThat(TextWidths.BOLD.of(text(lines.get(2)), 12)).isBetween(100.0, 210.0);
    }

    @Test
    void keepsAShortNameBesideANumberOfAnyLength() throws IOException {
        Chart chart = NativeChartsTest.lines("70", "71", "99999999999999999999999999999999999999");
        Chart two = new Chart(
                chart.id(),
                chart.kind(),
                "",
                "",
                chart.unit(),
                chart.categories(),
                List.of(chart.series().getFirst(), SampleCharts.series("Plan", Role.TARGET, "1", "2", "3")),
                List.of());
        assertThat(NativeChartsTest.space(two)
                        .getChart()
                        .getPlotArea()
                        .getLineChartArray(0)
                        .getSerList())
                .hasSize(2)
                .allSatisfy(line -> {
                    CTDLbl label = line.getDLbls().getDLblList().getLast();
                    assertThat(label.isSetTx()).isFalse();
                    assertThat(label.getShowSerName().getVal()).isTrue();
                });
    }

    @Test
    void cutsNamesAlongTimeToTheRoomBeforeTheNextOne() throws IOException {
        String branch = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaft ";
        Chart chart = new Chart(
                "columns",
                Kind.COLUMNS,
                "",
                "",
                Unit.COUNT,
                List.of(branch + "A", branch + "B", branch + "C"),
                List.of(SampleCharts.series("2026", Role.ACTUAL, "70", "71", "72")),
                List.of());
        List<String> names = NativeChartsTest.space(chart)
                .getChart()
                .getPlotArea()
                .getBarChartArray(0)
                .getSerArray(0)
                .getCat()
                .getStrRef()
                .getStrCache()
                .getPtList()
                .stream()
                .map(point -> point.getV())
                .toList();
        // Every second one of three columns of less than 200 points each.
        assertThat(names).hasSize(3);
        assertThat(names.get(0)).startsWith("Donaudampfschiff").endsWith("…");
        assertThat(names.get(1)).isEmpty();
        assertThat(TextWidths.REGULAR.of(names.get(0), 12)).isBetween(200.0, 400.0);
    }

    @Test
    void namesEveryKindOfBarInTheLegendHoweverLong() throws IOException {
        Chart chart = named("The northern branch, ".repeat(6), "The southern branch, ".repeat(6), "Plan");
        Chart bars = new Chart("bars", Kind.BARS, "", "", Unit.COUNT, chart.categories(), chart.series(), List.of());
        List<String> names =
                NativeChartsTest.space(bars).getChart().getPlotArea().getBarChartArray(0).getSerList().stream()
                        .map(one -> one.getTx()
                                .getStrRef()
                                .getStrCache()
                                .getPtArray(0)
                                .getV())
                        .toList();
        // Half of 600 points each, of which a key takes 60.
        assertThat(names)
                .hasSize(2)
                .allSatisfy(name -> assertThat(name).endsWith("…"))
                .allSatisfy(name -> assertThat(TextWidths.REGULAR.of(name, 12)).isBetween(120.0, 240.0));
    }

    private static Chart named(String actual, String before, String target) {
        return new Chart(
                "lines",
                Kind.LINES,
                "",
                "",
                Unit.COUNT,
                List.of("Aug", "Sep", "Oct"),
                List.of(
                        SampleCharts.series(actual, Role.ACTUAL, "70", "71", "72"),
                        SampleCharts.series(before, Role.PREVIOUS_YEAR, "60", "61", "62")),
                List.of(new Chart.Marker(target, Optional.of(new BigDecimal("65")), Optional.empty())));
    }

    private static String text(CTLineSer series) {
        return series.getDLbls()
                .getDLblList()
                .getLast()
                .getTx()
                .getRich()
                .getPArray(0)
                .getRArray(0)
                .getT();
    }
}
