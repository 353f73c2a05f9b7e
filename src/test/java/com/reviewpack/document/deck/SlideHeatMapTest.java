package com.reviewpack.document.deck;

import static org.assertj.core.api.Assertions.assertThat;

import com.reviewpack.document.SampleCharts;
import com.reviewpack.document.chart.Palette;
import com.reviewpack.document.deck.SlideTable.Field;
import com.reviewpack.document.deck.SlideTable.Line;
import com.reviewpack.document.nativechart.ChartStyle.Paint;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.ChartSeries;
import com.reviewpack.pages.SamplePacks;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlideHeatMapTest {

    private static final Chart CHART = SampleCharts.heatMap();

    private static SlideTable table(double width, String accent) {
        return SlideHeatMap.of(
                CHART, width, SamplePacks.qbr().words(), Palette.of("#1E2A36", accent, "#00795C", "#B8420F"), 3);
    }

    private static List<Line> days(SlideTable table) {
        return table.lines().subList(1, 1 + CHART.series().size());
    }

    private static List<String> numbers(SlideTable table) {
        return days(table).stream()
                .flatMap(day -> day.cells().stream().skip(1))
                .map(cell -> cell.text().text())
                .toList();
    }

    @Test
    void writesANumberIntoEachCellThatHasOneOrIntoNone() {
        List<String> wide = numbers(table(3000, "#1F5F8B"));
        long measured = CHART.series().stream()
                .flatMap(day -> day.values().stream())
                .filter(value -> value != null)
                .count();
        assertThat(wide.stream().filter(text -> !text.isEmpty())).hasSize((int) measured);
        assertThat(numbers(table(200, "#1F5F8B"))).containsOnly("");
    }

    @Test
    void namesOneValueOnceInItsKey() {
        List<ChartSeries> zeros = CHART.series().stream()
                .map(day -> new ChartSeries(
                        day.name(),
                        day.role(),
                        Collections.nCopies(day.values().size(), BigDecimal.ZERO),
                        Collections.nCopies(day.values().size(), false),
                        List.of()))
                .toList();
        Chart zero = new Chart(
                "zero", Chart.Kind.HEAT_MAP, "Zero", "Zero", Unit.COUNT, CHART.categories(), zeros, List.of());
        Line key = SlideHeatMap.of(
                        zero, 900, SamplePacks.qbr().words(), Palette.of("#1E2A36", "#1F5F8B", "#00795C", "#B8420F"), 3)
                .lines()
                .getLast();
        assertThat(key.cells().stream().map(cell -> cell.text().text())).containsExactly("", "", "\u20020");
        assertThat(key.cells().stream().mapToInt(Field::columns).sum())
                .isEqualTo(1 + CHART.categories().size());
    }

    @Test
    void fillsEachLineToItsLastColumnWhateverTheWidth() {
        for (double width : List.of(150.0, 250.0, 420.0, 900.0, 3000.0)) {
            SlideTable table = table(width, "#1F5F8B");
            assertThat(table.lines())
                    .allSatisfy(line -> assertThat(line.cells().stream()
                                    .mapToInt(Field::columns)
                                    .sum())
                            .isEqualTo(table.widths().size()));
            assertThat(table.width()).isCloseTo(width, org.assertj.core.data.Offset.offset(1e-6));
        }
    }

    @Test
    void writesOnEachShadeInTheColourThatIsReadBetter() {
        // Full #1F5F8B has a contrast of 6.8 to white and of 2.1 to the ink; full #F2C94C of 1.6 and of 9.2.
        assertThat(strongest(table(3000, "#1F5F8B"))).isEqualTo(Paint.PAPER);
        assertThat(strongest(table(3000, "#F2C94C"))).isEqualTo(Paint.INK);
    }

    private static Paint strongest(SlideTable table) {
        return days(table).stream()
                .flatMap(day -> day.cells().stream())
                .filter(cell -> cell.shade().filter(one -> one.strength() == 1).isPresent())
                .findFirst()
                .orElseThrow()
                .text()
                .runs()
                .getFirst()
                .paint();
    }
}
