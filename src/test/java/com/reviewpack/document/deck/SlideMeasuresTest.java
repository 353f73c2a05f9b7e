package com.reviewpack.document.deck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.reviewpack.document.SampleCharts;
import com.reviewpack.document.chart.Palette;
import com.reviewpack.measure.Unit;
import com.reviewpack.pack.Block;
import com.reviewpack.pack.Chart;
import com.reviewpack.pack.Chart.Kind;
import com.reviewpack.pack.Chart.Role;
import com.reviewpack.pack.Words;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How the height of a slide is shared. */
class SlideMeasuresTest {

    private static final double WIDTH = 880;
    private static final double HEIGHT = 370;

    private final SlideMeasures measures = new SlideMeasures(
            Words.builtIn(Locale.UK),
            new SlideTables(Words.builtIn(Locale.UK), Palette.of("#1E2A36", "#1F5F8B", "#00795C", "#B8420F")),
            SlideSpacing.EASY);

    @Test
    void givesATimeLineNoMoreThanItsRowsCanUse() {
        double one = height(Kind.TIMELINE, 1);
        // A row more is 44 points more, until the slide is full.
        assertThat(height(Kind.TIMELINE, 2) - one).isCloseTo(44, within(1e-9));
        assertThat(one).isBetween(3 * 44 + 16.0, 3 * 44 + 16 + 30.0);
        assertThat(height(Kind.TIMELINE, 12)).isCloseTo(HEIGHT, within(1e-9));
    }

    @Test
    void givesBarsNoMoreThanTheirRowsCanUse() {
        assertThat(height(Kind.BULLET, 3) - height(Kind.BULLET, 2)).isCloseTo(66, within(1e-9));
        assertThat(height(Kind.BULLET, 8)).isCloseTo(HEIGHT, within(1e-9));
    }

    @Test
    void givesChartsOfTimeAllThereIs() {
        assertThat(height(Kind.LINES, 1)).isCloseTo(HEIGHT, within(1e-9));
    }

    /** What a chart of one row cannot use goes to the other. */
    @Test
    void sharesWhatIsLeftAmongThoseThatCanUseIt() {
        List<Block> blocks = List.of(chart(Kind.LINES, 6), chart(Kind.BULLET, 1));
        List<Double> heights = measures.heights(blocks, WIDTH, HEIGHT);
        assertThat(heights.get(1)).isCloseTo(height(Kind.BULLET, 1), within(1e-9));
        assertThat(heights.get(0) + SlideSpacing.EASY.gap + heights.get(1)).isCloseTo(HEIGHT, within(1e-9));
    }

    @Test
    void leavesWhatFillsTheSlideAsItIs() {
        List<Block> blocks = List.of(chart(Kind.BULLET, 12), chart(Kind.BULLET, 12));
        assertThat(measures.heights(blocks, WIDTH, 100))
                .containsExactly(measures.height(blocks.get(0), WIDTH), measures.height(blocks.get(1), WIDTH));
    }

    private double height(Kind kind, int categories) {
        return measures.heights(List.of(chart(kind, categories)), WIDTH, HEIGHT).getFirst();
    }

    private static Block chart(Kind kind, int categories) {
        return new Block.ChartBlock(new Chart(
                "c",
                kind,
                "Title",
                "",
                Unit.COUNT,
                Collections.nCopies(categories, "Line"),
                List.of(SampleCharts.series(
                        "2026",
                        Role.ACTUAL,
                        Collections.nCopies(categories, "7").toArray(String[]::new))),
                List.of()));
    }
}
